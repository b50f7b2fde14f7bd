"""What can keep a site from being published."""

from __future__ import annotations


class PublishError(Exception):
    """The site was not published and the one before is as it was. The message says why and what to do."""
