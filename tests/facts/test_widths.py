"""Text with half-width punctuation: read as its full-width twin, told as printed."""

from __future__ import annotations

from converter.engine import parse
from converter.facts.verbatim import restore
from converter.facts.widths import widened
from converter.model import Commitment, Source, Span

FULL = (
    "云澜旗人民政府关于草场建设的通知\n2024年1月10日\n各苏木镇，旗直各部门：\n一、主要任务\n"
    "请旗农牧局、旗财政局抓紧办理，于2024年3月20日前（含当日）将方案报旗政府：逾期不补；全旗围封草场3，600亩。\n"
)
HALF = FULL.translate(str.maketrans("，；：（）", ",;:()"))


def told(text: str) -> tuple[Commitment, ...]:
    return tuple(c for d in parse(Source("a.txt", text, "0" * 64)).documents for c in d.commitments)


def test_half_width_text_says_the_same() -> None:
    half, full = told(HALF), told(FULL)
    assert [(c.span, c.deadline and c.deadline.date, [r.name for r in c.responsible]) for c in half] == [
        (c.span, c.deadline and c.deadline.date, [r.name for r in c.responsible]) for c in full
    ]
    assert any(c.deadline and c.deadline.date == "2024-03-20" for c in half)


def test_it_is_told_as_printed() -> None:
    assert all(c.text == HALF[c.span.start : c.span.end] for c in told(HALF))
    assert any("," in c.text for c in told(HALF))


def test_it_is_told_as_printed_around_what_was_left_out() -> None:
    read, printed = "今年，▲草场。要抓紧。", "今年,▲草场。要抓紧。"
    made = Commitment("c1", None, "task", Span(0, len(read)), "今年，要抓紧。", (), None, (), "order")
    assert restore(made, read, printed).text == "今年,要抓紧。"


def test_figures_keep_theirs() -> None:
    assert widened("投资3,600元,比为1:2:3。8:30开会") == "投资3,600元，比为1:2:3。8:30开会"


def test_brackets_alone_change_nothing() -> None:
    text = "要抓紧，今年(10月)前完成。"
    assert widened(text) is text
