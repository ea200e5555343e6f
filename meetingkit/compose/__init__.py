"""Agenda + paper template → Document.

Templates are Jinja2 text over a small markup of roles; they see plain data only.
"""
