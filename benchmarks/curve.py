"""Characters a second of the outline for texts of growing size: `python -m benchmarks.curve [--hostile] [--largest N]`.

Prints the table of docs/quality.md: a speech with four levels again and again, from 10,000 characters to 10 million,
as lines and as one line; with --hostile every text of tests/outline/hostile.py at two sizes.
"""

from __future__ import annotations

import argparse
from time import process_time

from converter.model import Source
from converter.outline.outline import outline
from tests.outline.hostile import HOSTILE, SPEECH

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def seconds(text: str) -> float:
    """Processor time of one outline."""
    begun = process_time()
    outline(Source("text.txt", text, ""))
    return max(process_time() - begun, 1e-9)


def curve(largest: int) -> None:
    """Speed by size."""
    print("| characters | lines: s | lines: M characters/s | one line: s | one line: M characters/s |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for size in (each for each in SIZES if each <= largest):
        text = (SPEECH * (size // len(SPEECH) + 1))[:size]
        lines, line = seconds(text), seconds("".join(text.split()))
        print(
            f"| {size:,} | {lines:.3f} | {size / lines / 1e6:.2f} | {line:.3f} | {size / line / 1e6:.2f} |", flush=True
        )


def hostile(size: int) -> None:
    """Time of each hostile text, and how much longer four times the text takes."""
    print("| text | s | s, four times as long | ratio |")
    print("| --- | ---: | ---: | ---: |")
    for name, make in HOSTILE.items():
        small, large = seconds(make(size)), seconds(make(4 * size))
        print(f"| {name} | {small:.3f} | {large:.3f} | {large / small:.1f} |", flush=True)


def main() -> None:
    """Print the table that is asked for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--hostile", action="store_true", help="texts that are hard on a parser, at two sizes")
    options.add_argument("--size", type=int, default=100_000, help="characters of the smaller hostile text")
    options.add_argument("--largest", type=int, default=SIZES[-1], help="no text longer than this")
    chosen = options.parse_args()
    if chosen.hostile:
        hostile(chosen.size)
    else:
        curve(chosen.largest)


if __name__ == "__main__":
    main()
