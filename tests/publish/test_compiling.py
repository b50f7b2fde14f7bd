"""Templates compiled our way give what Jinja's own compiler gives."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import markupsafe
import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from converter.publish import volumes
from converter.publish.compiling import Templates, escape
from converter.publish.producers import ALL
from converter.publish.site import publish
from tests.publish.factory import SITE, placed, records, xml_of

TEMPLATES = {
    "macros": "{% macro bold(words, more='!') %}<b>{{ words }}{{ more }}</b>{% endmacro %}"
    "{% macro frame() %}<i>{{ caller() }}</i>{% endmacro %}",
    "page": "{% import 'macros' as m %}{{ m.bold(title) }}{{ m.bold(title, more=mark) }}"
    "{% call m.frame() %}{{ title }}{% endcall %}"
    "{% for one in rows %}{{ loop.index }}{{ told.said(one, *rest, **named) }}{{ loop.cycle('a&', 'b') }}{% endfor %}"
    "{% set kept %}{{ title }}{% endset %}{{ kept }}{{ told.said(title, width=2) }}{{ 3 }}{{ none }}{{ title | upper }}",
}


def said(words: str, width: int = 1) -> str:
    """A function that templates call."""
    return words * width


def made(kind: type[Environment], **more: Any) -> str:
    """The page of an environment."""
    environment = kind(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    facts = {"title": "甲 & <乙>", "mark": Markup("&amp;"), "rows": ["1", "<"], "rest": [2], "named": {}}
    told = SimpleNamespace(said=said)
    return environment.get_template("page").render({**facts, "told": told, **more})


def test_the_page_is_the_same() -> None:
    assert made(Templates) == made(Environment)
    assert "&lt;乙&gt;" in made(Templates)


@pytest.mark.parametrize("value", ["甲", "a&b", "<", ">", '"', "'", "", Markup("<b>"), 5, None, 1.5])
def test_escape_is_that_of_markupsafe(value: object) -> None:
    assert str(escape(value)) == str(markupsafe.escape(value))


def test_what_is_unknown_is_told() -> None:
    environment = Templates(loader=DictLoader({"page": "{{ nothing(1) }}"}), undefined=StrictUndefined)
    with pytest.raises(UndefinedError, match="'nothing' is undefined"):
        environment.get_template("page").render()


def test_templates_are_compiled_for_the_folders_that_their_pages_lie_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiled for others, they would be compiled once more by each process, or after all others have ended."""
    monkeypatch.setattr(volumes, "MANY", 1)  # so that there are pages of years
    again = [replace(made, id=f"{made.id}-again") for made in records()]
    publish([xml_of(tmp_path / "xml", [*records(), *again, *placed()])], tmp_path / "site", SITE)
    with sqlite3.connect(tmp_path / ".yanlu-cache/site.db") as cache:
        rows = cache.execute("SELECT DISTINCT producer, path FROM outputs WHERE path LIKE '%.html'").fetchall()
    deep = {name: {path.count("/") for other, path in rows if other == name} for name, _ in rows}
    seen = {producer.name: {producer.deep} for producer in ALL if producer.templates and producer.name in deep}
    assert seen == {name: deep[name] for name in seen}
    assert {"term-years", "metric-years", "body-parts", "speakers-years"} <= seen.keys()
