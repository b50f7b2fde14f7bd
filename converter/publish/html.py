"""Text → HTML."""

from __future__ import annotations

from itertools import groupby


def escape(text: str) -> str:
    """As `html.escape`, whose module takes long to load for its table of names; at once where nothing is to be done:
    nearly all texts hold none of the five."""
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace('"', "&quot;").replace("'", "&#x27;")
    return text


def phrases(text: str) -> str:
    """A title in the pieces between its spaces, so that a line that is too narrow for it ends at one of these, first.

    >>> phrases("春灌 通知"), phrases("通知")
    ('<span class="phrase">春灌</span> <span class="phrase">通知</span>', '通知')
    """
    if text.isascii() or len(text.split()) < 2:
        return escape(text)
    pieces = ((space, "".join(piece)) for space, piece in groupby(text, str.isspace))
    return "".join(piece if space else f'<span class="phrase">{escape(piece)}</span>' for space, piece in pieces)
