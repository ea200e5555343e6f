"""What changed between two meetings, in facts and in text: values in, changes out.

The meetings are agendas or scripts that somebody wrote. Two agendas are compared value by value; where a script is
involved both sides are read as scripts, the agenda's composed first, so that the same text is always the same facts.
"""
