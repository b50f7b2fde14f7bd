"""What the squeezed script may not lose."""

from __future__ import annotations

import pytest

from converter.search.script import squeeze


@pytest.mark.parametrize(
    ("source", "squeezed"),
    [
        ('let a = "x // y  z"; // gone\n', 'let a="x // y  z";'),
        ("const b = `a  ${c}  // d`;\n", "let b=`a  ${c}  // d`;"),
        ('const c = /[ /] +\\/ "/g;\nreturn c;\n', 'let c=/[ /] +\\/ "/g;return c;'),
        ("f(/ \\d/); /* gone */ g();\n", "f(/ \\d/);g();"),
        ("a + +b; a - -b; a - b;\n", "a+ +b;a- -b;a-b;"),
        ('x("a const b")', 'x("a const b")'),
        ("typeof x in y", "typeof x in y"),
        ("a / b / c", "a/b/c"),
    ],
)
def test_squeeze(source: str, squeezed: str) -> None:
    assert squeeze(source) == squeezed
