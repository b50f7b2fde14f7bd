"""From spans to tree: where blocks are cut, what becomes of white space, noise and marks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from converter.model import (
    Block,
    Commitment,
    DateFact,
    Deadline,
    Diagnostic,
    Document,
    Omission,
    Parsed,
    Quoted,
    Responsible,
    Result,
    Section,
    Source,
    Span,
    Speaker,
    Strength,
    Target,
)
from converter.record.build import build, build_with_losses
from converter.record.head import language
from converter.record.plan import Loss
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Omitted,
    Pc,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    SpeakerEntry,
    TargetMark,
)


class Text:
    """A text whose parts are named by their words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, first: str, last: str | None = None) -> Span:
        start = self.text.index(first)
        return Span(start, self.text.index(last, start) + len(last) if last else start + len(first))

    def p(self, first: str, last: str | None = None) -> Block:
        return Block("p", self(first, last))

    def section(self, identity: str, marker: str, heading: str | None, words: Span, **more: Any) -> Section:
        within = Text(self.text[words.start : words.end])
        spans = [
            Span(*(offset + words.start for offset in within(part))) if part else None for part in (marker, heading)
        ]
        number = more.pop("number", None)
        return Section(
            identity, None, 1, marker, number, spans[0], heading, spans[1], words, more.pop("place", "block"), **more
        )

    def made(self, **fields: Any) -> tuple[Record, tuple[Loss, ...]]:
        whole = Span(0, len(self.text))
        document = Document("d", "speech", whole, whole, **fields)
        return build_with_losses(Parsed(Source("a.txt", self.text, "0" * 64), (document,)), document)

    def nodes(self, **fields: Any) -> tuple[Any, ...]:
        record, losses = self.made(**fields)
        assert losses == ()
        return record.text


def p(identity: str, *content: Any, run_in: bool = False) -> BlockNode:
    return BlockNode("p", identity, content, run_in)


def test_heading_runs_in_before_its_text() -> None:
    t = Text("一、修渠。水要通。\n再修桥。")
    nodes = t.nodes(
        blocks=(t.p("一、", "水要通。"), t.p("再修桥。")),
        sections=(t.section("s1", "一、", "修渠", t("一、", "桥。"), number=1),),
    )
    children = (p("s1.p1", "水要通。", run_in=True), p("s1.p2", "再修桥。"))
    assert nodes == (SectionNode("s1", "block", 1, ("一、",), ("修渠", Pc("。")), children),)


def test_heading_alone_on_its_line_leaves_no_paragraph() -> None:
    t = Text("一、修渠：\n　　水要通。")
    nodes = t.nodes(
        blocks=(t.p("一、", "："), t.p("水要通。")), sections=(t.section("s1", "一、", "修渠", t("一、", "通。")),)
    )
    assert nodes[0].heading == ("修渠", Pc("："))
    assert nodes[0].children == (p("s1.p1", "水要通。"),)


def test_inline_sections_cut_their_paragraph() -> None:
    t = Text("要做两件事。一是修渠；二是修桥。都要快。")
    nodes = t.nodes(
        blocks=(t.p("要做", "快。"),),
        sections=(
            t.section("s1", "一是", None, t("一是", "；"), place="inline", number=1),
            t.section("s2", "二是", None, t("二是", "桥。"), place="inline", number=2),
        ),
    )
    assert nodes == (
        p("p1", "要做两件事。"),
        SectionNode("s1", "inline", 1, ("一是",), (), (p("s1.p1", "修渠；", run_in=True),)),
        SectionNode("s2", "inline", 2, ("二是",), (), (p("s2.p1", "修桥。", run_in=True),)),
        p("p2", "都要快。", run_in=True),
    )


def test_punctuation_between_marker_and_heading_is_neithers() -> None:
    t = Text("一是：修渠。要通。")
    (node,) = t.nodes(blocks=(t.p(t.text),), sections=(t.section("s1", "一是", "修渠", t(t.text)),))
    assert (node.marker, node.heading) == (("一是", Pc("：")), ("修渠", Pc("。")))


def test_sections_nest_by_their_spans() -> None:
    t = Text("一、水利\n（一）修渠\n快修。\n二、林业")
    nodes = t.nodes(
        blocks=(t.p("一、水利"), t.p("（一）修渠"), t.p("快修。"), t.p("二、林业")),
        sections=(
            t.section("s1", "一、", "水利", t("一、", "快修。")),
            t.section("s1.1", "（一）", "修渠", t("（一）", "快修。")),
            t.section("s2", "二、", "林业", t("二、林业")),
        ),
    )
    assert [node.id for node in nodes] == ["s1", "s2"]
    (inner,) = nodes[0].children
    assert inner.id == "s1.1"
    assert inner.children == (p("s1.1.p1", "快修。"),)


