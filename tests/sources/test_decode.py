"""Recognition of encodings: right, or refused with the reason; never mojibake."""

from __future__ import annotations

import codecs
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from converter.model import Source
from converter.sources import SourceError, decode

SIMPLIFIED = (
    "各位老乡：\r\n今天到嘎查来，是和大家商量修路的事，话不多，说三件。\r\n"
    "一、路从哪里走\r\n一年来，大家为这条路开了五次会，最后定下来走河东：全长8.6公里，"
    "比河西少占草场120亩，每户每年运草的钱能省下300元以上。\r\n"
)
TRADITIONAL = (
    "各位老鄉：\n今天到嘎查來，是和大家商量修路的事，話不多，說三件。\n"
    "一、路從哪裡走\n一年來，大家為這條路開了五次會，最後定下來走河東，比河西少佔草場，運草的錢也能省下來。\n"
)


def refused(data: bytes, encoding: str | None = None) -> SourceError:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt", encoding)
    return caught.value


def outcome(data: bytes) -> Source | SourceError:
    try:
        return decode(data, "a.txt")
    except SourceError as error:
        return error


@pytest.mark.parametrize(
    ("text", "codec", "mark", "encoding"),
    [
        (SIMPLIFIED, "utf-8", b"", "utf-8"),
        (SIMPLIFIED, "utf-8", codecs.BOM_UTF8, "utf-8"),
        (SIMPLIFIED, "utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        (SIMPLIFIED, "utf-16-le", b"", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", b"", "utf-16-be"),
        (SIMPLIFIED, "utf-32-le", codecs.BOM_UTF32_LE, "utf-32-le"),
        (SIMPLIFIED, "utf-32-be", codecs.BOM_UTF32_BE, "utf-32-be"),
        (SIMPLIFIED, "gbk", b"", "gb18030"),
        (SIMPLIFIED, "gb18030", b"", "gb18030"),
        (TRADITIONAL, "gb18030", b"", "gb18030"),
        (TRADITIONAL, "big5", b"", "big5"),
        (TRADITIONAL + "在會議裏恒久", "cp950", b"", "cp950"),
        ("工作", "gb18030", b"", "gb18030"),
        ("開會", "big5", b"", "big5"),
        ("plain ASCII\n", "ascii", b"", "utf-8"),
        ("Größe naïve café", "utf-8", b"", "utf-8"),
    ],
)
def test_recognised(text: str, codec: str, mark: bytes, encoding: str) -> None:
    data = mark + text.encode(codec)
    source = decode(data, "a.txt")
    assert source.text == text.replace("\r\n", "\n")
    assert (source.encoding, source.bom) == (encoding, bool(mark))
    assert source.sha256 == sha256(data).hexdigest()
    assert source.media_type == "text/plain"


def test_newlines_of_every_kind_become_one() -> None:
    assert decode("一\r\n二\r三\n四\n\r五".encode(), "a.txt").text == "一\n二\n三\n四\n\n五"


def test_nothing_else_is_changed() -> None:
    text = "\u3000　１２３，①\u00a0\ufeff\u2028二\f三\t"
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\u3000\n".encode(), codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b" \0"])
def test_empty_is_refused(data: bytes) -> None:
    assert refused(data).code == "empty"


def test_one_bad_byte_in_utf8_is_refused_with_its_place() -> None:
    data = SIMPLIFIED.encode()
    at = data.index("一年来".encode())
    error = refused(data[:at] + b"\xff" + data[at:])
    assert (error.code, error.offset, error.line) == ("damaged", at, 4)
    assert error.candidates == ("utf-8",)
    assert "0xFF" in error.message.en
    assert str(at) in error.message.zh


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5"])
def test_tail_cut_in_a_character_is_refused(codec: str) -> None:
    text = (TRADITIONAL if codec == "big5" else SIMPLIFIED).rstrip() + "完"
    data = text.encode(codec)
    error = refused(data[:-1])
    assert error.code == "damaged"
    assert error.offset == len(text[:-1].encode(codec))
    assert "middle of a character" in error.message.en


def test_cut_utf16_is_refused() -> None:
    data = codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le")
    error = refused(data[:-1])
    assert (error.code, error.offset) == ("damaged", len(data) - 2)


def test_lost_byte_in_gbk_is_noticed_though_all_decodes() -> None:
    text = (
        "修路的钱分三份，旗里出一份，镇里出一份，剩下的一份由大家出工来顶，账目每月贴在门口，谁都可以来看，谁都可以来问"
    )
    before = (SIMPLIFIED * 3).encode("gbk")
    damaged = before + text.encode("gbk")[1:-1] + "x。\n".encode("gbk") + before
    damaged.decode("gb18030")  # nothing stops the decoder
    error = refused(damaged)
    assert error.code == "damaged"
    assert error.line == (SIMPLIFIED * 3).count("\n") + 1


