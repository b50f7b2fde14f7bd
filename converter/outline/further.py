"""Where another speech begins behind one: at a title with the lines of a head below it, or at a salutation."""

from __future__ import annotations

from collections.abc import Sequence

from converter.outline import roles, tail
from converter.outline.head import LEAD
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start
from converter.patterns import compiled, late

_LEAST = 200  # characters of a speech before another's title, and behind it
_HEAD = 4  # lines below a title that tell who, when, and to whom, at most
_FOOT = 5  # lines below a text: who signs, when, a rule, at most
_LONGEST = 60  # characters of a head line
_SALUTED = 30  # characters of a salutation
_CLOSES = frozenset("。！？!?；;”’」』）)】〕…")  # a text, or its last line, is over
_ENDINGS = frozenset("话話告言词詞辞辭稿结結）)〕")  # last letters of what _TITLE matches
# 某某某同志在旗委扩大会议上的讲话（记录稿）   在护渠工作会议上的总结
_TITLE = late(
    r"[^。；：:，]{0,40}(?<![\u4e00-\u9fff]将)[在向于][^。；：:]{3,50}(?:上的?|时的?|的|作的?)[^。；：:，]{0,20}(?:讲话|报告|发言|致[辞词]|总结|祝[辞词]|开幕[词辞]|闭幕[词辞]|講話|報告|發言)稿?(?:[（(〔][^（）()]{1,24}[）)〕])?$"
)
# 在护渠会议上的   全旗大会讲话  :the lines above a salutation name an occasion
_OCCASION = compiled(r"[在于].{2,40}上的|(?:会议|大会)(?:讲话|报告|发言)")


class Beginnings:
    """Whether another speech begins at a paragraph of a source, and with which line."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.text = text
        self.paragraphs = paragraphs

    def line(self, number: int) -> str:
        """Text of a paragraph."""
        return self.text[self.paragraphs[number].start : self.paragraphs[number].end]

    def titled(self, number: int, first: int, last: int) -> bool:
        """Whether a line between paragraphs `first` and `last` is a speech's title, with its head and text below it.

        在全旗护渠会议上的讲话 / 旗长 某某某 / （2024年3月5日） / …
        """
        p = self.paragraphs[number]
        if self.text[p.end - 1] not in _ENDINGS or p.end - p.start > _LONGEST or not p.real:
            return False
        if p.start - self.paragraphs[first].start < _LEAST or self.paragraphs[last - 1].end - p.end < _LEAST:
            return False
        if at_start(self.text, p.start) or not _TITLE.match(self.text, p.start, p.end):
            return False
        return self._closed(number) and self._headed(number, last)

    def _closed(self, number: int) -> bool:
        """Whether the text above a line is over: with a sentence, and maybe what stands below a text."""
        above = number - 1
        while above > max(0, number - _FOOT) and self._below_text(self.line(above)):
            above -= 1
        line = self.line(above)
        return line[-1] in _CLOSES and not self._below_text(line)

    def _below_text(self, line: str) -> bool:
        return bool(
            roles.DATELINE.match(line)
            or roles.SIGNED.match(line)
            or roles.HEAD_NOTE.match(line)
            or tail.names_body(line)
            or roles.is_furniture(line)
        )

    def _headed(self, number: int, last: int) -> bool:
        """Whether who, when or a greeting stands below a title, and the running text behind."""
        told = False
        for below in range(number + 1, min(last, number + 1 + _HEAD)):
            line = self.line(below)
            if roles.SALUTATION.match(line):
                return True
            if roles.is_sentence(line) or at_start(self.text, self.paragraphs[below].start):
                return told
            told = told or bool(roles.of_head(line) or roles.BYLINE.match(line) or roles.HEAD_NOTE.match(line))
        return told

    def greeted(self, number: int, first: int, start: int) -> tuple[int, bool] | None:
        """Where the speech begins that a salutation opens, and whether it has a line of its own above; None where none.

        `first`, `start`: where the document begins that stands above.
        """
        p = self.paragraphs[number]
        if self.text[p.end - 1] not in "：:" or p.end - p.start > _SALUTED:
            return None
        if not roles.SALUTATION.match(self.text, p.start, p.end):
            return None
        if p.start - start < LEAD:  # a news page's lead stands before the salutation
            return None
        top = number
        while top - 1 > first and self._of_head(top - 1):
            top -= 1
        if top == number and self.line(number - 1)[-1] in "：:":
            return None  # quoted speech: 他说：/ 同志们：
        return None if self._speaker_only(top, number) else (top, top < number)

    def _of_head(self, number: int) -> bool:
        line = self.line(number)
        if roles.is_sentence(line) or at_start(self.text, self.paragraphs[number].start):
            return False
        return len(line) <= _LONGEST and line[-1] not in "，、："

    def _speaker_only(self, first: int, number: int) -> bool:
        """The lines above a salutation name a speaker and no occasion: a part of proceedings, no new document."""
        lines = [self.line(n) for n in range(first, number)]
        return bool(lines) and not any(_OCCASION.search(line) or roles.DATELINE.match(line) for line in lines)
