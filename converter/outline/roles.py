"""What a line outside the running text is: title, subtitle, byline, dateline, salutation, page furniture.

Every pattern names what it matches; the patterns are shared by the splitter and by the metadata reader.
"""

from __future__ import annotations

from converter.patterns import compiled, late

DIGITS = "0-9０-９〇○零一二三四五六七八九十OＯ"  # 二OO三年: typed with the letter
YEAR = f"[{DIGITS}]{{4}}|[*×XxＸ某]{{2,4}}"
# 2023年5月18日   一九六三年五月八日   2024年3月   二○二二年
DATE = f"(?:{YEAR})[ \u3000]?年(?:[ \u3000]?[{DIGITS}*×XxＸ某]{{1,3}}[ \u3000]?月(?:[ \u3000]?[{DIGITS}*×XxＸ某]{{1,3}}[ \u3000]?日)?)?"

DEAR = "(?:尊敬的|敬爱的|亲爱的)"
FOLK = "(?:同志|朋友|女士|先生|同学|同學|代表|委员|委員|乡亲|鄉親|老师|校友|来宾)[们們]"
# 同志们：   (同志们:)   各位代表：   尊敬的各位领导，同志们：   各位代表，各位牧民！   亲爱的主席、各位同志：   老师们、同学们：
SALUTATION = compiled(
    rf"[（(]?{DEAR}?(?:主席(?:团)?[、，,][ \u3000]?)?(?:同志|各位[\u4e00-\u9fff、]{{2,8}}|{FOLK}|諸位[\u4e00-\u9fff]{{0,6}})"
    rf"(?:[，,、 \u3000]+{DEAR}?(?:各位[\u4e00-\u9fff、]{{2,8}}|[\u4e00-\u9fff]{{2,6}}[们們]))*[：:！!][）)]?$"
)
# 各苏木镇人民政府，旗直各部门：   :whom an official document addresses (主送机关)
ADDRESSEE = compiled(
    r"(?=[^\n]*(?:各|有关|人民政府|党委|党组|省委|市委|区委|旗委|县委|委员会|部门|单位|办公室))[^。！？；\n]{2,90}[：:]$"
)
# 地委：   省委并报中央：   盟委、盟公署：   :a body that a report goes up to, even where there is no title
SUPERIOR = compiled(
    r"[\u4e00-\u9fff]{0,8}?(?:中央|国务院|[省市县旗区地盟州]委|专署|公署|人委|革委会|革命委员会|人民政府|省府)(?:[、，, \u3000]?(?:并(?:报|转报?)?|[、，, \u3000])[\u4e00-\u9fff、]{2,12})?[：:]$"
)
# 松岗产业园区管委会，各苏木镇人民政府：   :… even where there is no title and the first is no 各
SEVERAL_ADDRESSED = compiled(r"各|[^：:\n]{2,40}[，,、]各")
# （2023年5月18日）   2023年1月10日   （1963年5月8日 根据记录整理）   2024年4月6日 16:40   （2023年5月18日某会议通过 自2024年1月1日起施行）
DATELINE = compiled(
    rf"[（(](?:{DATE})(?:[^。；\n]{{0,16}}|[^。；（）()\n]{{0,60}}(?:通过|批准)[^。；（）()\n]{{0,60}})[）)]$|(?:{DATE})[ \u3000]*(?:\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?|[^。；\n]{{0,12}}(?:印发|翻印|通过|修订|整理|发布|公布))?$"
)
# 中共云澜旗委员会1959年3月30日   :signature and day in one line
SIGNED = late(rf"[\u4e00-\u9fff]{{2,24}}[ \u3000]?(?<![于在自至从年月])(?:{DATE})(?<=日)$")
# ——2024年1月9日在云澜旗代表会第三次会议上   2025年6月17日在某护渠会上
OCCASION = compiled(
    rf"[-—－―─]{{0,4}}[ \u3000]*(?:{DATE})?[ \u3000]*(?:[\u4e00-\u9fff]{{0,30}})?[在于][^。；\n]{{4,60}}(?:会议?|大会|论坛|仪式|代表会|座谈会|全会)(?:上|期间)?[^。；\n]{{0,16}}[。]?$"
)
# 新华社某地9月27日电   某报讯  :the lead of a news agency before a glued title
NEWS_LEAD = compiled(r"(?:新华社|本报|人民网)[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|讯)[ \u3000]*")
# 新华社某地9月27日电   某网某地1月31日消息 据…  :opens an article
NEWS_OPENING = compiled(
    r"(?:新华社|本报|人民日报|光明日报|央广网|人民网|新华网|央视网|中新社|中新网|经济日报|[\u4e00-\u9fff]{2,4}(?:日报|晚报|在线|新闻网))"
    r"[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日[ \u3000]?(?:电|讯|消息)"
)
# 某网消息（记者某某）：   本报讯：   :opens one on a line of its own
NEWS_LINE = late(r"[\w.]{2,12}(?:消息|讯|电)[ \u3000]?(?:[（(][^（）()。]{2,14}[）)])?[：:]$")
# 文/本报记者 某某   （某报某地1月16日电 记者 某某）   （记者 某某）  :closes one
NEWS_CLOSING = compiled(r"文[/／][^。]{2,50}$|[（(](?=[^（）()]{0,40}(?:记者|通讯员))[^（）()。]{4,60}[）)]$")
# 【特别报道】  :a column's name above an article
COLUMN = compiled(r"【[\u4e00-\u9fff]{2,8}】$")
# the surnames that nine in ten bear, less those that begin words of a text as well (高 金 万 方 时 和 安 平 成 …)
SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石贾韦付邹熊孟秦阎薛侯雷龙段郝孔邵毛习温贺顾乌]"
# 同志们…   今天，…   党的十八大以后…   2024年…  :how texts open
_OPENS = r"(?:同志[们們]|各位|尊敬的|今[天年]|这[次里]|刚才|现在|我[们先就代受]|党的|在|自从?|当前|近[年日期]|首先|很高兴|值此|根据|为了?|[12]\d{3}年|女士|先生|朋友)"
OPENING = late(_OPENS)
# 云政办发〔2022〕8号   国发[2018]1号
REFERENCE = compiled(r"[\u4e00-\u9fff]{2,12}[〔\[【(（﹝]\d{4}[〕\]】)）﹞][ ]?第?[ ]?\d{1,4}[ ]?[号號]$")
# （云政发〔2024〕3号）  :a page puts the number behind the title
NUMBER_BEHIND = r"[（(](?P<n>[\u4e00-\u9fff]{2,12}[〔\[【﹝]\d{4}[〕\]】﹞][ ]?第?\d{1,4}[号號])[）)]"
# 陈 立 新 :a name spaced out
SPACED_NAME = compiled(r"[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){1,3}$")
# 乌力吉巴雅尔   额尔德木图  :characters that write the sounds of longer names
_SOUNDS = "阿艾安奥巴白拜包宝保毕宾布才仓查朝次达旦丹道德登迪都杜额恩尔嘎噶高格根贡古哈罕浩和赫恒胡花呼吉加嘉金喀卡克拉莱兰勒雷力丽林龙鲁伦罗洛玛麦满曼梅孟米苗明莫木穆那娜乃尼娅宁诺帕平普其奇齐恰钦青日荣如瑞萨赛桑色沙山什斯松苏索塔泰坦特图托陀娃旺维乌吾希西锡晓谢雅亚扬依伊仪音永尤玉云扎珠卓兹"
SOUNDED = f"[{_SOUNDS}]{{4,8}}"
_ROLE = (
    "书记|市长|县长|旗长|区长|省长|盟长|州长|镇长|乡长|主席|主任|局长|厅长|部长|处长|科长|院长|检察长|总理|秘书长|会长|"
    "委员长|董事长|经理|社长|校长|專員|专员|司令员?|政委|參謀長|書記|局長|縣長|市長|旗長|主席"
)
# 女士们，先生们，朋友们：今天…   亲爱的同志们！我们…
GLUED_SALUTATION = compiled(
    rf"{DEAR}?(?:(?:主席团?(?=[、，,])|{FOLK}|各位[\u4e00-\u9fff]{{2,6}}|同志(?=[：:]))[，,、：:！! ]?){{1,4}}(?<=[：:！!])[ \u3000]*"
)
# 在云澜旗护渠会上的讲话（2019年6月17日）某某   在护渠会上的讲话云澜旗旗长某某某（2019年6月17日）  :head lines that have lost their breaks
GLUED = compiled(
    rf"(?P<title>[^。，；：\n（(]{{3,50}}(?:讲话|报告|发言|致辞|总结))[ \u3000]*(?P<by>[^。，；：\n（(]{{2,30}}(?:{_ROLE})[\u4e00-\u9fff]{{2,3}})?[ \u3000]*"
    rf"(?P<day>[（(](?:{DATE})(?:[ \u3000][^（）()。]{{2,10}})?[）)])[ \u3000]*(?P<who>(?:[\u4e00-\u9fff]{{2,4}}(?=[ \u3000]{{2}})|{SURNAME}[\u4e00-\u9fff]{{1,2}}(?={_OPENS})))?[ \u3000]*"
)
# 政府工作报告——2012年1月3日在云澜旗代表会第一次会议上云澜旗旗长某某某各位代表：  :… with the occasion behind the title
GLUED_REPORT = late(
    rf"(?:\d{{1,3}}(?=政府))?(?P<title>[^。，；：\n（(—\d][^。，；：\n（(—]{{3,40}}报告)[ \u3000]*(?P<at>(?:[—－―─-]{{1,4}}[^。，；：\n]{{0,20}}|(?:{DATE}))在[^。，；：\n]{{4,50}}?(?:会议|大会)上)"
    rf"[ \u3000]*(?P<by>[^。，；：\n（(各]{{0,30}}(?:{_ROLE})[ \u3000]*[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff]){{1,2}})?[ \u3000]*(?P<day>[（(](?:{DATE})[）)])?[ \u3000]*(?=各位|同志)"
)
# 旗长在护渠座谈会上的讲话同志们：   (and the same words before it, a page's headline)   陈永强的发言亲爱的主席、各位同志：
GLUED_TITLE = compiled(
    rf"(?P<page>(?P<h>[^。，；：\n（(]{{4}})[^。，；：\n（(]{{2,40}}(?:讲话|报告|发言)(?=(?P=h)))?(?P<title>[^。，；：\n]{{4,60}}(?:讲话|报告|发言|致辞)稿?)[ \u3000]*(?={GLUED_SALUTATION.pattern})"
)
# 中共某县委书记   某部部长助理  :an office alone, whose holder stands on the next line
OFFICE_ALONE = late(rf"[\u4e00-\u9fff（）()·、]{{0,30}}(?:{_ROLE})(?:助理)?$")
# 某某某   :what may be a name
NAME = compiled(rf"(?:[\u4e00-\u9fff]{{2,4}}|{SOUNDED})$")
# 某某某  :a surname and two characters more
SURNAME_FIRST = late(SURNAME)
# 陈立新
SURNAMED = late(rf"{SURNAME}[\u4e00-\u9fff]{{2}}$")
# 某某某主持 某某某宣读表彰决定 某某某出席   :the line of a headline that tells who was there
ATTENDING = late(
    r"[\u4e00-\u9fff]{2,4}(?:主持|宣读|讲话)[^。，\n]{0,20}[ \u3000][^。，\n]{0,60}(?:出席|参加|列席|陪同)(?:会议|活动)?$"
)
# 某某某委员的发言   某某某同志发言纪要  :heads one speaker's part of proceedings
PART_OF = late(r"[\u4e00-\u9fff]{2,4}(?:同志|委员|代表)的?(?:讲话|发言|报告)(?:纪要|摘要|全文)?$")
# 某某某、某某某、某某某在护渠会议上的发言  :the title of what several said
SEVERAL = late(
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+)(?:同志|等)?(?=在[^。\n]{4,60}(?:讲话|发言|报告)(?:[（(][^（）()]*[)）])?$)"
)
# 报告人：旗长某某某   讲话人：某某某   :a byline that says what it is
SPOKEN_BY = "(?:报告人|发言人|讲话人|主讲人|演讲人|宣讲人|传达人|汇报人|致辞人)[ \u3000]*[：:]"
REPORTED_BY = "□■◎◉"  # marks before a reporter's name
# <中共某县委第一书记、某某某>   <某某某>   中共某县委第一书记某某某   某市长  某某   自治区主席 某某某   中共某县委书记、某某某
BYLINE = compiled(
    rf"(?:{SPOKEN_BY}[ \u3000]*[^。；：:\n]{{2,40}}|[<＜][\u4e00-\u9fff、]{{2,40}}[>＞]|[\u4e00-\u9fff（）()·、]{{0,30}}(?:{_ROLE})[ \u3000：:、]*(?:[^\W\d的a-zA-Z]{{0,4}}|{SOUNDED}|[*×XxＸ]{{2,4}})(?:[ \u3000]+[\u4e00-\u9fff]{{1,3}}){{0,3}}|[{REPORTED_BY}][ \u3000]*(?:本报)?(?:记者|通讯员)?[ \u3000]*[\u4e00-\u9fff·、 \u3000]{{2,20}}|[\u4e00-\u9fff]{{2,4}}[ \u3000]+报道[：:]|(?:[\u4e00-\u9fff]{{2,4}}[ \u3000]+){{0,3}}(?:本报)?(?:记者|作者|通讯员|文/)[：: \u3000]*[\u4e00-\u9fff·、 \u3000]{{2,16}})$"
)
# 某某某在全旗护渠会议上强调   全旗护渠发布会：  :stands above a headline that says what
OVERLINE = compiled(r"[：:]$|[在就对][^\n]{3,60}(?:强调|指出|要求|表示)$")
# 现在我代表旗委…   今天，我就…   这次旗委护渠会议，…  :a text that begins, no title, however short its line
SPEAKS = compiled(r"这次[^\n，,]{0,16}(?:会议?|大会)[，,]|(?:现在|現在|今天|下面)[，,]?(?:由)?我(?![国省市县旗區区])")
# 主持人 某某：   某局局长 某某某：  :who speaks next in a conversation
TURN = compiled(rf"(?=[^\n：:]{{0,30}}(?:主持人|{_ROLE}))[^\n，。：:]{{2,34}}[：:]")
# ——旗长 某某某   ——中共云澜旗委书记某某某  :who speaks, where a subtitle might stand
DASHED_BYLINE = late(
    rf"[-—－―─]{{1,4}}[ \u3000]*(?P<who>[\u4e00-\u9fff、]{{0,30}}(?:{_ROLE})(?:[ \u3000]+[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){{1,3}}|[ \u3000]*{SOUNDED}|{SURNAME}[\u4e00-\u9fff]{{1,2}}))$"
)
# 现就加强护渠工作提出如下意见：   根据《草原法》，…：  :a sentence that goes on below
LEADS_ON = late(r"(?:如下|以下|下列)[^，。：:]{0,8}[：:]$|^(?:根据|按照|为了?)[^。]{8,}[，,]")
# ——副题   — 副题
SUBTITLE = compiled(r"[-—－―─]{1,4}[ \u3000]*[^\s\d-][^。；]{3,70}$")
# [某某：中共某地委书记]   （此稿未经本人看过。）  (记录稿)
HEAD_NOTE = compiled(r"[\[（(〔【].{2,60}[\]）)〕】]$")

