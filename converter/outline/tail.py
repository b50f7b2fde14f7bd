"""What stands below a document's running text: its signature and the day."""

from __future__ import annotations

from collections.abc import Sequence

from converter.model import Block, Span
from converter.outline import roles
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start

_LINES = 9  # lines that may stand below the text, at most
_SHORT = 40  # characters of one, at most
_BODIES = ("办公室", "人民政府", "委员会", "办公厅", "党委", "旗委", "县委", "省委", "市委", "区委")


def read(text: str, paragraphs: Sequence[Paragraph], body: int, last: int) -> list[Block]:
    """Signature and date under the text: 某旗人民政府办公室 / 2024年3月20日."""
    blocks: list[Block] = []
    number = last - 1
    while number > body and number > last - _LINES:
        span = Span(paragraphs[number].start, paragraphs[number].end)
        line = text[span.start : span.end]
        if not blocks and (
            roles.APPENDED.match(line) or (at_start(text, span.start) and _listed(text, paragraphs, number))
        ):
            number -= 1
            continue
        if at_start(text, span.start) or len(line) > _SHORT:
            break
        if roles.DATELINE.match(line):
            blocks.append(Block("dateline", span))
        elif _signature(line, blocks):
            blocks.append(Block("signature", span))
        elif blocks or not line.startswith("特此"):
            break
        number -= 1
    return blocks[::-1]


def names_body(line: str) -> bool:
    """Whether a line is the name of a body: 中共云澜旗委员会"""
    return line.endswith(_BODIES) and not roles.is_sentence(line)


def _signature(line: str, below: Sequence[Block]) -> bool:
    """Whether a line is a body's name, or above the date an official's: 旗长：某某某"""
    if names_body(line):
        return True
    return bool(below) and below[-1].kind == "dateline" and roles.BYLINE.match(line) is not None


def _listed(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a numbered line goes on in the list of attachments: 附件：1.…  2.…"""
    above = paragraphs[number - 1]
    return number > 0 and bool(roles.APPENDED.match(text[above.start : above.end]))
