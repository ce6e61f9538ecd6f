"""The command line: options, the clock, the streams and the exit codes."""

from sdtstd.cli.main import main, run

__all__ = ["main", "run"]
