"""Which quantities of a commitment are targets: to be reached or done, not names, attributes or figures of the past."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from converter.facts import metrics
from converter.facts.amounts import is_target
from converter.facts.attributes import identifies, of_counted, sizes
from converter.facts.bounds import ADVERBS
from converter.facts.chains import breaks_of, clause_of, goes_on
from converter.facts.deadlines import Found
from converter.facts.measured import measured
from converter.facts.quantities import Quantity
from converter.facts.severally import share_out
from converter.facts.units import COUNTED
from converter.frozen import frozen
from converter.patterns import compiled, late

_ADVERB = late("|".join(ADVERBS))
# 完成与超过…〔五百万斤〕  完成和超额完成
_SURPASS = late(r"完成(?:[与和并及或、]|并且|并争取)超(?:过|额完成)")
# 降到  提高至
_CHANGED_TO = compiled(rf"{metrics.CHANGING}?(?:达?到|至|为)")


@frozen
class Figure:
    """A quantity in its sentence: the metric that it sets, and where its clause begins and ends."""

    quantity: Quantity
    metric: str | None
    clause: int
    stop: int


Test = Callable[[str, Quantity, int, int, int, bool], bool]


def choose(text: str, quantities: list[Quantity], test: Test = is_target, times: Iterable[Found] = ()) -> list[Figure]:
    """The targets among a commitment sentence's quantities, with their metrics; `test` chooses others (results).

    `times` are the deadlines that the sentence sets, whose words are no part of a metric.
    """
    if not quantities:
        return []
    sized = sizes(text, quantities)
    text = _without(text, sized.values())
    timeless = _without(text, ((time.start, time.end) for time in times))
    found: list[Figure] = []
    breaks = breaks_of(text)
    bounded = "至" in text or "最" in text or "起码" in text or "超" in text
    subject, chained, unit = "", False, None
    previous = reached = named = 0  # where the figure before ended, the target before, and the noun behind that
    for index, quantity in enumerate(quantities):
        if quantity.start in sized or (index and of_counted(text, quantities[index - 1], quantity)):
            continue
        clause, stop = clause_of(text, breaks, quantity.start, quantity.end)
        if bounded and quantity.comparator == "eq":
            quantity = _with_bound(text, quantity, max(clause, reached))
        low = max(clause, previous)
        listed = chained and goes_on(text, breaks, quantity, unit, clause, stop, previous)
        if not test(text, quantity, clause, low, stop, listed):
            if identifies(text, quantity):
                continue
            chained = chained and previous > clause
            if quantity.dimension in COUNTED and not quantity.written and not text.endswith("类", low, quantity.start):
                _, subject = metrics.ahead(timeless, low, quantity.start, subject)
            previous = previous if quantity.written else quantity.end  # 一次性 and 一个 bound no words of a metric
            continue
        low = _begin(text, quantity, clause, low, previous, named)
        chained, previous, reached, unit = True, quantity.end, quantity.end, quantity.unit
        metric, subject = measured(text, timeless, quantity, low, stop, subject, index, quantities)
        named = quantity.end + len(metric) if metric and text.startswith(metric, quantity.end) else 0
        found.append(Figure(quantity, metric or None, clause, stop))
    return _each_its_own(text, found) if "分别" in text else found


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without what is no part of a metric; all else stands where it stood."""
    for start, end in spans:
        text = text[:start] + metrics.GONE * (end - start) + text[end:]
    return text


def _with_bound(text: str, quantity: Quantity, low: int) -> Quantity:
    """With the bound that stands before the verb: 至少拜访企业8家, 完成和超额完成收购三十万斤."""
    if text[quantity.start - 1 : quantity.start] not in ("前", "第"):
        bound = _ADVERB.search(text, low, quantity.start)
        if bound:
            return replace(quantity, comparator=ADVERBS[bound[0]])
    if "超" in text and _SURPASS.search(text, low, quantity.start):
        return replace(quantity, comparator="ge")
    return quantity


def _begin(text: str, quantity: Quantity, clause: int, low: int, previous: int, named: int) -> int:
    """Where the words of a target begin: behind the figure before it, which ended at `previous`, or the noun of that."""
    if previous > clause and _CHANGED_TO.fullmatch(text, previous, quantity.start):
        told = text[clause:previous]
        low = clause if "由" in told or "从" in told else low  # 口粮〔由300斤降到〕280斤
    if low < named < quantity.start and text.startswith("、", named):  # 1个〔产业集群〕、加工企业20家
        return named + 1
    return low


def _each_its_own(text: str, found: list[Figure]) -> list[Figure]:
    shared = share_out(text, [(figure.quantity, figure.metric) for figure in found])
    return [
        replace(figure, quantity=quantity, metric=metric)
        for figure, (quantity, metric) in zip(found, shared, strict=True)
    ]