def test_lost_byte_in_big5_is_noticed_by_its_seam() -> None:
    data = TRADITIONAL.encode("big5") * 3
    where = "大家為這條路".encode("big5")
    at = data.index(where)
    shifts = [data[:cut] + data[cut + 1 :] for cut in range(at, at + len(where))]
    outcomes = [outcome(shifted) for shifted in shifts]
    assert any(isinstance(each, SourceError) and each.code == "damaged" for each in outcomes)


@pytest.mark.parametrize("text", ["café au lait", "Größe: für alle", "El Niño llegó"])
def test_latin1_is_refused_not_read_as_hanzi(text: str) -> None:
    error = refused(text.encode("latin-1"))
    assert error.code in ("unrecognised", "ambiguous")
    assert "--encoding" in error.remedy.en


def test_gbk_that_is_valid_utf8_too_is_ambiguous() -> None:
    data = "通知".encode("gb18030")
    assert data.decode("utf-8") == "֪ͨ"
    error = refused(data)
    assert (error.code, error.candidates) == ("ambiguous", ("utf-8", "gb18030"))
    assert decode(data, "a.txt", "gb18030").text == "通知"


def test_short_rare_text_is_refused_with_candidates() -> None:
    error = refused("犇骉羴".encode("gb18030"))
    assert error.code == "unrecognised"
    assert "gb18030" in error.candidates
    assert "big5" in error.message.en


def test_named_encoding_is_taken() -> None:
    assert decode("犇骉羴".encode("gb18030"), "a.txt", "gb18030").text == "犇骉羴"
    assert decode("café".encode("latin-1"), "a.txt", "latin-1").encoding == "iso8859-1"
    marked = decode(codecs.BOM_UTF16_BE + "会议".encode("utf-16-be"), "a.txt", "utf-16")
    assert (marked.text, marked.encoding, marked.bom) == ("会议", "utf-16-be", True)
    assert decode(codecs.BOM_UTF8 + "会议".encode(), "a.txt", "utf-8-sig").text == "会议"


def test_named_encoding_must_fit() -> None:
    error = refused(SIMPLIFIED.encode("gbk"), "utf-8")
    assert (error.code, error.offset) == ("damaged", 0)


@pytest.mark.parametrize("name", ["nonsense", "hex", "rot13", "idna", "unicode_escape", "undefined"])
def test_codecs_that_are_no_encodings_are_refused(name: str) -> None:
    assert refused(b"abc", name).code == "codec"


def test_utf16_without_mark_needs_its_order() -> None:
    error = refused("会议".encode("utf-16-le"), "utf-16")
    assert error.code == "codec"
    assert "utf-16-le" in error.remedy.zh


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"PK\x03\x04\x14"),
        ("a.PDF", b"anything"),
        ("a.txt", b"%PDF-1.7\n"),
        ("a", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.html", b"<html>"),
    ],
)
def test_other_formats_are_refused_by_name(name: str, data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, name)
    assert caught.value.code == "format"
    assert "另存为" in caught.value.remedy.zh


def test_binary_is_refused() -> None:
    assert refused(bytes(range(32)) * 10).code == "format"
    assert refused(b"a\0b\0c\0\0\0" * 10).code == "format"


def test_few_control_characters_are_kept() -> None:
    text = SIMPLIFIED.replace("工作", "工\x07作").replace("\r\n", "\n")
    for codec in ("utf-8", "gb18030"):
        assert decode(text.encode(codec), "a.txt").text == text


@given(st.binary(max_size=200))
@example("会议".encode("utf-16-le") + b"\x00\xd8")
@example(b"\xff\xfe\x00\x00")
@example(b"\xff\xfe\x00\x00a\0\0\0")
@example(b"\x81\x30\x81\x30" * 4)
def test_any_bytes_give_their_text_or_a_refusal(data: bytes) -> None:
    source = outcome(data)
    if isinstance(source, SourceError):
        assert source.code in ("empty", "damaged", "ambiguous", "unrecognised", "format")
        assert source.offset is None or 0 <= source.offset <= len(data)
        assert str(source).startswith("a.txt")
        return
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "utf-8": codecs.BOM_UTF8}.get(
        source.encoding, b""
    )
    if source.encoding.startswith("utf-32"):
        mark = codecs.BOM_UTF32_LE if source.encoding.endswith("le") else codecs.BOM_UTF32_BE
    raw = data.removeprefix(mark) if source.bom else data
    again = raw.decode(source.encoding)
    assert again.encode(source.encoding) == raw
    assert again.replace("\r\n", "\n").replace("\r", "\n") == source.text


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_utf8_text_is_never_read_as_anything_else(text: str) -> None:
    data = text.encode()
    source = outcome(data)
    if isinstance(source, SourceError):
        assert source.code in ("ambiguous", "format", "damaged", "empty")
        return
    if source.encoding == "utf-8":
        assert source.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    else:
        assert "\0" in text
