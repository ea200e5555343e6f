"""From Word files to pages: the office suite makes the PDF, and the PDF is read back and held against the text."""
