"""How to cite a document: GB/T 7714-2015, BibTeX, and a plain line in the language in force.

The day on which a reader looked (GB/T 7714: 引用日期) isn't known here; the page's script adds it.
"""

from __future__ import annotations

from converter.archive.entries import DocumentEntry
from converter.patterns import compiled
from converter.publish import labels
from converter.publish.words import word

_BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL = compiled(r"[\\{}%&$#_~^]")
_SHOWN = 3  # authors that GB/T 7714 names before 等


def gbt7714(entry: DocumentEntry, url: str | None) -> str:
    """An entry of a list of references for an electronic document on line (EB/OL); a 发文字号 follows the title.

    郁长河. 在旗委经济工作会议上的讲话[EB/OL]. 云澜旗人民政府网, (2022-02-18). https://example.org/…
    """
    names = _names(entry)
    authors = ", ".join(names[:_SHOWN]) + (", 等" if len(names) > _SHOWN else "")
    where = ", ".join(each for each in (entry.publisher, f"({entry.date.value})" if entry.date else None) if each)
    title = f"{_title(entry)}: {entry.reference}" if entry.reference else _title(entry)
    pieces = [authors, f"{title}[EB/OL]", where, url or ""]
    return ". ".join(piece for piece in pieces if piece) + ("" if url else ".")


def plain(entry: DocumentEntry, url: str | None) -> str:
    """A line for a note."""
    told = [each for each in (entry.reference, entry.meeting, entry.place) if each]
    told += [labels.day(entry.date)] if entry.date else []
    line = word("《%(title)s》") % {"title": _title(entry)}
    if names := _names(entry):
        line = word("%(names)s：%(title)s") % {"names": word("、").join(names), "title": line}
    line = word("，").join([line, *told])
    return word("%(citation)s。") % {"citation": line} + (f" {url}" if url else "")


def bibtex(entry: DocumentEntry, url: str | None) -> str:
    """An entry whose key is the document's id."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in _names(entry)),
        "title": f"{{{_tex(_title(entry))}}}",
        "year": entry.date.value[:4] if entry.date else "",
        "month": str(int(entry.date.value[5:7])) if entry.date and len(entry.date.value) > 4 else "",
        "howpublished": _tex(entry.publisher or ""),
        "number": _tex(entry.reference or ""),
        "note": _tex(", ".join(each for each in (entry.meeting, entry.place) if each)),
        "url": url or "",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{entry.id},\n" + ",\n".join(lines) + "\n}"


def _names(entry: DocumentEntry) -> list[str]:
    return [speaker.name for speaker in entry.speakers if speaker.name]


def _title(entry: DocumentEntry) -> str:
    return labels.listed(entry)


def _tex(words: str) -> str:
    return _SPECIAL.sub(lambda found: _BIBTEX.get(found[0], f"\\{found[0]}"), words)
