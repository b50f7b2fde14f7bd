"""What the parser found and doubted in each source of a folder: figures, worst first, as text, JSON and a page."""
