"""Each sentence of a document judged in its place: whether it commits, by which rule, or stands in a report of the past."""

from __future__ import annotations

from functools import lru_cache

from converter.facts import classify, names, phases, quantities
from converter.facts.bodies import instructed
from converter.facts.deadline_dates import Base
from converter.facts.goals import sets_figure, sets_horizon, sets_years
from converter.facts.imperative import is_verb
from converter.facts.past import tells
from converter.facts.phases import Phase
from converter.facts.sentences import Sentence
from converter.facts.starts import finder
from converter.facts.words import lists
from converter.frozen import frozen
from converter.model import Document
from converter.patterns import compiled

_TOLD = compiled(r"[^，。；]{2,20}[要应须]")  # 各苏木镇要…
_ASKS = ("要求", "责成")  # 要求各苏木镇迅速行动。
_DUTY = compiled(
    r"，(?:[也都就均但并]|一律|而且)?(?:必须|务必|不得|不准|应(?:[当该予按由即]|将|把)|要(?![求点素]|是))"
)  # 计划经批准后，必须严格执行，不得超过
# 我们提出以下几个主要措施，  特作如下规定：  有以下几点规定：: what follows is to be done
_ANNOUNCES = finder(
    r"(?:提出|采取|采用|抓好|做好|办好|作出?|发布|决定|有)(?![^，。；]{0,4}了)[^，。；]{0,4}(?:以下|如下|下列|下述)[^，。；了]{0,8}(?:措施|任务|规定|办法|指示|决定|安排|工作|意见)(?=[，：:。；])|"
    r"注意(?:以下|如下|下列)[^，。；了]{0,3}点|(?:意见|措施|办法|规定|安排|部署)如下(?=[：:])"
)
# 实现春播计划的措施和步骤: a title that names, no sentence
_NAMES = compiled(
    r"[^，。；]*的[^，。；的]{0,4}(?:措施|步骤|办法|意见|问题|情况|方法|要求|经验)(?:[和与及][^，。；的]{2,4})?$"
)
# 会议审议并通过了…  会议听取了…: news of a meeting, whose demands are its own
_SAT = compiled(r"会议(?:还)?(?:审议|听取|审定|研究)(?:并|了|通过|讨论)")
_MET = compiled(r"(?:本报讯|[^，。；]{0,12}讯)?[^，。；]{2,16}召开[^，。；]{0,24}[会议]，")  # 青盐镇召开干部大会，部署…
# 3月2日，青盐旗召开接羔工作会议，…: news that tells of a meeting, which it then calls 会议
# 全旗接羔工作会议召开。
_HELD = compiled(
    r"(?:召开|举行)[^，。；]{0,40}会议?(?:精神)?(?=[，。；]|$)(?<!精神)|会议?(?:在[^，。；]{2,14})?(?:召开|举行)(?=[，。；]|$)"
)
_CITED = 40  # characters of a sentence in which whose words it gives is told
# 要继续除四害，讲卫生，…。 tells what to do in a sentence of its own
_OUGHT = compiled(r"(?:还|也|都)?要(?![求点素]|是)[^，。；]+，")
# 中共云澜旗委批转…: whose paper it is, whose demands are the paper's own
_ISSUED = compiled(
    r"(?:中国共产党|中共)?(?P<own>中央)(?=委员会|关于|批转|转发|对|、)|中共[^，。：]{1,12}?(?P<own2>[省市县旗盟地]委)(?=关于|批转|转发|对|、)"
)
# 青盐苏木的做法是：（一）…；（二）…: what a list tells of, not what is to be done
_RETELLS = compiled(r"[^，。；]{0,16}(?:做法|作法|经验|体会|特点|表现|教训)(?:主要|就)?是[：:]")
# 招聘教师40名  造林3万亩以上: ends in an amount
_COUNTS = compiled(r"[0-9][万亿]{0,2} ?[^0-9，。；、]{1,6}$")
_ACTING = lists("targets")["acting"]
_AIMS = ("目标", "目标任务", "任务目标", "目标和任务")
_NUMBER = compiled(r"[0-9０-９一二三四五六七八九十]+")
_TITLE = 36  # a heading up to this length only announces what its section says; a longer one is a sentence of its own


@frozen
class Judged:
    """`rule` is None where the sentence does not commit; `sure` tells whether one that does does so beyond doubt.

    `reporting`: its paragraph began as a report of the past (五年来，…); `quoted`: it lies within a quotation that an
    earlier sentence opened.
    """

    sentence: Sentence
    rule: classify.Rule | None
    sure: bool
    phase: Phase
    reporting: bool
    quoted: bool


def judge(listed: list[Sentence], document: Document) -> list[Judged]:
    """The sentences in order, headings that only announce left out."""
    told = _Judge(listed, document)
    return [judged for place in range(len(listed)) if (judged := told.judged(place)) is not None]


