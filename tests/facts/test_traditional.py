"""A traditional text is read like the same text in simplified characters, and what was read comes back as printed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest

from converter import engine, variants
from converter.archive.measures import vocabulary
from converter.engine import parse
from converter.facts.units import in_base
from converter.model import Document
from converter.record.figures import figures
from converter.sources import plain
from converter.variants import simplified, traditional

TEXT = """在全旗農牧業工作會議上的講話

雲瀾旗旗長　簡一川
（2022年2月18日）

同志們：

現在，我講三個問題。

一、去年的工作
糧食總產量達到3.2億斤，同比增長5.8％，實現了年初確定的目標，為全旗發展打下基礎。

二、今年的任務
今年要新建高標準農田2.5萬畝，糧食總產量力爭達到3.3億斤以上，6月底前完成春播。
旗農牧局要會同旗水利局、旗財政局，務必於10月底前全面完成灌區改造，嚴禁擠佔挪用項目資金。

三、組織領導
各蘇木鎮黨委、政府要切實加強對這項工作的領導，決不允許走過場。
"""


def document(text: str) -> Document:
    (found,) = parse(plain.read(text.encode(), "speech.txt", None)).documents
    return found


def words(value: Any) -> Any:
    """The same value with all its words in simplified characters."""
    if isinstance(value, str):
        return simplified(value)
    if isinstance(value, tuple):
        return tuple(map(words, value))
    if is_dataclass(value) and not isinstance(value, type):
        return tuple((each.name, words(getattr(value, each.name))) for each in fields(value))
    return value


def test_it_is_read_like_the_same_text_in_simplified_characters() -> None:
    assert traditional(TEXT)
    printed, plain_text = document(TEXT), document(simplified(TEXT))
    assert len(plain_text.commitments) >= 4
    assert plain_text.results
    assert words(printed) == words(plain_text)


def test_words_are_as_printed() -> None:
    found = document(TEXT)
    for each in found.commitments:
        assert "".join(each.text.split()) in "".join(TEXT.split())
    farmland = next(target for each in found.commitments for target in each.targets if target.value == 25000)
    assert (farmland.metric, farmland.unit) == ("新建高標準農田", "畝")
    assert [one.name for each in found.commitments for one in each.responsible][:3] == [
        "旗農牧局",
        "旗水利局",
        "旗財政局",
    ]
    assert found.results[0].quantity.metric == "糧食總產量"
    assert found.speakers[0].role == "雲瀾旗旗長"
    assert [each.strength.words for each in found.commitments if each.strength and each.strength.level == 5]
    assert found.sections[0].heading == "去年的工作"


@pytest.mark.parametrize(
    ("quote", "value"), [("2.5萬畝", 25000), ("3.3億斤以上", 330000000), ("2.5万亩", 25000), ("8畝", 8)]
)
def test_a_figure_is_checked_against_a_traditional_quote(quote: str, value: int) -> None:
    assert figures(quote) == (Decimal(value),)


def test_units_and_metrics_compare_across_the_two() -> None:
    assert in_base(2, "萬畝") == in_base(2, "万亩") == ("area", in_base(20000, "亩")[1])  # type: ignore[index]
    assert in_base(2, "萬丈原") is None
    said = vocabulary()
    assert said.identity("糧食總產量", "億斤") == said.identity("粮食总产量", "亿斤")
    assert said.identity("著作登记", "件") != said.identity("着作登记", "件")  # 著 is a simplified character as well


def test_a_page_of_many_texts_is_turned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = "\n\n".join(
        f"第{number}篇：在護渠會議上的講話\n\n同志們：\n\n這個決定要認真執行。" for number in range(1, 31)
    )
    turned: list[str] = []

    def turn(text: str) -> str:
        turned.append(text)
        return simplified(text)

    for module in (engine, variants):
        monkeypatch.setattr(module, "simplified", turn)
    assert len(parse(plain.read(pages.encode(), "many.txt", None)).documents) == 30
    assert sum(map(len, turned)) < 4 * len(pages)
