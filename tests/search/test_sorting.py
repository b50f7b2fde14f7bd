"""Postings are sorted by numpy in large archives, where it is installed, and by the interpreter else: to the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.search import sorting
from converter.search.lanes import SIZE, numbers
from tests.search.corpus import documents
from tests.search.test_update import whole

LEAST, MOST = 1 << 61, (1 << 62) - 1  # of what postings are
BOTH = (sorting.plain, sorting.by_numpy)


@given(st.lists(st.integers(LEAST, MOST) | st.integers(LEAST, LEAST + 3)))
def test_both_sort_as_numbers_do(values: list[int]) -> None:
    raw = b"".join(each.to_bytes(SIZE, "little") for each in values)
    for sort in BOTH:
        assert numbers(sorting.raw(sort(raw))) == sorted(values)


def test_numpy_is_for_many_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sorting.sorter(sorting.MANY - 1) is sorting.plain
    assert sorting.sorter(sorting.MANY) is sorting.by_numpy
    monkeypatch.setattr(sorting, "byteorder", "big")
    assert sorting.sorter(sorting.MANY) is sorting.plain


def test_without_numpy_the_interpreter_sorts(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"".join(each.to_bytes(SIZE, "little") for each in (LEAST + 2, LEAST, LEAST + 1))
    assert isinstance(sorting.by_numpy(raw), memoryview)
    monkeypatch.setitem(sys.modules, "numpy", None)
    sorting._numpy.cache_clear()
    try:
        assert sorting.by_numpy(raw) == sorting.plain(raw)
        assert isinstance(sorting.by_numpy(raw), list)
    finally:
        sorting._numpy.cache_clear()


def test_the_index_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = documents()
    monkeypatch.setattr(sorting, "MANY", len(archive))
    quick, used = sorting.by_numpy, []
    monkeypatch.setattr(sorting, "by_numpy", lambda raw: used.append(raw) or quick(raw))  # type: ignore[func-returns-value]
    found = whole(archive)
    assert used
    monkeypatch.setattr(sorting, "MANY", len(archive) + 1)
    assert found == whole(archive)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts threads in /proc")
@pytest.mark.parametrize("wanted", [None, "3"])
def test_numpy_starts_no_threads_and_leaves_the_settings(wanted: str | None) -> None:
    program = (
        "import os\nfrom converter.search import sorting\n"
        "before = dict(os.environ)\nassert sorting._numpy()\n"
        "print(len(os.listdir('/proc/self/task')), before == dict(os.environ))"
    )
    environment = {name: value for name, value in os.environ.items() if name != sorting._THREADS}
    environment |= {sorting._THREADS: wanted} if wanted else {}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "1 True\n"
