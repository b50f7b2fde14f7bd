"""Time builds of an archive: full, unchanged, one document changed, one less, one more.

    python -m benchmarks.build ARCHIVE [--work FOLDER] [--runs 5] [--only pages]

ARCHIVE is a folder of XML files (benchmarks.make_archive). Every run is a new process. Memory is the peak of the sums over all its processes: of what belongs to each
(PSS: a page that n of them share counts 1/n for each) and of all they can see (RSS: counted n times).
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_BUILD = "import sys; from converter.cli import main; sys.exit(main())"
_TARGET = re.compile(r'(value=")[0-9]+("[^>]*>)[0-9]+(亩以上<)')  # as benchmarks.make_archive writes them
_PAUSE = 0.02  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Run:
    """One process and its children: seconds by the clock and by the processors, peaks in MiB."""

    wall: float
    cpu: float
    pss: float
    rss: float


def run(command: Sequence[str], memory: bool) -> Run:
    """Run a command to its end. Looking at the memory costs time: times and memory are taken in separate runs."""
    before = os.times()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    pss = rss = 0
    while memory and process.poll() is None:
        found = [_memory(each) for each in _family(process.pid)]
        pss, rss = max(pss, sum(each[0] for each in found)), max(rss, sum(each[1] for each in found))
        time.sleep(_PAUSE)
    _, told = process.communicate()
    wall = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)}: {told.decode(errors='replace')}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, cpu, pss / 1024, rss / 1024)


def _family(process: int) -> list[int]:
    found = [process]
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            children = Path(f"/proc/{process}/task/{thread}/children").read_text().split()
            found += [each for child in children for each in _family(int(child))]
    except OSError:  # gone meanwhile
        pass
    return found


def _memory(process: int) -> tuple[int, int]:
    """PSS and RSS in KiB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    values = {line.split(":")[0]: line.split()[1] for line in lines[1:]}
    return int(values["Pss"]), int(values["Rss"])


def yanlu(archive: Path, output: Path, *more: str) -> list[str]:
    """The command that builds."""
    return [sys.executable, "-c", _BUILD, "build", str(archive), "-o", str(output), *more]


def compiled() -> None:
    """An installed program is compiled once, not at each run."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def measure(name: str, command: Callable[[], Sequence[str]], runs: int) -> None:
    """Median and extremes of some runs, and the memory of one more."""
    times = [run(command(), memory=False) for _ in range(runs)]
    show(name, times, run(command(), memory=True))


def show(name: str, times: Sequence[Run], one: Run) -> None:
    """A line of the table: times of some runs, memory of one."""
    walls = sorted(each.wall for each in times)
    cpu = statistics.median(each.cpu for each in times)
    print(
        f"{name:<28} wall {statistics.median(walls):6.2f} s [{walls[0]:.2f}–{walls[-1]:.2f}]  cpu {cpu:6.2f} s"
        f"  pss {one.pss:6.0f} MiB  rss {one.rss:6.0f} MiB",
        flush=True,
    )


def rebuilds(archive: Path, work: Path, runs: int, more: Sequence[str]) -> None:
    """Full, unchanged, and after a change of one document in the middle."""
    output = work / "site"
    files = sorted(archive.glob("*.xml"))
    one = files[len(files) // 2]
    kept, number = one.read_text(encoding="utf-8"), 0

    def full() -> list[str]:
        shutil.rmtree(output, ignore_errors=True)
        return yanlu(archive, output, *more)

    def same() -> list[str]:
        return yanlu(archive, output, *more)

    def changed() -> list[str]:
        nonlocal number
        number += 1
        change(f"新添第{number}句话。")
        return same()

    def titled() -> list[str]:
        nonlocal number
        number += 1
        change("", f"改过{number}次的题目")
        return same()

    def aimed() -> list[str]:
        nonlocal number
        number += 1
        change("", target=f"{70_000 + 100 * number}")
        return same()

    def change(words: str, title: str = "", target: str = "") -> None:
        text = kept.replace("。</p>", f"。{words}</p>", 1)
        if target:
            text = _TARGET.sub(lambda found: f"{found[1]}{target}{found[2]}{target}{found[3]}", text, count=1)
        if title:
            before, _, rest = text.partition("<title>")
            text = f"{before}<title>{title}{rest[rest.index('</title>') :]}"
        one.write_text(text, encoding="utf-8")

    try:
        measure("everything, from nothing", full, max(1, runs // 2))
        measure("nothing changed", same, runs)
        measure("one text changed", changed, runs)
        if _TARGET.search(kept):
            measure("one target changed", aimed, runs)
        measure("one title changed", titled, runs)
    finally:
        one.write_text(kept, encoding="utf-8")


def changes(archive: Path, work: Path, runs: int, more: Sequence[str]) -> None:
    """After a document went, and after it came back."""
    output = work / "site"
    files = sorted(archive.glob("*.xml"))
    one = files[len(files) // 3]
    kept = one.read_bytes()

    def gone() -> list[str]:
        one.unlink()
        return yanlu(archive, output, *more)

    def back() -> list[str]:
        one.write_bytes(kept)
        return yanlu(archive, output, *more)

    try:
        pairs = [(run(gone(), memory=False), run(back(), memory=False)) for _ in range(runs)]
        show("one document less", [pair[0] for pair in pairs], run(gone(), memory=True))
        show("one document more", [pair[1] for pair in pairs], run(back(), memory=True))
    finally:
        one.write_bytes(kept)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--work", type=Path, help="where to build; a temporary folder unless given")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", action="append", default=[], help="parts to build, as for yanlu build; repeatable")
    given = parser.parse_args()
    compiled()
    more = [f"--only={part}" for part in given.only]
    with TemporaryDirectory(dir=given.work) as folder:
        rebuilds(given.archive, Path(folder), given.runs, more)
        changes(given.archive, Path(folder), given.runs, more)


if __name__ == "__main__":
    main()
