"""Commitments of whole documents: where they are, and what belongs to each."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from converter.cli.gates import make
from converter.engine import parse
from converter.facts.commitments import extract, extract_all
from converter.model import (
    Block,
    Commitment,
    DateFact,
    Document,
    DocumentKind,
    Omission,
    Quoted,
    Section,
    Source,
    Span,
    Speaker,
)


def document(
    text: str, sections: tuple[Section, ...] = (), date: str | None = "2022-01-12", kind: DocumentKind = "report",
    omitted: tuple[Omission, ...] = (), joins: tuple[Span, ...] = (), blocks: tuple[Block, ...] = (),
) -> Document:  # fmt: skip
    span = Span(0, len(text))
    return Document(
        "d",
        kind,
        span,
        span,
        date=DateFact(date) if date else None,
        sections=sections,
        omitted=omitted,
        joins=joins,
        blocks=blocks,
    )


def section(
    text: str,
    id: str,
    start: str,
    end: str | None,
    heading: str | None = None,
    marker: str = "",
    parent: str | None = None,
) -> Section:
    low = text.index(start)
    high = text.index(end) if end else len(text)
    at = text.index(heading, low) if heading else None
    return Section(
        id, parent, 1 if parent is None else 2, marker, None, Span(low, low + len(marker)) if marker else None, heading,
        Span(at, at + len(heading)) if heading and at is not None else None, Span(low, high), "block",
    )  # fmt: skip


REPORT = """一、2021年工作回顾
全年完成营造林3.7万亩，新建通村公路91公里。积极推行网上办事。
二、2022年工作安排
主要目标是：旗域生产总值增长6%左右；固定资产投资增长10%以上。
（一）推进项目建设。旗发改委要在3月底前编制规划，一季度开工云澜大桥，年内完成投资18亿元以上。
（二）抓好农牧业。肉牛存栏达到12万头。（责任单位：旗农科局、各苏木镇）
让我们团结起来。"""
PARTS = (
    section(REPORT, "s1", "一、", "二、", "2021年工作回顾", "一、"),
    section(REPORT, "s2", "二、", None, "2022年工作安排", "二、"),
    section(REPORT, "s2.1", "（一）", "（二）", "推进项目建设", "（一）", "s2"),
    section(REPORT, "s2.2", "（二）", "让我们", "抓好农牧业", "（二）", "s2"),
)


def committed(text: str, doc: Document) -> tuple[Commitment, ...]:
    made = extract(text, doc)
    for commitment in made:
        assert 0 <= commitment.span.start < commitment.span.end <= len(text)
    return made


def test_report() -> None:
    made = committed(REPORT, document(REPORT, PARTS))
    assert [c.id for c in made] == ["s2.c1", "s2.c2", "s2.1.c1", "s2.1.c2", "s2.1.c3", "s2.2.c1"]
    assert [c.kind for c in made] == ["target", "target", "task", "task", "target", "target"]
    assert [c.deadline.date if c.deadline else None for c in made] == [
        None,
        None,
        "2022-03-31",
        "2022-03-31",
        "2022",
        None,
    ]
    assert [t.value for c in made for t in c.targets] == [6, 10, 1800000000, 120000]
    assert [b.name for b in made[2].responsible] == ["旗发改委"]
    assert [b.name for b in made[4].responsible] == ["旗发改委"]
    assert [b.name for b in made[5].responsible] == ["旗农科局", "各苏木镇"]
    assert REPORT[made[5].responsible[0].span.start : made[5].responsible[0].span.end] == "旗农科局"
    assert [REPORT[c.span.start : c.span.end] for c in made] == [c.text for c in made]


def test_span_leaves_the_marker_out() -> None:
    text = "一是加快治理银露沙地。二是抓好防火。"
    parts = (section(text, "s1", "一是", "二是", marker="一是"), section(text, "s2", "二是", None, marker="二是"))
    assert [c.text for c in committed(text, document(text, parts))] == ["加快治理银露沙地。", "抓好防火。"]


def test_what_stands_behind_a_part_that_is_a_heading_alone_is_not_its_own() -> None:
    text = "一是早谋划。各苏木镇要在3月底前备好树苗。二是抓落实旗林草局要一周一调度，把地块落到图上。"
    at = text.index("旗林草局")
    first, last = text.index("二是"), len(text)
    sections = (
        Section("s1", None, 1, "一是", 1, Span(0, 2), "早谋划", Span(2, 5), Span(0, first), "inline"),
        Section(
            "s2", None, 1, "二是", 2, Span(first, first + 2), "抓落实", Span(first + 2, at), Span(first, at), "inline"
        ),
    )
    found = extract(text, document(text, sections))
    assert [(each.id, each.section, each.span) for each in found] == [
        ("s1.c1", "s1", Span(6, first)),
        ("s2.c1", "s2", Span(first + 2, at)),
        ("c1", None, Span(at, last)),
    ]


def test_a_document_with_an_empty_last_item_passes_the_gates() -> None:
    text = "在全旗造林会上的讲话\n同志们：\n一是早谋划。各苏木镇要在3月底前备好树苗。二是—\n旗林草局要一周一调度，把地块落到图上。\n"
    parsed = parse(Source("d.txt", text, "0" * 64))
    assert not make(parsed, "d.txt")[1]
    assert [each.id for each in parsed.documents[0].commitments] == ["s1.c1", "c1"]


def test_long_heading_is_a_sentence_and_a_short_one_is_none() -> None:
    text = "一、加快建设。\n已经动工。"
    assert committed(text, document(text, (section(text, "s1", "一、", None, "加快建设", "一、"),))) == ()
    alone = "一、加快建设云澜大桥"
    (made,) = committed(alone, document(alone, (section(alone, "s1", "一、", None, "加快建设云澜大桥", "一、"),)))
    assert made.text == "加快建设云澜大桥"


def test_joined_line_with_a_caption_between() -> None:
    text = "要加快青盐\n▲湿地一角\n湖治理，6月底\n前完成。"
    cut = Span(text.index("\n▲"), text.index("湖治理"))
    join = Span(text.index("\n前"), text.index("前完成"))
    caption = Omission(Span(cut.start + 1, cut.end - 1), "caption")
    (made,) = committed(
        text,
        document(text, omitted=(caption,), joins=(Span(cut.start, cut.start + 1), Span(cut.end - 1, cut.end), join)),
    )
    assert made.text == "要加快青盐湖治理，6月底前完成。"
    assert made.span == (0, len(text))
    assert made.deadline is not None
    assert made.deadline.date == "2022-06-30"
    assert text[made.deadline.span.start : made.deadline.span.end] == "6月底\n前"


def test_a_paragraph_without_a_full_stop_ends_where_its_markup_does() -> None:
    lines = ("在护渠会上的讲话", "同志们：", "各苏木镇要修好旧渠，备足物料", "水利站要管好水窖", "讲完了，谢谢大家。")
    page = "".join(f"<p>{line}</p>" for line in lines)
    (document,) = parse(Source("a.txt", page, "0" * 64)).documents
    assert [each.text for each in document.commitments] == list(lines[2:4])


def test_title_commits_nothing() -> None:
    text = "全力推进项目建设\n要加快建设云澜大桥。"
    blocks = (Block("title", Span(0, 8)), Block("p", Span(9, len(text))))
    assert [c.text for c in committed(text, document(text, blocks=blocks))] == ["要加快建设云澜大桥。"]


def test_pledge() -> None:
    text = "我们将办好民生实事。"
    (made,) = committed(text, document(text))
    assert made.kind == "pledge"


def test_review_paragraph_without_heading() -> None:
    text = "五年来，我们狠抓生态建设。大力推进造林绿化。今后，要继续抓好沙地治理。加强管护。"
    assert [c.text for c in committed(text, document(text))] == ["今后，要继续抓好沙地治理。", "加强管护。"]


def test_quotation_over_sentences_is_not_the_speakers() -> None:
    text = "他引用道：“必须保护草原。要管好羊群。”我们要照办。"
    assert [c.text for c in committed(text, document(text))][-1] == "我们要照办。"
    assert "要管好羊群。”" not in [c.text for c in committed(text, document(text))]


def test_a_quotation_never_closed_ends_with_its_sentence() -> None:
    text = "同志们要写上，“旗里也同意。他不肯写。对错案，各苏木镇要抓紧复查。"
    assert [c.text for c in committed(text, document(text))][-1] == "对错案，各苏木镇要抓紧复查。"


def test_a_heading_that_sets_a_figure_is_a_task() -> None:
    """Where it runs into its text; a heading on its own line only announces."""
    text = "一、措施\n（一）整治街面，增设车位80个。现已开始。\n（二）加强管理，搞好服务。现已开始。\n（三）整治街面，增设车位80个\n现已开始。"
    parts = (
        section(text, "s1", "一、", None, "措施", "一、"),
        section(text, "s1.1", "（一）", "（二）", "整治街面，增设车位80个", "（一）", "s1"),
        section(text, "s1.2", "（二）", "（三）", "加强管理，搞好服务", "（二）", "s1"),
        section(text, "s1.3", "（三）", None, "整治街面，增设车位80个", "（三）", "s1"),
    )
    assert [c.id for c in committed(text, document(text, parts))] == ["s1.1.c1"]


def test_a_heading_that_ends_in_an_amount_is_a_task() -> None:
    """A verb and how much of it, not a number of works that the items name, and nothing in a part that looks back."""
    text = "二、2024年工作\n1．招聘教师40名。毕业生可报名。\n2．实施10项工程。详见附表。\n3．修好旧渠。详见附表。"
    parts = (
        section(text, "s1", "二、", None, "2024年工作", "二、"),
        section(text, "s1.1", "1．", "2．", "招聘教师40名", "1．", "s1"),
        section(text, "s1.2", "2．实", "3．", "实施10项工程", "2．", "s1"),
        section(text, "s1.3", "3．", None, "修好旧渠", "3．", "s1"),
    )
    (made,) = (c for c in committed(text, document(text, parts)) if c.targets)
    assert (made.text, [(t.value, t.unit) for t in made.targets]) == ("招聘教师40名", [(40, "名")])
    past = text.replace("2024年工作", "2023年回顾")
    assert committed(past, document(past, (replace(parts[0], heading="2023年回顾"), *parts[1:]))) == ()


def test_a_heading_that_binds_is_a_task() -> None:
    """A whole sentence that orders behind a comma, or sets years; not a title with the same words."""
    text = "一、措施\n1、计划经批准之后，必须严格执行。此外再报。\n2、三年实现良种化。现有两处。\n3、加强管理，搞好服务。现已开始。"
    parts = (
        section(text, "s1", "一、", None, "措施", "一、"),
        section(text, "s1.1", "1、", "2、", "计划经批准之后，必须严格执行", "1、", "s1"),
        section(text, "s1.2", "2、", "3、", "三年实现良种化", "2、", "s1"),
        section(text, "s1.3", "3、", None, "加强管理，搞好服务", "3、", "s1"),
    )
    assert [c.id for c in committed(text, document(text, parts))] == ["s1.1.c1", "s1.2.c1"]
    text = "1、灾区按标准供应，但必须节约。此外再报。"
    (made,) = committed(text, document(text, (section(text, "s1", "1、", None, "灾区按标准供应，但必须节约", "1、"),)))
    assert made.text == "灾区按标准供应，但必须节约"


def test_periods_that_only_name() -> None:
    """今年是…, 全年平均, 第十届运动会 and what was planned bound nothing; a figure to be reached does."""
    for text in ("今年是开局之年，要全部完成。", "要坚定不移完成今年目标，决不新增债务。", "要做到全年平均，基本够吃。", "要以2023年全旗第十届运动会为契机，完成改造。",
                 "对今后八年计划建设的项目，要协同。", "要确保全年各项目标任务完成。", "要打好四季度攻坚战，完成任务。",
                 "要确保1959年经济计划完成。", "即使今年达不到，也应该争取实现。", "要完成今年66个项目的投资计划。",
                 "要做好公示，为2024年完成补贴打好基础。", "要抓紧在今年第一季度布置生产的98套设备，全部完成。", "这是争取明年丰收的大事，要抓好。"):  # fmt: skip
        assert [c.deadline for c in committed(text, document(text))] == [None], text
    text = "今年是开局之年，旗域生产总值要增长7%。"
    (made,) = committed(text, document(text))
    assert made.deadline is not None


def test_items_without_a_verb_known() -> None:
    text = "一、措施\n（1）加强除草；\n（2）多垫圈土和河沙；\n（3）劳力不够。"
    parts = (
        section(text, "s1", "一、", None, "措施", "一、"),
        section(text, "s1.1", "（1）", "（2）", None, "（1）", "s1"),
        section(text, "s1.2", "（2）", "（3）", None, "（2）", "s1"),
        section(text, "s1.3", "（3）", None, None, "（3）", "s1"),
    )
    assert [c.id for c in committed(text, document(text, parts))] == ["s1.1.c1", "s1.2.c1"]


def test_a_measure_among_others_is_no_label() -> None:
    """A short sentence within a paragraph, or one of two clauses, tells what to do; what a series is about, a label."""
    text = (
        "建设三年行动。加强心理辅导。推动医疗下沉。\n发展养殖，重点扶持奶牛。推广青贮。\n提升服务水平。一是新建泵站。"
    )
    parts = (
        section(text, "s1", "加强心理", "发展养殖", "加强心理辅导"),
        section(text, "s2", "发展养殖", "提升服务", "发展养殖，重点扶持奶牛"),
        section(text, "s3", "提升服务", None, "提升服务水平"),
        section(text, "s3.1", "一是", None, marker="一是", parent="s3"),
    )
    assert [c.text for c in committed(text, document(text, parts))] == [
        "建设三年行动。", "加强心理辅导", "推动医疗下沉。", "发展养殖，重点扶持奶牛", "推广青贮。", "新建泵站。",
    ]  # fmt: skip


def test_what_is_announced_is_to_be_done() -> None:
    """Behind 提出以下措施 a day or a figure sets a task; behind 做了以下工作 it reports."""
    tail = "。\n二月底前叫弱畜全部脱瘦。"
    for lead, count in (("我们提出以下几个主要措施", 2), ("我们做了以下几项工作", 0)):
        text = lead + tail
        assert len([c for c in committed(text, document(text, kind="other")) if "脱瘦" in c.text]) == (count > 0)


def test_behind_opinions_a_figure_sets_a_task() -> None:
    for lead, count in (("对今年的接羔工作提出如下意见：", 1), ("这一年我们提出了不少意见。", 0)):
        text = lead + "\n母畜二月底前全部脱瘦。"
        made = [c for c in committed(text, document(text, kind="other")) if "脱瘦" in c.text]
        assert len(made) == count


def test_what_is_retold_of_others_is_none() -> None:
    """青盐苏木的做法是：…: how others did it; 旗里的要求是：… tells what to do."""
    tail = "（一）深入开展宣传；（二）加强检查，搞好互助。"
    for lead, count in (("青盐苏木的做法是：", 0), ("青盐苏木的任务是：", 2)):
        text = lead + tail
        parts = (
            section(text, "s1", "（一）", "（二）", marker="（一）"),
            section(text, "s2", "（二）", None, marker="（二）"),
        )
        assert len(committed(text, document(text, parts))) == count


def test_the_issuers_demands_are_the_papers_own() -> None:
    """省委要求 in a paper of the 省委 is its own word; in somebody else's it is retold."""
    text = "省委要求：凡是缺草的地方，苏木都要抽人去查，细致地解决问题。"
    for title, count in (("中共北山省委批转青盐苏木的报告", 1), ("关于护草的报告", 0)):
        doc = replace(document(text, kind="notice"), title=Quoted(title))
        assert len(committed(text, doc)) == count


