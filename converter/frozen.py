"""`@frozen` and `@slotted`: small types that are never changed, and others, at the price of plain ones.

To the type checker such a class is a frozen dataclass. At run time its fields could be set, which nobody does, since a
frozen one takes four times as long to make (each field is set by a call). Of its methods only the constructor is code of
the class's own, and it is made when it is first asked for: a run needs few of the types that its modules define, and
`dataclass` takes twenty times as long as the class itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from inspect import get_annotations  # which `dataclasses` loads
from operator import attrgetter
from threading import RLock
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")
_LATE = ("__init__", "__dataclass_fields__", "_told")
_LOCK = RLock()


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """A dataclass with slots, equality and hash by its fields; `dataclasses.fields` and `replace` work on it."""
    names = tuple(get_annotations(cls))
    left_out = {*names, "__dict__", "__weakref__"}
    own = {name: value for name, value in vars(cls).items() if name not in left_out}
    shared = {"__slots__": names, "__match_args__": names, "__eq__": _equal, "__hash__": _hash, "__repr__": _repr}
    late = {name: _Late(cls) for name in _LATE}
    kind: Any = type(cls)
    made = kind(cls.__name__, cls.__bases__, {**own, **shared, **late})
    made.__qualname__ = cls.__qualname__
    return made  # type: ignore[no-any-return]


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: type[Made]) -> type[Made]:
    """The same for what may be changed, and so has no hash."""
    made: Any = frozen(cls)
    made.__hash__ = None
    return made  # type: ignore[no-any-return]


class _Late:
    """Stands in a class for what `dataclass` makes of the plain one, until any of that is asked for."""

    def __init__(self, plain: type) -> None:
        self._plain = plain

    def __set_name__(self, made: Any, name: str) -> None:
        self._made, self._name = made, name

    def __get__(self, one: object, _: object) -> Any:
        with _LOCK:
            if vars(self._made)[self._name] is self:  # no other thread was quicker
                _complete(self._made, self._plain)
        return getattr(self._made if one is None else one, self._name)


def _complete(made: Any, plain: type) -> None:
    whole: Any = dataclass(eq=False, repr=False, match_args=False)(plain)
    made._told = _getter([each.name for each in fields(whole) if each.compare])
    made.__dataclass_fields__ = whole.__dataclass_fields__
    made.__init__ = whole.__init__


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
