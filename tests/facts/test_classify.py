"""Whether a sentence commits, by its words and by where it stands."""

from __future__ import annotations

import pytest

from converter.facts.classify import Context, rule
from converter.facts.phases import Phase

OPEN, PLAN, PAST = Context(Phase.OPEN), Context(Phase.PLAN), Context(Phase.PAST)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要抓紧编制青盐湖湿地保护规划。", "order"),
        ("各级各部门必须深化认识，扛起护草责任。", "order"),
        ("各苏木镇要提高认识，把握关键。", "order"),
        ("各苏木镇必须在雨季前完成加固。", "order"),
        ("确保云澜大桥按期通车。", "order"),
        ("任何单位不得层层加码。", "order"),
        ("不要搞形式主义。", "order"),
        ("我们将新建松岗第二小学。", "future"),
        ("年内计划投资2.4亿元。", "future"),
        ("希望各苏木镇早作安排。", "request"),
        ("请旗发改委尽快研究。", "request"),
        ("加快推进雁滩风电基地建设。", "imperative"),
        ("按照全旗安排，进一步加强银露沙地治理。", "imperative"),
        ("坚持和完善网格化管理。", "imperative"),
        ("到2030年，青盐湖水质明显改善。", "goal"),
        ("到2030年，青盐湖治理取得重要进展。", "goal"),
        ("常用事项，应保留柜台办理。", "order"),
        ("每个合作社应报4名联系人。", "order"),
        ("坚持不懈推进改厕。", "imperative"),
        ("有计划有步骤地把比重降下来。", "imperative"),
        ("我们会按照新办法重新审核。", "future"),
        ("我们准备每年开一次管理会。", "future"),
        ("我们希望摊贩遵守秩序。", "request"),
        ("这些都需定出规划。", "order"),
        ("其余的人由旗里另行安排。", "imperative"),
        ("当前的中心任务，是集中力量办好牧业社。", "imperative"),
        ("凡能用旧厂房解决者，尽可能利用。", "order"),
        ("凡符合条件的，一律予以保留。", "order"),
        ("凡是前期不成熟的，不进年度计划。", "order"),
        ("停闭后的出路，须先加考虑。", "order"),
        ("有些相差不大的，可以一步走，相差大的，应该分两步走。", "order"),
        ("其余由旗工业局根据大家的意见和工作的需要加以研究。", "imperative"),
        ("要求到今年年底入社户数达到八成。", "request"),
        ("今年旗本级赤字率拟按3%安排；", "future"),
        ("各苏木的规划是：1958年青盐、1959年雁滩。", "future"),
        ("三年实现水利化。", "goal"),
        ("绿化：三年突击，四年完成。", "goal"),
        ("五年内羊只头数从8万增加到12万。", "goal"),
        ("目前口粮每人每天不要低于六两。", "goal"),
        ("控制用水，有利于保护湖水，必须继续认真抓好。", "order"),
        ("综合各种情况，今年旗域经济增长目标为7%，这是可能的。", "future"),
        ("有些同志主张不补，我们考虑还是要按照旗里规定的原则办理。", "order"),
        ("此外并须普遍提倡抗旱。", "order"),
        ("有些草场宽的地方，除了改良旧圈以外，还要多修新圈，实行分群放牧。", "order"),
        ("首先要改变作风，干部要到牧户中去，只有这样，才能真正把牧业办好。", "order"),
        ("如果不给他们补贴，牧户会有意见，但要向他们讲清楚。", "order"),
        ("各苏木也要这样办，有的同志思想还不通，为什么到现在还不退还？", "order"),
        ("计划引进4项适合在本旗牧区种植的新品种。", "future"),
        ("继续推进治沙，推动草原修复取得标志性成果。", "imperative"),
        ("坚持在发展中改善民生，多办实事。", "imperative"),
        ("旺季快到了，目前我们的工作是继续组织货源。", "imperative"),
        ("作好接羔准备。", "imperative"),
        ("适宜种草的地方，要求普遍地尽早翻耕。", "request"),
        ("旗里主要河流，都要求保证不决口。", "request"),
        ("重叠的机构坚决撤销。", "order"),
        ("今后不应再采用这个办法。", "order"),
        ("望即指定专人办理。", "request"),
        ("故请旗商业局适当提高指标。", "request"),
        ("如果因帮助不够而减产的，应由全组负责赔偿。", "order"),
        ("这类苏木，要求在运动之后，羊圈能达到家家有。", "request"),
        ("以上通知，希即传达执行。", "request"),
        ("希各苏木注意几点。", "request"),
        ("如旗委同意，即请他们立即着手。", "request"),
        ("并且希望各苏木的同志再做一次总结。", "request"),
        ("我们拟待取得经验后，再实际办理。", "future"),
        ("全旗学校共25处，原则上拟大部维持自办。", "future"),
        ("每个牧业社种草二至六亩，要求亩产干草一千斤。", "request"),
        ("丰产田的面积，要求占草场的百分之十。", "request"),
        ("计划规定，五年合计收入为五千九百亿元。", "future"),
        ("产量指标要求亩产羊草三千斤至五千斤。", "future"),
        ("旗委决定在春耕前开展一次检查。", "future"),
        ("护渠资金不得挪用。", "order"),
        ("宿舍不得存放农药。", "order"),
        ("资金往来不得用现金。", "order"),
        ("如果各社自己不能解决，应由公社统筹解决。", "order"),
        ("以任何理由不得拖延。", "order"),
        ("新开工旗道60公里，新改建嘎查路90公里。", "imperative"),
        ("指导牧业社办好结算。", "imperative"),
        ("注意草场防火，爱护水源。", "imperative"),
        ("具体来讲，就是要全力完成全旗66个项目。", "imperative"),
        ("旗委决定，在全旗开展一次护草运动。", "future"),
        ("旗代会准备到七、八月份召开。", "future"),
        ("现在要求日产煤一千吨。", "request"),
        ("各苏木要按照目标，制定本苏木的规划。", "order"),
        ("全旗计划牧草播种面积20万亩。", "future"),
        ("除重点以外，各苏木不要再布置修渠。", "order"),
        ("今后再不要另加项目。", "order"),
        ("这就要求各苏木努力扩大种草。", "request"),
        ("开展减证行动，不能让繁琐证明折腾牧民。", "order"),
        ("大种牧草，大修水渠。", "imperative"),
        ("有些苏木，即使受了灾，也应该争取达到百斤，为明年打下基础。", "order"),
        ("有些苏木还要注意春荒，安排好生活。", "order"),
        ("对引进的人才，旗财政分两年给予安家补助；", "imperative"),
        ("对建在嘎查的基站，旗财政给予每个5000元补贴。", "imperative"),
        ("必须使牧户懂得轮牧的道理。", "order"),
        ("要教育青年牧民认识到护草的意义。", "order"),
        ("要让群众都知道新办法。", "order"),
        ("要反复说明轮牧比散放好。", "order"),
        ("应该说服牧户，不强迫命令。", "order"),
        ("不能说空话。", "order"),
        ("要想办法把草储足。", "order"),
        ("结合分群，是否搭伙放牧，要听牧户的意见。", "order"),
        ("对牧业社的发展给予有力的帮助。", "imperative"),
        ("有条件的，积极发展副业。", "imperative"),
        ("有了草场，还要争取更好的条件。", "order"),
        ("落实了草料，就要继续修圈。", "order"),
        ("旗委要求各苏木于月底报来计划。", "request"),
        ("没有圈舍的地方，抓紧修建圈舍。", "imperative"),
        ("对困难牧户，缺饲草的，帮助解决饲草。", "imperative"),
        ("在巩固上下功夫，有计划地加强。", "imperative"),
    ],
)
def test_commits(text: str, expected: str) -> None:
    assert rule(text, OPEN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全旗经济平稳运行。",
        "去年完成营造林3.5万亩。",
        "圆满完成了各项任务。",
        "柯盟长强调要抓好招商。",
        "会议要求，要抓好落实。",
        "白书记作出批示：“今年要早备草料。”",
        "我们要看到困难不少。",
        "必须清醒地认识到差距。",
        "实践证明，必须抓项目。",
        "抓好项目，是稳增长的关键。",
        "发展是硬道理。",
        "下面，我讲三点意见。",
        "在此表示衷心的感谢。",
        "能不能要得下来？",
        "为确保安全，旗里封闭了旧桥。",
        "这将会带来新的压力。",
        "主要问题是需求不足。",
        "“要把生态保护好。”",
        "他们要涨价。",
        "这是全旗必须完成的任务。",
        "这是应立即解决的问题。",
        "生产和供应计划大大增加。",
        "这种想法要不得。",
        "巡渠护堤马虎不得。",
        "护渠是慢功夫，来不得花架子。",
        "有的嘎查舍不得放羊。",
        "大家恨不得马上通水。",
        "我们做了相应改进。",
        "人民决不会答应！",
        "居民需求与供给不相适应。",
        "为此，我衷心地希望：",
        "同志们提出，要求旗里表态。",
        "我们将迎来难得的机遇。",
        "##路##要#修桥#",
        "旗里已责成有关单位查清。",
        "当前的问题，主要是开发力度小。",
        "凡事都有两面，一面好看。",
        "否则就不能稳定市场。",
        "在不少企业中，采取借支的办法支付工资。",
        "改革永远在路上，改革之路很长。",
        "统一规划之后，不仅可以省钱，而且必然省力。",
        "会议今天要结束了。",
        "这一套抓得不实在，有些只要求不检查。",
        "对少的要逐步增加的原则，大家都赞成。",
        "灾情比原来想的还要严重些。",
        "要恢复到原来的水平，还需要一定的时间。",
        "现将讲话要点整理如下。",
        "三年实现了水利化。",
        "控制用水，这是旗里的大事。",
        "有些牧户，还要多修新圈，就走了。",
        "只有这样，才能真正把牧业办好。",
        "因为既然承认他们是职工，就应该给他们评级。",
        "干部同牧户的来往是经常的，也是必须的。",
        "要求干部守规矩，并不意味着干部可以不理牧户。",
        "同志们、朋友们！",
        "我们要把牧业办好，为什么还不动手？",
        "关键还是要靠本地干部。",
        "草原修复取得标志性成果。",
        "必须认识，牧业社的草场是大家的财产。",
        "旗委历来重视种草，每年都要开会部署。",
        "还有一部分商贩打算歇业。",
        "工业方面已经提前完成了1959年计划。",
        "积足肥料，是争取今年丰收的重要环节。",
        "这些意见应该说是对的。",
        "关于粮食由苏木负责解决的意见，各苏木一致同意。",
        "展望未来，前景很好。",
        "旗委进行了传达并采取了措施，要求各苏木必须抓紧。",
        "1981年实际执行结果为25亿元。",
        "粮食供应由旗里包下来，大家都满意。",
        "旗委决定在岁末召开这次工作会议，把工作谋划好。",
        "旗里作了模拟演练。",
        "据初步的材料估算，损失在两亿元以上。",
        "搞好结算，安排好生活，目的是为了生产。",
        "认真执行各项政策，对于调动积极性关系极大。",
        "我们完不成任务，就将影响全局。",
        "草种不够，就不能保证种好。",
        "三年减贫三千人，每年就要减一千人，这意味着每月近百人。",
        "应该说旱改水是成功的。",
        "组织牧民参加，甚为重要。",
        "比方用机器耕田，就要用油。",
        "开山修渠，不能没有投入。",
        "船超了载，就要沉下去了。",
        "可是人们定要它再多装。",
        "有些同志认为应该先办工业。",
        "省委早就说过，不许层层加任务，但是加了。",
        "旗委曾一再指示，必须坚持自愿。",
        "注意到这个问题的人不多。",
        "方案草拟工作结束。",
        "这批种羊虽然瘦，应该说是能过冬的。",
        "不能说哪片草场都能养一千只羊。",
        "不能认为这样分草就是吃亏。",
        "圈舍不修，要想羔羊过冬是不可能的。",
        "对羊价的疑虑不打消，就不可能推动收购。",
        "这些老牧户就是确保接羔的骨干基础，是确保接羔的可靠的力量。",
        "几年护草，已经奠定了争取明年丰收的基础。",
        "不储草料，遇到雪灾就要挨饿。",
        "草账再糊涂下去，牧业社要再犯过去的毛病。",
        "去秋旗里颁发了打草的章程，要求各苏木于霜前打完，结果晚了。",
        "旗里公布了章程，规定借草必须秋后归还。",
        "有条件的苏木，发展了副业。",
        "有的苏木，加强管理，成绩很大。",
        "牧户多数有草场，少数是没有的，",
        "对苏木的防火有很大的作用。",
        "随着护草公约的订立，在分草上的信任亦大大增强。",
    ],
)
def test_commits_nothing(text: str) -> None:
    assert rule(text, OPEN) is None


