"""All that makes files of a site, one subject a module. A new kind of page is a module here and a line in `ALL`."""

from __future__ import annotations

from converter.publish.producer import Producer
from converter.publish.producers.api_changes import ApiChanges
from converter.publish.producers.api_commitments import ApiCommitmentPages, ApiCommitmentVolumes
from converter.publish.producers.api_description import ApiDescription
from converter.publish.producers.api_documents import ApiDocuments, ApiDocumentVolumes
from converter.publish.producers.api_index import ApiIndex
from converter.publish.producers.api_lists import ApiThingList, ApiVolumeList
from converter.publish.producers.api_things import KINDS, ApiThings, ApiThingVolumes
from converter.publish.producers.bodies import BODY_LIST, Bodies, BodyParts
from converter.publish.producers.commitments import COMMITMENT_YEARS, CommitmentPages, Commitments
from converter.publish.producers.datapackage import Datapackage
from converter.publish.producers.documents import Documents
from converter.publish.producers.explorer import EXPLORER, ExplorerData
from converter.publish.producers.feed import Feed, ThingFeeds
from converter.publish.producers.fixed import About, Fixed
from converter.publish.producers.home import Home
from converter.publish.producers.kinds import KindList, Kinds, KindYears
from converter.publish.producers.meetings import MEETING_LIST, Meetings
from converter.publish.producers.metrics import METRIC_LIST, Metrics, MetricYears
from converter.publish.producers.places import PLACE_LIST, PLACE_YEARS, Places
from converter.publish.producers.sitemap import Sitemap
from converter.publish.producers.speakers import SPEAKER_LIST, SPEAKER_YEARS, Speakers
from converter.publish.producers.terms import TERM_LIST, Terms, TermYears
from converter.publish.producers.years import Years

DOCUMENTS = Documents()
ALL: tuple[Producer, ...] = (
    DOCUMENTS,
    Years(),
    Meetings(),
    Speakers(),
    SPEAKER_YEARS,
    Commitments(),
    CommitmentPages(),
    Bodies(),
    BodyParts(),
    Terms(),
    TermYears(),
    Metrics(),
    MetricYears(),
    Places(),
    PLACE_YEARS,
    KindYears(),
    ExplorerData(),
    Feed(),
    Fixed(),
    MEETING_LIST,
    SPEAKER_LIST,
    COMMITMENT_YEARS,
    BODY_LIST,
    TERM_LIST,
    METRIC_LIST,
    PLACE_LIST,
    Kinds(),
    KindList(),
    EXPLORER,
    Home(),
    About(),
    *(ThingFeeds(of) for of in KINDS if of.feed),
    ApiDocuments(),
    ApiDocumentVolumes(),
    ApiCommitmentVolumes(),
    ApiCommitmentPages(),
    *(ApiThings(of) for of in KINDS),
    *(ApiThingVolumes(of) for of in KINDS),
    ApiChanges(),
    ApiDescription(),
    ApiVolumeList("documents", ApiDocumentVolumes.name),
    ApiVolumeList("commitments", ApiCommitmentVolumes.name),
    *(ApiThingList(of) for of in KINDS),
    ApiIndex(),
    Datapackage(),
    Sitemap(),
)
