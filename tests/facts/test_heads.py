"""What a document's head says: title, meeting, date and speakers, read from a whole text."""

from __future__ import annotations

import pytest

from converter.engine import parse
from tests.outline.invariants import breaches, source

LONG = "各苏木镇把草场边界逐户讲清楚，牧户和工作队坐下来商量办法，把账本摊开给群众看个明白，水利站沿河道查看每处险工"
BODY = f"{LONG}。\n{LONG}。\n"
# text, title, meeting, date, speakers (name/role)
HEADS: dict[str, tuple[str, str | None, str | None, str | None, list[str]]] = {
    "a page's stamp and its name stand beside the title": (
        f"在全旗护渠工作会议上的讲话\n云澜范文网\n2025-01-21 17:13:23\n同志们：\n{BODY}",
        "在全旗护渠工作会议上的讲话", "全旗护渠工作会议", "2025-01-21", [],
    ),
    "a newspaper's page and date stand above the title": (
        f"云澜日报 2010年03月05日 星期五\n«上一版 下一版»本期共8版，当前第2版\n护渠队员沿渠巡查\n{BODY}",
        "护渠队员沿渠巡查", None, "2010-03-05", [],
    ),
    "a stamp with the page's editors is no title": (
        f"2021-12-29 16:00:51 编辑：乌恩 审核人：白音 阅读次数：28\n{BODY}", None, None, "2021-12-29", [],
    ),
    "the catalogue of a government page, label and value by turns": (
        f"返回顶部\n• 索引号：\n610/2024-05\n• 主题分类：\n• 发文机构：\n云澜旗政府网站\n• 发文字号：\n云政发〔2024〕7号\n• 发文日期：\n2024年04月06日 16:40\n"
        f"• 内容概述：\n云澜旗人民政府工作规则\n第一章总则\n第一条 {LONG}。\n第二条 {LONG}。\n",
        "云澜旗人民政府工作规则", None, "2024-04-06", [],
    ),
    "a catalogue with several fields a line, spaced out, without colons": (
        f"首页\n> 政务公开 > 规范性文件 > 旗政府\n索 引 号 0010/2021-18 文 号 云政发〔2021〕26号\n发布单位: 旗政府办公室 有效性: 有效\n"
        f"发布日期: 2022- 01- 29 09: 57 信息来源: 旗政府办公室 浏览次数:\n云澜旗护渠办法\n各苏木镇人民政府：\n{BODY}云澜旗人民政府\n2021年11月15日\n",
        "云澜旗护渠办法", None, "2021-11-15", [],
    ),
    "… and a text that speaks of such things": (
        f"云澜旗关于护渠的通知\n各苏木镇：\n文号由旗政府办公室统一编排，{BODY}", "云澜旗关于护渠的通知", None, None, [],
    ),
    "the ways through a site above the title": (
        f"• EN |\n  • 移动版\n云澜旗人民政府关于\n印发修好北岸水渠\n推进护渠工作三年行动方案\n(2021-2023年)的通知\n各苏木镇人民政府：\n{BODY}",
        "云澜旗人民政府关于印发修好北岸水渠推进护渠工作三年行动方案(2021-2023年)的通知", None, None, [],
    ),
    "the page's headline, its stamp, and the text's own title": (
        f"云澜旗护渠行动计划（2022-2024年）\n发布时间：2022-08-12\n点赞\n收藏\n云澜旗护渠行动计划（2022—2024年）\n{BODY}",
        "云澜旗护渠行动计划（2022—2024年）", None, "2022-08-12", [],
    ),
    "a span of years is no date": (f"云澜旗护渠方案\n（2025—2027年）\n{BODY}", "云澜旗护渠方案", None, None, []),
    "… and one year is": (f"云澜旗护渠方案\n（2025年）\n{BODY}", "云澜旗护渠方案", None, "2025", []),
    "an official title, however long, does not run into whom it is addressed to": (
        f"云澜旗人民政府办公室关于转发旗水利局旗农牧局制订的《关于修好北岸水渠和南岸水渠推进护渠工作和护林工作的三年行动方案（2015—2018年）》的通知\n\n"
        f"各苏木镇人民政府，旗直各部门：\n\n{BODY}",
        "云澜旗人民政府办公室关于转发旗水利局旗农牧局制订的《关于修好北岸水渠和南岸水渠推进护渠工作和护林工作的三年行动方案（2015—2018年）》的通知",
        None, None, [],
    ),
    "… and a bare line behind a heading of the text is no value": (
        f"云澜旗护渠办法\n{LONG}：\n护渠队\n{BODY}", "云澜旗护渠办法", None, None, [],
    ),
    "an introduction by the page, and the title once more": (
        f"全旗護渠工作會議講話\n時間：2022-11-04 11:19:00\n導語：全旗護渠工作會議講話一文由網友上傳，僅供參考。\n全旗護渠工作會議講話\n{BODY}",
        "全旗護渠工作會議講話", "全旗護渠工作會議", "2022-11-04", [],
    ),
    "traditional characters greet as simplified ones do": (
        f"陳 永 強\n同志們：\n{BODY}", None, None, None, ["陳永強/None"],
    ),
    "a head in traditional characters, and its words come back as printed": (
        f"政府工作報告\n——2024年1月9日在云瀾旗第三屆代表會第二次會議上\n云瀾旗旗長　陳永強\n各位代表：\n現在，我代表旗人民政府向大會報告工作。這一年，我們修渠護林，為牧戶辦了實事。\n{BODY}",
        "政府工作報告", "云瀾旗第三屆代表會第二次會議", "2024-01-09", ["陳永強/云瀾旗旗長"],
    ),
    "news in traditional characters": (
        f"護渠座談會召開\n2006年12月30日06:43 云瀾網\n旗長陳永強29日下午主持召開護渠座談會，聽取牧戶意見，研究護渠辦法。\n陳永強指出，{LONG}。這些經驗對我們來說很寶貴。\n{BODY}",
        "護渠座談會召開", "護渠座談會", "2006-12-29", ["陳永強/旗長"],
    ),
    "an office's head, a colon and words are a headline; the dash line stands under the text's own title": (
        f"旗水利局局长陈永强:做好护渠工作\n云澜旗政府网 www.yunlan.example   2006年04月3日   来源:旗水利局\n做好护渠工作为牧户办实事\n——陈永强局长在2006年护渠会上的讲话\n同志们：\n{BODY}",
        "做好护渠工作为牧户办实事", "2006年护渠会", "2006", ["陈永强/局长"],
    ),
    "who speaks in brackets": (
        f"关于1957年护渠计划的报告\n1957年7月1日在云澜旗第一届代表会第四次会议上\n（副旗长兼旗水利委员会主任陈永强）\n{BODY}",
        "关于1957年护渠计划的报告", "云澜旗第一届代表会第四次会议", "1957-07-01", ["陈永强/副旗长兼旗水利委员会主任"],
    ),
    "… and a note in brackets that names nobody": (
        f"关于1957年护渠计划的报告\n（1957年7月1日）\n（旗水利委员会印）\n{BODY}", "关于1957年护渠计划的报告", None, "1957-07-01", [],
    ),
    "the first text of a compilation, below the page's words about it": (
        f"旗长在全旗护渠会议上的讲话5则范文\n时间：2019-05-14 17:32:08\n简介：为你整理了多篇相关的《旗长在全旗护渠会议上的讲话》。\n第一篇：旗长在全旗护渠会议上的讲话\n在全旗护渠工作会议上的讲话\n同志们：\n{BODY}",
        "在全旗护渠工作会议上的讲话", "全旗护渠工作会议", "2019-05-14", ["None/旗长"],
    ),
    "a year by its last two figures": (
        f"陈永强在护渠会议上的总结报告\n旗委办公室\n收文顺序号 469\n59年5月18日\n{BODY}", "陈永强在护渠会议上的总结报告", "护渠会议", "1959-05-18", ["陈永强/None"],
    ),
    "… and years of age are none": (
        f"陈永强在护渠会议上的总结报告\n旗委办公室\n护渠59年\n{BODY}", "陈永强在护渠会议上的总结报告", "护渠会议", None, ["陈永强/None"],
    ),
    "a title that a scanner broke, and a text that begins with its meeting": (
        f"印三页王永强同志在旗委三级干部\n护渠队学校\n会议上的讲话\n（一九七八年三月十五日）\n这次旗委三级干部会议，传达护渠精神\n{BODY}",
        "印三页王永强同志在旗委三级干部护渠队学校会议上的讲话", None, "1978-03-15", ["王永强/None"],
    ),
    "a head on one line with its text, parted by blanks": (
        f"云澜旗人民政府关于护渠的实施意见 云政发[2009]69号 2009-11-03 为做好护渠工作，{LONG}。{LONG}。{LONG}。 一、总体要求 (一)基本原则。{LONG}。",
        "云澜旗人民政府关于护渠的实施意见", None, "2009-11-03", [],
    ),
    "… below the page's own line, with dashes and a greeting": (
        f"| 标题:振奋精神 抓好护渠 |\n|\n振奋精神抓好护渠工作 --在2012年2月20日 同志们: {LONG}。{LONG}。{LONG}。",
        "振奋精神抓好护渠工作", None, "2012-02-20", [],
    ),
    "… and a page's line with address and date is none": (
        f"护渠座谈会召开\nwww.yunlan.example 2006年12月30日06:43 云澜网\n本报讯 29日下午，护渠座谈会在松岗镇召开。{BODY}",
        "护渠座谈会召开", "护渠座谈会", "2006-12-29", [],
    ),
    "who gave the report, in the middle of the news": (
        f"全旗代表会第一次会议开幕\n本报讯 昨日上午，全旗代表会第一次会议在松岗镇开幕。\n会议由主席团主持。\n旗长陈永强向大会作政府工作报告。陈永强说，{BODY}",
        "全旗代表会第一次会议开幕", "全旗代表会第一次会议", None, ["陈永强/旗长"],
    ),
    "an office behind words that tell of its holder": (
        f"护渠要出真力\n本报松岗7月18日讯（记者乌恩）正在松岗镇考察的旗水利局局长陈永强一行，今天出席了此间召开的护渠座谈会。\n陈永强在座谈会上说，{BODY}",
        "护渠要出真力", "护渠座谈会", None, ["陈永强/旗水利局局长"],
    ),
    "the imprint of a notice says the day, its number only the year": (
        f"云澜旗关于护渠的通知\n云政发〔2024〕34号\n各苏木镇：\n{BODY}云澜旗水利局办公室        2024年4月16日印发\n", "云澜旗关于护渠的通知", None, "2024-04-16", [],
    ),
    "whom it is addressed to is no title, whoever comes first": (
        f"松岗产业园区管委会，各苏木镇人民政府，旗直各部门：\n{BODY}", None, None, None, [],
    ),
    "a single part of a compilation, its title in two lines below": (
        f"第一篇：全旗护渠暨春季防火工作会议主持人用语\n全旗护渠暨春季防火工作\n会议主持人用语\n同志们：\n{BODY}",
        "全旗护渠暨春季防火工作会议主持人用语", "全旗护渠暨春季防火工作会议", None, [],
    ),
    "a line with a colon stands above the title and is none of it": (
        f"全旗护渠发布会：\n护渠队员说变化\n本报记者 乌恩\n{BODY}", "护渠队员说变化", None, None, [],
    ),
    "a turn of a conversation is no title": (
        f"主持人 乌恩：\n大家上午好，{BODY}旗水利局局长 陈永强：\n{BODY}", None, None, None, ["乌恩/主持人", "陈永强/旗水利局局长"],
    ),
    "a name that is masked is none, and the role stays": (
        f"政府工作报告\n——2024年1月9日在云澜旗第三届代表会第二次会议上\n云澜旗人民政府旗长 ***\n各位代表：\n{BODY}",
        "政府工作报告", "云澜旗第三届代表会第二次会议", "2024-01-09", ["None/云澜旗人民政府旗长"],
    ),
    "leaders in general are nobody": (
        f"领导在护渠建设专题会发言\n同志们：\n{BODY}", "领导在护渠建设专题会发言", "护渠建设专题会", None, [],
    ),
    "the lead completes the role of a name": (
        f"在全旗护渠会议上的讲话\n（2024年9月27日）\n陈永强\n全旗护渠会议在松岗镇举行。旗委副书记、旗长陈永强出席会议。\n同志们：\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2024-09-27", ["陈永强/旗委副书记、旗长"],
    ),
    "… but not with an office of former days": (
        f"在全旗护渠会议上的讲话\n（2024年9月27日）\n陈永强\n同志们：\n{LONG}。时任旗长陈永强当年来过。\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2024-09-27", ["陈永强/None"],
    ),
    "a headline that says who speaks, and a text that gives the office": (
        f"护渠座谈会召开 陈永强出席并讲话\n近日，护渠座谈会召开，听取牧户意见。旗长陈永强出席并讲话。\n{BODY}陈永强说，{BODY}",
        "护渠座谈会召开 陈永强出席并讲话", "护渠座谈会", None, ["陈永强/旗长"],
    ),
    "… and one that says nobody": (
        f"松岗镇召开护渠座谈会\n本报讯 近日，松岗镇召开护渠座谈会，听取牧户意见。旗长陈永强看了渠首。\n{BODY}",
        "松岗镇召开护渠座谈会", "护渠座谈会", None, [],
    ),
    "a body that convenes is no meeting": (
        f"旗人大常委会召开第二十三次主任会议\n4月29日，旗人大常委会召开主任会议。\n{BODY}",
        "旗人大常委会召开第二十三次主任会议", "第二十三次主任会议", None, [],
    ),
    "news tell of a meeting without a title": (
        f"本报讯 12月28日，旗政协十一届一次会议举行预备会议。\n{BODY}", None, "旗政协十一届一次会议", None, [],
    ),
    "… a speech at one speaks of many": (
        f"同志们：\n12月28日，旗政协十一届一次会议在松岗镇召开。{BODY}", None, None, None, [],
    ),
    "greetings to a congress": (
        f"各位委员：\n值此云澜旗政协八届五次会议隆重召开之际，我代表旗政府表示祝贺。\n{BODY}", None, "云澜旗政协八届五次会议", None, [],
    ),
    "a press conference names who gives it": (
        f"2011年6月云澜旗护渠例行记者会实录\n旗水利局副局长、旗护渠发言人陈永强答问。乌恩摄\n时间：2011年6月29日 15:00—15:40\n地点：旗会展中心\n"
        f"发布人：旗水利局副局长、旗护渠发言人陈永强先生\n陈永强：各位记者朋友们，大家下午好。{BODY}",
        "2011年6月云澜旗护渠例行记者会实录", "2011年6月云澜旗护渠例行记者会", "2011-06-29", ["陈永强/旗水利局副局长、旗护渠发言人"],
    ),
    "proceedings tell what each said": (
        f"旗委扩大会议简报\n{BODY}陈永强同志在讲话中说，{BODY}旗委书记白音作了总结。\n白音同志最后说，{BODY}",
        "旗委扩大会议简报", "旗委扩大会议", None, ["陈永强/None", "白音/旗委书记"],
    ),
    "… and a speech tells what others said": (
        f"在旗委扩大会议上的讲话\n同志们：\n{BODY}陈永强同志说，{BODY}白音同志最后说，{BODY}",
        "在旗委扩大会议上的讲话", "旗委扩大会议", None, [],
    ),
    "adverts of a file site behind the text": (
        f"在全旗护渠工作会议上的讲话\n同志们：\n{BODY}预览结束，免费获取全文或定制此类文章！\n请点击联系老师\n",
        "在全旗护渠工作会议上的讲话", "全旗护渠工作会议", None, [],
    ),
    "the year of a 发文字号 is older than the page": (
        f"云澜旗人民政府关于护渠的意见\n时间：2016-01-17 23:45:19\n云政发〔2014〕20号\n各苏木镇人民政府：\n{BODY}",
        "云澜旗人民政府关于护渠的意见", None, "2014", [],
    ),
    "… and a page of the same year says the day": (
        f"云澜旗人民政府关于护渠的意见\n时间：2014-01-17 23:45:19\n云政发〔2014〕20号\n各苏木镇人民政府：\n{BODY}",
        "云澜旗人民政府关于护渠的意见", None, "2014-01-17", [],
    ),
    "news tell of a day before the page's": (
        f"护渠座谈会召开\n2006年12月30日06:43 云澜网\n本报讯 29日下午，护渠座谈会在松岗镇召开。{BODY}",
        "护渠座谈会召开", "护渠座谈会", "2006-12-29", [],
    ),
    "… over the turn of the year": (
        f"护渠座谈会召开\n2007-01-02\n本报讯 12月30日，护渠座谈会在松岗镇召开。{BODY}", "护渠座谈会召开", "护渠座谈会", "2006-12-30", [],
    ),
    "… and not of one long ago": (
        f"护渠座谈会召开\n2007-01-02\n本报讯 5月30日开工的护渠工程近日完工，护渠座谈会召开。{BODY}", "护渠座谈会召开", "护渠座谈会", "2007-01-02", [],
    ),
    "no year is made up for a day without one": (
        f"护渠座谈会召开\n本报讯 12月30日，护渠座谈会在松岗镇召开。{BODY}", "护渠座谈会召开", "护渠座谈会", None, [],
    ),
    "a conversation prints when it was held": (
        f"主持人 乌恩：\n大家上午好，{BODY}2024-03-08 10:49:41\n旗水利局局长 陈永强：\n{BODY}",
        None, None, "2024-03-08", ["乌恩/主持人", "陈永强/旗水利局局长"],
    ),
    "a signature that has lost its break": (
        f"云澜旗关于护渠的通知\n各苏木镇：\n{BODY}中共云澜旗委二○○四年三月五日\n", "云澜旗关于护渠的通知", None, "2004-03-05", [],
    ),
    "… and a sentence that ends in a date": (
        f"云澜旗关于护渠的通知\n各苏木镇：\n{BODY}工程开工，剪彩的是旗委2004年3月5日\n", "云澜旗关于护渠的通知", None, None, [],
    ),
    "the newspaper behind a text that lost its lines": (
        f"同志们：{LONG}。{LONG}。{LONG}。{LONG}。{LONG}。（云澜社松岗10月14日电）《 云澜日报 》（ 2020年10月15日 02 版）",
        None, None, "2020-10-14", [],
    ),
    "a note behind the text says whose words they are": (
        f"护渠要靠大家\n{BODY}（这是旗委书记陈永强2016年3月4日下午参加云澜旗政协十二届四次会议界别联组会时的讲话。）\n",
        "护渠要靠大家", "云澜旗政协十二届四次会议界别联组会", "2016-03-04", ["陈永强/旗委书记"],
    ),
    "… a star before it, and no office": (
        f"护渠要靠大家\n{BODY}* 这是白音同志一九六二年三月四日在旗委扩大会议上讲话的一部分。\n",
        "护渠要靠大家", "旗委扩大会议", "1962-03-04", ["白音/None"],
    ),
    "… and a bracket in the text that speaks of one": (
        f"护渠要靠大家\n{BODY}（旗委书记在护渠会议上的讲话已经印发。）\n", "护渠要靠大家", None, None, [],
    ),
    "title, date and name glued to the text": (
        f"在护渠攻坚座谈会上的讲话（2018年2月12日）陈永强党的十八大以后，{LONG}。{LONG}。{LONG}。{LONG}。",
        "在护渠攻坚座谈会上的讲话", "护渠攻坚座谈会", "2018-02-12", ["陈永强/None"],
    ),
    "… and no name": (
        f"在护渠攻坚座谈会上的讲话（2018年2月12日）高举护渠旗帜，{LONG}。{LONG}。{LONG}。{LONG}。",
        "在护渠攻坚座谈会上的讲话", "护渠攻坚座谈会", "2018-02-12", [],
    ),
    "a text that begins in the first person has no title": (
        f"（译自旗档案馆藏本）\n\n現在我代表委員會作關於上屆會議\n[\n1\n]\n以來的工作報告。{BODY}", None, None, None, [],
    ),
    "a line that says where and who stands above the headline": (
        f"陈永强在全旗第三次护渠会议上强调\n把渠修到地头 把水送到户头\n本报讯 1月29日，旗里召开护渠会议。旗委书记陈永强说了办法。\n{BODY}",
        "把渠修到地头 把水送到户头", "全旗第三次护渠会议", None, ["陈永强/旗委书记"],
    ),
    "… and without one the lead says it": (
        f"本报讯 全旗第三次护渠会议在松岗镇召开。旗委书记陈永强在会上强调，{LONG}。\n{BODY}",
        None, "全旗第三次护渠会议", None, ["陈永强/旗委书记"],
    ),
    "… who only came is no speaker": (
        f"本报讯 全旗第三次护渠会议在松岗镇召开。旗委书记陈永强到会，牧户代表说了办法。\n{BODY}",
        None, "全旗第三次护渠会议", None, [],
    ),
    "an office without a name": (
        f"旗委书记在护渠工作大会上的讲话\n（2025年03月13日）\n同志们：\n{BODY}", "旗委书记在护渠工作大会上的讲话", "护渠工作大会", "2025-03-13", ["None/旗委书记"],
    ),
    "a paragraph of a report opens with who says it": (
        f"全旗护渠会议召开\n1月16日，全旗护渠会议召开。副旗长陈永强出席。\n陈永强指出，{BODY}", "全旗护渠会议召开", "全旗护渠会议", None, ["陈永强/副旗长"],
    ),
    "… and a herdsman holds no office": (
        f"全旗护渠会议召开\n1月16日，全旗护渠会议召开。副旗长陈永强出席。\n白音说，{BODY}", "全旗护渠会议召开", "全旗护渠会议", None, [],
    ),
    "stamps of other makes": (
        f"乌恩云澜 发表于 2009-1-20 08:05:59\n护渠队员沿渠巡查\n{BODY}", "护渠队员沿渠巡查", None, "2009-01-20", [],
    ),
    "… the day first": (
        f"护渠座谈会召开\n07.10.2014  14:02\n9月28日，护渠座谈会召开。{BODY}", "护渠座谈会召开", "护渠座谈会", "2014-09-28", [],
    ),
    "a number in traditional characters": (
        f"旗人民政府關于\n護渠的若干意見\n云政發〔2018〕26號\n各苏木镇人民政府：\n{BODY}", "旗人民政府關于護渠的若干意見", None, "2018", [],
    ),
    "an office and a name with a comma between": (
        f"护渠面貌是怎样改变的\n中共云澜旗委书记处书记、陈永强\n{BODY}", "护渠面貌是怎样改变的", None, None, ["陈永强/中共云澜旗委书记处书记"],
    ),
    "… and two offices without a name": (
        f"全旗护渠会议上的讲话\n旗委副书记、旗长\n同志们：\n{BODY}", "全旗护渠会议上的讲话", "全旗护渠会议", None, [],
    ),
    "the day says more than the year of a subtitle": (
        f"深化改革 做好护渠\n2014-03-14   来源：记者站     浏览数：\n\n——在2014年全旗护渠会议上的报告\n旗水利局局长、党委书记 陈永强\n \n（2014年3月5日）\n\n同志们：\n{BODY}",
        "深化改革 做好护渠", "2014年全旗护渠会议", "2014-03-05", ["陈永强/旗水利局局长、党委书记"],
    ),
    "a page's counters are no title": (
        f"1580 1580 112638\n陈永强在全旗护渠会议上的讲话\n同志们：\n{BODY}", "陈永强在全旗护渠会议上的讲话", "全旗护渠会议", None, ["陈永强/None"],
    ),
    "a number behind the title is none of it": (
        f"旗委办公室旗政府办公室印发《关于护渠的意见》的通知（云办发〔2017〕2号）\n来源：云澜旗政府网 日期：2017-01-12 17:08\n各苏木镇：\n{BODY}",
        "旗委办公室旗政府办公室印发《关于护渠的意见》的通知", None, "2017-01-12", [],
    ),
    "… and what else stands in brackets is": (
        f"在护渠会议上的报告（节录）\n同志们：\n{BODY}", "在护渠会议上的报告（节录）", "护渠会议", None, [],
    ),
    "a note that a leading body writes on a report, its author below": (
        f"旗委转发水利局关于护渠的指示的批语\n\n陈永强\n\n各同志：\n\n兹将水利局关于护渠的指示转发给你们，请加注意。{LONG}。\n",
        "旗委转发水利局关于护渠的指示的批语", None, None, ["陈永强/None"],
    ),
    "a catalogue with blanks before its colons": (
        f"发布日期：2018年03月27\n生效日期：2018年03月27\n时效性 ：现行有效\n文号 ：云政发〔2018〕13号\n各苏木镇人民政府：\n{BODY}", None, None, "2018-03-27", [],
    ),
    "a forum's words are neither title nor author": (
        f"找回密码\n 立即注册\n搜索\n查看: 3561|回复: 0\n\n旗委关于护渠的批示\n\n[复制链接]\n\n主题\n\n管理员\n\n各苏木镇：\n{BODY}", "旗委关于护渠的批示", None, None, [],
    ),
    "a picture's place is no author": (
        f"云澜旗关于制定护渠规划的建议\n\n图片\n\n{BODY}", "云澜旗关于制定护渠规划的建议", None, None, [],
    ),
    "who went there and what the holder of the office said, in the middle of a paragraph": (
        f"本报讯（记者乌恩）5月3日，副旗长陈永强带领旗水利局负责人检查护渠。\n陈永强一行首先来到松岗镇。\n{LONG}。陈永强指出，{LONG}。\n",
        None, None, None, ["陈永强/副旗长"],
    ),
    "… a name of two characters": (
        f"1月31日晚，旗委书记白音率队慰问护渠队员。旗领导陈永强参加。\n白音一行来到渠首。\n{LONG}。在渠首，白音强调，{LONG}。\n", None, None, None, ["白音/旗委书记"],
    ),
    "… and somebody who went along is none": (
        f"本报讯（记者乌恩）5月3日，副旗长陈永强检查护渠，牧户白音带路。\n{LONG}。白音说，{LONG}。\n", None, None, None, [],
    ),
    "a headline of where an office's holder went": (
        f"云澜副旗长陈永强下乡检查护渠情况\n2013-04-28 13:19:21   来源：云澜新闻网   评论：0 点击：\n春修是一年的开头，云澜旗副旗长陈永强来到松岗镇。\n陈永强说，{BODY}",
        "云澜副旗长陈永强下乡检查护渠情况", None, "2013-04-28", ["陈永强/云澜旗副旗长"],
    ),
    "a kind of gathering is no name": (
        f"本报讯 （记者乌恩） 24日，旗政府召开座谈会，听取护渠意见。旗长陈永强主持会议。\n陈永强指出，{BODY}", None, None, None, ["陈永强/旗长"],
    ),
    "a visit to those who will attend": (
        f"旗领导看望护渠代表\n发布时间：2022-03-01 来源：云澜新闻网\n2月27日晚，旗领导来到驻地，看望参加全旗第九次护渠大会的代表。\n这是丰收后召开的一次重要会议。{BODY}",
        "旗领导看望护渠代表", None, "2022-02-27", [],
    ),
    "greetings to a forum in a jubilee year, without a greeting": (
        f"值此第九届全旗“护渠”论坛隆重开幕之际，我代表旗委表示祝贺！{LONG}。\n今年，是新中国成立70周年，{BODY}", None, "第九届全旗“护渠”论坛", "2019", [],
    ),
    "a file site that shows a part": (
        f"陈永强同志在全旗护渠会议上的讲话\n同志们：\n{BODY}……（云澜范文网省略826字，正式会员可完整阅读）\n……（未完，全文共8903字，当前仅显示2431字，请阅读下面提示信息。\n收藏《陈永强同志在全旗护渠会议上的讲话》）\n",
        "陈永强同志在全旗护渠会议上的讲话", "全旗护渠会议", None, ["陈永强/None"],
    ),
    "contents above the text, and its title once more": (
        f"在全旗护渠会议上的讲话\n发表时间：2012/4/17 9:18:53\n目录/提纲：……\n一、修好渠道\n二、管好渠道\n……\n在全旗护渠会议上的讲话\n旗长 ***\n（2011年9月8日）\n同志们：\n一、修好渠道\n{BODY}二、管好渠道\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2011-09-08", ["None/旗长"],
    ),
    "a title of many commas above who wrote it": (
        f"鼓足干劲，力争上游，以修渠为中心，带动护林全面跃进\n云澜旗水利局局长、陈永强\n松岗镇在春天就修好了渠首，{BODY}",
        "鼓足干劲，力争上游，以修渠为中心，带动护林全面跃进", None, None, ["陈永强/云澜旗水利局局长"],
    ),
    "… and above a long paragraph": (
        f"鼓足干劲，力争上游，以修渠为中心，带动护林\n{LONG}，{LONG}。\n{BODY}", "鼓足干劲，力争上游，以修渠为中心，带动护林", None, None, [],
    ),
    "… and a broken line is none": (
        f"护渠要靠大家\n今年春天，松岗镇修渠，护林，办食堂，牧户都来出力\n把渠首修好了，{LONG}。\n{BODY}", "护渠要靠大家", None, None, [],
    ),
    "a page's headline of number and title, the title in book marks, and a text of its own behind the date": (
        f"云政办发〔2016〕26号《云澜旗政府办公室关于印发〈护渠要点〉的通知》\n《云澜旗政府办公室关于印发〈护渠要点〉的通知》\n云政办发〔2016〕26号\n各苏木镇人民政府：\n{BODY}",
        "云澜旗政府办公室关于印发〈护渠要点〉的通知", None, "2016", [],
    ),
    "the meeting at which the news has somebody say something": (
        f"本报讯 （记者乌恩）5月16日， 旗委常委、副旗长陈永强在全旗“三修”护渠会议上指出，{LONG}。\n旗领导参加会议。\n{BODY}",
        None, "全旗“三修”护渠会议", None, ["陈永强/旗委常委、副旗长"],
    ),
    "a page's words about its text, and the text's own occasion and speaker": (
        f"关于云澜旗政府工作报告\n全旗代表会一次会议1月5日开幕，旗长陈永强作报告称，2017年护渠投入增长。下面是小编收集整理的报告，欢迎阅读！！\n??2017年1月5日在云澜旗第十五届代表会第一次会议上\n旗长陈永强\n各位代表：\n{BODY}",
        "关于云澜旗政府工作报告", "云澜旗第十五届代表会第一次会议", "2017-01-05", ["陈永强/旗长"],
    ),
    "a heading as Markdown marks it": (
        f"# 在全旗护渠会议上的讲话\n\n（2024年3月5日）\n\n同志们：\n\n## 一、修渠\n\n{BODY}", "在全旗护渠会议上的讲话", "全旗护渠会议", "2024-03-05", [],
    ),
    "a site of papers, and a translation below": (
        f"论文部分内容阅读\n各位代表：我代表旗人民委员会向云澜旗第一届代表会第四次会议作政府工作报告。{LONG}。截至目前，全旗有97%的牧户加入\nDistinguished Delegates: on behalf of the committee I submit a report of 1955.\n",
        None, "云澜旗第一届代表会第四次会议", None, [],
    ),
    "a site's line above the title, and the site's bullets behind what it shows": (
        f"云澜素材网 首页\n\n市长在202x年全旗护渠会议上的讲话\n\n10-28 云澜素材网\n同志们：\n{BODY}【文章共3971字，请勿直接抄袭】\n\n  • 我要加入会员\n\n  • 我用手机阅读\n\n    用户评论\n",
        "市长在202x年全旗护渠会议上的讲话", "202x年全旗护渠会议", None, ["None/市长"],
    ),
    "a page's counters behind bullets, and who reports": (
        f"今天是：\n\n旗政府召开护渠座谈会\n\n  • 访问次数 ：\n  • 发布时间 ：2017-01-13 03:09\n\n李永强  报道：\n\n【导语】近日，旗政府召开护渠座谈会。\n{BODY}副旗长陈永强表示，{BODY}",
        "旗政府召开护渠座谈会", "护渠座谈会", "2017-01-13", [],
    ),
    "greetings to pupils and fighters, below a note in tortoise shells": (
        f"陈永强在接见护渠队员大会上的讲话\n\n陈永强\n\n1966.11.27\n\n〖时间：下午4:10，地点：旗大会堂。〗\n\n同学们，护渠战士们，同志们：\n\n{BODY}",
        "陈永强在接见护渠队员大会上的讲话", "接见护渠队员大会", "1966-11-27", ["陈永强/None"],
    ),
    "… and a leader of a place who says something in the news": (
        f"旗政府召开护渠座谈会\n2017年1月13日，旗政府召开护渠座谈会。\n{BODY}副旗长陈永强表示，{BODY}", "旗政府召开护渠座谈会", "护渠座谈会", "2017-01-13", ["陈永强/副旗长"],
    ),
    "… where a holder of another office only answers": (
        f"旗政府召开护渠座谈会\n2017年1月13日，旗政府召开护渠座谈会。\n{BODY}护渠站主任陈永强表示，{BODY}", "旗政府召开护渠座谈会", "护渠座谈会", "2017-01-13", [],
    ),
    "a title glued to a greeting": (
        f"旗长在全旗苏木镇护渠座谈会上的讲话同志们：今天会议的任务是护渠，{LONG}。{LONG}。{LONG}。{LONG}。", "旗长在全旗苏木镇护渠座谈会上的讲话", "全旗苏木镇护渠座谈会", None, ["None/旗长"],
    ),
    "… the page's headline before it": (
        f"旗长在全旗护渠座谈会上的讲话旗长在全旗护渠座谈会上的讲话同志们：今天会议的任务是护渠，{LONG}。{LONG}。{LONG}。{LONG}。", "旗长在全旗护渠座谈会上的讲话", "全旗护渠座谈会", None, ["None/旗长"],
    ),
    "… and a sentence that only has such words": (
        f"今天听了旗长在座谈会上的讲话同志们都说好：要护渠，{LONG}。{LONG}。{LONG}。{LONG}。", None, None, None, [],
    ),
    "a glued date with its note": (
        f"在护渠座谈会上的讲话（2011年11月3日 根据录音整理）陈永强同志们：{LONG}。{LONG}。{LONG}。{LONG}。",
        "在护渠座谈会上的讲话", "护渠座谈会", "2011-11-03", ["陈永强/None"],
    ),
    "an office on a line of its own, and its holder on the next": (
        f"整修渠道的具体经验\n中共云澜旗委书记\n陈永强\n{BODY}", "整修渠道的具体经验", None, None, ["陈永强/中共云澜旗委书记"],
    ),
    "… a minister's assistant": (
        f"陈永强“目前护渠工作的主要情况及意见”\n水利部部长助理\n陈永强\n{BODY}", "陈永强“目前护渠工作的主要情况及意见”", None, None, ["陈永强/水利部部长助理"],
    ),
    "… and a head of a school": (
        f"贯彻护渠与生产结合的方针\n云澜大学副校长\n方永强\n{BODY}", "贯彻护渠与生产结合的方针", None, None, ["方永强/云澜大学副校长"],
    ),
    "a name that the title holds is no part of the title": (
        f"方永强“护渠的高潮和团结牧户问题”\n方永强\n{BODY}", "方永强“护渠的高潮和团结牧户问题”", None, None, ["方永强/None"],
    ),
    "… nor is a place, or a note of when and where it was said": (
        f"李永强在旗委常委扩大会议乌恩同志报告时的插话\n云澜\n李永强\n（旗委常委扩大会议，1962年7月9日下午）\n永强同志在乌恩同志报告“护渠意见（草稿）”时的插话\n{BODY}",
        "李永强在旗委常委扩大会议乌恩同志报告时的插话", "旗委常委扩大会议", "1962-07-09", ["李永强/None"],
    ),
    "… but a word of the title said again is none": (f"护渠的目标任务\n任务\n{BODY}", "护渠的目标任务任务", None, None, []),
    "… and a second line of a title is": (
        f"全旗护渠工作会议关于\n修好渠道\n{BODY}", "全旗护渠工作会议关于修好渠道", None, None, [],
    ),
    "a speaker below the occasion, where no title stands": (
        f"——2015年1月28日在云澜旗第十二届代表会第四次会议上\n旗长 李永强\n各位代表：\n{BODY}", None, "云澜旗第十二届代表会第四次会议", "2015-01-28", ["李永强/旗长"],
    ),
    "all whom a title names, and a note of what one of them is": (
        f"李永强、陈永强、王永强在旗委召开的全旗护渠电话会议上的讲话\n李永强\n陈永强\n王永强\n(王永强：旗水利局局长)\n李永强同志讲话\n{BODY}陈永强同志发言纪要\n{BODY}",
        "李永强、陈永强、王永强在旗委召开的全旗护渠电话会议上的讲话", "全旗护渠电话会议", None, ["李永强/None", "陈永强/None", "王永强/旗水利局局长"],
    ),
    "… and a title that names things": (
        f"护渠、护林、护草在全旗护渠会议上的报告\n陈永强\n{BODY}", "护渠、护林、护草在全旗护渠会议上的报告", "全旗护渠会议", None, ["陈永强/None"],
    ),
    "a meeting beside another": (
        f"陈永强在全区代表会期间云澜小组会议上的讲话\n{BODY}", "陈永强在全区代表会期间云澜小组会议上的讲话", "云澜小组会议", None, ["陈永强/None"],
    ),
    "the source is a number of a journal": (
        f"陈永强在全旗护渠会议上的讲话\n{BODY}来源：《云澜牧业》1958年第14期（1958年8月12日）\n", "陈永强在全旗护渠会议上的讲话", "全旗护渠会议", "1958-08-12", ["陈永强/None"],
    ),
    "… and a book in which speeches were collected later": (
        f"陈永强在全旗护渠会议上的讲话\n{BODY}来源：乌恩主编《陈永强同志讲话集》（1950·7-1966·11），1996年。\n", "陈永强在全旗护渠会议上的讲话", "全旗护渠会议", None, ["陈永强/None"],
    ),
    "who reported stands below a headline, who spoke stands in the text": (
        f"陈永强同志谈整修渠道问题\n李文海\n新华社云澜讯    {LONG}。\n五月初中共云澜旗委第一书记陈永强同志查看渠道时讲了话。\n陈永强同志说，{BODY}", "陈永强同志谈整修渠道问题", None, None, ["陈永强/中共云澜旗委第一书记"],
    ),
    "a page's headline that is the title set in two lines": (
        f"云澜旗人民政府办公室关于印发《护渠2025年工作要点》的通知\n云澜旗人民政府办公室\n关于印发《护渠2025年工作要点》的通知\n各苏木镇人民政府：\n{BODY}",
        "云澜旗人民政府办公室关于印发《护渠2025年工作要点》的通知", None, "2025", [],
    ),
    "decks above and below a headline in two lines": (
        f"首页 >  头条\n\n陈永强在全旗护渠表彰大会上发表讲话强调：推进护渠队伍建设 巩固发展护渠事业\n\n发布时间：2024-09-29 13:27:08\n\n陈永强在全旗护渠表彰大会上发表讲话强调\n推进护渠队伍建设\n巩固发展护渠事业\n"
        f"李永强主持 王永强宣读表彰决定 赵永强出席\n\n全旗护渠表彰大会27日上午在松岗镇举行。{BODY}",
        "推进护渠队伍建设巩固发展护渠事业", "全旗护渠表彰大会", "2024-09-27", [],
    ),
    "the rooms of a site in a row, however long": (
        f"新闻 | 体育 | 娱乐 | 经济 | 科教 | 少儿 | 法治 | 电视指南 | 社区 论坛 博客 播客 | 网络电视直播 点播 | 手机云澜 | 牧业 | 水利 | 林草\n打印本页 转发 收藏 关闭\n定义你的浏览字号：\n各族群众隆重集会庆祝自治旗成立60周年\n——旗委致电祝贺\n"
        f"云澜在线 www.yunlan.example  2007年08月08日 19:19 来源：云澜在线\n专题：自治旗成立60周年\nYunlan消息（新闻联播）：\n庆祝云澜自治旗成立60周年大会今天在松岗镇举行。{BODY}",
        "各族群众隆重集会庆祝自治旗成立60周年", "庆祝云澜自治旗成立60周年大会", "2007-08-08", [],
    ),
    "a search box above an office's report": (
        f"快捷搜索:论文 合同 演讲 心得\n\n旗长在代表会上工作汇报\n\n各位代表:\n\n{BODY}", "旗长在代表会上工作汇报", "代表会", None, ["None/旗长"],
    ),
    "an occasion broken over two lines": (
        f"旗政府工作报告\n——2012年1月5日在云澜旗第十五届\n代表会第一次会议上\n云澜旗人民政府代旗长 方永强\n各位代表：\n{BODY}",
        "旗政府工作报告", "云澜旗第十五届代表会第一次会议", "2012-01-05", ["方永强/云澜旗人民政府代旗长"],
    ),
    "opening words": (
        f"陈永强在全旗第三次护渠会议上的开幕词\n陈永强\n{BODY}", "陈永强在全旗第三次护渠会议上的开幕词", "全旗第三次护渠会议", None, ["陈永强/None"],
    ),
    "a page's word below an official title names nobody": (
        f"云澜旗人民政府关于护渠的实施意见\n\n项目申报\n\n各苏木镇人民政府：\n{BODY}", "云澜旗人民政府关于护渠的实施意见", None, None, [],
    ),
    "title and subtitle in one line": (
        f"跟着全旗前进，为护渠贡献力量——方永强在全旗护渠会议上的报告\n{BODY}", "跟着全旗前进，为护渠贡献力量", "全旗护渠会议", None, ["方永强/None"],
    ),
    "… and a dash inside a title": (
        f"云澜旗护渠规划——北岸部分\n{BODY}", "云澜旗护渠规划——北岸部分", None, None, [],
    ),
    "a deck says who spoke, the lead what he is": (
        f"各族群众庆祝自治旗成立60周年\n——旗委致电祝贺 代表团全体出席 陈永强讲话\n云澜网消息（记者乌恩）庆祝云澜自治旗成立60周年大会今天在松岗镇举行。旗委副书记、代表团团长陈永强率代表团出席大会。{BODY}",
        "各族群众庆祝自治旗成立60周年", "庆祝云澜自治旗成立60周年大会", None, ["陈永强/旗委副书记、代表团团长"],
    ),
    "who attended and spoke, in the lead of a paper abroad": (
        f"以松岗为龙头 开放沿渠苏木\n【云澜专讯】护渠30周年庆祝大会昨天（12日）上午在松岗镇举行，旗长李永强出席大会并发表讲话表示，{BODY}",
        "以松岗为龙头 开放沿渠苏木", "护渠30周年庆祝大会", None, ["李永强/旗长"],
    ),
    "a newspaper's issue and page above the headline": (
        f"1839 期 / 第1版:1\n陈永强主持召开护渠座谈会\n{BODY}", "陈永强主持召开护渠座谈会", "护渠座谈会", None, [],
    ),
    "… and the page alone": (
        f"第01版:头版\n\n护渠座谈会召开\n{BODY}", "护渠座谈会召开", "护渠座谈会", None, [],
    ),
    "… and a title that speaks of an edition": (
        f"护渠手册第3版\n{BODY}", "护渠手册第3版", None, None, [],
    ),
    "a page's headline, the page's title with who issued it, and the text's own": (
        f"云澜旗护渠办法\n时间:2024-07-23 02:14:22 来源: 云澜资料网 阅读:8313\n下载地址: 点击此处下载\n\n云澜旗护渠办法\n\n云澜旗护渠委员会\n\n云澜旗护渠办法\n云护〔2007〕9号\n各苏木镇人民政府：\n{BODY}",
        "云澜旗护渠办法", None, "2007", [],
    ),
    "news put the office behind the name": (
        f"旗里举行护渠招待会\n新华社三十日讯 云澜旗旗长陈永强今晚举行招待会，招待护渠队员。\n招待会在七时开始。陈永强旗长在热烈的掌声中起立致词，他说：{BODY}", "旗里举行护渠招待会", "护渠招待会", None, ["陈永强/云澜旗旗长"],
    ),
    "… and nowhere else the office": (
        f"护渠代表会闭幕\n新华社30日讯 护渠代表会的全部议程今天进行完毕。\n陈永强副旗长在今天的发言中，首先向代表们致谢。{BODY}", "护渠代表会闭幕", "护渠代表会", None, ["陈永强/副旗长"],
    ),
    "… and who does something else speaks not": (
        f"护渠代表会闭幕\n新华社30日讯 护渠代表会的全部议程今天进行完毕。\n陈永强副旗长在主席台就座，代表们鼓掌。{BODY}", "护渠代表会闭幕", "护渠代表会", None, [],
    ),
    "a wire of a day, the month told by the newspaper": (
        f"1955年10月1日云澜日报 第1版\n旗里召开护渠座谈会\n新华社三十日讯 护渠座谈会今天举行。{BODY}", "旗里召开护渠座谈会", "护渠座谈会", "1955-09-30", [],
    ),
    "… and in figures, from a place": (
        f"1955年10月17日云澜日报 第1版\n旗里召开护渠座谈会\n新华社松岗16日电 护渠座谈会今天举行。{BODY}", "旗里召开护渠座谈会", "护渠座谈会", "1955-10-16", [],
    ),
    "… and a meeting that lasted days was sent on none of them": (
        f"1955年10月17日云澜日报 第1版\n旗里召开护渠座谈会\n护渠座谈会召开了三日电影队也来了。{BODY}", "旗里召开护渠座谈会", "护渠座谈会", "1955-10-17", [],
    ),
    "a meeting that passed a paper is not where it was given": (
        "松岗园区管委会，各苏木镇人民政府：\n《云澜旗护渠规则》已经2024年11月13日召开的二届旗人民政府第93次护渠会议通过，现予印发。\n云澜旗人民政府\n2024年11月20日\n（此件公开发布）\n", None, None, "2024-11-20", [],
    ),
    "… and one that was called for it is": (
        f"云澜旗护渠讲话\n今天召开的全旗第三次护渠会议很重要，{BODY}", "云澜旗护渠讲话", "全旗第三次护渠会议", None, [],
    ),
    "a greeting's occasion behind dashes, no word between it and the greeting": (
        f"修好北岸水渠\n——“全旗看护渠”招待会致辞\n各位来宾：\n{BODY}", "修好北岸水渠", "“全旗看护渠”招待会", None, [],
    ),
    "a name in brackets": (
        f"青盐渠护渠工作会议上的讲话\n（王力山）\n同志们：\n{BODY}", "青盐渠护渠工作会议上的讲话", "青盐渠护渠工作会议",
        None, ["王力山/None"],
    ),
    "what a text is, in brackets": (
        f"青盐渠护渠工作会议上的讲话\n（草案）\n同志们：\n{BODY}", "青盐渠护渠工作会议上的讲话", "青盐渠护渠工作会议",
        None, [],
    ),
    "brackets that are no name": ("（一））", None, None, None, []),
    "a greeting at a ceremony": (
        f"北岸水渠竣工典礼致词\n各位来宾：\n{BODY}", "北岸水渠竣工典礼致词", "北岸水渠竣工典礼", None, [],
    ),
    "a stamp of the page behind bars": (
        f"|| 2022-03-23 11:18:04 编辑: 乌恩 审核人:白音 阅读次数:28 |\n3月21日，旗长陈永强主持召开护渠学习会议暨北岸工程会议。{LONG}。\n会议要求，{LONG}。\n",
        None, "护渠学习会议暨北岸工程会议", "2022-03-21", [],
    ),
    "where the reader is on the site, behind a bullet": (
        f"• 当前位置:\n news\n旗长陈永强主持召开护渠会\n来源:云澜宣传 | 作者:an | 发布时间: 2021-01-06 | 66 次浏览: |\n1月5日，旗长陈永强主持召开护渠会。\n陈永强指出，{LONG}。\n",
        "旗长陈永强主持召开护渠会", "护渠会", "2021-01-05", ["陈永强/旗长"],
    ),
    "… and a list with bullets is text": (
        f"云澜旗护渠要点\n• 修好北岸水渠\n{BODY}• 管好南岸水渠\n{BODY}", "云澜旗护渠要点", None, None, [],
    ),
    "what a file site's editor says of the text": (
        f"下面是小编为大家整理的2023年全旗护渠会议上领导讲话，供大家参考。\n全旗护渠会议上的领导讲话\n同志们：\n{BODY}",
        "全旗护渠会议上的领导讲话", "全旗护渠会议", None, [],
    ),
    "… and an editor of the text's own": (
        f"云澜旗志编修讲话\n同志们：\n下面请小编组的同志整理材料，供大家参考。{BODY}", "云澜旗志编修讲话", None, None, [],
    ),
    "words of the page, parted from the title as the title is not from what stands below": (
        f"云澜旗代表会历次会议\n返回首页\n云澜旗第五次代表会\n云澜旗第四次代表会\n\n\n陈永强在“五大”会议上致词\n（一九五六年九月二十六日）\n亲爱的同志们！\n{BODY}",
        "陈永强在“五大”会议上致词", "“五大”会议", "1956-09-26", ["陈永强/None"],
    ),
    "… and a title whose lines are all parted so": (
        f"云澜旗人民政府办公室关于加强水渠\n\n养护和巡查工作的通知\n\n各苏木镇人民政府：\n\n{BODY}",
        "云澜旗人民政府办公室关于加强水渠养护和巡查工作的通知", None, None, [],
    ),
    "a zero written as a letter": (
        f"关于转发《护渠细则》的通知\n各苏木镇：\n{BODY}二OO三年八月十四日\n", "关于转发《护渠细则》的通知", None, "2003-08-14", [],
    ),
    "… and letters that are no year": (f"云澜旗护渠说明\nOO年级学生参加，{BODY}", "云澜旗护渠说明", None, None, []),
    "the number of a compilation before the title of its first text": (
        f"第1篇 云澜旗护渠委员会工作报告\n各位代表：\n{BODY}", "云澜旗护渠委员会工作报告", None, None, [],
    ),
    "… and a first line that numbers no title": (f"第1篇章已经翻过，渠道还要修\n{BODY}", "第1篇章已经翻过，渠道还要修", None, None, []),
    "an occasion whose second line says which session": (
        f"——2016年12月8日在云澜旗第十五届代表大会\n第一次会议上\n云澜旗旗长 陈永强\n各位代表：\n{BODY}",
        None, "云澜旗第十五届代表大会第一次会议", "2016-12-08", ["陈永强/云澜旗旗长"],
    ),
    "an opening speech without a title says what it opens": (
        f"亲爱的同志们！我们云澜旗护渠战线的大会——云澜旗护渠先进代表会议，今天隆重地揭幕了。{LONG}。\n{BODY}",
        None, "云澜旗护渠先进代表会议", None, [],
    ),
    "… and one with a title": (
        f"开幕词\n同志们：\n云澜旗护渠第五次代表会，现在开幕了。{BODY}", "开幕词", "云澜旗护渠第五次代表会", None, [],
    ),
    "… and what opened another day": (
        f"亲爱的同志们！\n云澜旗护渠先进代表会议去年揭幕以后，{BODY}", None, None, None, [],
    ),
    "a title of an office's line and a name's, run into the greeting": (
        f"旗协商委员会委员\n陈永强的发言亲爱的主席、各位委员、各位同志：\n{BODY}",
        "旗协商委员会委员陈永强的发言", None, None, ["陈永强/旗协商委员会委员"],
    ),
    "title, speaker, day and greeting run together below the page's headline": (
        f"云澜学校党委书记陈永强：在建校庆祝仪式上的致辞\n\n云澜学校党委书记陈永强：在建校庆祝仪式上的致辞_第1页\n"
        f"在建校庆祝仪式上的致辞云澜学校党委书记陈永强（2022年11月17日）老师们、同学们、校友们：大家早上好！{LONG}。\n{BODY}",
        "在建校庆祝仪式上的致辞", "建校庆祝仪式", "2022-11-17", ["陈永强/云澜学校党委书记"],
    ),
    "several speakers, named in one line": (
        f"陈永强王永强李永强接见护渠代表时的讲话\n陈永强、王永强、李永强\n{BODY}",
        "陈永强王永强李永强接见护渠代表时的讲话", None, None, ["陈永强/None", "王永强/None", "李永强/None"],
    ),
    "… and things in a line are no speakers": (
        f"护渠队接见代表时的讲话\n修渠、护林、放牧\n{BODY}", "护渠队接见代表时的讲话", None, None, [],
    ),
    "who spoke where, of a speech that is given in short": (
        f"陈永强在护渠座谈会上的总结发言摘要\n{BODY}", "陈永强在护渠座谈会上的总结发言摘要", "护渠座谈会", None, ["陈永强/None"],
    ),
    "a newspaper's headline of two lines begins with the title; a dinner is no meeting": (
        f"1955年10月1日云澜日报 第1版\n\n第1版()\n专栏:\n\n旗里举行盛大宴会\n招待各地来的护渠队员\n新华社三十日讯 {LONG}。\n{BODY}",
        "旗里举行盛大宴会", None, "1955-09-30", [],
    ),
    "… and a title broken over two lines there": (
        f"1955年10月1日云澜日报 第1版\n\n第1版()\n专栏:\n\n云澜旗护渠委员会和护林委员会\n关于护渠工作的决议\n{BODY}",
        "云澜旗护渠委员会和护林委员会关于护渠工作的决议", None, "1955-10-01", [],
    ),
    "a file site's count behind the title, and the title again with its number": (
        f"全旗护渠会议上的领导讲话（精选5篇）\n全旗护渠会议上的领导讲话 篇1\n同志们：\n{BODY}",
        "全旗护渠会议上的领导讲话", "全旗护渠会议", None, [],
    ),
    "the paper's number behind the title, and the title again without it": (
        f"云澜旗人民政府关于护渠的通知（云政发〔2003〕10号）\n云澜旗人民政府关于护渠的通知\n各苏木镇：\n{BODY}",
        "云澜旗人民政府关于护渠的通知", None, "2003", [],
    ),
    "a page's furniture above a title that runs into the greeting": (
        f"首页\n打印\n下载\n分享\n收藏\n旗长在护渠座谈会上的讲话同志们：\n{BODY}",
        "旗长在护渠座谈会上的讲话", "护渠座谈会", None, ["None/旗长"],
    ),
    "who is quoted between half-width commas": (
        f"护渠会召开\n1月5日,旗长陈永强主持召开护渠会,各委员参加。{LONG}。\n针对议题,陈永强指出,{LONG}。\n",
        "护渠会召开", "护渠会", None, ["陈永强/旗长"],
    ),
    "a paper's own signature says its day, the page's stamp when the page was made": (
        f"云澜旗护渠办法\n时间:2024-05-18 02:00:56 来源: 云澜资料网 阅读:97\n云澜旗护渠办法\n旗人民政府令第12号\n《云澜旗护渠办法》已经讨论通过，现予公布。\n旗长 陈永强\n二〇一一年八月十日\n第一章 总则\n第一条 {LONG}。\n第二条 {LONG}。\n",
        "云澜旗护渠办法", None, "2011-08-10", [],
    ),
    "… and a letter that a speech reads out says nothing of the speech": (
        f"在全旗护渠会议上的讲话\n时间:2024-05-18 02:00:56 来源: 云澜资料网 阅读:97\n同志们：\n有一封来信说，{LONG}：\n松岗护渠队2011年8月10日\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2024-05-18", [],
    ),
    "a reporter's line, and a meeting of a day of a month": (
        f"◉ 记者 陈永强\n云澜旗护渠总结会议1月12日下午举行。旗长王永强在会上指出，{LONG}。\n{BODY}", None, "云澜旗护渠总结会议", None, ["王永强/旗长"],
    ),
    "a text that begins with the title's words and goes on with them": (
        f"护渠队的春季巡查工作\n护渠队的春季巡查工作组{LONG}。\n{BODY}", "护渠队的春季巡查工作", None, None, [],
    ),
    "an order is its signer's": (
        "云澜旗人民政府令第16号\n《云澜旗护渠规定》业经旗政府讨论通过，现予发布施行。\n旗长：陈永强\n一九九四年五月十八日\n",
        "云澜旗人民政府令第16号", None, "1994-05-18", ["陈永强/旗长"],
    ),
    "… and a notice is not": (
        f"云澜旗人民政府关于护渠的通知\n各苏木镇：\n{BODY}旗长：陈永强\n一九九四年五月十八日\n",
        "云澜旗人民政府关于护渠的通知", None, "1994-05-18", [],
    ),
    "who passed a law, and when, and since when it holds": (
        f"云澜旗护渠条例\n（2000年10月31日云澜旗第九届护渠委员会第十八次会议通过 2000年11月3日云澜旗护渠委员会公布 自2001年1月1日起施行）\n第一条 {LONG}。\n第二条 {LONG}。\n",
        "云澜旗护渠条例", None, "2000-10-31", [],
    ),
    "the day and the meeting in brackets behind the title": (
        f"政府工作报告（2023年1月10日在云澜旗第九届护渠大会第二次会议上）\n云澜旗旗长 陈永强\n各位代表：\n{BODY}",
        "政府工作报告", "云澜旗第九届护渠大会第二次会议", "2023-01-10", ["陈永强/云澜旗旗长"],
    ),
    "… and years that a plan is for belong to its title": (
        f"云澜旗护渠方案（2025—2027年）\n{BODY}", "云澜旗护渠方案（2025—2027年）", None, None, [],
    ),
    "who speaks, with a label": (
        f"大力发展护渠事业\n发言人：松岗镇镇长赵长林\n{BODY}", "大力发展护渠事业", None, None, ["赵长林/松岗镇镇长"],
    ),
    "who speaks, behind dashes": (
        f"在全旗护渠推进大会上的讲话\n——旗委书记 陈永强\n来源：云澜日报 时间：2019-02-13\n{BODY}",
        "在全旗护渠推进大会上的讲话", "全旗护渠推进大会", "2019-02-13", ["陈永强/旗委书记"],
    ),
    "a page's labels before title and speaker": (
        f"题目：在全旗护渠大会上的讲话\n讲话人：赵长林\n时间：1957年4月18日\n地点：旗礼堂\n{BODY}",
        "在全旗护渠大会上的讲话", "全旗护渠大会", "1957-04-18", ["赵长林/None"],
    ),
    "a page's label before a title that stands below again": (
        f"标题：云澜旗护渠办法\n发布日期：2019-02-13\n云澜旗护渠办法\n第一条 {LONG}。\n第二条 {LONG}。\n",
        "云澜旗护渠办法", None, "2019-02-13", [],
    ),
    "a title in two lines, with a subtitle": (
        f"鼓足干劲\n力争护渠工作更大胜利\n——在全旗护渠先进单位代表会议上的报告\n旗委第一书记 赵长林\n（一九六〇年二月八日）\n{BODY}",
        "鼓足干劲力争护渠工作更大胜利", "全旗护渠先进单位代表会议", "1960-02-08", ["赵长林/旗委第一书记"],
    ),
    "… and a column's name above it is none of it": (
        f"护渠通讯\n力争护渠工作更大胜利\n——在全旗护渠先进单位代表会议上的报告\n（一九六〇年二月八日）\n{BODY}",
        "力争护渠工作更大胜利", "全旗护渠先进单位代表会议", "1960-02-08", [],
    ),
    "a report goes up to a body without a title of its own": (
        f"地委：\n现将我旗护渠情况报告如下。\n{BODY}中共云澜旗委\n1972年8月9日\n", None, None, "1972-08-09", [],
    ),
    "… or below one": (
        f"关于护渠情况的报告\n盟委并报省委：\n{BODY}", "关于护渠情况的报告", None, None, [],
    ),
    "a sentence that goes on below is no title": (
        f"根据上级规定，结合我旗实际，现就加强护渠工作提出如下意见：\n{BODY}", None, None, None, [],
    ),
    "a notice without a title says for which year it is": (
        f"现将2024年护渠工作有关事项通知如下：\n{BODY}", None, None, "2024", [],
    ),
    "a session's last sitting is no meeting of its own": (
        f"赵长林在旗十六届人大一次会议闭幕会上的讲话\n（2016年11月26日）\n{BODY}",
        "赵长林在旗十六届人大一次会议闭幕会上的讲话", "旗十六届人大一次会议", "2016-11-26", ["赵长林/None"],
    ),
    "a course is a meeting": (
        f"在旗直机关护渠学习班结业时的讲话\n一九七一年七月二日\n{BODY}",
        "在旗直机关护渠学习班结业时的讲话", "旗直机关护渠学习班", "1971-07-02", [],
    ),
    "good wishes at an opening": (
        f"在云澜旗第六次护渠代表会开幕式上的祝词\n（2000年5月4日）\n同志们：\n{BODY}",
        "在云澜旗第六次护渠代表会开幕式上的祝词", "云澜旗第六次护渠代表会", "2000-05-04", [],
    ),
    "a delegate's speech": (
        f"白凤山代表的发言\n各位代表：\n{BODY}", "白凤山代表的发言", None, None, ["白凤山/代表"],
    ),
    "to whom a holder of an office speaks": (
        f"方启明副主任接见松岗牧民代表时的讲话\n（1970年8月15日）\n{BODY}",
        "方启明副主任接见松岗牧民代表时的讲话", None, "1970-08-15", ["方启明/副主任"],
    ),
    "… and a place is no name": (
        f"云澜旗长对各苏木护渠队的讲话\n（1970年8月15日）\n{BODY}", "云澜旗长对各苏木护渠队的讲话", None, "1970-08-15", [],
    ),
    "what a comrade's report is about": (
        f"乌力罕同志关于护渠问题的报告\n（1959年5月30日下午）\n{BODY}", "乌力罕同志关于护渠问题的报告", None, "1959-05-30", ["乌力罕/None"],
    ),
    "who passes a speech on does not give it": (
        f"旗委转发赵长林同志在护渠会议上的讲话\n各苏木党委：\n{LONG}。\n", "旗委转发赵长林同志在护渠会议上的讲话", "护渠会议", None, [],
    ),
    "a masked name in the title": (
        f"某某某在云澜旗护渠会议上的讲话\n中共云澜旗委书记 某某某\n{BODY}",
        "某某某在云澜旗护渠会议上的讲话", "云澜旗护渠会议", None, ["None/中共云澜旗委书记"],
    ),
    "the window of a page says the title with the site's name": (
        f"在全旗护渠会议上的讲话-云澜水利网\n在全旗护渠会议上的讲话\n旗水利局局长　白音\n2009年2月12日\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2009-02-12", ["白音/旗水利局局长"],
    ),
    "a column's name before the title": (
        f"【文字解读】《云澜旗护渠办法》的说明\n2024-03-05\n{BODY}", "《云澜旗护渠办法》的说明", None, "2024-03-05", [],
    ),
    "a speaker and a note between pointed and square brackets": (
        f"# 依靠群众护渠\n\n  <中共云澜旗委书记、赵长林>\n\n## [此为赵长林同志十月二十七日在全旗护渠会议上的报告]\n\n  (同志们:)\n\n{BODY}",
        "依靠群众护渠", "全旗护渠会议", None, ["赵长林/中共云澜旗委书记"],
    ),
    "a speaker alone between pointed brackets": (
        f"赵长林在全旗护渠会议上的发言摘要\n<赵长林>\n{BODY}", "赵长林在全旗护渠会议上的发言摘要", "全旗护渠会议", None, ["赵长林/None"],
    ),
    "a way to a page is no speaker": (
        f"首页 > 护渠 > 讲话\n在全旗护渠会议上的讲话\n{BODY}", "在全旗护渠会议上的讲话", "全旗护渠会议", None, [],
    ),
    "long names": (
        f"乌力吉巴雅尔同志在全盟护渠会议上的讲话\n盟长 乌力吉巴雅尔\n（1964年3月5日）\n{BODY}",
        "乌力吉巴雅尔同志在全盟护渠会议上的讲话", "全盟护渠会议", "1964-03-05", ["乌力吉巴雅尔/盟长"],
    ),
    "a long name alone below the title said again": (
        f"在全旗护渠节上的致辞\n———  2019-07-07\n字号: 打印\n在全旗护渠节上的致辞\n巴达日拉图\n(2019年7月6日)\n同志们：\n{BODY}",
        "在全旗护渠节上的致辞", None, "2019-07-06", ["巴达日拉图/None"],
    ),
    "a speaker's office in brackets behind the name": (
        f"在全旗护渠会议上的讲话\n讲话人：赵长林（旗委常委、水利局局长）\n时间：2012年3月9日\n{BODY}",
        "在全旗护渠会议上的讲话", "全旗护渠会议", "2012-03-09", ["赵长林/旗委常委、水利局局长"],
    ),
    "an office on a line, and a name spaced out below it": (
        f"政府工作报告\n——2016年1月11日在云澜旗护渠大会第五次会议上\n云澜旗人民政府旗长\n乌 力 罕\n各位代表：\n{BODY}",
        "政府工作报告", "云澜旗护渠大会第五次会议", "2016-01-11", ["乌力罕/云澜旗人民政府旗长"],
    ),
    "a head and its text on one line, with a page's number before": (
        f"1政府工作报告——2012年1月3日在云澜旗护渠大会第一次会议上云澜旗人民政府旗长赵长林各位代表：{LONG}。{LONG}。\n",
        "政府工作报告", "云澜旗护渠大会第一次会议", "2012-01-03", ["赵长林/云澜旗人民政府旗长"],
    ),
    "several whom the title names without a mark between": (
        f"赵长林方启明接见松岗牧民代表时的讲话\n赵长林、方启明\n{BODY}", "赵长林方启明接见松岗牧民代表时的讲话", None, None,
        ["赵长林/None", "方启明/None"],
    ),
    "… and two subjects are no names": (
        f"水利牧业工作会议上的讲话\n水利、牧业\n{BODY}", "水利牧业工作会议上的讲话", "水利牧业工作会议", None, [],
    ),
    "… wherever they stand in it": (
        f"在水利牧业会议上的讲话\n水利、牧业\n{BODY}", "在水利牧业会议上的讲话", "水利牧业会议", None, [],
    ),
    "a table of contents is nobody": (f"云澜旗护渠应急预案\n目录\n{BODY}", "云澜旗护渠应急预案", None, None, []),
}  # fmt: skip


