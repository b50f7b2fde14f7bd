"""The page's script as it is shipped: without comments, without the spaces that mean nothing, with short names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, product
from string import ascii_letters

from converter.patterns import compiled

_PATTERN = r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/"
# What stays as it is: "text", `text`, /a pattern/; or what may go: space, // a comment
_TOKEN = compiled(
    rf"""(?P<keep>"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?:(?<=[(=])|(?<=[(=] )){_PATTERN})|(?:\s|//[^\n]*|/\*.*?\*/)+""",
    re.DOTALL,
)
_WORD = compiled(r"[\w$]")
_KEPT = "\0"  # stands for what stays as it is while names are made short
# "word" of word + 1 and ...word, not of a.word, a?.word, 0xword or /pattern/word
_NAME = compiled(rf"(?<![\w${_KEPT}])(?<!(?<!\.\.)\.)(?:[a-z]\w*|[A-Z]{{2,}}\b)")
_GIVEN = frozenset(
    re.findall(
        r"\w+",
        "async await break case catch const continue default delete do else export false finally for function if import "
        "in instanceof let new null of return switch this throw true try typeof undefined var void while with yield "
        "clearTimeout document event fetch history localStorage location scrollTo scrollY setTimeout window CSS JSON URL",
    )
)


def squeeze(source: str) -> str:
    """Shorter source that does the same, where every statement ends in ; or } and a pattern stands behind ( or =.

    No loop may be without a body. Names with a capital before small letters are taken for given, as are the language's
    and the browser's.

    >>> squeeze('const first = 1; // one\\nreturn first + "b  c";\\n')
    'let a=1;return a+"b  c";'
    """
    out: list[str] = []
    kept: list[str] = []
    at = 0
    for found in _TOKEN.finditer(source):
        out.append(source[at : found.start()])
        at = found.end()
        if found["keep"]:
            kept.append(found["keep"])
            out.append(_KEPT)
        else:
            out.append(_between(source[: found.start()][-1:], source[at : at + 1]))
    # what is never assigned again may as well be declared by a shorter word
    code = re.sub(r"\bconst\b", "let", "".join([*out, source[at:]])).replace(";}", "}")
    parts = _short(code, {name for each in kept if each[0] == "`" for name in _NAME.findall(each)}).split(_KEPT)
    return "".join(text for pair in zip(parts, [*kept, ""], strict=True) for text in pair)


def _between(left: str, right: str) -> str:
    """A space between two words (return a) and between two signs that would be another one together (a + +b)."""
    words = _WORD.match(left) and _WORD.match(right)
    return " " if words or (left == right and left in ("+", "-")) else ""


def _short(code: str, others: set[str]) -> str:
    """The same code, its own names of one letter each, those first that save most; of two, when letters run out.

    Left alone are `others` and all that are, or may be, the name of a property somewhere: a.name, {name}, name: …
    """
    counts = Counter(_NAME.findall(code))
    fixed = others | _GIVEN | set(_properties(code))
    order = sorted(counts.keys() - fixed, key=lambda name: (counts[name] * (1 - len(name)), name))
    taken = {*re.findall(r"[\w$]+", code), *others, *_GIVEN}
    letters = [
        each for each in chain(ascii_letters, map("".join, product(ascii_letters, repeat=2))) if each not in taken
    ]
    names = {name: short for name, short in zip(order, letters, strict=False) if len(short) < len(name)}
    return _NAME.sub(lambda found: names.get(found[0], found[0]), code)


def _properties(code: str) -> Iterator[str]:
    yield from re.findall(r"(?<=\.)\w+", code.replace("...", " "))
    open_at: list[str] = []
    for found in re.finditer(rf"[([{{]|[)\]}}]|{_NAME.pattern}", code):
        if found[0] in "([{":
            open_at.append(found[0])
        elif found[0] in ")]}":
            open_at.pop()
        else:
            before, after = code[: found.start()][-1:], code[found.end() : found.end() + 1]
            if after == ":" or (open_at[-1:] == ["{"] and before in "{," and after in ",}("):
                yield found[0]