def test_how_the_whole_is_done_opens_an_order() -> None:
    assert rule("整体提升12所学校。", PLAN) == "imperative"
    assert rule("整体来看好于往年。", PLAN) is None


def test_place_decides() -> None:
    """Plans and reports use the same words."""
    text = "完成通村公路86公里，肉牛存栏达到12万头。"
    assert rule(text, PLAN) == "goal"
    assert rule(text, PAST) is None
    assert rule("积极推行政务公开。", PAST) is None
    assert rule("对此，我们将切实加以解决。", PAST) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "施工单位每班不少于4人。",
        "审批用时压到50个工作日以内；",
        "旗属企业班子成员全年外出招商不少于4次。",
        "每名帮办员最多包5个项目。",
    ],
)
def test_norm_commits_anywhere(text: str) -> None:
    """A bound sets a norm, unless its paragraph reports."""
    assert rule(text, OPEN) == "goal"
    assert rule(text, Context(Phase.OPEN, reporting=True)) is None
    assert rule(text, PAST) is None


@pytest.mark.parametrize(
    "text",
    [
        "2022年8月底前完成监测站联网。",
        "秋季补植10月25日前结束。",
        "上年结转的22个项目，3月底前全部复工；",
        "责任部门7日内拿出方案；",
        "旗政府常务会每季度听取一次汇报。",
        "旗医院建成2个救治单元。",
        "业绩的截止时间为每年1月20日之前。",
        "亩产羊草达到一千二百斤。",
        "各单位于每年1月底前报送上年度工作总结。",
        "各单位请于6月5日（周一）17:30前报送至邮箱，电子版同步发送。",
        "账目核对2023年10月全部完成。",
    ],
)
def test_notice_sets_tasks(text: str) -> None:
    """What a notice or a plan states with a day or a figure is to be done; elsewhere it may be news."""
    assert rule(text, Context(Phase.OPEN, directive=True)) == "goal"
    assert rule(text, PLAN) == "goal"
    assert rule(text, OPEN) is None


