"""How a quantity is written: the patterns that find one, its parts by name, each with examples of what it matches."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from converter.facts import numbers, units
from converter.facts.bounds import POST
from converter.facts.starts import WHOLE, Scanner, begun, finder, scanner
from converter.facts.words import either
from converter.patterns import compiled, late

# 一元二角五分  一尺二寸  三亩五分  二角五分: a tenth of the unit, and a tenth of that
_TENTHS_OF = {"元": "角毛", "块": "角毛", "角": "分", "丈": "尺", "尺": "寸", "亩": "分", "石": "斗", "斗": "升"}


@cache
def scan() -> Scanner:
    """Finds each number with a unit, with the words of a bound behind it."""
    names = units.longest_first()
    firsts = "".join(sorted({name[0] for name in names}))
    unit = either(names)
    below = "|".join(f"(?<={name})(?=.[{parts}])" for name, parts in _TENTHS_OF.items())
    number = rf"(?:{numbers.ARABIC}|{numbers.MASK})"
    # 五、六十人  两、三倍  一百四、五十斤
    # 2万5千亩  1亿9000万元
    # 3.3万亩  15％以上  2至3处  1-2个  5%—8%  *.*亿元  三千二百公里  百万亩  20多个  五百余万亩
    figure = (
        rf"(?<![0-9０-９A-Za-z.．*第])(?P<a>{number})(?:[多余](?=[十百千]?[万亿]))?[ ]?(?P<am>{numbers.MULTIPLIER})?"
        rf"(?:(?<=[万亿])(?P<more>[0-9]{{1,4}})(?P<by>千?万|千(?![瓦米克伏])|百(?!分)))?"
        rf"(?:(?P<between>[%％个人元亩斤吨户家项处名])?[ ]?(?:至|到|[-－—–~～]{{1,2}})[ ]?(?P<b>{number})[ ]?(?P<bm>{numbers.MULTIPLIER})?)?"
    )
    written = (
        rf"(?<![第几数上初周期百千万亿〇一二三四五六七八九十两进统之])(?<![〇零一二两三四五六七八九十][点.．])(?:(?P<lead>(?:[一二两三四五六七八九][万千百])*(?:[二三四五六七八九]?十)?)(?P<e>[一二两三四五六七八])、(?=[二三四五六七八九]))?"
        rf"(?P<c>{numbers.DECIMAL}|{numbers.CHINESE}|{numbers.FORMAL})(?:(?<=[十百千])[多余](?P<cm>[百千]?[万亿]))?"
        rf"(?:[斤亩元人吨户担]?[至到](?P<d>{numbers.CHINESE}))?"
    )
    # 百分之二十  三分之一
    # 百分之四到五  百分之三至百分之五  百分之七、八  百分之六、七十
    following = "|".join(f"(?<={low})、(?={high})" for low, high in pairwise("一二三四五六七八九"))
    share = rf"(?P<of>[二三四五六七八九十百千万]{{1,4}})分之(?P<n>[〇零一二三四五六七八九十百]{{1,8}}(?:点[〇零一二三四五六七八九]{{1,8}})?|[0-9]{{1,8}}(?:\.[0-9]{{1,8}})?)(?:(?:[到至](?:百分之)?|{following})(?P<n2>[一二三四五六七八九十]{{1,4}})(?![月日年个、十百千万亿]))?"
    # 九成五  30立方米/万元  120万头（只）以上  两倍半以上  一元二角五分
    counted = (
        rf"(?:{begun(figure)}|{begun(written)})[多余]?[ ]?(?=[{firsts}])(?P<unit>{unit})"
        rf"(?:(?<=成)(?P<tenth>[一二三四五六七八九])|(?P<per>/[千万亿]?(?:{unit}|[日月]|米))|（[一-龥]{{1,2}}）(?={POST})"
        rf"|(?<=[{''.join(_TENTHS_OF)}])(?:{below})(?P<sub>[一二三四五六七八九1-9])[角毛分尺寸斗升](?!之)(?:(?<=[角毛])(?P<sub2>[一二三四五六七八九1-9])分)?"
        rf"|(?<=[{''.join(sorted({name[-1] for name in numbers.HALVED}))}])(?P<half>半(?![数径成自制工路夜])))?"
    )
    return scanner(rf"(?:{begun(share)}|{counted})[ ]?(?P<post>{POST})?")


# 增长35；  突破百亿。  达到50以上，: a figure whose unit was lost in scraping or left out
_LED = "增长|达到|突破|递增|超过|提高|下降|增加|减少"
# 〔增长〕35  〔控制在〕5
IS_LED = finder(f"(?:{_LED}|控制在)[0-9０-９一二两三四五六七八九百千万]")
_UNNAMED = (
    rf"(?:(?<={_LED})|(?<=控制在))(?P<a>{numbers.ARABIC}|[一二两三四五六七八九]?[百千万]亿)(?P<am>{numbers.MULTIPLIER})?"
    rf"(?P<post>{POST})?(?=[，,；;。、\s]|规模|$)"
)
HAS_BARE, BARE = finder(_UNNAMED), late(f"(?P<{WHOLE}>{_UNNAMED})")
# 三次产业结构调整为34:35:31, not 8:30 or 1:500: three terms, or two by a word of proportion
# 缩小到2.1:1以内  不高于18:1, not 8:30左右: two by a bound, which the time of day has not
_TERM = r"[0-9]+(?:\.[0-9]+)?"
_TWO = rf"{_TERM}[:：∶]{_TERM}"
RATIO = late(
    rf"(?<![0-9.:：∶])(?<!比例尺)(?P<terms>{_TERM}(?:[:：∶]{_TERM}){{2,4}}|"
    rf"(?:(?<=比例为)|(?<=比例达到)|(?<=比例调整为)|(?<=比为)|(?<=之比达到)|(?<=调整到)|(?<=调整为)|(?<=缩小[到至])|(?<=比控制在)|(?<=比例控制在)|(?<=[高低大小]于)){_TWO}|"
    rf"{_TWO}(?=(?:以内|之内|及?以[上下])(?!的?比例尺))|{_TERM}[:：∶][0-9](?=左右|上下))(?![0-9.:：∶])(?P<post>{POST})?"
)
# 一半以上  超过半数  过半数
HALF = late(rf"(?<![多大])(?:一半|半数)(?P<post>{POST})?")
# 翻一番  翻两番
DOUBLED = late(r"(?<=翻)(?P<times>[一二两三四1234])番")
# 1/4以上
FRACTION = late(rf"(?<![0-9０-９/.])(?P<part>[1-9])/(?P<of>[2-9]|10)(?![0-9/.版])(?P<post>{POST})?")
# 3  ３  *  三  半: what every quantity has one of
DIGIT = compiled(r"[0-9０-９*%％XxＸ×某_＿〇零一二两三四五六七八九十百千万亿半壹贰貳叁叄肆伍陆陸柒捌玖拾]")
# 34:35:31  翻一番  一半
IS_OTHER = finder("[番:：∶/]|半(?:数|(?<=[一数]半))")
