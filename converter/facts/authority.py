"""Which names mean one body: 旗发改委 is 旗发展和改革委员会. The table is `data/authority.toml`; a place may add its own.

A name is read as the level or place that it begins with and the form behind it. Forms are linked where the table
gives an abbreviation one full form; where it gives several, or the level can't be told, nothing is linked: a name is
never merged by guess. A list of bodies (农牧、水利等部门) and a plural (各苏木镇) are no body.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from converter import lexicon
from converter.facts.units import DATA
from converter.frozen import frozen

_NO_NAME = ("各", "有关", "相关", "全体", "所有", "其他", "其它", "上述", "全", "我", "本", "两", "双")
_LISTED = "、，,；;等"


class Link(NamedTuple):
    """A body's full form, and the entries of the table by which it was told: ("发改委 = 发展和改革委员会",)."""

    form: str
    evidence: tuple[str, ...]


class AuthorityError(ValueError):
    """An authority file that can't be used; the message says why."""


@frozen
class Authority:
    """The table, longest entries first."""

    levels: tuple[str, ...]
    suffixes: tuple[str, ...]
    abbreviations: dict[str, tuple[str, ...]]

    def extended(self, given: dict[str, Any]) -> Authority:
        """This table with a place's own entries: its abbreviations replace those of the same name.

        Raises AuthorityError where it holds something else than levels, suffixes, abbreviations.
        """
        return _authority(given, self)


@cache
def standard() -> Authority:
    """The table that comes with the program, and what the archive's own adds. Raises WordsError."""
    table = _authority(lexicon.read(DATA / "authority.toml"), Authority((), (), {}))
    own = lexicon.own("authority")
    if own is None:
        return table
    try:
        return table.extended(lexicon.read(own))
    except AuthorityError as error:
        raise lexicon.refused(own, str(error)) from None


def canonical(name: str, hint: str | None = None, authority: Authority | None = None) -> Link | None:
    """The full form of a body's name, None where nothing is known of it.

    `hint` is the document's own level (旗) or jurisdiction (云澜旗): a name without a level takes it, and a bare level
    becomes the jurisdiction of the same level.

    >>> canonical("旗发改委")
    Link(form='旗发展和改革委员会', evidence=('发改委 = 发展和改革委员会',))
    >>> canonical("旗发改委", "云澜旗").form, canonical("自治区发改委", "云澜旗").form, canonical("发改委", "旗").form
    ('云澜旗发展和改革委员会', '自治区发展和改革委员会', '旗发展和改革委员会')
    >>> canonical("发改委"), canonical("旗文旅局"), canonical("各苏木镇")
    (None, None, None)
    """
    table = authority or standard()
    words = "".join(name.split())
    if not words or words.startswith(_NO_NAME):
        return None
    whole = _form(words, table)
    place, form, evidence = ("", *whole) if whole else _placed(words, table)
    if form is None or place is None:
        return None
    if not place:
        if hint is None:
            return None
        return Link(f"{hint}{form}", (*evidence, hint))
    if hint is not None and place in table.levels and hint.endswith(place) and hint not in table.levels:
        return Link(f"{hint}{form}", (*evidence, f"{place} = {hint}"))
    return Link(f"{place}{form}", evidence)


def _placed(words: str, table: Authority) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Level or place, full form and evidence of a name that begins with a level or place."""
    for cut in _cuts(words, table):
        if found := _form(words[cut:], table):
            return words[:cut], *found
    for cut in _cuts(words, table):  # 旗水利局: a full form that the table need not know
        rest = words[cut:]
        known = any(rest.startswith(level) for level in table.levels if rest[len(level) :])
        if rest.endswith(table.suffixes) and not known and rest not in table.abbreviations and _is_name(rest, table):
            return words[:cut], rest, ()
    return None, None, ()


def _cuts(words: str, table: Authority) -> list[int]:
    """Where a level ends in a name, the earliest first: 云澜旗|发改委, 旗|水利局; of 自治区 no bare 区."""
    ends: dict[int, int] = {}
    for level in table.levels:
        at = words.find(level)
        while 0 <= at < 12:
            end = at + len(level)
            ends[end] = max(ends.get(end, 0), len(level))
            at = words.find(level, at + 1)
    return sorted(end for end in ends if end < len(words))


def _form(rest: str, table: Authority) -> tuple[str, tuple[str, ...]] | None:
    """The full form that an abbreviation or a full form means, with the entry."""
    full = table.abbreviations.get(rest)
    if full is not None:
        return (full[0], (f"{rest} = {full[0]}",)) if len(full) == 1 else None
    for forms in table.abbreviations.values():
        if rest in forms:
            return rest, (rest,)
    return None


def _is_name(rest: str, table: Authority) -> bool:
    """Whether what stands behind the level is one name and no list: 行政审批和政务服务局, not 发改委和工信局."""
    if not 2 <= len(rest) <= 24 or any(mark in rest for mark in _LISTED):
        return False
    heads = [rest[:at] for at, mark in enumerate(rest) if mark in "和与及" and at]
    return not any(head in table.abbreviations or head.endswith(table.suffixes) for head in heads)


def _authority(given: dict[str, Any], before: Authority) -> Authority:
    for key in given.keys() - {"levels", "suffixes", "abbreviations"}:
        raise AuthorityError(f"{key} (levels, suffixes, abbreviations)")
    levels = _words(given.get("levels", []), "levels")
    suffixes = _words(given.get("suffixes", []), "suffixes")
    short = given.get("abbreviations", {})
    if not isinstance(short, dict):
        raise AuthorityError('[abbreviations] "林草局" = ["林业和草原局"]')
    own = {name: _words([full] if isinstance(full, str) else full, name) for name, full in short.items()}
    if any(not full for full in own.values()):
        raise AuthorityError('"林草局" = ["林业和草原局"]')
    return Authority(_longest(before.levels + levels), _longest(before.suffixes + suffixes), before.abbreviations | own)


def _words(given: object, key: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(word, str) and word for word in given):
        raise AuthorityError(f'{key} = ["…"]')
    return tuple(given)


def _longest(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))
