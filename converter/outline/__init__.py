"""Text → documents, joined lines, markers and the tree of sections. Nothing here knows XML."""
