"""YAML files that people write → validated models, with a position for every value.

The only place that knows positions. Serves agendas, kinds and layouts alike.
"""
