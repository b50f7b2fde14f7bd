"""Templates laid flat say what inheritance says."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from converter.publish.flat import flat
from converter.resources import folder

BASE = "<head>\n{% block head %}\n<b>{{ one }}</b>\n{% endblock %}\n</head>\n<p>{% block text %}{% endblock %}</p>\n"


def rendered(child: str, base: str) -> str:
    loader = DictLoader({"base.html": base, "child.html": child})
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    return environment.get_template("child.html").render(one=1)


@pytest.mark.parametrize(
    "blocks",
    [
        "",
        "{% block text %}{{ one }}\n {% if one %}\n x\n {% endif %}\n{% endblock %}\n",
        "{% block head %}\n{% endblock %}\n{% block text %}\n\n{% set two = 2 %}\n{{ two }}{% endblock %}",
    ],
)
def test_same_output(blocks: str) -> None:
    child = f'{{% extends "base.html" %}}\n{blocks}'
    made = flat(child, BASE)
    assert made is not None
    assert "extends" not in made
    assert rendered(made, BASE) == rendered(child, BASE)


@pytest.mark.parametrize(
    ("child", "base"),
    [
        ("{% block head %}{{ super() }}{% endblock %}", BASE),
        ("{% set said = 1 %}{% block head %}{{ said }}{% endblock %}", BASE),
        ("{% block head %}{% block inner %}{% endblock %}{% endblock %}", BASE),
        ("{% block head %}{% endblock %}", '{% extends "other.html" %}\n' + BASE),
    ],
)
def test_what_is_more_is_left_to_inheritance(child: str, base: str) -> None:
    assert flat('{% extends "base.html" %}\n' + child, base) is None


def test_reading_pages_are_laid_flat() -> None:
    templates = folder("site_templates")
    made = flat((templates / "document.html").read_text("utf-8"), (templates / "base.html").read_text("utf-8"))
    assert made is not None
