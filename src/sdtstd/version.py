"""Which sdtstd this is: pyproject.toml reads it here, so that nothing installed is searched."""

VERSION = "0.1.0"
