"""Chains as text, JSON and CSV: each figure with its quote and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from converter.archive.measures import Aspect, Vocabulary
from converter.i18n import pick
from converter.ledger import data_forms
from converter.ledger.figures import Figure
from converter.ledger.follow import Chain, Following, Step
from converter.ledger.terminal import shown, width

HEADER = ("地区", "指标", "类别", "年份", "目标或结果", "数量", "数值", "上限", "单位", "原文", "原文出处")
_ASPECTS: dict[Aspect, tuple[str, str]] = {
    "level": ("水平", "level"),
    "added": ("新增", "added"),
    "change": ("增减", "change"),
    "average": ("年均", "average"),
}


def wanted(found: Following, words: Sequence[str], vocabulary: Vocabulary) -> Following:
    """The chains of the metrics that a user asks for; all where none is asked for."""
    if not words:
        return found

    def holds(figure: Figure) -> bool:
        return any(vocabulary.same(word, figure.quantity.metric) for word in words)

    chains = tuple(chain for chain in found.chains if any(holds(each) for step in chain.steps for each in _of(step)))
    return Following(chains, tuple(figure for figure in found.aside if holds(figure)))


def as_text(found: Following) -> str:
    """For people: a paragraph a chain, a line a figure."""
    lines: list[str] = []
    for chain in found.chains:
        aspect = pick(*_ASPECTS[chain.identity.aspect])
        lines.append(shown(f"{chain.jurisdiction} · {chain.identity.name}（{aspect}）"))
        figures = [figure for step in chain.steps for figure in _of(step)]
        room = max(width(figure.quantity.words) for figure in figures)
        lines += [_line(figure, room) for figure in figures]
        lines.append("")
    return "\n".join(lines) + "\n" if lines else ""


def as_json(found: Following) -> str:
    """For programs: keys are stable, unknowns null."""
    return data_forms.as_json(
        {
            "chains": [
                {
                    "jurisdiction": chain.jurisdiction,
                    "metric": chain.identity.name,
                    "aspect": chain.identity.aspect,
                    "measure": chain.identity.measure,
                    "steps": [
                        {
                            "year": step.year,
                            "targets": [_data(figure) for figure in step.targets],
                            "results": [_data(figure) for figure in step.results],
                        }
                        for step in chain.steps
                    ],
                }
                for chain in found.chains
            ],
            "set_aside": [{"role": figure.role, "year": figure.year, **_data(figure)} for figure in found.aside],
        }
    )


def comma_separated(found: Following, *, bom: bool = False) -> str:
    """For spreadsheets: one line a figure, in the order of the chains."""
    return data_forms.comma_separated(HEADER, (cell for chain in found.chains for cell in _cells(chain)), bom=bom)


def _of(step: Step) -> tuple[Figure, ...]:
    return (*step.targets, *step.results)


def _line(figure: Figure, room: int) -> str:
    role = pick("目标", "target") if figure.role == "target" else pick("结果", "result")
    gap = " " * (room - width(figure.quantity.words))
    return shown(f"  {figure.year}  {role}  {figure.quantity.words}{gap}  “{figure.quote}”  {figure.place.at}")


def _data(figure: Figure) -> dict[str, Any]:
    quantity = data_forms.quantity_data(figure.quantity)
    return {"id": figure.id, **quantity, "quote": figure.quote, "place": data_forms.place_data(figure.place)}


def _cells(chain: Chain) -> Iterator[tuple[str, ...]]:
    for step in chain.steps:
        for figure in _of(step):
            quantity = figure.quantity
            yield (
                chain.jurisdiction,
                chain.identity.name,
                _ASPECTS[chain.identity.aspect][0],
                str(step.year),
                "目标" if figure.role == "target" else "结果",
                figure.quantity.words,
                *("" if value is None else str(value) for value in (quantity.value, quantity.value_max)),
                quantity.unit or "",
                figure.quote,
                str(figure.place),
            )
