"""An office's own approved document → a layout profile: its formatting is read, roles recognised, the rest assumed."""
