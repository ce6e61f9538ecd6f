"""The command line: options, the clock, the streams and the exit codes."""

from sdtstd.cli.main import main

__all__ = ["main"]