def test_blocks_keep_their_kind_but_titles_stay_at_the_top() -> None:
    t = Text("讲话\n同志们：\n一、水利\n镇政府\n讲话稿")
    nodes = t.nodes(
        blocks=(
            Block("title", t("讲话")),
            Block("salutation", t("同志们：")),
            t.p("一、水利"),
            Block("signature", t("镇政府")),
            Block("title", t("讲话稿")),
        ),
        sections=(t.section("s1", "一、", "水利", t("一、", "讲话稿")),),
    )
    assert [node.kind for node in nodes[:2]] == ["title", "salutation"]
    assert [node.kind for node in nodes[2].children] == ["signature", "p"]


def test_noise_between_blocks_and_inside_one() -> None:
    t = Text("首页\n水要\n▲图\n一\n通。\n第1页")
    nodes = t.nodes(
        blocks=(t.p("水要", "通。"),),
        omitted=(
            Omission(t("首页"), "page-furniture"),
            Omission(t("▲图", "一"), "caption"),
            Omission(t("第1页"), "page-number"),
        ),
        joins=(Span(5, 6), Span(10, 11)),
    )
    assert nodes == (
        Omitted("page-furniture", ("首页",)),
        p("p1", "水要", Break(), Omitted("caption", ("▲图 一",)), Break(), "通。"),
        Omitted("page-number", ("第1页",)),
    )


def test_noise_at_a_blocks_edge_stands_beside_it() -> None:
    t = Text("广告水要通。3")
    nodes = t.nodes(blocks=(t.p(t.text),), omitted=(Omission(t("广告"), "scrape"), Omission(t("3"), "page-number")))
    assert nodes == (Omitted("scrape", ("广告",)), p("p1", "水要通。"), Omitted("page-number", ("3",)))


def test_white_space_is_kept_but_for_line_ends() -> None:
    t = Text("  水　要\n  通\tcd \x0c 。 ")
    assert t.nodes(blocks=(t.p(t.text),)) == (p("p1", "水　要 通\tcd 。"),)


def test_characters_that_xml_cannot_hold() -> None:
    t = Text("水\x07\ud800要\ufffe")
    nodes = t.nodes(blocks=(t.p(t.text),))
    assert nodes == (p("p1", "水", Char(7), Char(0xD800), "要", Char(0xFFFE)),)


def test_text_in_no_block_becomes_paragraphs() -> None:
    t = Text("遗漏一\n水要通。\n遗漏二\n\n遗漏三")
    nodes = t.nodes(blocks=(t.p("水要通。"),))
    assert [node.content for node in nodes] == [("遗漏一",), ("水要通。",), ("遗漏二",), ("遗漏三",)]


def test_marks_nest_in_their_commitment() -> None:
    t = Text("今年内镇水利站要修渠3.3万米以上。")
    span = t("今年内", "以上")
    made = Commitment(
        "c1",
        None,
        "target",
        span,
        "",
        (Target(t("3.3万米以上"), "修渠", "ge", 33000, None, "米"),),
        Deadline(t("年内"), "年内", "2023"),
        (Responsible(t("镇水利站"), "镇水利站", "lead"),),
        "must",
        "low",
    )
    (node,) = t.nodes(blocks=(t.p(t.text),), commitments=(made,))
    inside = (
        "今",
        DeadlineMark("2023", ("年内",)),
        ResponsibleMark("镇水利站", "lead", ("镇水利站",)),
        "要修渠",
        TargetMark("修渠", "ge", 33000, None, "米", False, ("3.3万米以上",)),
    )
    assert node.content == (CommitmentMark("c1", "target", "must", "low", inside), "。")