# 云澜旗人民政府关于…的通知  :the title of an official document, however long
_PAPERS = ("通知", "意见", "决定", "决议", "批复", "函", "公告", "通告", "通报", "报告", "请示", "命令")
# 云澜旗人民政府关于加强渠道管护工作的通知
_OFFICIAL_TITLE = late(rf"[^。；：:\n]{{2,60}}关于[^。；\n]{{4,120}}的(?:{'|'.join(_PAPERS)})$")

# 第三篇：…   第3篇 …   【第一篇】   篇二：
NUMBERED_TEXT = compiled(
    r"[【\[]?(?:第([一二三四五六七八九十百]{1,4}|\d{1,3})篇|篇([一二三四五六七八九十]{1,3}|\d{1,2})(?=[：:]))[】\]]?[：:\s]*"
)
# titles end in the kind of text they name
TITLE_END = compiled(
    r"(?:讲话|报告|发言|致辞|致词|讲话稿|发言稿|讲稿|演讲|总结|材料|体会|通知|意见|方案|办法|规定|决定|决议|通报|公告|纲要|规划|计划|建议|说明|纪要|公报|简报|社论|"
    r"談話|講話|報告|發言|致辭|意見|辦法|規定|決定|決議|通報|規劃|計劃|祝词|祝辞|讲话提纲|批示|指示|函|命令|批语|按语|条例|细则|要点|清单|汇报|预案|指南|守则|綱要|决定书|规则|规程|章程|"
    r"实录|實錄|插话|主持[词詞稿]|主持人?用[语語])(?:[（(〔][^（）()]{1,14}[）)〕])?$"
)
# 云澜旗人民政府令第16号   某主席令（九届第37号）   云澜旗人民政府令  :the title of an order, which is its signer's
ORDER = late(rf"[府席院部会委厅局]令(?:[（(]?[第{DIGITS}届]{{0,6}}第[{DIGITS}百]{{1,5}}号[）)]?)?$")
# 云澜旗人民政府办公室 2024年3月20日印发
IMPRINT = late(rf"[\u4e00-\u9fff]{{4,30}}[ \u3000]*(?:{DATE})(?:印发|印制)$")
# 附件：1.…   抄送：…   （此件公开发布）   （共印36份）   :lines behind the text of an official document
APPENDED = compiled(r"附件?[：: \d]|抄送|抄报|主题词|[（(]?(?:此件|共印|联系人)|印发")
_LABELS = (
    "索引号|主题分类|主题词|关键词|体裁分类|组配分类|信息索引|信息分类|发文机关|发文机构|发文单位|发文部门|发布机关|发布机构|发布单位|发布部门|制发机关|发文字号|文号|发文日期|"
    "访问次数|浏览次数|发布时间|成文日期|生成日期|发布日期|公开日期|生效日期|施行日期|分类|有效性|时效性|效力状态|内容概述|公开方式|公开范围|公开属性|政策级别|政策主题|规范性文件统一编号|统一编号|标题"
)
_SPACED = "[ \u3000]*"
_LABEL = f"(?:{'|'.join(_SPACED.join(each) for each in _LABELS.split('|'))})"
# • 发文机关：   索引号：K20-2024   索 引 号 K20-2024 文 号 云政发〔2024〕3号   :a field of a government page's catalogue, or several
FIELD = late(
    rf"[•·●▪]?[ \u3000]*{_LABEL}(?:[ \u3000]?[：:]|[ \u3000]+[^。\n]{{1,40}}[ \u3000]+{_LABEL}(?:[ \u3000：:]|$))"
)
# 云澜旗人民政府> 政务公开> 旗政府文件   > 政务公开 > 规范性文件  :the way to a page
_WAY = late(r"(?:[^>＞»›。，\n]{0,24}[>＞»›]){1,8}[^>＞»›。，\n]{0,24}$")
# 云澜旗政府网 www.yunlan.example 2006年4月3日 来源：旗水利局  :what a page says of where its text is from
_CREDIT = late(r"[^。\n]{0,50}(?:[ \u3000]www\.|(?<!信息)来源[：:])")
CHINESE = compiled("[\u3400-\u9fff]")
# 新闻 | 体育 | 娱乐 | 经济   :the rooms of a site in a row
ROOMS = late(r"[^|｜。\n]{1,12}(?:[ \u3000]*[|｜][ \u3000]*[^|｜。\n]{1,12}){4,}$")
# • 首页   • EN |   :a bullet and a word or two above a text, the ways through a site
NAVIGATION = compiled(r"[•·●▪■][ \u3000]*[^\s。，：:；]{0,8}[ \u3000|]*$")
# 云政发〔2024〕3号《…通知》  :a page's headline, the paper's number and title
HEADLINE = late(r"[\u4e00-\u9fff]{2,12}[〔\[【﹝]\d{4}[〕\]】﹞][ ]?第?\d{1,4}[号號][ ]?《[^\n]+》$")
# 导语：…   本文摘要：…   核心提示：…   编者按：…  :words of the page about its text, longer than its other lines
#   下面是小编为大家整理的…讲话，供大家参考。
ABOUT = compiled(
    r"(?:导语|導語|本文摘要|内容摘要|核心提示|内容提要|推荐阅读|编者按)[：:]|论文部分内容阅读$"
    r"|[^\n。]{0,30}小编(?:给|为|就|今天|特意|精心|们?在?这里)*[^\n。组]{0,12}(?:整理|收集|搜集|带来|准备)"
)
# 全文共8903字，当前显示2431字   省略866字，会员可完整阅读   文章共6963字   某讲话.doc_第1页  :a file site shows a part of a text
_PARTLY = late(r"(?:全文|文章|全篇)共\d+字|(?:省略|显示)\d+字|阅读下面的?提示|试读结束|收藏《|_第\d{1,3}页$")
# 责任单位：旗水利局   牵头部门：旗财政局  :who is in charge of what stands above
IN_CHARGE = compiled(r"(?:责任|牵头|配合|负责|参加|主办|协办|承办|完成)(?:责任)?(?:单位|部门|领导|人)[：:]")
# 云澜新闻网   云澜新闻网 首页  :a site's name beside a title
SITE = compiled(r"[\u4e00-\u9fff]{2,8}网站?(?P<home>[ \u3000]+首页)?$")
# 2025-01-21 17:13:23   2021-12-29 16:00 编辑：…   2024-07-15 来源：…   14.01.2018 03:30   某某 发表于 2009-1-20
_STAMP = r"(?=\D{0,17}+\d)(?:[^\s。]{1,12}[ \u3000]发表于[ \u3000]|[\u4e00-\u9fff]{3,14}(?=20\d\d-))?(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d\d\.\d\d\.(?:19|20)\d\d)(?:[ \u3000]+\d{1,2}:\d\d(?::\d\d)?)?(?=[ \u3000]|$)"
# 2024-03-05
_STAMP_LINE = compiled(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}")
_DASHED = compiled(r"[-—－―─]{2,4}[^-—－―─。]{2,60}$")  # ——在全旗护渠会议上的讲话
# 第1版()   第6版（）  :above each article of a newspaper's page as archives print it, with 专栏:… below
EDITION = late(r"第\d{1,3}版[（(][^（()）\n]{0,12}[）)]$")
# 云澜日报 2010年03月05日 星期五   《云澜日报》（2010年03月05日 003版）   «上一版   本期共8版   1955年10月1日云澜日报 第1版   1839 期 / 第1版:1   第01版:头版
_ISSUE = rf"(?:{DATE})[\u4e00-\u9fff]{{2,8}}报[ \u3000]第\d{{1,3}}版$|(?:\d{{1,6}}[ \u3000]?期[ \u3000]?[/／][ \u3000]?)?第\d{{1,3}}版(?:[（(][^（()）\n]{{0,12}}[）)]|[：:][^。\n]{{0,12}})$|[《（(]?[ \u3000]?[\u4e00-\u9fff]{{2,8}}报[ \u3000]?[》]?[ \u3000（(]+(?:{DATE})[^。]{{0,20}}$|«?上一版|本期共\d+版"
# 原标题：某某…   :a page of several articles names each so
ORIGINAL_TITLE = compiled(r"原标题[：:]\s*")
# 标题：…   题目：…  :a page's word before a title
TITLE_LABEL = compiled(r"(?:标题|题目)[ \u3000]*[：:][ \u3000]*(?=[^\n]{6})")
FURNITURE = compiled(
    r"(?:标题|题目|信息来源|信息來源|来源|來源|稿源|出处|发布时间|发布日期|发表时间|发稿时间|發布時間|發表時間|时间|時間|日期|地点|地點|(?:您的)?位置|作者|发布人|编辑|责任编辑|责编|校对|审核|编审|监制|制作|主办单位|主办|承办|版权所有|版权|"
    r"浏览次数|浏览量|阅读量?|内容预览|投稿人|标签|关键字|点击数?|点击率|访问量|查看|回复|下载地址|字号|字体|【字号|分享到?|打印本页|上一篇|下一篇|相关报道|相关新闻|相关链接|相关阅读|推荐阅读|扫一扫|快捷搜索|热门搜索|专题|专栏|定义你的浏览字号|"
    r"当前位置|您现在的位置|首页|联系我们|网站地图|网站标识码|技术支持|关于我们|返回顶部|举报电话|投诉|原标题|链接|更多)[：: \u3000>》】]"
    r"|(?:下载|打印|全屏|收藏|点赞|转发|评论|加大|还原|减小|放大|缩小|关闭|返回|分享|复制链接|微信公众号|手机版|电脑版|无障碍|长者版|大|中|小|相关报道|相关新闻|最新新闻|热点新闻|推荐阅读|相关链接|相关阅读|热点推荐|】|【字号：|相关报道：|更多|扫码|新浪微博|微信|返回顶部|回页首|图片|找回密码|立即注册|主题|帖子|积分|管理员|搜索|\[复制链接\])$"
    rf"|{_STAMP}|(?:{DATE})[ \u3000]*\d{{1,2}}[:：]\d\d(?=[ \u3000])|{_ISSUE}"
    r"|(?:新华社|本报|人民网)[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|讯)$"
    r"|.{0,20}ICP备|.{0,10}公网安备|.{0,8}备案号|本文(?:来自|由|来源|链接)|如需全文|查看完整版本|页[：:] ?\[|预览结束|请点击|免费获取|查看全文|阅读全文|下载全文|加载更多|点击下载|未经授权|转载请|免责声明|特别声明|声明[：:]|本网站|(?:\d[、.．])?(?:本站|当您付费|本文档|如文档内容)|Copyright|©|https?://|www\.|编辑[：:]"
)