class _Judge:
    """Goes through a document's sentences and keeps what those before tell of the next."""

    def __init__(self, listed: list[Sentence], document: Document) -> None:
        self.listed, self.document = listed, document
        self.phases = phases.headings(document)
        self.aims = _aims(document)
        self.speaking = {sentence.section for sentence in listed if not sentence.heading}
        self.parents = {section.parent for section in document.sections}
        self.closing = _closing(listed)
        self.own_words = _OwnWords(listed, document)
        self.duties = _duties(document)
        self.notice, self.speech = document.kind == "notice", document.kind == "speech"
        self.year = Base.of(document.date).year
        self.phase, self.context = Phase.OPEN, classify.Context(Phase.OPEN)
        self.line = -1  # of the sentence before, as `section`
        self.section: int | None = None
        self.seen: int | None = None  # the section of the last sentence that is no heading
        self.open_quotes = 0
        self.announced = False  # 特作如下规定： stood above
        self.retold = -1  # the paragraph that tells 青盐苏木的做法是：
        self.tasks: dict[tuple[str | None, str] | None, bool] = {}  # whether the last item of a list set one

    def judged(self, place: int) -> Judged | None:
        """The sentence at a place; None for a heading that only announces."""
        sentence = self.listed[place]
        text = sentence.text
        if (
            sentence.heading
            and len(text) < _TITLE
            and _only_announces(self.listed, place, self.document, self.speaking, self.parents)
        ):
            return None
        self._enter(sentence)
        context, phase = self.context, self.phase
        context.quoted = quoted = self.open_quotes > 0
        if self._retells(sentence) or (not context.reporting and phases.opens_report(text)):
            context.reporting = True
        context.minutes = self.own_words.told(text)
        reporting = context.reporting
        rule = self._rule(sentence)
        if not self.announced and "下" in text and not reporting and phase is not Phase.PAST and _ANNOUNCES(text):
            self.announced = True
        _carry_on(context, text)
        self.open_quotes = _open_quotes(text, self.open_quotes) if self.closing[place] else 0
        sure = rule not in ("imperative", "continued") or phase is Phase.PLAN
        return Judged(sentence, rule, sure, phase, reporting, quoted)

    def _enter(self, sentence: Sentence) -> None:
        """Nothing is carried from one paragraph to the next, but that the document announced what is to be done."""
        section = sentence.section
        if section != self.section or sentence.paragraph != self.line:
            self.line, self.section, self.open_quotes = sentence.paragraph, section, 0
            self.phase = self.phases[section] if section is not None else Phase.OPEN
            goals = section is not None and self.aims[section]
            self.context = classify.Context(
                self.phase,
                goals=goals,
                duties=section is not None and self.duties[section],
                resolves=self.document.kind == "minutes",
                directive=self.notice,
                speech=self.speech,
                year=self.year,
            )
        if self.announced and self.phase is Phase.OPEN:
            self.context.phase = self.phase = Phase.PLAN

    def _retells(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on in a paragraph that tells what others did."""
        if self.retold == sentence.paragraph:
            return True
        if sentence.text[-1] in "：:" and _RETELLS.match(sentence.text):
            self.retold = sentence.paragraph
        return False

    def _rule(self, sentence: Sentence) -> classify.Rule | None:
        """The rule by which a sentence commits, as the items before it in its list did."""
        context, section = self.context, sentence.section
        first = section != self.seen
        series = _list_of(self.document, section) if first else None
        item = first and self.phase is Phase.PLAN and _opens_item(self.document, section)
        context.series = item and self.tasks.get(series, False)
        context.before = rule = classify.rule(sentence.text, context)
        if first and not sentence.heading:
            self.tasks[series], self.seen = rule is not None, section
        return rule


class _OwnWords:
    """Which sentences give the document's own demands where it tells of a meeting or of what somebody said."""

    def __init__(self, listed: list[Sentence], document: Document) -> None:
        news, title = document.kind == "feature", document.title.value if document.title else ""
        self.minutes = document.kind == "minutes" or _of_meeting(listed, news)
        told = (title, *(sentence.text for sentence in listed)) if news else ()
        self.met = any("会" in text and _HELD.search(text) for text in told)
        self.voices = [speaker.name for speaker in document.speakers if speaker.name] if news else []
        issued = _ISSUED.match(title)
        self.issuer = (issued["own"] or issued["own2"]) if issued else None

    def told(self, text: str) -> bool:
        """Whether a sentence does."""
        return (
            self.minutes
            or (self.issuer is not None and text.startswith(self.issuer))
            or (self.met and text.startswith("会议"))
            or (bool(self.voices) and any(text.find(name, 0, _CITED) >= 0 for name in self.voices))
        )


def _carry_on(context: classify.Context, text: str) -> None:
    """What a sentence, whose rule is `context.before`, leaves to the one behind it."""
    rule = context.before
    context.linked = text[-1] in "；;"
    if rule is None:
        context.told = context.linked and (context.told or tells(text))
        context.horizon = context.goals = False
        return
    if rule in ("order", "request", "future"):
        context.reporting = False
    context.told = False
    context.horizon = context.horizon or (rule == "goal" and sets_horizon(text, context.year))
    context.goals = context.goals or rule == "goal" or "目标" in text or (rule == "future" and sets_figure(text))


def _only_announces(
    listed: list[Sentence], place: int, document: Document, speaking: set[int | None], parents: set[str | None]
) -> bool:
    """Whether a heading names what its section says, and asks for nothing itself."""
    own = listed[place]
    titled = own.section in speaking or (own.section is not None and document.sections[own.section].id in parents)
    if titled and not (_runs_in(listed, place) or _is_measure(listed, place, document, parents)):
        return True
    return _NAMES.match(own.text) is not None


def _of_meeting(listed: list[Sentence], news: bool) -> bool:
    """Whether a sentence tells of a meeting, whose demands are its own; news may tell of one by who held it."""
    return any(s.text.startswith("会议") and _SAT.match(s.text) for s in listed) or (
        news and any("召开" in s.text and _MET.match(s.text) for s in listed)
    )


def _runs_in(listed: list[Sentence], place: int) -> bool:
    """Whether a heading is the first sentence of its line's text and sets a figure itself: 整治占道经营，增设车位80个。"""
    own = listed[place]
    behind = listed[place + 1] if place + 1 < len(listed) else None
    if behind is None or (behind.paragraph, behind.section) != (own.paragraph, own.section):
        return False
    return (
        _sets_amount(own.text)
        or ("，" in own.text and (sets_figure(own.text) or _DUTY.search(own.text) is not None))
        or sets_years(own.text)
        or _OUGHT.match(own.text) is not None
        or (
            (_TOLD.match(own.text) is not None or own.text.startswith(_ASKS))
            and any(end - start > 2 for start, end, _ in instructed(own.text))
        )
    )


def _sets_amount(text: str) -> bool:
    """Whether a heading says what is to be done and how much of it: 招聘教师40名, not 实施10项工程, which its items name."""
    words = text.rstrip("。；; ")
    if not _COUNTS.search(words) or not (is_verb(words, 0) or words.startswith(_ACTING)):
        return False
    found = quantities.find(words)
    return bool(found) and found[-1].end == len(words) and not found[-1].written


def _is_measure(listed: list[Sentence], place: int, document: Document, parents: set[str | None]) -> bool:
    """Whether a label without a marker is one measure among others: within a paragraph, or two clauses that instruct.

    加强供水管理。建立巡查制度。修建泵站… names two measures and a third; 提升供水能力。一是… names what its series is about.
    """
    own = listed[place]
    section = document.sections[own.section] if own.section is not None else None
    if section is None or section.marker or section.id in parents:
        return False
    if place and listed[place - 1].paragraph == own.paragraph:
        return True
    comma = own.text.find("，")
    return comma > 0 and is_verb(own.text, 0) and is_verb(own.text, comma + 1)


def _opens_item(document: Document, section: int | None) -> bool:
    """Whether a section is a numbered item without a heading: its first sentence is all that it asks."""
    return (
        section is not None and bool(document.sections[section].marker) and document.sections[section].heading is None
    )


def _aims(document: Document) -> list[bool]:
    """Which sections set out goals: items without text of their own under 主要预期目标."""
    index = {section.id: place for place, section in enumerate(document.sections)}
    titles = [section.heading is not None and section.heading.endswith(_AIMS) for section in document.sections]
    return [
        own or (section.parent in index and titles[index[section.parent]])
        for section, own in zip(document.sections, titles, strict=True)
    ]


def _duties(document: Document) -> list[bool]:
    """Which sections say what a body is charged with: （一）旗民政局。负责…"""
    return [
        section.heading is not None and bool(names.alone(section.heading, 0, len(section.heading)))
        for section in document.sections
    ]


def _list_of(document: Document, section: int | None) -> tuple[str | None, str]:
    """The list that a section is an item of: its parent and the shape of its marker."""
    if section is None:
        return None, ""
    own = document.sections[section]
    return own.parent, _shape(own.marker)


@lru_cache(1024)
def _shape(marker: str) -> str:
    """A marker without its number: 一、 and 三、 are of one list."""
    return _NUMBER.sub("", marker)


def _closing(listed: list[Sentence]) -> list[bool]:
    """Whether the next quotation mark behind each sentence, within its line, is a closing one."""
    found: list[bool] = []
    line, closes = -1, False
    for sentence in reversed(listed):
        if sentence.paragraph != line:
            line, closes = sentence.paragraph, False
        found.append(closes)
        text = sentence.text
        if "”" in text:
            closes = not 0 <= text.find("“") < text.find("”")
        elif closes and "“" in text:
            closes = False
    found.reverse()
    return found


def _open_quotes(text: str, before: int) -> int:
    """Quotations that are open behind a sentence; a second opening mark tells that the first was never closed."""
    opened, closed = text.count("“"), text.count("”")
    if opened == closed:
        return 0 if before and opened else before
    return max(0, (0 if before and opened else before) + opened - closed)
