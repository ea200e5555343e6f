"""Chinese wording that follows from facts: numerals, lists of names, dates, time to speak, blanks.

The set phrases themselves stand in `templates/`; here is only what can be computed.
"""
