"""The archive as a static site with JSON twins and a feed, made to one side and moved into place when whole."""
