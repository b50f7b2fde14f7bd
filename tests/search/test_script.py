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
        ("const one = 1, two = one + one;", "let a=1,b=a+a;"),
        ("const a = 1, one = a;", "let a=1,b=a;"),
        ("f(all.one, all?.two, one, two, [...rest, ...all]);", "f(a.one,a?.two,one,two,[...b,...a]);"),
        ("const {one, two: three} = it; one + two + three;", "let{one,two:a}=b;one+two+a;"),
        ("const it = {one, two() { return three; }}; one + two;", "let b={one,two(){return a}};one+two;"),
        ("for (const one of all) { const two = one; }", "for(let a of b){let c=a}"),
        ("const one = two ? three : four;", "let b=c?three:a;"),
        ("const one = `${two}` + two;", "let a=`${two}`+two;"),
        ("const text = other.replace(/x/gu, one, one);", "let c=b.replace(/x/gu,a,a);"),
        ("const MOST = 1, Most = MOST; JSON.ALL; all.NONE(MOST);", "let a=1,Most=a;JSON.ALL;b.NONE(a);"),
        ("if (one) { two(); three(); }", "if(b){two();a()}"),
        ('one(";}");', 'a(";}");'),
        ("document.body.append(Array, window);", "document.body.append(Array,window);"),
    ],
)
def test_squeeze(source: str, squeezed: str) -> None:
    assert squeeze(source) == squeezed