@pytest.mark.parametrize(
    "text",
    [
        "6月底前完成了首轮排查。",
        "日前完成排查12处。",
        "2021年为2020年的128.7%。",
        "2021年增加到149%。",
        "当年修成水库3座。",
    ],
)
def test_past_in_a_plan(text: str) -> None:
    assert rule(text, PLAN) is None


@pytest.mark.parametrize(
    "text",
    [
        "老牧民提了个建议：修路要修到羊圈门口。",
        "郁长河在会上说，剩下的篇幅要留给没做成的事。",
        "三列里写着今年要补什么。",
        "这证明群众要吃好。",
    ],
)
def test_narration_commits_nothing(text: str) -> None:
    assert rule(text, OPEN) is None


def test_facts_within_a_plan() -> None:
    """Figures that a sentence tells as known, and those behind its semicolon, are no goals."""
    assert rule("据统计，高产田达到34万亩；", PLAN) is None
    assert rule("税率从16%降至13%。", PLAN) == "goal"
    assert rule("税率是13%。", PLAN) is None
    assert rule("低产田达到52万亩；", PLAN) == "goal"
    assert rule("低产田达到52万亩；", Context(Phase.PLAN, told=True)) is None
    assert rule("缺草队每户每月留40斤。", PLAN) == "goal"