_MARKS = "|｜•·●▪ \u3000"  # what pages put before their own lines


def is_official_title(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line is the title of an official document: 云澜旗人民政府关于…的通知"""
    stop = len(text) if end is None else end
    return text.endswith(_PAPERS, start, stop) and _OFFICIAL_TITLE.match(text, start, stop) is not None


def is_furniture(line: str) -> bool:
    """Head, foot or controls of a page: 来源：某报   • 打印   ICP备案号：…   首页 > 新闻   lines without a Chinese character."""
    return bool(
        FURNITURE.match(line, len(line) - len(line.lstrip(_MARKS)))
        or (line[0] not in "<＜" and (">" in line or "＞" in line or "»" in line or "›" in line) and _WAY.match(line))
        or line.count("->") > 1
        or ((line.count("|") > 3 or line.count("｜") > 3) and ROOMS.match(line))
        or (("来源" in line or "www." in line) and _CREDIT.match(line))
        or (
            ("字" in line or "读" in line or "《" in line or "_第" in line) and len(line) < 100 and _PARTLY.search(line)
        )
    ) or not (CHINESE.search(line) or any(c.isdigit() for c in line))


def of_head(line: str) -> bool:
    """What only a head has: a number, a date, an occasion or subtitle behind dashes, a greeting."""
    return bool(
        REFERENCE.match(line)
        or DATELINE.match(line)
        or _STAMP_LINE.fullmatch(line)
        or _DASHED.match(line)
        or SALUTATION.match(line)
    )


def is_sentence(line: str) -> bool:
    """Running text rather than a line of the head: it has an end, or is longer than titles are."""
    return (
        (len(line) > 30 and line.find("。", 0, -1) >= 0)
        or line[-1] in "。；;？?"
        or (line[-1] in "！!" and not SALUTATION.match(line))
        or (len(line) > 70 and not is_official_title(line))
    )