def test_news_of_a_meeting_gives_its_demands() -> None:
    """What a meeting that the document is about asked for is to be done; what another one did is told."""
    asked = "会议指出，加快修渠意义重大，旗供销社要做好供应。"
    for lead, count in (("会议审议并原则通过了旗供销社的意见。", 1), ("旗里又热闹了一回。", 0)):
        text = lead + asked
        assert len(committed(text, document(text, kind="feature"))) == count


def test_news_of_a_gathering_gives_its_demands() -> None:
    asked = "会议要求，全镇要按照早谋划的思路做好服务。"
    for lead, count in (("青盐镇召开干部大会，部署春播。", 1), ("青盐镇里又热闹了一回。", 0)):
        text = lead + asked
        assert len(committed(text, document(text, kind="feature"))) == count


def test_news_calls_the_meeting_that_it_tells_of_the_meeting() -> None:
    """What 会议 asked for is its own there; what another meeting asked for, or a superior's, is retold."""
    lead = "3月2日，青盐旗召开接羔工作会议，部署接羔。"
    cases = {
        "会议强调，各苏木镇、各部门要在10月底前备足饲草。": ["各苏木镇", "各部门"],
        "会议要求，旗水利局要修好渠首。": ["旗水利局"],
        "全盟畜牧业会议强调，各旗要备足饲草。": None,
        "省委书记强调，各旗要备足饲草。": None,
    }
    for asked, bodies in cases.items():
        text = lead + asked
        made = committed(text, document(text, kind="feature"))
        assert [[b.name for b in c.responsible] for c in made] == ([] if bodies is None else [bodies])
        assert committed(text, document(text, kind="speech")) == ()
    text = "3月2日，青盐旗接羔工作会议召开。会议要求，旗水利局要修好渠首。"
    assert len(committed(text, document(text, kind="feature"))) == 1
    text = "旗里传达全盟牧业会议精神。会议强调，各苏木镇要备足饲草。"
    told = document(text, kind="feature")
    assert committed(text, told) == ()
    assert len(committed(text, replace(told, title=Quoted("青盐旗召开接羔工作会")))) == 1


