"""The command line: thin; data to standard output, words for people to standard error."""

from ringtrace.cli.commands import main

__all__ = ["main"]