def test_marks_elsewhere_are_referred_to_and_shared() -> None:
    t = Text("6月底前，镇财政所和各村做好下列事。一是修渠；二是修桥。")
    deadline = Deadline(t("6月底前"), "6月底前", "2023-06-30")
    bodies = tuple(Responsible(t(name), name) for name in ("镇财政所", "各村"))
    made = [
        Commitment(f"c{n}", None, "task", t(words), "", (), deadline, bodies, "bare")
        for n, words in ((1, "修渠"), (2, "修桥"))
    ]
    (node,) = t.nodes(blocks=(t.p(t.text),), commitments=tuple(made))
    assert node.content == (
        DeadlineMark("2023-06-30", ("6月底前",), "d1"),
        "，",
        ResponsibleMark("镇财政所", None, ("镇财政所",), "b1"),
        "和",
        ResponsibleMark("各村", None, ("各村",), "b2"),
        "做好下列事。一是",
        CommitmentMark("c1", "task", "bare", "high", ("修渠",), "d1", ("b1", "b2")),
        "；二是",
        CommitmentMark("c2", "task", "bare", "high", ("修桥",), "d1", ("b1", "b2")),
        "。",
    )


def test_how_it_binds_and_what_it_bids() -> None:
    t = Text("务必每年清渠两次，严禁堵渠。")
    words = t("务必", "两次")
    target = Target(t("两次"), "清渠", "eq", 2, None, "次", scope="每年")
    made = Commitment(
        "c1", None, "target", words, "", (target,), Deadline(t("每年"), "每年", None, "recurring"), (), "order",
        strength=Strength(5, "务必", t("务必")), verb="清", object="渠",
    )  # fmt: skip
    ban = Commitment(
        "c2", None, "task", t("严禁堵渠"), "", (), None, (), "order", strength=Strength(5, "严禁"), polarity="prevent"
    )
    (node,) = t.nodes(blocks=(t.p(t.text),), commitments=(made, ban))
    inside = (
        "务必",
        DeadlineMark(None, ("每年",), kind="recurring"),
        "清渠",
        TargetMark("清渠", "eq", 2, None, "次", False, ("两次",), scope="每年"),
    )
    assert node.content == (
        CommitmentMark(
            "c1", "target", "order", "high", inside, strength=5, strength_words="务必", verb="清", object="渠"
        ),
        "，",
        CommitmentMark(
            "c2", "task", "order", "high", ("严禁堵渠",), strength=5, strength_words="严禁", polarity="prevent"
        ),
        "。",
    )


def test_a_result_holds_its_figure() -> None:
    t = Text("去年修渠比上年增长5%，渠塘之比5:3。")
    first = Result(
        "r1",
        None,
        t("修渠", "5%"),
        "",
        Target(t("5%"), "修渠增长", "eq", 5, None, "%", base="比上年"),
        "2022",
        "review",
    )
    second = Result(
        "r2",
        None,
        t("渠塘", "5:3"),
        "",
        Target(t("5:3"), None, "eq", None, None, None, ratio=(5, 3)),
        None,
        "review",
        "low",
    )
    (node,) = t.nodes(blocks=(t.p(t.text),), results=(first, second))
    assert node.content == (
        "去年",
        ResultMark(
            "r1", "2022", "review", "high",
            ("修渠比上年增长", QuantityMark("修渠增长", "eq", 5, None, "%", False, ("5%",), base="比上年")),
        ),
        "，",
        ResultMark("r2", None, "review", "low", ("渠塘之比", QuantityMark(None, "eq", None, None, None, False, ("5:3",), ratio=(5, 3)))),
        "。",
    )  # fmt: skip


def test_a_result_over_a_commitment_is_dropped_and_told_in_the_head() -> None:
    t = Text("要修渠3里。")
    result = Result("r1", None, t("渠3里"), "", Target(t("3里"), None, "eq", 3, None, "里"), None, "review")
    record, losses = t.made(blocks=(t.p(t.text),), commitments=(commitment("c1", t("要修渠3里")),), results=(result,))
    assert losses == (Loss("result", "r1", t("渠3里")),)
    (found,) = record.head.findings
    assert (found.code, found.line, found.column) == ("F001", 1, 3)
    assert dict(found.data) == {"what": "result", "id": "r1"}


def commitment(identity: str, span: Span, *targets: Target) -> Commitment:
    return Commitment(identity, None, "task", span, "", targets, None, (), "bare")


def test_a_commitment_over_several_blocks_is_cut_to_the_longest() -> None:
    t = Text("修渠\n修桥修路")
    record, losses = t.made(blocks=(t.p("修渠"), t.p("修桥修路")), commitments=(commitment("c1", t(t.text)),))
    assert [node.content for node in record.text] == [  # type: ignore[union-attr]
        ("修渠",),
        (CommitmentMark("c1", "task", "bare", "high", ("修桥修路",)),),
    ]
    assert losses == (Loss("commitment", "c1", t(t.text), cut=True),)


