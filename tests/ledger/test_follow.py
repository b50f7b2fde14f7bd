"""What is linked over the years, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from converter.archive.jurisdiction import Jurisdiction
from converter.archive.measures import vocabulary
from converter.ledger.clauses import clause
from converter.ledger.figures import Figure, Role
from converter.ledger.follow import Chain, follow
from converter.ledger.places import Place
from converter.ledger.rows import Quantity

BANNER = Jurisdiction("云澜旗")


def figure(
    role: Role, year: int, value: float, metric: str = "营造林", unit: str = "亩", document: str | None = None,
    place: Jurisdiction = BANNER,
) -> Figure:  # fmt: skip
    """A figure; targets stand in the year's report, results in the next one's."""
    identity = vocabulary().identity(metric, unit)
    assert identity is not None
    where = Place(document or str(year if role == "target" else year + 1), "政府工作报告", None, "s1", (), "s1.p1")
    words = f"{value}{unit}"
    quantity = Quantity(words, 0, metric, "eq", value, None, unit)
    return Figure(role, place, identity, year, "s1.c1", quantity, metric + words, where)


def years(chain: Chain) -> list[tuple[int, list[float | int | None], list[float | int | None]]]:
    return [
        (step.year, [f.quantity.value for f in step.targets], [f.quantity.value for f in step.results])
        for step in chain.steps
    ]


def test_target_result_next_target() -> None:
    found = follow([figure("target", 2022, 3.5), figure("result", 2022, 3.7), figure("target", 2023, 4)])
    (chain,) = found.chains
    assert chain.jurisdiction == "云澜旗"
    assert years(chain) == [(2022, [3.5], [3.7]), (2023, [4], [])]
    assert [(one.quantity.value, other.quantity.value) for one, other in chain.links] == [(3.5, 3.7), (3.7, 4)]


@pytest.mark.parametrize(
    "other",
    [
        figure("result", 2023, 3.7),  # another year
        figure("result", 2022, 3.7, metric="种草"),
        figure("result", 2022, 3.7, unit="株"),
        figure("result", 2022, 3.7, metric="营造林增长", unit="%"),
        figure("result", 2022, 3.7, metric="新增营造林"),
        figure("result", 2022, 3.7, place=Jurisdiction("海拉尔区")),
        figure("target", 2023, 3.7),  # two targets answer nothing
    ],
)
def test_what_does_not_agree_is_not_linked(other: Figure) -> None:
    assert follow([figure("target", 2022, 3.5), other]).chains == ()


def test_a_gap_ends_a_chain() -> None:
    figures = [figure(role, year, 1) for year in (2018, 2022) for role in ("target", "result")]
    assert [years(chain)[0][0] for chain in follow(figures).chains] == [2018, 2022]


def test_what_is_said_twice_stands_once() -> None:
    goal, task = figure("target", 2022, 3.5), replace(figure("target", 2022, 3.5), quote="其中营造林3.5亩")
    (chain,) = follow([goal, task, figure("result", 2022, 3.7)]).chains
    assert chain.steps[0].targets == (goal,)


def test_several_values_in_one_document_are_set_aside() -> None:
    pair = [figure("target", 2022, 3.5), figure("target", 2022, 9)]
    found = follow([*pair, figure("result", 2022, 3.7)])
    assert found.chains == ()
    assert list(found.aside) == pair


def test_two_documents_may_differ() -> None:
    two = [figure("target", 2022, 3.5), figure("target", 2022, 4, document="speech")]
    (chain,) = follow([*two, figure("result", 2022, 3.7)]).chains
    assert years(chain) == [(2022, [3.5, 4], [3.7])]


def test_a_fuller_name_is_the_same_place() -> None:
    fuller = figure("result", 2022, 3.7, place=Jurisdiction("云澜旗", "朔宁盟"))
    (chain,) = follow([figure("target", 2022, 3.5), fuller]).chains
    assert chain.jurisdiction == "云澜旗"
    stranger = figure("target", 2022, 3, place=Jurisdiction("云澜旗", "云北盟"))
    assert follow([figure("target", 2022, 3.5), fuller, stranger]).chains == ()


@pytest.mark.parametrize(
    ("text", "words", "metric", "quote"),
    [
        ("营造林3万亩，种草4万亩。", "4万亩", "种草", "种草4万亩"),
        ("投资增长6%，达到9亿元。", "9亿元", "投资", "投资增长6%，达到9亿元"),
        ("投资8亿元。收入6亿元，增长2%。", "2%", "投资增长", "增长2%"),  # the metric of another sentence
        ("建成床位7000张（牵头单位：旗民政局）。", "7000张", "床位", "建成床位7000张"),
        ("建成综合（中心）床位70张，", "70张", "床位", "建成综合（中心）床位70张"),
        ("达到9亿元。", "9亿元", None, "达到9亿元"),
        ("收入9亿元", "9亿元", "收入", "收入9亿元"),
    ],
)
def test_clause(text: str, words: str, metric: str | None, quote: str) -> None:
    start = text.index(words)
    assert clause(text, start, start + len(words), metric) == quote
