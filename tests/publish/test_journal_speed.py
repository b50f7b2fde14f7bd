"""The journal's comparison with what was followed: by keys, so that its work grows as the archive does."""

from __future__ import annotations

from converter.archive.index import Index
from converter.publish.journal import Journal


def followed(number: int) -> Journal:
    """A journal that follows a number of documents, every hundredth of which changed since."""
    index = Index(":memory:")
    index.create()
    journal = Journal(index)
    for at in range(number):
        digest = "new" if at % 100 == 0 else "old"
        index.database.execute("INSERT INTO documents (id, digest) VALUES (?, ?)", (f"d{at:05}", digest))
        index.database.execute("INSERT INTO followed VALUES (?, 'old')", (f"d{at:05}",))
    return journal


def steps(journal: Journal) -> int:
    """Hundreds of steps of the database's machine that one comparison takes."""
    seen = [0]

    def step() -> int:
        seen[0] += 1
        return 0

    journal.database.set_progress_handler(step, 100)
    assert journal._differences()
    journal.database.set_progress_handler(None, 0)
    return seen[0]


def test_work_grows_as_the_archive_does() -> None:
    assert steps(followed(2000)) < 6 * steps(followed(500))


def test_an_id_in_other_letters_is_another_document() -> None:
    journal = followed(2)
    journal.database.execute("UPDATE documents SET id = 'D00001' WHERE id = 'd00001'")
    told = {(kind, identity) for kind, identity, *_ in journal._differences()}
    assert told == {("changed", "d00000"), ("added", "D00001"), ("removed", "d00001")}
