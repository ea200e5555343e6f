"""Document → Document for a copy that is read aloud: what stays together, where items begin, how names are read."""
