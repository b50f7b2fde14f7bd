"""What roles say of whether documents that print one name mean one person: nothing is merged by guess."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from converter.patterns import late

Doubt = Literal["none", "different"]
# 旗长 → 旗, 副旗长 → 旗, 云澜市市长 → 云澜市, 云澜旗人民政府旗长 → 云澜旗: heads of a place's people's government
_HEAD = late(
    r"^(?:(?:常务)?副|代)?(?P<place>.*?(?P<level>[省市州县区旗镇乡]))(?:(?:人民)?政府)?(?:(?:常务)?副|代)?(?:(?P=level))?长$"
)


def organisations(role: str | None) -> frozenset[str]:
    """The bodies that the offices of a role belong to.

    >>> sorted(organisations("旗委副书记、旗长")), sorted(organisations("农科局局长")), sorted(organisations("学员"))
    (['旗人民政府', '旗委'], ['农科局'], [])
    >>> sorted(organisations("云澜旗人民政府旗长") | organisations("云澜旗旗长") | organisations("云澜旗政府副旗长"))
    ['云澜旗人民政府']
    """
    if not role:
        return frozenset()
    found = (_organisation("".join(office.split())) for office in role.split("、"))
    return frozenset(name for name in found if name)


def doubt(roles: Iterable[str | None]) -> Doubt | None:
    """Why the documents' roles of one name don't tell that they mean one person; None where all share a body.

    >>> doubt(["旗委书记", "旗委副书记、旗长"]), doubt(["旗委书记", "某局局长"]), doubt(["旗委书记", None])
    (None, 'different', 'none')
    """
    given = [organisations(role) for role in roles]
    if not all(given):
        return "none"
    return None if frozenset.intersection(*given) else "different"


def _organisation(office: str) -> str | None:
    from converter.facts.people import organisation_of  # many patterns, which most builds have no use for

    head = _HEAD.match(office)
    return f"{head['place']}人民政府" if head else organisation_of(office)
