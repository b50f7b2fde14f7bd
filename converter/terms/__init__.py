"""Key terms: words that an archive's own list of terms could do with, told by how they are used in its texts.

The one room that asks jieba. Nothing that is read from a document or published depends on it.
"""
