"""Templates → Python, with less done for each value than Jinja does for templates of which it knows nothing.

A value that is put out is escaped, but no `Markup` is made of it first: nothing else looks at it. Functions are called
as they are: Jinja asks of each, at each call, whether it wants to be given the context, and none of ours does. What is
known to have attributes alone is asked for these at once.
"""

from __future__ import annotations

from typing import Any

import markupsafe
from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

FORM = 4  # of what is made of a template: what is kept of another is not used
# Names of what has no items in any template, nor has what its attributes are.
_OBJECTS = frozenset({"document", "files", "labels", "options", "paths", "record"})


def escape(value: Any) -> str:
    """As `markupsafe.escape`, at once where nothing is to be done."""
    kind = value.__class__
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
        return value  # type: ignore[no-any-return]
    return markupsafe.escape(value)


class _Generator(CodeGenerator):
    """Writes the code of a template."""

    def write_commons(self) -> None:
        """See CodeGenerator: what stands at the beginning of each function."""
        super().write_commons()
        self.writeline("escape = environment.escape")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """See CodeGenerator: Jinja looks whether it is an attribute or an item."""
        root = node.node
        while isinstance(root, nodes.Getattr):  # record.head.source.path
            root = root.node
        if not (isinstance(root, nodes.Name) and root.name in _OBJECTS):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """See CodeGenerator."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")


class Templates(Environment):
    """An environment whose templates are written so."""

    code_generator_class = _Generator
    escape = staticmethod(escape)
