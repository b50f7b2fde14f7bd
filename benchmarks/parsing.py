"""Speed of parsing and of the XML, on one processor: `python -m benchmarks.parsing [FOLDER]` (examples/ unless given).

Best of several rounds of processor time, since other work on the machine only ever adds to it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from time import process_time

from converter.engine import parse
from converter.model import Source
from converter.outline.outline import outline
from converter.record.build import build
from converter.record.validate import validate
from converter.record.write import write
from converter.sources import SourceError, read

ROUNDS = 5
SPEECH = 14_000  # characters


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest round."""
    seconds = []
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        seconds.append(process_time() - begun)
    return min(seconds)


def sources(folder: Path) -> list[Source]:
    """All readable texts of a folder."""
    found = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            found.append(read(path))
        except SourceError as error:
            print(f"left out: {error}")
    return found


def main() -> None:
    """The figures, one a line."""
    root = Path(__file__).resolve().parent.parent
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=root / "examples", help="where the texts are")
    chosen = options.parse_args()
    texts = sources(chosen.folder)
    if not texts:
        options.error(f"no readable texts in {chosen.folder}")
    size = sum(len(text.text) for text in texts)
    print(f"{len(texts)} sources, {size:,} characters")
    print(f"outline: {size / best(lambda: [outline(text) for text in texts]) / 1e6:.2f} M characters/s")
    print(f"outline + facts: {size / best(lambda: [parse(text) for text in texts]) / 1e6:.2f} M characters/s")
    longest = max((parse(text) for text in texts), key=lambda parsed: parsed.documents[0].span.end)
    record = build(longest, longest.documents[0])
    per = SPEECH / (longest.documents[0].span.end - longest.documents[0].span.start)
    told = f"{longest.documents[0].id}, scaled to {SPEECH:,} characters"
    print(f"XML written and validated: {1000 * per * best(lambda: validate(write(record), record.id)):.1f} ms ({told})")


if __name__ == "__main__":
    main()
