"""A script that somebody wrote → an agenda that renders as the very same script."""
