"""python -m ringtrace."""

from ringtrace.cli import main

main()
