"""The archive of record: one XML file a document, read and written byte for byte, validated, hand-editable."""