def test_news_gives_the_orders_of_who_speaks_in_it() -> None:
    text = "旗委书记陈永强看了渠首。旗委书记陈永强强调，旗水利局要修好渠首。"
    for who, count in ((Speaker("陈永强", "旗委书记"), 1), (Speaker("白音", "旗长"), 0)):
        assert len(committed(text, replace(document(text, kind="feature"), speakers=(who,)))) == count


def test_a_section_of_goals_needs_no_verb() -> None:
    for heading, count in (("工作目标", 1), ("基本情况", 0)):
        text = f"一、{heading}\n全镇新种沙棘250亩。"
        doc = document(text, (section(text, "s1", "一、", None, heading, "一、"),))
        assert len(committed(text, doc)) == count


def test_a_title_that_names_is_no_task() -> None:
    for heading, count in (("实现春播计划的措施和步骤", 0), ("实现全旗春播机械化", 1)):
        text = f"（二）{heading}"
        doc = document(text, (section(text, "s1", "（二）", None, heading, "（二）"),))
        assert len(committed(text, doc)) == count


def test_goals_of_a_list() -> None:
    """Under a heading of goals an item without a figure is one as well."""
    text = "一、主要预期目标\n1.居民收入与经济增长基本同步。（旗发改委牵头）\n2.面貌一新。（旗发改委牵头）"
    parts = (
        section(text, "s1", "一、", None, "主要预期目标", "一、"),
        section(text, "s1.1", "1.", "2.", "居民收入与经济增长基本同步", "1.", "s1"),
        section(text, "s1.2", "2.", None, "面貌一新", "2.", "s1"),
    )
    (made,) = committed(text, document(text, parts))
    assert [b.name for b in made.responsible] == ["旗发改委"]


