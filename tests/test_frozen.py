"""`@frozen` classes behave as frozen dataclasses do, but for the check at run time."""

from __future__ import annotations

import copyreg
import pickle
from dataclasses import field, fields, replace

import pytest

from converter.frozen import frozen, slotted


@frozen
class Point:
    x: int
    y: int = 0
    note: str = field(default="", compare=False)


@frozen
class Other:
    x: int
    y: int = 0


@frozen
class Nothing:
    pass


@slotted
class Count:
    number: int = 0
    names: list[str] = field(default_factory=list)


def test_what_may_be_changed_has_fields_of_its_own_and_no_hash() -> None:
    one, other = Count(), Count()
    one.number = 2
    one.names.append("a")
    assert (one, other) == (Count(2, ["a"]), Count())
    assert replace(one, number=3).names is one.names
    with pytest.raises(TypeError):
        hash(one)
    with pytest.raises(AttributeError):
        one.more = 1  # type: ignore[attr-defined]


def test_equal_by_fields_that_count() -> None:
    assert Point(1, 2, "a") == Point(1, 2, "b")
    assert Point(1) != Point(2)
    assert Point(1).__eq__(Other(1)) is NotImplemented
    assert Nothing() == Nothing()


def test_hash_agrees_with_equality() -> None:
    assert {Point(1, 2, "a"), Point(1, 2, "b"), Point(2)} == {Point(1, 2), Point(2)}
    assert len({Nothing(), Nothing()}) == 1


def test_told_and_replaced() -> None:
    assert repr(replace(Point(1), y=3)) == "Point(x=1, y=3, note='')"
    assert pickle.loads(pickle.dumps(Point(1, 2, "a"))).note == "a"
    match Point(4, 5):
        case Point(x, y):
            assert (x, y) == (4, 5)


def test_made_when_first_asked_for() -> None:
    @frozen
    class Late:
        """Defined, and nothing asked of it yet."""

        some: tuple[int, ...] = field(default_factory=tuple)
        other: int = 3

    assert not hasattr(vars(Late)["__init__"], "__code__")
    assert [each.name for each in fields(Late)] == ["some", "other"]
    assert hasattr(vars(Late)["__init__"], "__code__")
    assert (Late().some, Late(other=4).other) == ((), 4)
    assert Late.__slots__ == ("some", "other")  # type: ignore[attr-defined]


def test_compared_before_any_was_made_by_its_constructor() -> None:
    @frozen
    class Read:
        """As unpickling makes them in a process of its own."""

        x: int

    one, other = (copyreg.__newobj__(Read) for _ in range(2))  # type: ignore[attr-defined]
    object.__setattr__(one, "x", 1)
    object.__setattr__(other, "x", 1)
    assert one == other
    assert repr(one).endswith("Read(x=1)")