@pytest.mark.parametrize("what", HEADS)
def test_head(what: str) -> None:
    text, *expected = HEADS[what]
    parsed = parse(source(text))
    assert breaches(parsed) == []
    [document] = parsed.documents
    assert [
        document.title and document.title.value,
        document.meeting and document.meeting.value,
        document.date and document.date.value,
        [f"{one.name}/{one.role}" for one in document.speakers],
    ] == expected


# a text, and what kind of document its head makes it
KINDS: dict[str, tuple[str, str]] = {
    "a subtitle that says it was spoken": (f"修好水渠\n——在全旗护渠会议上的报告\n{BODY}", "speech"),
    "a full meeting is no account of what was learnt": (f"在旗政府全体会议上的讲话\n{BODY}", "speech"),
    "an account of what was learnt": (f"护渠治水学习体会\n{BODY}", "study"),
    "a letter": (f"给松岗公社的一封信\n公社各同志：\n{BODY}", "other"),
    "a newspaper's own words": (f"专栏：社论\n抓紧护渠不松劲\n{BODY}", "editorial"),
    "… by its commentator": (f"抓紧护渠不松劲\n本报评论员\n{BODY}", "editorial"),
    "a summary of a year's work": (f"云澜旗一九五五年护渠总结报告\n{BODY}", "report"),
    "… given at a meeting": (f"赵长林在全旗护渠会议上的总结报告\n{BODY}", "speech"),
    "a resolution on a report": (f"云澜旗护渠大会关于护渠工作报告的决议\n{BODY}", "notice"),
    "a note that says it was spoken": (f"依靠群众护渠\n[此为赵长林同志在全旗护渠会议上的报告]\n{BODY}", "speech"),
    "a report without a title": (f"省委：\n现将我旗护渠情况报告如下。\n{BODY}", "report"),
    "a notice without a title": (f"现将2024年护渠工作有关事项通知如下：\n{BODY}", "notice"),
}


@pytest.mark.parametrize("what", KINDS)
def test_kind(what: str) -> None:
    text, kind = KINDS[what]
    [document] = parse(source(text)).documents
    assert document.kind == kind
