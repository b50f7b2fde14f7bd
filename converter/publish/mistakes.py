"""What goes wrong in a theme's own templates: told with file and line, since who wrote them has to mend them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.i18n import pick, unread
from converter.publish.errors import PublishError


@contextmanager
def told(theme: Path | None, name: str) -> Iterator[None]:
    """`with told(theme, "index.html"):` laying out. Raises PublishError for a mistake of the theme's; others go on."""
    try:
        yield
    except PublishError:
        raise
    except Exception as error:
        place = _place(error, theme, name) if theme else None
        if place is None:
            raise
        why = " ".join((unread(error) if isinstance(error, UnicodeError) else str(error)).split())
        raise PublishError(
            pick(
                f"{place}：模板有误：{why}；请改正，或先移开这个文件",
                f"{place}: mistake in a template: {why}; mend it, or move the file away",
            )
        ) from error


def _place(error: Exception, theme: Path, name: str) -> str | None:
    """File and line in the theme where it happened, the innermost; None where it was elsewhere."""
    places = [(getattr(error, "filename", None), getattr(error, "lineno", None))]  # of a syntax error
    trace = error.__traceback__
    while trace:
        template = trace.tb_frame.f_globals.get(
            "__jinja_template__"
        )  # whose lines are not yet told as the file has them
        line = template.get_corresponding_lineno(trace.tb_lineno) if template else trace.tb_lineno
        places.append((trace.tb_frame.f_code.co_filename, line))
        trace = trace.tb_next
    for file, line in reversed(places):
        if file and line and Path(file).parent == theme:
            return f"{file}:{line}"
    own = theme / name
    return str(own) if isinstance(error, UnicodeDecodeError) and own.is_file() else None
