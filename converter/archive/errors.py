"""What can be wrong with a set of files that are each fine alone."""

from __future__ import annotations


class ArchiveError(Exception):
    """The files don't make one archive. The message names the files and says what to do."""