def test_a_talk_turns_to_its_hearers() -> None:
    """Where a talk looks back it still tells its hearers what to do; a report of work only tells."""
    text = "因此，我们必须把这些经验推广开来。"
    assert rule(text, Context(Phase.PAST, speech=True)) == "order"
    assert rule(text, PAST) is None
    assert rule("睡得稳，才算安生。", Context(Phase.PAST, speech=True)) is None


def test_items_of_one_list_set_tasks() -> None:
    series = Context(Phase.PLAN, series=True)
    assert rule("多垫圈土和河沙；", series) == "continued"
    assert rule("多垫圈土和河沙；", PLAN) is None
    assert rule("运输队周转不过来；", series) is None
    assert rule("道路是牧区的命脉；", series) is None
    linked = Context(Phase.PLAN, before="order", linked=True)
    assert rule("没有计划的，补订计划。", linked) == "continued"
    assert rule("没有计划，就不能办社。", linked) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("剪毛分两班轮流干，做好分级，爱惜工具。", "imperative"),
        ("在苏木帮助之下，配种站、兽医站等，尽速备好药品，特别是驱虫的药品。", "imperative"),
        ("一个嘎查办奶厂，建设冷库，眼下是不合算的。", None),
        ("这样，才能打好井，加固圈舍。", None),
        ("这对于接羔，改进配种，都有不小的意义。", None),
        ("试点分三批进行了，搞好了草场。", None),
        ("路修到哪里，公示牌就立到哪里。", None),
        ("这样做，可以争取时间，加快修渠，节省投资。", None),
        ("我们时刻对标对表，守牢底线，努力交出让全旗牧民满意的答卷。", None),
    ],
)
def test_a_plan_goes_on(text: str, expected: str | None) -> None:
    """Behind a task of a plan a later clause may be the one that instructs."""
    assert rule(text, Context(Phase.PLAN, before="order")) == expected
    assert expected is None or rule(text, PLAN) is None
    assert expected is None or rule(text, Context(Phase.OPEN, before="order")) is None


