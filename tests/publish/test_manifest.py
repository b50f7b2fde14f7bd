"""The manifest of a site, with paths that came and went put into the one that stood there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from converter.publish.manifest import Manifest, write

paths = st.sets(st.text("ab/界", min_size=1, max_size=4), max_size=12)


@given(paths, paths, paths)
def test_it_is_the_one_made_of_all_paths(before: set[str], come: set[str], gone: set[str]) -> None:
    listed = Manifest(write("\n".join(sorted(before))))
    after = (before | come) - gone
    changed = {path: path in after for path in come | gone}
    assert listed.changed(changed) == write("\n".join(sorted(after)))
