"""One reading of the bytes in one encoding, with its evidence."""

from __future__ import annotations

from converter.frozen import frozen
from converter.sources.evidence import CONVINCING, Evidence, weigh

# UTF-16 without its mark is believed only on this many characters beyond ASCII and this share of common ones.
UTF16_LEAST = 12
UTF16_SHARE = 0.65


@frozen
class Candidate:
    """One reading of the bytes; `failure` is the offset of the first byte that doesn't decode, None where all do."""

    encoding: str
    text: str
    evidence: Evidence
    failure: int | None

    @property
    def convincing(self) -> bool:
        """Whether it reads as Chinese. UTF-16 takes more: half of all pairs of bytes are hanzi in it."""
        if self.encoding.startswith("utf-16"):
            return self.evidence.total >= UTF16_LEAST and self.evidence.share >= UTF16_SHARE
        return self.evidence.share >= CONVINCING


def candidate(data: bytes, family: tuple[str, ...]) -> Candidate:
    """The reading by the first codec of a family that reads every byte, else by the one that gets furthest."""
    failures: list[tuple[int, str]] = []
    for encoding in family:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            failures.append((error.start, encoding))
            continue
        twin = _twin(data, text, encoding)
        if twin is None:
            return Candidate(encoding, text, weigh(text), None)
        failures.append((twin, encoding))
    failure, encoding = max(failures, key=lambda each: each[0])
    text = data.decode(encoding, "replace")
    return Candidate(encoding, text, weigh(text), failure)


def _twin(data: bytes, text: str, encoding: str) -> int | None:
    """Offset of the first byte of a second code for one character, as Big5 has them (A2CC and A451 are both 十).

    Such a text can't be brought back to its bytes, so its reading is not sure.
    """
    again = text.encode(encoding)
    if again == data:
        return None
    return next(at for at, (left, right) in enumerate(zip(data, again, strict=False)) if left != right)
