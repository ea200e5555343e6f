"""The agenda: model of the file a secretary writes, and the values inside it."""
