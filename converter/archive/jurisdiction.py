"""Whose figures a document states: the place that its meeting, title or speaker's office names. Never told by guess."""

from __future__ import annotations

from collections.abc import Iterable

from converter.frozen import frozen
from converter.patterns import late
from converter.record.tree import Head

_SUFFIX = "(?:自治区|自治州|自治县|自治旗|特别行政区|省|市|地区|盟|县|旗|区)"
# 云澜旗〔第十六届〕  呼伦贝尔市海拉尔区〔人民政府〕  中共某市〔委员会〕
_NAMED = late(
    rf"(?P<name>[\u4e00-\u9fff]{{1,14}}?{_SUFFIX})"
    r"(?=第[一二三四五六七八九十百]{1,4}[届次]|人民代表|人大|人民政府|政府|人民委员会|委员会|委(?:副?书记|常委|办|经济|工作)|旗长|县长|区长|市长|省长|[0-9]{4}年)"
)
# 国务院办公厅
_NATION = late(r"全国人民代表大会|全国人大|国务院|中央人民政府")
# 2022年在云澜旗  中共云澜旗
_LEAD = late(r"^(?:.*年|中国共产党|中共|在|向|关于|本|各)+")
# 云澜旗青盐镇
_PARTS = late(rf"[\u4e00-\u9fff]+?{_SUFFIX}")
# 全旗  示范区
_NO_PLACE = late(r"^(?:[全我本各]|自治区$)|(?:园区|开发区|景区|社区|小区|城区|示范区)$")
_TERRITORIES = {"全国": "", "全省": "省", "全市": "市", "全盟": "盟", "全县": "县", "全旗": "旗", "全区": "区"}


@frozen
class Jurisdiction:
    """`name` is its own (海拉尔区); `above` the places printed before it (呼伦贝尔市), "" where none is."""

    name: str
    above: str = ""

    def __str__(self) -> str:
        return self.above + self.name


NATION = Jurisdiction("全国")


def of_head(head: Head) -> Jurisdiction | None:
    """The place whose document it is; None where the head names none, or two.

    Meeting and title tell first, the offices of its speakers where these name no place.
    """
    return of(head.meeting, head.title, (speaker.role for speaker in head.speakers))


def of(meeting: str | None, title: str | None, roles: Iterable[str | None]) -> Jurisdiction | None:
    """The same, from what the head says."""
    for words in ((meeting, title), roles):
        found = {place.name: place for place in (named(each) for each in words if each) if place}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def named(words: str) -> Jurisdiction | None:
    """The place that a meeting's, a document's or an office's name begins with.

    >>> str(named("云澜旗第十六届人民代表大会第二次会议")), str(named("2025年河北省政府工作报告"))
    ('云澜旗', '河北省')
    >>> named("全旗政法工作会议"), named("旗委经济工作会议")
    (None, None)
    """
    if _NATION.search(words):
        return NATION
    for match in _NAMED.finditer(words):
        name = _LEAD.sub("", match["name"])
        if len(name) < 2 or _NO_PLACE.search(name):
            continue
        parts = _PARTS.findall(name)
        if len(parts) > 1 and "".join(parts) == name:
            return Jurisdiction(parts[-1], "".join(parts[:-1]))
        return Jurisdiction(name)
    return None


def elsewhere(text: str, place: Jurisdiction) -> bool:
    """Whether a sentence speaks of another territory: 全国 in a banner's report, 全市 in a district's."""
    return any(word in text and not (tail and place.name.endswith(tail)) and str(place) != word
               for word, tail in _TERRITORIES.items())  # fmt: skip


def settle(places: Iterable[Jurisdiction]) -> dict[Jurisdiction, str]:
    """Each place → the name that its figures are listed under.

    海拉尔区 and 呼伦贝尔市海拉尔区 are one where no other 海拉尔区 is among them; else each is kept by itself.
    """
    known = set(places)
    above: dict[str, set[str]] = {}
    for place in known:
        above.setdefault(place.name, set()).add(place.above)
    return {place: place.name if len(above[place.name] - {""}) <= 1 else str(place) for place in known}
