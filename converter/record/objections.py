"""What libxml says of a file, in Chinese: it speaks English alone."""

from __future__ import annotations

import re

_CHINESE = (
    # of the grammar
    (r"Did not expect element (\S+) there", r"此处不应有 \1"),
    (r"Element (\S+) has extra content: (\S+)", r"\1 里不应有 \2"),
    (r"Expecting an? element (\S+), got nothing", r"此处缺少 \1"),
    (r"Expecting element (\S+), got (\S+)", r"此处应为 \1，而不是 \2"),
    (r"Did not expect text in element (\S+) content", r"\1 里不能直接写文字"),
    (r"Invalid attribute (\S+) for element (\S+)", r"\2 不能有这样的 \1 属性"),
    (r"Element (\S+) failed to validate attributes", r"\1 的属性有缺或有误"),
    (r"Element (\S+) failed to validate content", r"\1 的内容有误"),
    (r"Datatype element (\S+) has child elements", r"\1 里只能有文字"),
    (r"Error validating datatype string", r"文字为空或写法不对"),
    (r"Type (\S+) doesn't allow value '(.*)'", r"值“\2”不合类型 \1"),
    # of the form
    (r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)", r"第\2行的 <\1> 还没有结束，这里却是 </\3>"),
    (r"Premature end of data in tag (\S+) line (\d+)", r"第\2行的 <\1> 还没有结束，文件就断了"),
    (r"Couldn't find end of Start Tag (\S+) line (\d+)", r"第\2行的 <\1 没有写完"),
    (r"Start tag expected, '<' not found", r"没有 XML 的根元素"),
    (r"StartTag: invalid element name", r"< 后面不是元素名"),
    (r"expected '>'", r"缺少 >"),
    (r"Extra content at the end of the document", r"根元素结束之后还有内容"),
    (r"xmlParseEntityRef: no name", r"& 后面不是实体名"),
    (r"EntityRef: expecting ';'", r"& 开头的实体没有以分号结束"),
    (r"Entity '(.*)' not defined", r"没有 &\1; 这个实体"),
    (r"PCDATA invalid Char value (\d+)", r"含有 XML 不许有的字符（编号 \1）"),
    (r"xmlParseCharRef: invalid xmlChar value (\d+)", r"&#\1; 不是 XML 许有的字符"),
    (r"AttValue: .* expected", r"属性的值没有加引号，或引号没有结束"),
    (r"attributes construct error", r"两个属性之间缺少空格"),
    (r"Attribute (\S+) redefined", r"属性 \1 写了两次"),
    (r"Unescaped '<' not allowed in attributes values", r"属性的值里不能直接写 <"),
    (r"Namespace prefix (\S+) .*is not defined", r"前缀 \1 没有声明"),
    (r"Comment not terminated", r"注释没有结束"),
    (r"XML declaration allowed only at the start of the document", r"XML 声明之前不能有别的内容"),
    (r"Sequence '\]\]>' not allowed in content", r"文字里不能有 ]]>"),
)


def in_chinese(message: str) -> str:
    """The same in Chinese; what is not known here stays.

    >>> in_chinese("Did not expect element closing there")
    '此处不应有 closing'
    """
    for english, chinese in _CHINESE:
        if found := re.fullmatch(english, message):
            return found.expand(chinese)
    return message
