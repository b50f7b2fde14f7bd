"""What the parser makes of forms that real documents have: a text, and each part's marker or label with what it is in.

Each rule has a text beside it that looks alike and is read the other way.
"""

from __future__ import annotations

import pytest

from converter.outline.outline import outline
from tests.outline.invariants import source

LONG = "各苏木镇把草场边界逐户讲清楚，牧户和工作队坐下来商量办法，把账本摊开给群众看个明白，水利站沿河道查看每处险工"
HEAD = f"在全旗春季工作会议上的讲话\n同志们：\n{LONG}。\n"
READ = {
    "lists of lines nest as lines do, whatever a sentence did before": (
        f"甲、在牧业方面\n1、{LONG}：（一）{LONG}；（二）{LONG}。\n2、{LONG}。\n乙、在农业方面\n（一）具体计划\n1、{LONG}。\n2、{LONG}。\n"
        f"（二）办法步骤\n1、{LONG}。\n2、{LONG}。\n",
        ["甲、", "1、<甲、", "（一）<1、", "（二）<1、", "2、<甲、", "乙、", "（一）<乙、", "1、<（一）", "2、<（一）", "（二）<乙、", "1、<（二）", "2、<（二）"],
    ),
    "short sentences with long text behind each are labels": (
        f"一、去年工作回顾\n去年一年不容易。草场生态稳步恢复。{LONG}，{LONG}。牧区道路越修越通。{LONG}，{LONG}。学校食堂办出口碑。{LONG}，{LONG}。\n二、今年安排\n{LONG}。\n",
        ["一、", "草场生态稳步恢复<一、", "牧区道路越修越通<一、", "学校食堂办出口碑<一、", "二、"],
    ),
    "… and a row of short sentences is none": (
        "一、去年工作回顾\n去年一年不容易。草场生态稳步恢复。牧区道路越修越通。学校食堂办出口碑。河道险工全部排查。"
        f"春耕备料早早下地。防火队伍日夜值守。{LONG}，{LONG}。市场销路越走越宽。{LONG}，{LONG}。\n二、今年安排\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "short sentences that open most paragraphs are labels": (
        f"一、抓好春耕\n{LONG}，{LONG}。\n备足春耕种子。{LONG}。\n修好北岸水渠。{LONG}。\n{LONG}，{LONG}。\n{LONG}，{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "备足春耕种子<一、", "修好北岸水渠<一、", "二、"],
    ),
    "… and that open a few here and there are none": (
        f"一、抓好春耕\n{LONG}，{LONG}。\n备足春耕种子。{LONG}。\n{LONG}，{LONG}。\n{LONG}，{LONG}。\n修好北岸水渠。{LONG}。\n{LONG}，{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "short sentences on either side of a number are no set": (
        f"{LONG}。修渠靠大家来。{LONG}，{LONG}。第一，抓好春耕。{LONG}，{LONG}。第二，护好林子。林子护得牢靠。{LONG}，{LONG}。第三，办好食堂。{LONG}。",
        ["第一，", "第二，", "第三，"],
    ),
    "a heading line that begins with a year": (
        f"“十四五”工作回顾\n{LONG}。\n2026年重点工作\n{LONG}。\n（一）备足春耕种子\n{LONG}。\n（二）修好北岸水渠\n{LONG}。\n",
        ["“十四五”工作回顾", "2026年重点工作", "（一）<2026年重点工作", "（二）<2026年重点工作"],
    ),
    "numbers behind single blanks, where a text stands on one line": (
        f"{LONG}。{LONG}。{LONG}。{LONG}。 一、抓好春耕 (一)备足种子。{LONG}。 (二)修好水渠。{LONG}。 二、护好林子 {LONG}。",
        ["一、", "(一)<一、", "(二)<一、", "二、"],
    ),
    "… and a number behind a blank in a sentence": (
        f"{LONG}。{LONG}。{LONG}。{LONG}。按照规定， (一)类渠道由旗里管， (二)类渠道由镇里管。{LONG}。", [],
    ),
    "orders to somebody, and one side of a matter, are no labels": (
        f"一、办好食堂\n{LONG}。支部书记要深入食堂。{LONG}，{LONG}。做饭要以食堂为主。{LONG}，{LONG}。这是一个方面。{LONG}，{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "counts that open paragraphs are labels": (
        f"一、关于办法的修改\n{LONG}。\n第一，提高门槛。{LONG}。\n第二，减轻填报。{LONG}。\n两项要求。一是{LONG}；二是{LONG}。\n三个平台。{LONG}。\n",
        ["一、", "第一，<一、", "第二，<一、", "两项要求<第二，", "一是<两项要求", "二是<两项要求", "三个平台<第二，"],
    ),
    "a question that a list answers is a heading": (
        f"一、如何修渠？\n{LONG}。\n二、如何护林？\n{LONG}。\n这几年渠为什么修不好？\n（一）是没有经验。{LONG}。\n（二）是缺少人手。{LONG}。\n",
        ["一、", "二、", "这几年渠为什么修不好？", "（一）<这几年渠为什么修不好？", "（二）<这几年渠为什么修不好？"],
    ),
    "… and one that a paragraph answers is none": (
        f"一、抓好春耕\n{LONG}。\n这几年渠为什么修不好？\n{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "… and one that speaks on is a sentence": (
        f"一、抓好春耕\n{LONG}。\n那么，我们今后修渠的方针和任务到底是什么？\n（一）要有经验。{LONG}。\n（二）要有人手。{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "（一）<一、", "（二）<一、", "二、"],
    ),
    "questions that are counted hold what 第一， counts": (
        f"我讲两个问题。第一个问题：修渠。{LONG}。第一，抓紧备料。{LONG}。第二，抓紧开工。{LONG}。第二个问题：护林。{LONG}。第一，看好火源。{LONG}。第二，补种林带。{LONG}。\n",
        ["第一个问题：", "第一，<第一个问题：", "第二，<第一个问题：", "第二个问题：", "第一，<第二个问题：", "第二，<第二个问题："],
    ),
    "… also where the line was cut between": (
        f"我讲两个问题。第一个问题：修渠。{LONG}。{LONG}。{LONG}。\u3000\u3000第一，抓紧备料。{LONG}。第二，抓紧开工。{LONG}。\u3000\u3000第二个问题：护林。{LONG}。\n",
        ["第一个问题：", "第一，<第一个问题：", "第二，<第一个问题：", "第二个问题："],
    ),
    "… and go on in one another's lists where there is one list only": (
        f"第一点，备料。{LONG}。\n第二，开工。{LONG}。\n第三点，验收。{LONG}。\n",
        ["第一点，", "第二，", "第三点，"],
    ),
    "dashes behind full stops, where the text lost its breaks": (
        f"{'，'.join([LONG] * 20)}。——草场生态恢复，{LONG}。——牧区道路修通，{LONG}。——学校食堂办好，{LONG}。{LONG}。",
        ["——", "——", "——"],
    ),
    "… and one alone parts a sentence": (
        f"{'，'.join([LONG] * 20)}。——草场生态恢复，{LONG}。牧区道路修通，{LONG}。", [],
    ),
    "paragraphs stand between the items of 首先 … 最后": (
        f"首先，抓春耕。{LONG}。\n{LONG}。\n其次，护林子。{LONG}。\n{LONG}。\n再次，办食堂。{LONG}。\n{LONG}。\n最后，修水渠。{LONG}。\n{LONG}。\n",
        ["首先，", "其次，", "再次，", "最后，"],
    ),
    "a list right below a short item is inside it, whatever its numbers": (
        f"一、加强宣传\n（1）{LONG}。\n（2）加强组织领导。\n1.{LONG}。\n2.{LONG}。\n二、抓好春耕\n{LONG}。\n",
        ["一、", "（1）<一、", "（2）<一、", "1.<（2）", "2.<（2）", "二、"],
    ),
    "… and below a long one beside it": (
        f"一、加强宣传\n（1）{LONG}。\n（2）{LONG}。\n1.{LONG}。\n2.{LONG}。\n二、抓好春耕\n{LONG}。\n",
        ["一、", "（1）<一、", "（2）<一、", "1.<一、", "2.<一、", "二、"],
    ),
    "ordinals with a measure word count a list of their own": (
        f"第一，关于牧户的安排\n第一类，{LONG}。\n第二类，{LONG}。\n第二，关于农户的安排\n{LONG}。\n",
        ["第一，", "第一类，<第一，", "第二类，<第一，", "第二，"],
    ),
    "… and stand in sentences, too": (
        f"一、抓好春耕\n{LONG}。第一类，{LONG}。\n二、护好林子\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "the two of a pair stand in one part": (
        f"（一）抓好春耕\n首先，{LONG}。\n（二）护好林子\n{LONG}。\n（三）办好食堂\n其次，{LONG}。\n",
        ["（一）", "（二）", "（三）"],
    ),
    "a closing wish is no part": (
        f"首先，{LONG}。\n其次，{LONG}。\n{LONG}。\n最后，让我们祝大会圆满成功！\n",
        ["首先，", "其次，"],
    ),
    "… but 最后 with work in it is": (
        f"首先，{LONG}。\n其次，{LONG}。\n最后，{LONG}。\n",
        ["首先，", "其次，", "最后，"],
    ),
    "a list of items that take a paragraph each ends with the last of them": (
        f"（一）今年的有利条件\n第一，{LONG}。\n第二，{LONG}。\n第三，{LONG}。\n但是困难也要估计够。首先，{LONG}；其次，{LONG}。\n（二）今年的办法\n{LONG}。\n",
        ["（一）", "第一，<（一）", "第二，<（一）", "第三，<（一）", "首先，<（一）", "其次，<（一）", "（二）"],
    ),
    "… where items have text below them, the last has, too": (
        f"（一）今年的有利条件\n第一，{LONG}。\n{LONG}。\n第二，{LONG}。\n{LONG}。\n第三，{LONG}。\n办法是有的。首先，{LONG}；其次，{LONG}。\n（二）今年的办法\n{LONG}。\n",
        ["（一）", "第一，<（一）", "第二，<（一）", "第三，<（一）", "首先，<第三，", "其次，<第三，", "（二）"],
    ),
    "the last question holds what follows it, as the others did, where lines are lost": (
        f"{LONG}。下面，我讲2个问题。 第一个问题：为什么修渠。{LONG}，{LONG}。  第一，{LONG}。  第二，{LONG}。  第二个问题：怎么修渠。{LONG}，{LONG}。  第一，{LONG}。  第二，{LONG}。\n",
        ["第一个问题：", "第一，<第一个问题：", "第二，<第一个问题：", "第二个问题：", "第一，<第二个问题：", "第二，<第二个问题："],
    ),
    "items that semicolons part end with their sentence": (
        f"一、护渠的形势\n原因有三：\n（一）渠道多；\n（二）人手少；\n（三）办法旧。\n{LONG}。\n1、计划上，{LONG}。\n2、工作上，{LONG}。\n",
        ["一、", "（一）<一、", "（二）<一、", "（三）<一、", "1、<一、", "2、<一、"],
    ),
    "… and items that are sentences each hold what follows": (
        f"一、护渠的形势\n原因有三：\n（一）渠道多。\n（二）人手少。\n（三）办法旧。\n{LONG}。\n1、计划上，{LONG}。\n2、工作上，{LONG}。\n",
        ["一、", "（一）<一、", "（二）<一、", "（三）<一、", "1、<（三）", "2、<（三）"],
    ),
    "an aspect on a line of its own heads the list below": (
        f"一、指标的调整\n{LONG}。\n在修渠方面：\n第一，{LONG}。\n第二，{LONG}。\n在护林方面：\n第一，{LONG}。\n第二，{LONG}。\n二、计划的执行\n{LONG}。\n",
        ["一、", "在修渠方面<一、", "第一，<在修渠方面", "第二，<在修渠方面", "在护林方面<一、", "第一，<在护林方面", "第二，<在护林方面", "二、"],
    ),
    "… and other words before a colon lead on": (
        f"一、指标的调整\n{LONG}。\n调整情况如下：\n第一，{LONG}。\n第二，{LONG}。\n", ["一、", "第一，<一、", "第二，<一、"],
    ),
    "a series whose first item says no number": (
        f"办法是发动牧户。{LONG}。\n其次，登门拜访\n{LONG}。\n其三，定渠定心\n{LONG}。\n",
        ["其次，", "其三，"],
    ),
    "… and 其次 alone": (f"办法是发动牧户。{LONG}。\n其次，登门拜访\n{LONG}。\n", []),
    "其三 goes on what 首先 began": (
        f"首先，{LONG}。\n其次，{LONG}。\n其三，{LONG}。\n",
        ["首先，", "其次，", "其三，"],
    ),
    "第四 goes on what 第二 is of, not what 其三 is of": (
        f"第一，{LONG}。\n第二，{LONG}。其一，{LONG}。其二，{LONG}。其三，{LONG}。\n第四，{LONG}。\n",
        ["第一，", "第二，", "其一，<第二，", "其二，<第二，", "其三，<第二，", "第四，"],
    ),
    "two set side by side are not counted": (
        f"护渠要注意两个危险：一是把渠道修得太快，一是群众没有发动。{LONG}。\n", [],
    ),
    "… and two that are": (
        f"护渠要注意两个危险：一是把渠道修得太快；二是群众没有发动。{LONG}。\n", ["一是", "二是"],
    ),
    "a report begins with its wire, and what its headline lists is over": (
        f"一、学会修渠；\n二、学会管渠；\n新华社26日讯　{LONG}。{LONG}。\n第二，{LONG}。\n第三，{LONG}。\n",
        ["一、", "二、", "第二，", "第三，"],
    ),
    "… as other text does not": (
        f"一、学会修渠；\n二、学会管渠；\n据26日报道，{LONG}。{LONG}。\n第二，{LONG}。\n第三，{LONG}。\n",
        ["一、", "二、", "第二，<二、", "第三，<二、"],
    ),
    "numbers in a sentence below a heading without a number are no contents": (
        f"护渠队的工作\n（一）办好食堂。第一，管粮；第二，管菜。{LONG}。\n（二）抓紧护渠，有两点：\n第一，{LONG}。\n第二，{LONG}。\n",
        ["护渠队的工作", "（一）<护渠队的工作", "第一，<（一）", "第二，<（一）", "（二）<护渠队的工作", "第一，<（二）", "第二，<（二）"],
    ),
    "the two of a pair stand below one heading": (
        f"护渠队的工作\n{LONG}，{LONG}。首先我们要护渠，{LONG}。\n护林队的工作\n{LONG}，{LONG}。其次我想谈谈林子，{LONG}。\n",
        ["护渠队的工作", "护林队的工作"],
    ),
    "numbers of several places say where they stand": (
        f"1总则\n1.1护渠目的\n{LONG}。\n1.2护渠原则\n1.2.1各苏木镇{LONG}。\n1.2.2旗水利局{LONG}。\n1.3适用范围\n{LONG}。\n2护渠队伍\n2.1队伍组成\n（1）队长。{LONG}。\n（2）队员。{LONG}。\n2.2队伍训练\n{LONG}。\n",
        ["1", "1.1<1", "1.2<1", "1.2.1<1.2", "1.2.2<1.2", "1.3<1", "2", "2.1<2", "（1）<2.1", "（2）<2.1", "2.2<2"],
    ),
    "… with blanks behind them, and points behind the first": (
        f"1 总 则\n1.1 护渠目的\n{LONG}。\n1.2 护渠原则\n{LONG}。\n2  护渠队伍\n2.1  队伍组成\n{LONG}。\n2.2  队伍训练\n{LONG}。\n",
        ["1", "1.1<1", "1.2<1", "2", "2.1<2", "2.2<2"],
    ),
    "… in a text whose parts are counted in points": (
        f"1.总则\n1.1 护渠目的\n{LONG}。\n1.2 护渠原则\n{LONG}。\n2.护渠队伍\n2.1 队伍组成\n{LONG}。\n2.2 队伍训练\n{LONG}。\n",
        ["1.", "1.1<1.", "1.2<1.", "2.", "2.1<2.", "2.2<2."],
    ),
    "… and what is counted inside a part proves it, though its list has no second": (
        f"1 总则\n1.1 护渠目的\n{LONG}。\n1.2 护渠原则\n1.2.1 先修渠首\n{LONG}。\n1.2.2 后修渠尾\n{LONG}。\n",
        ["1", "1.1<1", "1.2<1", "1.2.1<1.2", "1.2.2<1.2"],
    ),
    "… and a lone line with a number proves nothing": (
        f"{LONG}。\n1 总则\n{LONG}。\n1.1 护渠目的\n{LONG}。\n", [],
    ),
    "… and figures with points that begin lines are none": (
        f"一、护渠成绩\n1.1万亩草场围了起来，{LONG}。\n1.2 公里渠道修好了，{LONG}。\n1.3%的牧户还没有通水，{LONG}。\n二、护渠任务\n{LONG}。\n",
        ["一、", "二、"],
    ),
    "… and rows of a table are none": (
        f"一、护渠队伍\n1 松岗镇 30\n2 白音镇 40\n3 北岸镇 50\n二、护渠任务\n{LONG}。\n", ["一、", "二、"],
    ),
}  # fmt: skip


def outlined(text: str) -> list[str]:
    """第一，<（二）: each part's marker or label, and that of the part above it."""
    [document] = outline(source(HEAD + text)).documents
    names = {each.id: each.marker or str(each.heading) for each in document.sections}
    return [f"{names[each.id]}<{names[each.parent]}" if each.parent else names[each.id] for each in document.sections]


@pytest.mark.parametrize("what", READ)
def test_reading(what: str) -> None:
    text, wanted = READ[what]
    assert outlined(text) == wanted


HEADINGS = {
    "a phrase closed by a colon is a heading": (f"一、护渠队的经费：{LONG}。{LONG}。\n二、护渠：{LONG}。{LONG}。\n", ["护渠队的经费", "护渠"]),
    "… and one that leads on to what is behind it is none": (
        f"一、主要做法是：{LONG}，{LONG}。{LONG}。\n二、护渠分三步：{LONG}，{LONG}。{LONG}。\n", [None, None],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", HEADINGS)
def test_heading(what: str) -> None:
    text, expected = HEADINGS[what]
    [document] = outline(source(text)).documents
    assert [each.heading for each in document.sections] == expected