def test_what_cannot_nest_is_dropped_and_told() -> None:
    t = Text("修渠三里修桥两座")
    target = Target(t("里修桥"), None, "eq", 3, None, "里")
    inner = commitment("c2", t("三里"))
    record, losses = t.made(blocks=(t.p(t.text),), commitments=(commitment("c1", t("修渠三里"), target), inner))
    assert record.text == (p("p1", CommitmentMark("c1", "task", "bare", "high", ("修渠三里",)), "修桥两座"),)
    assert losses == (Loss("commitment", "c2", t("三里")), Loss("target", "c1", t("里修桥")))


def test_a_section_that_overshoots_is_cut_and_a_lost_heading_stays_text() -> None:
    t = Text("一、水利\n修渠\n二、林业")
    outer = t.section("s1", "一、", "水利", t("一、", "修渠"))
    inner = t.section("s1.1", "", "林业", t("修渠", "林业"))
    record, losses = t.made(blocks=(t.p("一、水利"), t.p("修渠"), t.p("二、林业")), sections=(outer, inner))
    child = SectionNode("s1.1", "block", None, (), (), (p("s1.1.p1", "修渠"),))
    assert record.text == (SectionNode("s1", "block", None, ("一、",), ("水利",), (child,)), p("p1", "二、林业"))
    assert losses == (Loss("section", "s1.1", inner.span, cut=True), Loss("heading", "s1.1", t("林业")))


def test_deep_sections_end_where_xml_readers_would() -> None:
    text = "深" * 200
    sections = tuple(Section(f"s{n}", None, n, "", None, None, None, None, Span(n, 200), "inline") for n in range(200))
    record, losses = Text(text).made(sections=sections)
    depth, node = 0, record.text[-1]
    while isinstance(node, SectionNode):
        depth, node = depth + 1, node.children[-1]
    assert depth == 64
    assert len(losses) == 136


def test_the_head_says_what_is_known() -> None:
    t = Text("2023年3月\n第三次会议\n修渠\x07。")
    doubt = Diagnostic("T002", t("\x07"), (("found", "\x07"),))
    record, _ = t.made(
        title=Quoted("修\n渠\x07"),
        meeting=Quoted(""),
        date=DateFact("2023-03", t("2023年3月")),
        speakers=(Speaker("田一苇", "镇水利站站长", organisation="镇水利站"), Speaker(None, "", organisation="各村")),
        occasion=Quoted("第三次\n会议", t("第三次会议")),
        place=Quoted(""),
        addressees=(Quoted("各 村"), Quoted(" "), Quoted("镇水利站")),
        diagnostics=(doubt,),
    )
    head = record.head
    assert (head.title, head.meeting, head.publisher) == ("修 渠\ufffd", None, None)
    assert head.speakers == (SpeakerEntry("田一苇", "镇水利站站长", "镇水利站"),)
    assert (head.occasion, head.place, head.addressees) == ("第三次 会议", None, ("各 村", "镇水利站"))
    assert head.date == DateEntry("2023-03", "printed", "high", "2023年3月")
    found = head.findings[0]
    assert (found.severity, found.line, found.column, found.data) == ("warning", 3, 3, (("found", "\ufffd"),))
    assert (head.source.characters, head.source.start, head.source.end) == (len(t.text), 0, len(t.text))


def test_a_second_document_counts_its_own_slice() -> None:
    source = Source("a.txt", "甲文。\n乙文。", "0" * 64)
    second = Document("b", "other", Span(4, 7), Span(3, 7), blocks=(Block("p", Span(4, 7)),))
    record = build(Parsed(source, (second,)), second)
    assert record.text == (p("p1", "乙文。"),)
    assert (record.head.source.start, record.head.source.end) == (3, 7)


def test_scripts() -> None:
    assert language("我们这个国家的经济发展") == "zh-Hans"
    assert language("我們這個國家的經濟發展") == "zh-Hant"
    assert language("水") == language("") == "zh-Hans"


def test_a_speaker_on_a_section() -> None:
    t = Text("田一苇：修渠。")
    section = replace(t.section("s1", "", "田一苇", t(t.text)), speaker=Speaker("田一苇", "镇长"))
    (node,) = t.nodes(blocks=(t.p(t.text),), sections=(section,))
    assert node.speaker == SpeakerEntry("田一苇", "镇长")
    assert node.heading == ("田一苇", Pc("："))
