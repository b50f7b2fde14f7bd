"""Pages taken from the web as they are: links beside the text, and several articles in one."""

from __future__ import annotations

import pytest

from converter.engine import parse
from converter.model import Span
from converter.outline.outline import Outline, outline
from tests.outline.invariants import source

LONG = "各苏木镇把草场边界逐户讲清楚，牧户和工作队坐下来商量办法，把账本摊开给群众看个明白，水利站沿河道查看每处险工"
TEXT = f"{LONG}。{LONG}。{LONG}。{LONG}。{LONG}。"

PAGE = f"""<html><head><title>云澜旗领导在护渠会上的讲话-云澜网</title></head><body>
<ul><li><a href="/">首页</a> &gt; <a href="/news">旗内新闻</a></li></ul>
<h1>云澜旗领导在护渠会上的讲话</h1>
<p>同志们：</p>
<p>一、渠道情况</p>
<p>{LONG}，详见<a href="/map">渠道分布图</a>。</p>
<p>二、修渠办法</p>
<p>{LONG}。</p>
<ul><li>·<a href="/1">云澜旗召开防火会议</a></li>
<li>·<a href="/2">云澜旗草场年检开始</a></li></ul>
</body></html>
"""


def texts(text: str, found: Outline) -> list[str]:
    """The first and the last words of each document."""
    return [f"{text[d.span.start : d.span.end][:8]}…{text[d.span.start : d.span.end][-4:]}" for d in found.documents]


def left_out(text: str, found: Outline) -> dict[str, str]:
    return {text[o.span.start : o.span.end]: o.reason for d in found.documents for o in d.omitted}


def test_links_beside_the_text_and_the_window_title_are_no_text() -> None:
    found = outline(source(PAGE))
    [document] = found.documents
    assert PAGE[document.blocks[0].span.start :].startswith("云澜旗领导在护渠会上的讲话</h1>")
    assert [each.marker for each in document.sections] == ["一、", "二、"]
    omitted = left_out(PAGE, found)
    for words in ("首页", "旗内新闻", "云澜旗召开防火会议", "云澜旗草场年检开始", "云澜旗领导在护渠会上的讲话-云澜网"):
        assert omitted[words] == "page-furniture"
    assert "渠道分布图" not in omitted


def test_without_a_headline_the_window_title_is_the_title() -> None:
    page = PAGE.replace("<h1>云澜旗领导在护渠会上的讲话</h1>", "")
    [document] = outline(source(page)).documents
    at = page.index("云澜旗领导")
    assert document.blocks[0].span == Span(at, at + len("云澜旗领导在护渠会上的讲话-云澜网"))


def test_scripts_and_comments_are_no_text_whatever_stands_in_them() -> None:
    code = '<script>var t="一、首页";if(a<b&&c>d){show("<b>"+t)}</script>'
    style = "<STYLE>p>a{color:red}</STYLE>"
    comment = "<!-- <p>三、旧稿，已经不用。</p>\n<div>分享到</div> -->"
    page = PAGE.replace("<body>", f"<body>{code}{style}").replace("<p>二、", f"{comment}<p>二、")
    found = outline(source(page))
    [document] = found.documents
    assert page[document.blocks[0].span.start :].startswith("云澜旗领导在护渠会上的讲话</h1>")
    assert [each.marker for each in document.sections] == ["一、", "二、"]
    omitted = left_out(page, found)
    assert omitted[code] == omitted[style] == omitted[comment] == "markup"


def test_what_is_never_closed_hides_no_text() -> None:
    for opened in ("<!-- 正文 ", "<script>", "<!-- 正文 <!-- 开始 -->"):
        page = PAGE.replace("<p>一、", f"{opened}<p>一、")
        [document] = outline(source(page)).documents
        assert [each.marker for each in document.sections] == ["一、", "二、"], opened


ARTICLES = f"""旗里召开护渠会
云澜网松岗镇3月8日电 {TEXT}
（云澜日报松岗镇3月8日电 记者 乌恩）
草场年检开始
云澜网松岗镇3月9日消息 {TEXT}
【特别报道】
{TEXT}
"""


def test_openings_closings_and_columns_part_a_page() -> None:
    text = ARTICLES.replace("云澜网", "人民网")
    assert texts(text, outline(source(text))) == [
        "旗里召开护渠会\n… 乌恩）",
        "草场年检开始\n人…处险工。",
        "各苏木镇把草场边…处险工。",
    ]
    assert left_out(text, outline(source(text)))["【特别报道】"] == "overline"


