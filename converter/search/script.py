"""The page's script as it is shipped: without comments, and without the spaces that mean nothing."""

from __future__ import annotations

import re

_PATTERN = r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/"
# What stays as it is: "text", `text`, /a pattern/; or what may go: space, // a comment
_TOKEN = re.compile(
    rf"""(?P<keep>"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?:(?<=[(=])|(?<=[(=] )){_PATTERN})|(?:\s|//[^\n]*|/\*.*?\*/)+""",
    re.DOTALL,
)
_WORD = re.compile(r"[\w$]")


def squeeze(source: str) -> str:
    """Shorter source that does the same, where every statement ends in ; or } and a pattern stands behind ( or =.

    >>> squeeze('const a = 1; // one\\nreturn a + "b  c";\\n')
    'let a=1;return a+"b  c";'
    """
    out: list[str] = []
    at = 0
    for found in _TOKEN.finditer(source):
        out.append(_let(source[at : found.start()]))
        at = found.end()
        if found["keep"]:
            out.append(found["keep"])
        else:
            out.append(_between(source[: found.start()][-1:], source[at : at + 1]))
    return "".join([*out, _let(source[at:])])


def _between(left: str, right: str) -> str:
    """A space between two words (return a) and between two signs that would be another one together (a + +b)."""
    words = _WORD.match(left) and _WORD.match(right)
    return " " if words or (left == right and left in ("+", "-")) else ""


def _let(words: str) -> str:
    """What is never assigned again may as well be declared by a shorter word."""
    return re.sub(r"\bconst\b", "let", words)