def test_a_year_that_is_over_is_no_horizon() -> None:
    text = "井数由1958年的31眼，到1961年增加为52眼。"
    assert rule(text, Context(Phase.OPEN, year=1961)) == "goal"
    assert rule(text, Context(Phase.OPEN, year=1962)) is None


def test_goals_without_a_figure() -> None:
    for text in ("工业投资实现正增长。", "主要污染物排放控制在盟里下达的指标之内。"):
        assert rule(text, Context(Phase.PLAN, goals=True)) == "goal"
        assert rule(text, PLAN) is None


def test_growth_is_set_against_last_year() -> None:
    """比去年增产 names what the new figure is set against; 去年 alone reports."""
    goals = Context(Phase.OPEN, goals=True)
    assert rule("油料总产量比去年增产两倍，每人可达到6斤。", goals) == "goal"
    assert rule("去年油料总产量达到6万斤。", goals) is None
    assert rule("城乡居民收入增长与经济增长基本同步。", goals) == "goal"


def test_bodies_before_a_bare_verb() -> None:
    """Where tasks are set, a body and a bare verb are one; in news they are not."""
    among = Context(Phase.OPEN, before="imperative")
    for text in (
        "旗财政加大对苏木的补助力度，向困难牧户倾斜。",
        "旗政府督查室每季度对进展进行通报。",
        "技改资金翻一番，各苏木严格落实补助机制。",
    ):
        assert rule(text, among) == "imperative"
        assert rule(text, OPEN) is None
        assert rule(text, Context(Phase.OPEN, reporting=True, before="imperative")) is None


def test_goals_go_on() -> None:
    text = "公共预算收入增长5%；"
    assert rule(text, OPEN) is None
    assert rule(text, Context(Phase.OPEN, goals=True)) == "goal"


def test_semicolon_carries_on() -> None:
    text = "居民收入与经济同步；"
    assert rule(text, Context(Phase.OPEN, before="goal", linked=True)) == "continued"
    assert rule(text, OPEN) is None


def test_otherwise_tells_what_would_follow() -> None:
    linked = Context(Phase.OPEN, before="order", linked=True)
    assert rule("否则会使牧业脱离正轨，发生危险。", linked) is None
    assert rule("各队派人去修，不等不靠。", linked) == "continued"


