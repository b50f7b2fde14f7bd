"""What reading a document made of it already, kept till its page is made: in temporary files, one a worker."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import field
from tempfile import TemporaryFile
from typing import IO

from converter.frozen import slotted

Place = tuple[int, int, tuple[int, ...]]  # the worker whose file it is, offset there, sizes of the pieces


@slotted
class Drafts:
    """The files, by worker, and where each document's pieces stand: its place in the archive, its drafts, and last
    what searching keeps of it.

    Workers write; the places come back to the first process, which reads when all is written.
    """

    files: list[IO[bytes]]
    places: dict[str, Place] = field(default_factory=dict)

    @staticmethod
    def by(number: int, folder: str) -> Drafts:
        """For a number of workers."""
        return Drafts([TemporaryFile(dir=folder, buffering=0) for _ in range(number)])

    def write(self, worker: int, documents: Sequence[Sequence[bytes]]) -> list[Place]:
        """Keep the pieces of some documents; tells where they stand."""
        output = self.files[worker].fileno()
        offset = os.lseek(output, 0, os.SEEK_END)
        found: list[Place] = []
        for pieces in documents:
            _write(output, pieces)
            sizes = tuple(map(len, pieces))
            found.append((worker, offset, sizes))
            offset += sum(sizes)
        return found

    def get(self, identity: str) -> tuple[bytes, ...] | None:
        """A document's place and drafts, None where it was not read."""
        place = self.places.get(identity)
        if place is None:
            return None
        worker, offset, sizes = place
        sizes = sizes[:-1]
        whole = os.pread(self.files[worker].fileno(), sum(sizes), offset)
        ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
        return tuple(whole[end - size : end] for end, size in zip(ends, sizes, strict=True))

    def words(self, identity: str) -> bytes | None:
        """What searching keeps of a document, empty if not wanted; None where it was not read."""
        place = self.places.get(identity)
        if place is None:
            return None
        worker, offset, sizes = place
        return os.pread(self.files[worker].fileno(), sizes[-1], offset + sum(sizes[:-1]))

    def close(self) -> None:
        """Let the files go, and all that was read with them."""
        self.places.clear()
        for file in self.files:
            file.close()


def _write(output: int, pieces: Iterable[bytes]) -> None:
    for piece in pieces:  # nearly always one is not empty: to copy them together takes longer
        rest = memoryview(piece)
        while rest:
            rest = rest[os.write(output, rest) :]