def test_one_article_is_one_document() -> None:
    text = f"旗里召开护渠会\n人民网松岗镇3月8日电 {TEXT}\n{TEXT}\n（云澜日报松岗镇3月8日电 记者 乌恩）\n"
    assert len(outline(source(text)).documents) == 1


CANALS = "护渠队员每天沿渠巡查，把护渠责任落实到人。" * 12
GRASS = "草场年检逐户开展，草场边界一处一处核对。" * 12


def test_a_title_named_below_its_article_closes_it() -> None:
    foot = (
        f"旗里消息\n{CANALS}\n原标题：护渠队员沿渠巡查责任落实到人\n{GRASS}\n原标题：草场年检逐户开展边界核对\n{TEXT}\n"
    )
    found = outline(source(foot))
    assert texts(foot, found)[1].startswith("草场年检逐户")
    assert len(found.documents) == 3


def test_a_title_named_above_its_article_opens_it() -> None:
    head = f"原标题：护渠队员沿渠巡查责任落实到人\n{CANALS}\n原标题：草场年检逐户开展边界核对\n{GRASS}\n"
    found = outline(source(head))
    assert [t[:4] for t in texts(head, found)] == ["护渠队员", "草场年检"]
    assert head[found.documents[1].blocks[0].span.start :].startswith("草场年检逐户开展边界核对\n")


NOTICE = f"""云澜旗人民政府关于印发护渠办法的通知
各苏木镇人民政府：
《云澜旗护渠办法》已经旗政府会议通过，现印发给你们，请认真执行。
云澜旗人民政府
2024年3月20日
（此件公开发布）
云澜旗护渠办法
一、护渠队伍
{LONG}。
二、护渠经费
{LONG}。
"""


def test_what_a_notice_issues_is_a_document_behind_it() -> None:
    found = outline(source(NOTICE))
    assert texts(NOTICE, found) == ["云澜旗人民政府关…开发布）", "云澜旗护渠办法\n…处险工。"]
    assert [[each.marker for each in d.sections] for d in found.documents] == [[], ["一、", "二、"]]


def test_an_attachment_s_line_stays_with_the_notice() -> None:
    text = NOTICE.replace("（此件公开发布）", "附件：云澜旗护渠办法")
    assert len(outline(source(text)).documents) == 2


def test_a_notice_that_asks_for_something_of_its_own_before_what_it_issues() -> None:
    text = NOTICE.replace(
        "现印发给你们，请认真执行。", "现印发给你们，并就有关事项通知如下：\n一、各地要认真执行。\n二、按月报告。"
    )
    found = outline(source(text))
    assert [[each.marker for each in d.sections] for d in found.documents] == [["一、", "二、"], ["一、", "二、"]]


def test_what_is_issued_without_a_title_says_that_it_is_a_plan() -> None:
    text = NOTICE.replace(
        "云澜旗人民政府\n2024年3月20日\n（此件公开发布）\n云澜旗护渠办法\n", f"{LONG}，特制定本办法。\n"
    )
    found = outline(source(text))
    assert [[each.marker for each in d.sections] for d in found.documents] == [[], ["一、", "二、"]]
    other = text.replace("特制定本办法", "特此通知")
    assert len(outline(source(other)).documents) == 1


def test_what_is_issued_without_a_date_begins_with_its_title() -> None:
    text = NOTICE.replace(
        "2024年3月20日\n（此件公开发布）\n云澜旗护渠办法\n", f"云澜旗护渠办法\n{LONG}，特制定本办法。\n"
    )
    assert texts(text, outline(source(text)))[1].startswith("云澜旗护渠办法")


def test_a_speech_that_is_passed_on_keeps_its_own_date() -> None:
    text = f"旗水利局《护渠报告》，我会同意，现在印发给你们。\n旗水利局在护渠会议上的报告\n（1955年3月23日）\n{TEXT}\n{TEXT}\n"
    assert len(outline(source(text)).documents) == 1


def test_running_text_behind_signature_and_date_is_another_document() -> None:
    text = NOTICE.replace("云澜旗护渠办法\n", f"今年护渠的总体要求是：{LONG}，{LONG}。\n")
    assert [[each.marker for each in d.sections] for d in outline(source(text)).documents] == [[], ["一、", "二、"]]


