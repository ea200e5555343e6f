"""Layout profiles: page, grid, fonts and styles per role, as data from `templates/layouts/`."""
