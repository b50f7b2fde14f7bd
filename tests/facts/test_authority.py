"""Bodies under their full forms: linked where the table says so, never by guess."""

from __future__ import annotations

import pytest

from converter.facts.authority import AuthorityError, canonical, standard


@pytest.mark.parametrize(
    ("name", "hint", "form"),
    [
        ("旗发改委", None, "旗发展和改革委员会"),
        ("旗发展和改革委员会", None, "旗发展和改革委员会"),
        ("旗发改委", "云澜旗", "云澜旗发展和改革委员会"),
        ("旗 发改委", "云澜旗", "云澜旗发展和改革委员会"),
        ("云澜旗发改委", "云澜旗", "云澜旗发展和改革委员会"),
        ("朔宁盟发改委", "云澜旗", "朔宁盟发展和改革委员会"),
        ("自治区发改委", "云澜旗", "自治区发展和改革委员会"),
        ("自治区发改委", "城关区", "自治区发展和改革委员会"),
        ("市发改委", "云澜旗", "市发展和改革委员会"),
        ("发改委", "旗", "旗发展和改革委员会"),
        ("区市场监管局", None, "区市场监督管理局"),
        ("旗法院", "云澜旗", "云澜旗人民法院"),
        ("旗水利局", "云澜旗", "云澜旗水利局"),
        ("旗行政审批和政务服务局", None, "旗行政审批和政务服务局"),
    ],
)
def test_linked(name: str, hint: str | None, form: str) -> None:
    found = canonical(name, hint)
    assert found is not None
    assert found.form == form


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("发改委", None),  # of which level?
        ("旗文旅局", None),  # one of several
        ("旗文旅局", "云澜旗"),
        ("市场监管局", None),  # 市 is no level here
        ("各苏木镇", "云澜旗"),
        ("有关部门", None),
        ("旗发改委和工信局", None),
        ("旗农牧、水利局", None),
        ("我们", "旗"),
        ("旗", "云澜旗"),
        ("", "旗"),
    ],
)
def test_not_linked(name: str, hint: str | None) -> None:
    assert canonical(name, hint) is None


def test_the_evidence_names_the_entries() -> None:
    found = canonical("旗发改委", "云澜旗")
    assert found is not None
    assert found.evidence == ("发改委 = 发展和改革委员会", "旗 = 云澜旗")


def test_a_place_tells_its_own_forms() -> None:
    short = {"文旅局": "文化旅游体育局", "管委会": ["云澜工业园区管理委员会"]}
    own = standard().extended({"abbreviations": short})
    found = canonical("旗文旅局", "云澜旗", own)
    assert found is not None
    assert found.form == "云澜旗文化旅游体育局"
    assert canonical("旗文旅局", "云澜旗") is None
    assert canonical("旗发改委", None, own) == canonical("旗发改委")


@pytest.mark.parametrize(
    "given", [{"levels": 3}, {"levels": [""]}, {"name": "a"}, {"abbreviations": {"a": []}}, {"abbreviations": 1}]
)
def test_a_bad_table_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(AuthorityError):
        standard().extended(given)
