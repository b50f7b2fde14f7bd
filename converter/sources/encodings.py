"""Which encoding a plain text is in, by evidence, and the text in it: recognised surely or refused with the reason."""

from __future__ import annotations

import codecs

from converter.frozen import frozen
from converter.patterns import compiled
from converter.sources import refusals
from converter.sources.candidates import candidate
from converter.sources.errors import SourceError, Wording
from converter.sources.evidence import damage, damage_in_big5

# Longest first: FF FE 00 00 begins with UTF-16's FF FE.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One codec of each family is taken, the first that reads every byte: the later ones only add characters.
FAMILIES = (("utf-8",), ("gb18030",), ("big5", "cp950", "big5hkscs"), ("utf-16-le",), ("utf-16-be",))
CONTROL = compiled(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # U+0000 … but not tab, newlines, form feed, escape
# Turns escapes or host names into text: no encoding of a document.
NO_ENCODINGS = frozenset({"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined"})


@frozen
class Decoded:
    """Text as decoded, byte order mark dropped, newlines as they were."""

    text: str
    encoding: str
    bom: bool = False


def recognise(data: bytes, path: str) -> Decoded:
    """Decode by byte order mark, else by evidence. Raises SourceError (damaged, ambiguous, unrecognised)."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            if encoding == "utf-32-le" and len(data) % 4:
                continue
            return Decoded(_strict(data, encoding, path, skip=len(mark)), encoding, bom=True)
    if b"\0" not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            if (data.isascii() or any(c >= "\u0800" for c in text)) and _is_text(text):
                return Decoded(text, "utf-8")
    return _by_evidence(data, path)


def decode_as(data: bytes, path: str, encoding: str) -> Decoded:
    """Decode in the encoding that the user names. Raises SourceError (codec, damaged)."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # codecs such as hex and zip are no text encodings
    except (LookupError, UnicodeError):
        name = "undefined"
    if name.replace("-", "_") in NO_ENCODINGS:
        raise SourceError(
            "codec",
            path,
            Wording(f"没有叫“{encoding}”的编码", f"no encoding is called “{encoding}”"),
            Wording(
                "可用 utf-8、gb18030、big5、utf-16-le、utf-16-be 等", "use utf-8, gb18030, big5, utf-16-le, utf-16-be …"
            ),
        )
    name = {"utf-8-sig": "utf-8"}.get(name, name)
    for mark, marked in MARKS:
        if data.startswith(mark) and (marked == name or marked.startswith(name + "-")):
            return Decoded(_strict(data, marked, path, skip=len(mark)), marked, bom=True)
    if name in ("utf-16", "utf-32"):
        raise SourceError(
            "codec",
            path,
            Wording(
                f"没有字节序标记，不知 {name} 是哪种字节序", f"no byte order mark, so {name} could be either order"
            ),
            Wording(f"请用 {name}-le 或 {name}-be", f"name {name}-le or {name}-be"),
        )
    return Decoded(_strict(data, name, path), name)


def _by_evidence(data: bytes, path: str) -> Decoded:
    candidates = [
        candidate(data, family) for family in FAMILIES if not (family[0].startswith("utf-16") and len(data) % 2)
    ]
    good = [c for c in candidates if c.convincing and _is_text(c.text)]
    good = [c for c in good if c.evidence.common * 2 > max(o.evidence.common for o in good)]
    utf8 = candidates[0]
    if utf8.failure is None and not any(c.failure is None for c in good):
        if not _is_text(utf8.text):
            raise refusals.not_text(path)
        return Decoded(utf8.text, "utf-8")
    if not good:
        raise refusals.unrecognised(data, path, candidates)
    if utf8.failure is None and b"\0" not in data:  # reads as Western or Cyrillic letters, and as Chinese
        good.insert(0, utf8)
    if len(good) > 1:
        raise refusals.ambiguous(path, good)
    best = good[0]
    if best.failure is not None:
        raise refusals.damaged(data, path, best.encoding, best.failure)
    shifted = None if best.encoding.startswith("utf") else damage(best.text)
    if shifted is None and best.encoding in FAMILIES[2]:
        shifted = damage_in_big5(best.text, best.encoding)
    if shifted is not None:
        raise refusals.damaged(data, path, best.encoding, len(best.text[:shifted].encode(best.encoding)), shifted=True)
    return Decoded(best.text, best.encoding)


def _is_text(text: str) -> bool:
    """Whether control characters are few enough for a text with scrape damage, rather than a binary file."""
    return len(CONTROL.findall(text)) * 20 <= len(text)


def _strict(data: bytes, encoding: str, path: str, skip: int = 0) -> str:
    try:
        text = data[skip:].decode(encoding)
        text.encode("utf-8")  # some codecs let halves of surrogate pairs through
    except UnicodeDecodeError as error:
        raise refusals.damaged(data[skip:], path, encoding, error.start, skip=skip) from None
    except UnicodeError as error:
        raise SourceError(
            "damaged",
            path,
            Wording(f"不是有效的 {encoding}：{error}", f"no valid {encoding}: {error}"),
            refusals.NAME_IT,
            candidates=(encoding,),
        ) from None
    return text