def test_goals_behind_a_figure_of_the_plan() -> None:
    text = "今年赤字率拟按4%安排。一般公共预算支出规模29亿元。"
    assert [c.text for c in committed(text, document(text, kind="other"))][-1] == "一般公共预算支出规模29亿元。"


def test_note_before_the_next_task() -> None:
    text = "完善供水设施。（旗水利局牵头）加强道路养护。（旗交通运输局牵头，旗财政局配合）"
    first, second = committed(text, document(text))
    assert [(b.name, b.part) for b in first.responsible] == [("旗水利局", "lead")]
    assert second.text == "加强道路养护。"
    assert [(b.name, b.part) for b in second.responsible] == [("旗交通运输局", "lead"), ("旗财政局", "support")]


def test_without_a_date_no_year() -> None:
    text = "年内完成云澜大桥建设。"
    (made,) = committed(text, document(text, date=None))
    assert made.deadline is not None
    assert made.deadline.date is None


WORDS = st.sampled_from(
    ["要", "确保", "年内", "3月底前", "到2025年", "增长6%左右", "3.5万亩", "*.*万", "，", "。", "；", "、", "\n", "“", "”", "（", "）", "旗发改委",
     "和", "各苏木镇", "责任单位：", "牵头", "百", "万", "1-2个", "加快", "　", "a", "0"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=60).map("".join) | st.text(max_size=80), st.data())
