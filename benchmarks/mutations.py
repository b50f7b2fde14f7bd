"""How much of the examples' outline is found again after damage: `python -m benchmarks.mutations [FOLDER]`.

Prints the table of docs/quality.md: per kind of damage F1 of sections, and of sections with the right parent, against
the parse of the sound text, over all texts of the folder (examples/ by default).
"""

from __future__ import annotations

import sys
from pathlib import Path

from converter.sources import read
from tests.outline.mutations import MUTATIONS, Score, score


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "examples"
    texts = [read(path).text for path in sorted(folder.glob("*.txt"))]
    print("| damage | what it does | sections F1 | tree F1 |")
    print("| --- | --- | --- | --- |")
    for name, mutation in MUTATIONS.items():
        done = sum((score(name, text) for text in texts), Score())
        does = (mutation.__doc__ or "").strip().rstrip(".")
        print(f"| {name.replace('_', ' ')} | {does} | {done.sections:.3f} | {done.tree:.3f} |")


if __name__ == "__main__":
    main()
