"""`@frozen`: small types that are never changed, at the price of plain ones.

To the type checker such a class is a frozen dataclass. At run time its fields could be set, which nobody does, since a
frozen one takes four times as long to make (each field is set by a call) and more than twice as long to define: of
equality, hash and representation only the constructor is code of the class's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """A dataclass with slots, equality and hash by its fields; `dataclasses.fields` and `replace` work on it."""
    made: Any = dataclass(slots=True, eq=False, repr=False)(cls)
    made._told = _getter([each.name for each in fields(made) if each.compare])
    made.__eq__, made.__hash__, made.__repr__ = _equal, _hash, _repr
    return made  # type: ignore[no-any-return]


def _getter(names: list[str]) -> Callable[[Any], Any]:
    # Kept from becoming a method: an attrgetter is no function.
    return attrgetter(*names) if names else lambda *_: ()


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    told: Any = type(self)._told  # type: ignore[attr-defined]
    return told(self) == told(other)


def _hash(self: Any) -> int:
    return hash(type(self)._told(self))


def _repr(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({told})"