def test_a_notice_says_what_is_handed_in() -> None:
    text = "委员会的名单报旗政府备案。"
    assert rule(text, Context(Phase.OPEN, directive=True)) == "imperative"
    assert rule(text, OPEN) is None


@pytest.mark.parametrize(
    "text",
    [
        "谨防牲畜误食毒草。",
        "试办牧业社一处。",
        "按期退赔平调的草料。",
        "亲自检查接羔点。",
        "经常检修剪毛机。",
        "分别订立合同。",
    ],
)
def test_bare_instructions_of_older_papers(text: str) -> None:
    assert rule(text, Context(Phase.OPEN, directive=True)) == "imperative"


@pytest.mark.parametrize(
    "text", ["检修的机器有三台。", "经常有人来问草价。", "先进社有三个。", "依靠是靠不住的。", "分别了三年。"]
)
def test_the_same_words_that_only_tell(text: str) -> None:
    assert rule(text, OPEN) is None


@pytest.mark.parametrize(
    "text",
    [
        "私宰母畜者，处以罚金。",
        "情节轻微者，免予处分。",
        "嗣后如再发生此类事件，定予严惩。",
        "往返车费自理。",
        "药费凭单据报销。",
        "口粮标准，每人每月二十五斤。",
    ],
)
def test_a_notice_rules_a_case(text: str) -> None:
    """Without a word of command, where a talk would only tell it."""
    assert rule(text, Context(Phase.OPEN, directive=True)) is not None
    assert rule(text, OPEN) is None


@pytest.mark.parametrize(
    "text", ["牧民自备的草料不少。", "抗拒者，送了三人去法院。", "每人每月只有二十五斤。", "希望大家批评指正。"]
)
def test_a_notice_tells_as_well(text: str) -> None:
    assert rule(text, Context(Phase.OPEN, directive=True)) is None


def test_minutes_give_out_tasks() -> None:
    text = "由旗林草局负责，抽调人手，集中清点围栏。"
    assert rule(text, Context(Phase.OPEN, minutes=True)) == "imperative"
    assert rule(text, OPEN) is None


def test_minutes_tell_bodies_what_to_do_without_a_word_of_command() -> None:
    minutes = Context(Phase.OPEN, minutes=True, resolves=True)
    for text in (
        "旗交通局与旗自然资源局共同研究用地手续。",
        "旗发改委会同旗财政局，于3月底前提出方案。",
        "旗住建局牵头，旗应急局配合，对楼房逐栋检查。",
    ):
        assert rule(text, minutes) == "imperative", text
        assert rule(text, OPEN) is None, text
        assert rule(text, Context(Phase.OPEN, minutes=True)) is None, text  # news of a meeting tells what goes on
    for text in (
        "旗水利局汇报防汛准备情况。",
        "旗住建局牵头，旗应急局配合，已检查楼房。",
        "旗交通局与旗自然资源局研究了用地手续。",
    ):
        assert rule(text, minutes) is None, text


