"""Which words are proposed: whole terms and no pieces of them, no instructions, names or general words."""

from __future__ import annotations

import pytest

from converter.archive.terms import Dictionary
from converter.record.tree import Record
from converter.terms.propose import Proposal, propose
from converter.terms.words import cut
from tests.ledger.made import from_text

HEAD = "云澜旗{year}年工作安排\n\n（{year}年2月1日）\n\n旗农牧局局长  石海川\n\n"
# Each stands here with other words on both sides.
PLANS = (
    "推进草方格固沙。草方格固沙要抓早，今年草方格固沙三万亩。群众说草方格固沙好，有草方格固沙就有草场。",
    "治好盐碱洼地，盐碱洼地能种粮。去年盐碱洼地少收，盐碱洼地旁修渠。看盐碱洼地的苗。",
    "有关部门要去。有关部门都去，请有关部门看。让有关部门管，找有关部门问。",
    "旗农牧局要去。旗农牧局都去，请旗农牧局看。让旗农牧局管，找旗农牧局问。",
    "完成机电井养护，今年完成机电井养护。要完成机电井养护，再完成机电井养护。",
)


def records(*texts: str) -> list[Record]:
    return [
        record
        for at, text in enumerate(texts)
        for record in from_text(HEAD.format(year=2020 + at) + text + "\n", f"plan{at}.txt")
    ]


def proposed(*texts: str, terms: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> list[Proposal]:
    return propose(records(*texts), Dictionary(frozenset(terms), frozenset(others)), cut)


def words(*texts: str, uses: int = 3, documents: int = 1) -> list[str]:
    found = propose(records(*texts), Dictionary(), cut, uses=uses, documents=documents)
    return [one.term for one in found]


def test_whole_terms_come_out_and_no_pieces() -> None:
    found = words(*PLANS)
    assert "草方格固沙" in found
    assert "盐碱洼地" in found
    assert not {"草方格", "方格固沙", "方格", "固沙", "盐碱", "碱洼地", "洼地"} & set(found)


@pytest.mark.parametrize("general", ["有关部门", "旗农牧局", "农牧局", "完成机电井养护", "云澜", "石海川"])
def test_general_words_instructions_and_names_do_not(general: str) -> None:
    assert general in "".join(PLANS) or general in HEAD or general == "云澜"
    assert general not in words(*PLANS)


def test_a_verb_before_it_is_left_off() -> None:
    assert "机电井养护" in words(*PLANS)


def test_what_stands_beside_one_word_only_is_its_piece() -> None:
    text = "蓝藻清淤船来。两艘蓝藻清淤船，靠蓝藻清淤船，用蓝藻清淤船。蓝藻清淤船好"
    found = words(text)
    assert "蓝藻清淤船" in found
    assert "蓝藻清淤" not in found


def test_uses_and_documents_are_those_of_the_site() -> None:
    text = PLANS[0]
    (one,) = [one for one in proposed(text, text) if one.term == "草方格固沙"]
    assert (one.uses, one.documents, one.quoted, one.listed, one.record) == (10, 2, 0, False, 0)
    assert one.quote.words == "草方格固沙"
    assert one.quote.paragraph == "p1"


def test_least_uses_and_documents() -> None:
    assert "草方格固沙" not in words(*PLANS, documents=2)
    assert "草方格固沙" in words(PLANS[0], PLANS[0], documents=2)
    assert "草方格固沙" not in words(PLANS[0], uses=6)


def test_what_the_list_holds_is_told_and_what_it_calls_no_term_is_none() -> None:
    (one,) = [one for one in proposed(PLANS[0], terms=("草方格固沙",)) if one.term == "草方格固沙"]
    assert one.listed
    assert "草方格固沙" not in [one.term for one in proposed(PLANS[0], others=("草方格固沙",))]


def test_words_quoted_in_one_place_and_not_in_others() -> None:
    text = "做到“三不误”。要三不误，能三不误。“只说不做”的只说不做的事。“慢作为”“慢作为”“慢作为”。"
    found = {one.term: one for one in proposed(text)}
    assert found["三不误"].quoted == 1
    assert found["三不误"].uses == 3
    assert "慢作为" not in found  # the site has them already: each stands in marks
    assert "只说不做" not in found  # twice


def test_what_is_quoted_now_and_then_is_not_called_a_term() -> None:
    assert "我们干" not in words("“我们干”。" + "我们干活。" * 9)
    assert "我们干" in words("“我们干”。" + "我们干活。" * 5)


def test_traditional_texts_get_proposals_in_their_letters() -> None:
    text = "修護鹽堿窪地。鹽堿窪地能種糧，去年鹽堿窪地少收，鹽堿窪地旁開渠，看鹽堿窪地的苗。同志們，這個會議"
    assert "鹽堿窪地" in words(text)


def test_the_same_texts_give_the_same_proposals() -> None:
    assert proposed(*PLANS) == proposed(*PLANS)
    one, two = proposed(*PLANS), proposed(*reversed(PLANS))
    assert [(each.term, each.score) for each in one] == [(each.term, each.score) for each in two]


def test_no_text_gives_nothing() -> None:
    assert propose([], Dictionary(), cut) == []
    assert words("好。") == []