def test_contents_above_a_text_are_no_part_of_it() -> None:
    title, text = "在全旗护渠会议上的讲话", f"同志们：\n一、修渠\n{TEXT}\n二、管渠\n{TEXT}\n"
    page = f"{title}\n目录\n一、修渠\n二、管渠\n{title}\n{text}"
    [document] = outline(source(page)).documents
    assert page[document.span.start :].startswith(f"{title}\n同志们")
    assert [each.marker for each in document.sections] == ["一、", "二、"]
    plain = f"{title}\n{text}{title}\n{TEXT}\n"
    assert outline(source(plain)).documents[0].span.start == 0


def test_who_is_in_charge_heads_nothing() -> None:
    text = f"云澜旗护渠任务分工\n一、修好渠道\n责任单位：旗水利局\n{TEXT}\n二、管好渠道\n责任单位：松岗镇\n{TEXT}\n"
    [document] = outline(source(text)).documents
    assert [each.marker for each in document.sections] == ["一、", "二、"]


def test_an_article_that_names_a_committee_addresses_nobody() -> None:
    text = f"云澜旗护渠委员会条例\n第一条 云澜旗护渠委员会的职权如下：\n一、修渠；\n二、管渠。\n第二条 {LONG}。\n"
    [document] = outline(source(text)).documents
    assert [each.marker for each in document.sections] == ["第一条", "一、", "二、", "第二条"]


def test_a_notice_that_orders_itself_is_one_document() -> None:
    text = NOTICE.replace("现印发给你们，请认真执行", "各地都要认真执行")
    assert len(outline(source(text)).documents) == 1


def test_a_notice_whose_own_text_goes_on_behind_its_date_is_one_document() -> None:
    text = NOTICE.replace("云澜旗护渠办法\n一、", "一、")
    assert len(outline(source(text)).documents) == 1


def test_each_who_speaks_in_proceedings_has_a_part() -> None:
    title = "李永强、陈永强、王永强在全旗护渠委员会第一次会议上的发言"
    names = ["李永强", "陈永强", "王永强"]
    parts = "".join(f"{name}委员的发言\n主席、各位委员：\n{LONG}。{LONG}。\n{LONG}。\n" for name in names)
    text = f"{title}\n李永强\n陈永强\n王永强\n{parts}"
    [document] = outline(source(text)).documents
    assert [each.heading for each in document.sections] == [f"{name}委员的发言" for name in names]
    nobody = text.replace(title, "全旗护渠委员会第一次会议纪要")  # then the first such line may be the text's own
    assert [each.heading for each in outline(source(nobody)).documents[0].sections] == [
        f"{name}委员的发言" for name in names[1:]
    ]


def test_a_signature_with_its_day_in_one_line_ends_what_issues() -> None:
    issued = f"关于护渠的说明\n{TEXT}\n一、修渠\n{TEXT}\n"
    text = f"云澜旗委批准旗水利局关于护渠的说明\n各苏木镇党委：\n现将旗水利局的说明及其附件发给你们，作为安排工作的依据。\n 云澜旗委一九五九年二月十五日\n{issued}"
    assert texts(text, outline(source(text)))[1].startswith("关于护渠的说明")
    told = text.replace(" 云澜旗委一九五九年二月十五日", "旗委在一九五九年二月十五日")
    assert len(outline(source(told)).documents) == 1


NEWSPAPER = f"""1955年10月1日云澜日报 第1版

第1版()
专栏:

北岸水渠
护渠队员沿渠巡查。

第1版()
专栏:护渠通讯

旗里召开护渠会
听取牧户意见
{TEXT}
{TEXT}
"""


def test_a_newspaper_s_page_is_parted_where_an_article_says_its_page_and_column() -> None:
    found = outline(source(NEWSPAPER))
    assert texts(NEWSPAPER, found) == ["北岸水渠\n护渠队…渠巡查。", "旗里召开护渠会\n…处险工。"]
    assert all("1955年10月1日" in NEWSPAPER[at.start : at.end] for d in found.documents for at in d.context[:1])
    assert [d.date and d.date.value for d in parse(source(NEWSPAPER)).documents] == ["1955-10-01", "1955-10-01"]


def test_a_page_of_one_article_begins_there_whatever_stands_above() -> None:
    text = f"高速专线，按月支付，不怕跑路！\n\n1954年9月15日云澜日报 第6版\n\n第6版()\n专栏:护渠\n\n编者按：{LONG}。\n五年来护渠队伍的发展\n陈永强\n{TEXT}\n"
    [document] = parse(source(text)).documents
    assert getattr(document.title, "value", None) == "五年来护渠队伍的发展"
    assert getattr(document.date, "value", None) == "1954-09-15"
    assert document.sections == ()
    spoken = text.replace("第6版()\n专栏:护渠\n", "第6版()上还登了别的文章。\n")
    assert len(parse(source(spoken)).documents) == 1
    assert parse(source(spoken)).documents[0].span.start == 0