def test_minutes_speak_for_the_meeting() -> None:
    assert rule("会议要求，各苏木镇要抓好落实。", Context(Phase.OPEN, minutes=True)) == "order"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年基本完成渠系改造任务。", "goal"),
        ("2025年在节水上取得决定性进展，在节肥上取得明显突破。", "goal"),
        ("二〇二六年底前，全旗老旧水厂全部完成改造。", "goal"),
        ("2024年基本完成渠系改造任务。", None),
        ("2026年的渠系改造任务。", None),
        ("2026年建成了青盐湖泵站。", None),
    ],
)
def test_a_year_after_the_documents_own_is_ahead(text: str, expected: str | None) -> None:
    assert rule(text, Context(Phase.OPEN, year=2024)) == expected
    assert expected is None or rule(text, Context(Phase.OPEN)) is None


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("“十五五”期间，护渠补助每年提高300元。", 2026, "goal"),
        ("护渠补助每年提高300元，“十五五”期末与旗里标准一致。", 2026, "goal"),
        ("“十五五”期间，护渠补助每年提高了300元。", 2026, None),
        ("“十五五”期间，护渠补助每年提高300元。", 2030, None),
        ("“十五五”期间，护渠补助每年提高300元。", None, None),
    ],
)
def test_the_years_of_a_plan_that_is_far_from_over_are_ahead(text: str, year: int | None, expected: str | None) -> None:
    assert rule(text, Context(Phase.OPEN, reporting=True, year=year)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("办证最多跑一次。", "goal"), ("“最多跑一次”改革走在前面。", None), ("跑一次。", None)]
)
def test_a_count_as_bound_is_a_goal(text: str, expected: str | None) -> None:
    assert rule(text, PLAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一步，计划用2年左右时间，改造旧渠。", "future"),
        ("从今年起用两年时间，全部免除摊位费。", "goal"),
        ("用三年时间，全部免除了摊位费。", None),
    ],
)
def test_years_that_a_task_takes(text: str, expected: str | None) -> None:
    assert rule(text, OPEN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们必需在今秋检查一次草场。", "order"),
        ("这些是牧户的生活必需品。", None),
        ("供销社须备足药浴用药。", "order"),
        ("凡改作他用的草场，须报旗政府批准。", "order"),
        ("无须再作说明。", None),
        ("须知草场来之不易。", None),
        ("苏木和嘎查一般都不再经营作坊。", "order"),
        ("每个接羔站必须有专人负责。", "order"),
        ("仰所属各苏木遵照执行。", "request"),
        ("各苏木信仰自由，风俗不一。", None),
        ("宣传部门在旗委领导下，要主动反映情况，提出意见。", "order"),
        ("以上几点，请同志们提出意见。", None),
        ("兹就护草中应注意之点，作如下的指示：", None),
        ("护草中应注意防火。", "order"),
        ("没有定价的，由旗供销社规定价格，予以收购。", "imperative"),
        ("这些价格由旗供销社规定的不多。", None),
        ("平均每亩耗油不超过一公斤；", "goal"),
        ("兹决定自五月十六日起，实行护草月。", "future"),
        ("特决定于八月底收购完毕。", "future"),
        ("旗委的决定于八月底下达。", None),
        ("务使全旗牧户在入冬前备足草料。", "order"),
        ("医务使用的药品很多。", None),
        ("“接羔办法”希发给各牧业社贯彻执行。", "request"),
        ("一定要不失时机，布置接羔。", "order"),
        ("各苏木要不断总结经验。", "order"),
        ("问题在于要不要修渠。", None),
        ("其余各苏木照此办理。", "order"),
        ("照此办理的社有三个。", None),
        ("十月份全旗运草计划：干草10万吨、青草3万吨。", "future"),
        ("这是十月份的计划：大家都很高兴。", None),
        ("发扬牧民智慧，完成过去布置的捕鼠任务。", "imperative"),
        ("督促各苏木召开牧业会，检查过去工作。", "imperative"),
        ("培训牧民在过去是没有的。", None),
    ],
)
def test_orders_of_older_papers(text: str, expected: str | None) -> None:
    assert rule(text, Context(Phase.OPEN)) == expected


def test_more_of_something_opens_an_instruction_only_before_a_verb() -> None:
    assert rule("更多采取改革的办法，增强企业活力。", PLAN) == "imperative"
    assert rule("更多群众的烦心事摆在眼前。", PLAN) is None
    assert rule("完善监管办法，避免一关了之。", PLAN) == "imperative"
    assert rule("干部要沉到一线去。", OPEN) == "order"
    assert rule("船要沉了。", OPEN) is None


