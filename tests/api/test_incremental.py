"""The API's files after a change are those of a build from nothing, with pages and volumes so small that all shift."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.publish.links import check
from converter.publish.site import publish
from tests.api.conftest import BASE, archive
from tests.publish.factory import contents, hostile, records, xml_of
from tests.publish.finding import finding
from tests.publish.test_incremental import CHANGES


@pytest.mark.parametrize("change", [name for name in CHANGES if name not in ("nothing", "touched", "renamed file")])
def test_a_change_gives_what_a_full_build_gives(tmp_path: Path, change: str) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *archive(), *finding(), hostile()])
    site = tmp_path / "site"
    publish([xml], site, BASE)
    before = contents(site)
    CHANGES[change](xml)
    publish([xml], site, BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(site) == contents(tmp_path / "fresh")
    assert check(site) == []
    for path in xml.glob("*.xml"):
        path.unlink()
    xml_of(xml, [*records(), *archive(), *finding(), hostile()])
    publish([xml], site, BASE)
    assert contents(site) == before
