"""Yanlu 言录: Chinese official speeches and documents → validated XML → a linked static archive and JSON feeds."""

__version__ = "0.1.0"