def test_minutes_give_what_a_meeting_resolved_upon() -> None:
    minutes = Context(Phase.OPEN, minutes=True, resolves=True)
    for text in ("同意追加预算50万元，用于修路。", "所需资金从预备费中列支。"):
        assert rule(text, minutes) == "imperative", text
        assert rule(text, OPEN) is None, text
    assert rule("关于绿化，由旗林草局拿出方案。", minutes) == "imperative"
    for text in ("会议同意旗发改委的意见。", "与会人员一致同意上述意见。", "会议听取了汇报。"):
        assert rule(text, minutes) is None, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is the case begins like an instruction
        ("检查多也让嘎查不堪重负。", None),
        ("检查多个苏木的护渠工作。", "imperative"),
        ("考核评估也存在偏差。", None),
        ("检查存在的问题，限期整改。", "imperative"),
        ("把这么多精力花在填表上，实在不应该！", None),
        ("不应该等靠要，要动手修渠。", "order"),
        ("经济外向度偏低，融入走廊建设的深度不够。", None),
        ("经严格审查，发放护草贷款。", "imperative"),
        ("有的苏木底数不清、识别不准等问题依然存在。", None),
        ("进嘎查不准等候宴请。", "order"),
        ("苏木长一天接待了4个检查组，应接不暇。", None),
        ("请随本报记者一起学习。", None),
        ("请看护好草场的牧户都来开会。", "request"),
        ("旗长应约而至，首站是松岗镇。", None),
        ("旗里应约谈落后的苏木。", "order"),
        ("有些地方还规定，账册必须由嘎查长填写，不得涂改；", None),
        ("有些地方牧草应当补种，必须抓紧。", "order"),
        # why it matters
        ("加大投资力度，做好融资工作，仍然是全旗发展的引擎。", None),
        ("适应当前变化，创造良好环境，是持续发展的需要。", None),
        ("适应当前变化，创造良好环境。", "imperative"),
        ("推进轮牧，符合牧业发展规律。", None),
        ("打好治沙攻坚战，成败在于精准。", None),
        # by what means, and of what
        ("用市场化手段降低运草成本，让更多牧户得到实惠。", "imperative"),
        ("更多采取轮牧的办法。", "imperative"),
        ("更多牧户走上富路。", None),
        ("选树建旗以来护渠典型。", "imperative"),
        ("总结建旗以来的护渠经验，改进办法。", "imperative"),
        ("选树典型以来，护渠面貌一新。", None),
        ("改进监管，避免一关了之。", "imperative"),
        ("改进监管，关了两家小厂。", None),
    ],
)
def test_what_is_the_case_is_no_instruction(text: str, expected: str | None) -> None:
    assert rule(text, Context(Phase.OPEN)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓项目就是抓发展，抓产业就是抓未来。", None),
        ("推进种草，人才是关键。", None),
        ("推进种草，抓好人才关键环节。", "imperative"),
        ("把这件事办好，牧户就会拥护。", None),
        ("打赢这场硬仗，我们有信心。", None),
        ("深化改革不可能一蹴而就。", None),
        ("完善制度的任务还很重。", None),
        ("落实责任还不到位，检查还不够严。", None),
        ("完善机制，解决服务不到位问题。", "imperative"),
        ("为改善服务，特制定以下措施。", None),
        ("本方案由旗农牧局负责解释。", None),
        ("实施范围：全旗各苏木。", None),
        ("经济外向度偏低，推进开放的力度不够。", None),
        ("今年发展任务重、就业压力大。", None),
        ("总结上面的内容，可以归纳为五个方面。", None),
        ("推进供给侧改革，符合牧业发展规律。", None),
        ("各民族形成不可分割的整体。", None),
        ("对牧户，不可互相推诿。", "order"),
        ("申报条件：企业注册满三年，无不良记录。", None),
        ("实施步骤：抓好动员，摸清底数。", "imperative"),
        ("对新认定的企业，一次性奖励20万元。", "imperative"),
    ],
)
def test_what_is_said_of_a_task_or_beside_it_is_none(text: str, expected: str | None) -> None:
    assert rule(text, PLAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们将进一步加大整治力度。", "future"),
        ("旗委、旗政府将对整改情况进行督查。", "future"),
        ("我们将为牧户提供代办服务。", "future"),
        ("旗财政局将给予每户2000元补助。", "future"),
        ("我们将不断完善机制。", "future"),
        ("我们将会同旗农牧局开展整治。", "future"),
        ("督查组将不定期开展暗访。", "future"),
        ("就业压力将进一步加大。", None),
        ("项目建成后，将为全旗提供有力支撑。", None),
        ("干旱将对牧业生产造成影响。", None),
        ("我们将面临更多困难。", None),
        ("我们将会遇到更多困难。", None),
        ("客人将对我旗进行访问。", None),
    ],
)
def test_what_is_meant_and_what_comes_of_itself(text: str, expected: str | None) -> None:
    assert rule(text, OPEN) == expected