PASSED_ON = f"""中共云澜旗委办公室印发“关于北岸护渠工作的检查报告”
1959.09.09

印发到会同志各一份阅并讨论。看来北岸护渠工作值得讨论，并且要继续采取措施。

方泉
九月二日

{LONG}，{LONG}。
一、关于护渠队伍
{LONG}。
"""


def test_a_note_signed_with_a_name_and_a_day_alone_passes_on_what_stands_behind_it() -> None:
    found = outline(source(PASSED_ON))
    assert texts(PASSED_ON, found) == ["中共云澜旗委办公…九月二日", "各苏木镇把草场边…处险工。"]
    assert [[each.marker for each in d.sections] for d in found.documents] == [[], ["一、"]]
    other = PASSED_ON.replace("印发到会同志各一份阅并讨论。", "到会同志都要讨论。")
    assert len(outline(source(other)).documents) == 1


def test_a_page_s_headline_and_its_word_on_who_issued_a_paper_stand_above_the_paper_s_own_title() -> None:
    title, stamp = "云澜旗护渠办法", "时间:2024-07-23 02:14:22 来源: 云澜资料网 阅读:8313\n下载地址: 点击此处下载"
    own = f"{title}\n云澜旗护渠委员会\n第一条 {LONG}。\n第二条 {LONG}。\n"
    page = f"{title}\n\n{stamp}\n\n{title}\n\n云澜旗护渠委员会\n\n\n{own}"
    [document] = outline(source(page)).documents
    assert document.span.start == page.rindex(title)
    twice = f"{title}\n{stamp}\n{own}"
    assert outline(source(twice)).documents[0].span.start == twice.rindex(title)
    thrice = f"{title}\n{stamp}\n{title}\n{own}"  # nothing between the last two: the text's own, said again
    assert outline(source(thrice)).documents[0].span.start == thrice.index(title, len(title))


@pytest.mark.parametrize(
    "own",
    [
        "云澜旗人民政府令第16号\n",
        "云澜旗护渠主席令（九届第37号）\n",
        "关于转发《云澜旗护渠办法》的通知（云政发〔2003〕10号）\n关于转发《云澜旗护渠办法》的通知\n",
    ],
)
def test_a_page_names_what_is_issued_above_the_head_of_what_issues_it(own: str) -> None:
    title, stamp = "云澜旗护渠办法", "时间:2024-07-23 02:14:22 来源: 云澜资料网 阅读:8313\n下载地址: 点击此处下载"
    paper = f"《云澜旗护渠办法》已经讨论通过，现予公布，自2004年1月1日起施行。\n云澜旗人民政府\n2003年5月18日\n{title}\n第一条 {LONG}。\n第二条 {LONG}。\n"
    page = f"{title}\n{stamp}\n{title}\n云澜旗人民政府\n{own}{paper}"
    found = outline(source(page))
    assert [page[d.span.start :][:8] for d in found.documents] == [own[:8], page[page.rindex(title) :][:8]]
    itself = page.replace(own, own.splitlines()[0] + "\n").replace(paper, f"第一条 {LONG}。\n第二条 {LONG}。\n")
    if "令" in own:  # an order above the paper itself
        assert outline(source(itself)).documents[0].span.start == page.index(title, len(title))
    cut_off = page.replace(own, "云澜旗护渠\n")  # the same title, cut off: the text's own
    assert outline(source(cut_off)).documents[0].span.start == page.index(title, len(title))


def test_what_a_note_s_title_says_it_passes_on_begins_where_those_words_stand_again() -> None:
    title = "旗水利局关于北岸水渠巡查工作的简报"
    note = f"云澜旗委批转{title}\n各苏木镇党委：\n现在把旗水利局的简报发给你们一阅。{TEXT}\n 旗  委一九六四年四月五日\n（发至苏木镇）\n"
    text = f"{note}{title}\n（一九六四年四月三日）\n{TEXT}\n（一）渠道偏窄。{TEXT}\n（二）人手偏少。{TEXT}\n"
    parsed = parse(source(text)).documents
    assert texts(text, outline(source(text)))[1].startswith("旗水利局关于北岸")
    assert [d.date and d.date.value for d in parsed] == ["1964-04-05", "1964-04-03"]
    other = text.replace(f"\n{title}\n（一九六四年四月三日）", "\n旗水利局巡查工作情况")
    assert len(outline(source(other)).documents) == 1