def test_any_text_yields_spans_in_bounds_that_do_not_overlap(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    parts = tuple(
        Section(f"s{n}", None, 1, "", None, None, None, None, Span(a, b), "block")
        for n, (a, b) in enumerate(itertools.pairwise(places))
        if a < b
    )
    made = committed(text, document(text, parts))
    last = 0
    for commitment in made:
        assert last <= commitment.span.start
        last = commitment.span.end
        owner = next((s for s in parts if s.id == commitment.section), None)
        if owner:
            assert owner.span.start <= commitment.span.start
            assert commitment.span.end <= owner.span.end
        for target in commitment.targets:
            assert commitment.span.start <= target.span.start < target.span.end <= commitment.span.end
        if commitment.deadline:  # which may stand in a note behind it: （责任单位：…，年内完成）
            due = commitment.deadline.span
            assert commitment.span.start <= due.start < due.end <= len(text)
            assert text[due.start : due.end] == commitment.deadline.text
        for body in commitment.responsible:
            assert text[body.span.start : body.span.end] == body.name


HOSTILE = (
    "1",
    "1-",
    "要1",
    "3个",
    "年内",
    "3月底前",
    "一二",
    "“",
    "（牵头",
    "，年内3个",
    "旗委要",
    "旗委、",
    "*",
    "百万",
    "到2025年",
    "将",
    "请",
    "的部门，要",
    "。",
    "；要",
    "要加快3个",
    "力争年内",
    "1:2:3个",
    "翻一番，",
    "每月10日前",
    "去年3万亩、",
    "由旗局办理",
    "局等要",
    "（除外）要",
    "旗局、镇（乡）",
    "，必须",
    "改造任务，3户的改造任务，",
    "由3户降到",
    "“一",
)


def test_linear_in_hostile_text() -> None:
    """Twice the text takes about twice the time, whatever it repeats: quadratic work would take four times as long."""

    def seconds(seed: str, size: int) -> float:
        text = "要完成" + seed * (size // len(seed)) + "\n去年完成" + seed * (size // len(seed))
        doc = document(text)
        best = 9e9
        for _ in range(2):
            begin = time.process_time()
            extract_all(text, doc)
            best = min(best, time.process_time() - begin)
        return best

    for seed in HOSTILE:
        small, large = seconds(seed, 3_000), seconds(seed, 12_000)
        assert large < 8 * small + 0.1, (seed, small, large)


HEADED = """青盐旗支持企业若干措施
一、强化融资支持（旗金融办牵头）
开发信贷产品，新增贷款2亿元。
（一）建立风险补偿资金。资金规模达到3000万元。（旗财政局、旗税务局）
（二）降低担保费率。
二、搭建服务平台（责任单位：旗工科局，旗商务局）
举办对接活动6次。
三、加强组织领导
压实工作责任，定期调度进展。
"""


def test_a_headings_note_is_of_what_its_section_says() -> None:
    text = HEADED
    (found,) = parse(Source("x.txt", text, "0" * 64)).documents
    told = {each.text: [body.name for body in each.responsible] for each in found.commitments}
    assert told["开发信贷产品，新增贷款2亿元。"] == ["旗金融办"]
    assert told["资金规模达到3000万元。"] == ["旗财政局", "旗税务局"]  # its own note rules
    assert told["举办对接活动6次。"] == ["旗工科局", "旗商务局"]
    assert told["压实工作责任，定期调度进展。"] == []


DUTIES = """青盐旗防汛应急方案
一、总体要求
坚持预防为主，抓好备汛。
二、职责分工
（一）旗教育局。负责校园防汛工作，组织师生转移。
（二）旗民政局、旗红十字会。做好受灾群众救助工作。
（三）建设平安乡村。完善巡查机制。
旗应急局：统筹协调抢险，调拨物资。
"""


def test_a_body_that_heads_a_section_is_charged_with_what_it_says() -> None:
    (found,) = parse(Source("x.txt", DUTIES, "0" * 64)).documents
    told = {each.text: [body.name for body in each.responsible] for each in found.commitments}
    assert told["负责校园防汛工作，组织师生转移。"] == ["旗教育局"]
    assert told["做好受灾群众救助工作。"] == ["旗民政局", "旗红十字会"]
    assert told["完善巡查机制。"] == []
    assert told["旗应急局：统筹协调抢险，调拨物资。"] == ["旗应急局"]
