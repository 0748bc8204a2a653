"""The words of money in crime: who is held for it, who carries people for it, on what way, what is owed."""

from __future__ import annotations

from ringtrace.ingest.words import word_table

_WORDS = word_table("money.tsv")
HELD, CARRYING, PASSAGES, DEBTS = (_WORDS[k] for k in ("held", "carrying", "passages", "debts"))