def test_a_page_s_headline_stands_above_the_title_that_the_text_sets_in_four_lines() -> None:
    lines = (
        "云澜旗人民政府",
        "关于印发《云澜旗修好北岸水渠、",
        "南岸水渠和渠首工程并推进护渠工作",
        "护林工作三年行动方案》的通知",
    )
    body = f"各苏木镇人民政府：\n{TEXT}\n"
    page = f"{''.join(lines)}\n发布时间：2023-03-15 09:28\n云政发〔2023〕9号\n" + "\n".join(lines) + f"\n{body}"
    [document] = parse(source(page)).documents
    assert document.span.start == page.index("云政发")
    assert getattr(document.title, "value", None) == "".join(lines)


def test_a_headline_that_stands_again_at_the_text_s_beginning_is_cut_off_from_it() -> None:
    title = "旗长陈永强在全旗护渠会议上的讲话"
    page = f"{title}\n标签: #护渠\n{title}今天，我们欢聚一堂，{LONG}。\n{TEXT}\n"
    [document] = parse(source(page)).documents
    assert document.span.start == page.rindex(title)
    assert [page[b.span.start :][:4] for b in document.blocks] == ["旗长陈永", "今天，我", "各苏木镇"]
    told = page.replace(f"{title}今天，", f"{title}稿今天，")  # a longer name
    assert parse(source(told)).documents[0].span.start == 0


def test_an_imprint_is_a_line_of_its_own() -> None:
    text = NOTICE.replace(
        "（此件公开发布）\n", "抄送:旗委、旗人大、旗政协、旗法院,\n云澜旗人民政府办公室 2024年3月20日印发\n共印85份\n"
    )
    assert texts(text, outline(source(text)))[1].startswith("云澜旗护渠办法")


def test_a_paper_that_is_put_into_force_stands_behind_what_does_so() -> None:
    title = "云澜旗渠道设计标准"
    text = f"关于颁发《{title}》（试行）的通知\n各苏木镇：\n{TEXT}\n附:{title}\n一九七八年三月二十三日\n{title}\n（试行）\n第一条 {LONG}。\n第二条 {LONG}。\n"
    found = outline(source(text))
    assert [text[d.span.start :][:6] for d in found.documents] == ["关于颁发《云", title[:6]]


LAW = f"""云澜旗护渠条例
目录
第一章 总则
第二章 渠道的管理
第一章 总则
第一条 {LONG}。
第二条 {LONG}。
第二章 渠道的管理
第三条 {LONG}。
第四条 {LONG}。
"""


def test_contents_between_title_and_text_are_no_sections() -> None:
    found = outline(source(LAW))
    [document] = found.documents
    assert [each.marker for each in document.sections] == ["第一章", "第一条", "第二条", "第二章", "第三条", "第四条"]
    assert left_out(LAW, found)["目录"] == "preface"
    without = LAW.replace("目录\n", "")
    assert [each.marker for each in outline(source(without)).documents[0].sections][:2] == ["第一章", "第一条"]
    once = LAW.replace("第一章 总则\n第二章 渠道的管理\n", "", 1)
    assert [each.marker for each in outline(source(once)).documents[0].sections][:2] == ["第一章", "第一条"]


def test_an_archive_s_headline_above_an_article_s_page_and_column_is_that_article_s() -> None:
    page = NEWSPAPER.replace("\n\n第1版()\n专栏:护渠通讯", "\n\n旗里召开护渠会 听取牧户意见\n\n第1版()\n专栏:护渠通讯")
    found = outline(source(page))
    assert texts(page, found) == ["北岸水渠\n护渠队…渠巡查。", "旗里召开护渠会\n…处险工。"]
    named = page.replace("\n第1版()\n专栏:\n\n北岸水渠", "\n北岸水渠的春天(图片)\n\n第1版()\n专栏:\n\n北岸水渠的春天")
    assert texts(named, outline(source(named)))[0] == "北岸水渠的春天\n…渠巡查。"
    other = page.replace("旗里召开护渠会 听取牧户意见\n", "北岸水渠今年通水\n")
    assert texts(other, outline(source(other)))[0] == "北岸水渠\n护渠队…今年通水"
