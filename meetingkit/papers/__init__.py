"""The papers of a meeting: what there are, the plain data their templates see, and how each is made."""
