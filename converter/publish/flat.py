"""A template and the one it extends → one template of the same output, so that no page pays for looking up blocks."""

from __future__ import annotations

import re

from converter.patterns import compiled

EXTENDS = compiled(r'\{% extends "([\w.-]+)" %\}\n')  # {% extends "base.html" %}
_BLOCK = compiled(r"\{% block (\w+) %\}(.*?)\{% endblock %\}", re.DOTALL)  # {% block head %}…{% endblock %}


def flat(child: str, parent: str) -> str | None:
    """The parent with the child's blocks in place; None where that isn't all that inheritance would do.

    That is where the child calls `super()` or holds anything outside its blocks, where blocks lie in blocks, and where
    the parent extends another itself.
    """
    blocks = {found[1]: found[2] for found in _BLOCK.finditer(child)}
    outside = _BLOCK.sub("", EXTENDS.sub("", child, count=1))
    simple = not outside.strip() and "super()" not in child and not EXTENDS.search(parent)
    if not simple or any("{% block" in body for body in (*blocks.values(), *_BLOCK.split(parent)[2::3])):
        return None
    # Conditions that always hold stand where blocks stood: white space around both is treated alike.
    return _BLOCK.sub(lambda found: f"{{% if true %}}{blocks.get(found[1], found[2])}{{% endif %}}", parent)
