"""Which year a reported figure is of: by its own words, its paragraph's, its part's heading, and the document's date."""

from __future__ import annotations

from converter.facts.judging import Judged
from converter.facts.starts import finder
from converter.model import Document
from converter.patterns import compiled

_YEAR = compiled(r"(?P<year>(?:19|20)[0-9]{2})年")
# 去年  一年来
_LAST = finder(r"去年|上年|过去(?:的)?一年|刚刚过去的一年|一年来|(?<![0-9])一年间")
# 五年来  过去五年  “十二五”期间  三年累计  本届政府
_SEVERAL = finder(
    r"(?:[二两三四五六七八九十几数多]|[2-9])个?年(?:来|间|以来|累计|多来|中)|过去的?[二两三四五六七八九十几]年|这[二两三四五六七八九十几]年|近[二两三四五六七八九十几]年|历年|"
    r"[“\"][^”\"]{2,3}五[”\"](?:时期|期间|以来|规划|末|成就)?|以来|本届|[二两三四五]年平均|年均|五年"
)
_HINT = compiled(r"[年月来届目前截季]|[“\"]")
# what is no period: 比2020年底  较去年同期
_COMPARED = compiled(r"(?:比|较|同比)(?:去年|上年|(?:19|20)[0-9]{2}年)(?:同期|底|末)?")
# 截至目前  上半年
_THIS = finder(r"今年|本年度|当前|目前|截至|截止|1[至—-][0-9]{1,2}月|[上下]半年|[一二三四]季度")
_OPENING = 30  # characters in which a paragraph says what year it is about
_BACK = 120  # characters of its sentence in which a figure's year is looked for
_LOOKING_BACK = 4  # a report given by April looks back on the year before
# 全年
_WHOLE = compiled(r"全年|年末|年底|年内")


def _alone(words: str) -> str:
    """Words without what they are compared with."""
    return _COMPARED.sub("", words) if "比" in words or "较" in words else words


class Periods:
    """The year of each figure, told while the sentences are gone through in order (`see`)."""

    def __init__(self, document: Document) -> None:
        date = document.date.value if document.date else ""
        self._year = int(date[:4]) if date else None
        self._early = len(date) > 4 and int(date[5:7]) <= _LOOKING_BACK
        self._sections = self._of_sections(document)
        self._line = -1
        self._paragraph: int | str | None = None  # a year, "" for several, None for nothing said
        self._joined: int | None = None
        self._linked = False
        self._now: int | str | None = None  # what the sentence last seen says itself

    def see(self, each: Judged) -> None:
        """Take notice of a sentence: its paragraph's opening rules it all, another year the clauses joined by ；."""
        text, line = each.sentence.text, each.sentence.paragraph
        said = self._now = self._opening(text)
        if each.sentence.heading and said is None:  # what runs in behind a heading opens the paragraph
            return
        if line != self._line:
            self._line, self._paragraph, self._joined = line, said, None
        elif isinstance(said, int):
            self._joined = said
        elif not self._linked:
            self._joined = None
        self._linked = text.endswith(("；", ";"))

    def names_past(self, text: str) -> bool:
        """Whether the sentence last seen is about a year before the document's."""
        said = self._now
        return isinstance(said, int) and self._year is not None and said < self._year and "目标" not in text

    def of(self, each: Judged, clause: int, figure: int) -> str | None:
        """The year of a figure, None where none or more than one may be meant."""
        text = each.sentence.text
        own = _alone(text[clause:figure])
        said = self._said(own)
        if said is None:
            said = self._said(_alone(text[max(0, clause - _BACK) : clause]))
        if said is None:
            said = self._paragraph if self._joined is None else self._joined
        if said is None:
            section = each.sentence.section
            said = self._sections[section] if section is not None else None
            if said is None and self._early and _WHOLE.search(text, max(0, clause - _BACK), figure):
                said = self._last()
        return str(said) if isinstance(said, int) else None

    def _opening(self, text: str) -> int | str | None:
        """What a sentence's first words say."""
        words = text[:_OPENING]
        return self._said(_alone(words)) if "年" in words or "来" in words else None

    def _last(self) -> int | None:
        return None if self._year is None else self._year - 1

    def _said(self, words: str) -> int | str | None:
        """The year that words name; "" where they speak of several years, or of the year that is not over."""
        if not _HINT.search(words):
            return None
        several = _SEVERAL(words)
        years = {int(match["year"]) for match in _YEAR.finditer(words)}
        if _LAST(words) and (last := self._last()) is not None:
            years.add(last)
        if several or len(years) > 1:
            return ""
        if years:
            return years.pop()
        return "" if _THIS(words) else None

    def _of_sections(self, document: Document) -> list[int | str | None]:
        index = {section.id: place for place, section in enumerate(document.sections)}
        found: list[int | str | None] = []
        for section in document.sections:
            own = self._said(section.heading or "") if section.heading else None
            if own is None and section.parent in index:
                own = found[index[section.parent]]
            found.append(own)
        return found
