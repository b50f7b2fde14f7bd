"""Why a text is refused: the errors of recognition, each with the place and what to do."""

from __future__ import annotations

import codecs
import re

from converter.sources.candidates import Candidate
from converter.sources.errors import SourceError, Wording
from converter.sources.evidence import BROKEN

NAME_IT = Wording(
    "请用 --encoding 指明编码，或另存为 UTF-8", "name the encoding with --encoding, or save the file as UTF-8"
)
OTHER_COPY = Wording(
    "请找完好的副本，或改正后另存为 UTF-8", "find an undamaged copy, or correct the file and save it as UTF-8"
)


def line_at(data: bytes, offset: int, encoding: str = "utf-8") -> int:
    """Line (from 1) of a byte: newlines are counted in the bytes before it, as the encoding writes them."""
    before = data[:offset].decode(encoding, "replace")
    return len(re.findall(r"\r\n|\r|\n", before)) + 1


def damaged(data: bytes, path: str, encoding: str, at: int, skip: int = 0, shifted: bool = False) -> SourceError:
    """`at` counts in `data`, from which `skip` bytes of mark were cut off."""
    offset = at + skip
    value = data[at : at + 1].hex().upper() or "—"
    try:
        cut = not shifted and len(data) - at < 4 and BROKEN not in data[:at].decode(encoding)
        cut = cut and not codecs.getincrementaldecoder(encoding)("strict").decode(data[at:], final=False)
    except UnicodeError:
        cut = False
    if shifted:
        message = Wording(
            f"像是 {encoding}，但第 {offset} 字节起成了乱码，前面多半丢了字节",
            f"looks like {encoding}, but turns into garbage from byte {offset}: a byte was probably lost before it",
        )
    elif cut:
        message = Wording(
            f"像是 {encoding}，但文件在第 {offset} 字节处断在半个字上",
            f"looks like {encoding}, but the file ends in the middle of a character at byte {offset}",
        )
    else:
        message = Wording(
            f"像是 {encoding}，但第 {offset} 字节 0x{value} 解不出确定的字",
            f"looks like {encoding}, but byte {offset} (0x{value}) does not decode surely",
        )
    line = line_at(data, at, encoding)
    return SourceError("damaged", path, message, OTHER_COPY, offset=offset, line=line, candidates=(encoding,))


def ambiguous(path: str, good: list[Candidate]) -> SourceError:
    names = tuple(candidate.encoding for candidate in good)
    return SourceError(
        "ambiguous",
        path,
        Wording(f"按 {'、'.join(names)} 都读得通，不能确定编码", f"reads equally well as {' and '.join(names)}"),
        NAME_IT,
        candidates=names,
    )


def unrecognised(data: bytes, path: str, candidates: list[Candidate]) -> SourceError:
    def why(candidate: Candidate, zh: bool) -> str:
        if candidate.failure is None:
            said = (
                f"常用字只占 {candidate.evidence.share:.0%}"
                if zh
                else f"{candidate.evidence.share:.0%} common characters"
            )
        else:
            said = f"第 {candidate.failure} 字节不合" if zh else f"fails at byte {candidate.failure}"
        return f"{candidate.encoding}（{said}）" if zh else f"{candidate.encoding} ({said})"

    utf8 = candidates[0].failure
    return SourceError(
        "unrecognised",
        path,
        Wording(
            "认不出编码：" + "、".join(why(c, True) for c in candidates),
            "encoding not recognised: " + ", ".join(why(c, False) for c in candidates),
        ),
        NAME_IT,
        offset=utf8,
        line=None if utf8 is None else line_at(data, utf8),
        candidates=tuple(c.encoding for c in candidates),
    )


def not_text(path: str) -> SourceError:
    return SourceError(
        "format",
        path,
        Wording("不是纯文本：控制字符太多", "no plain text: too many control characters"),
        Wording(
            "请另存为 UTF-8 纯文本；若是 UTF-16，请用 --encoding",
            "save it as UTF-8 text; if it is UTF-16, use --encoding",
        ),
    )
