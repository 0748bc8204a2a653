"""What each way of writing a period means, counted from an anchor."""

from __future__ import annotations

from ringtrace.ingest.finders.calendar import Resolver
from ringtrace.ingest.finders.ends import ALONE
from ringtrace.ingest.finders.intervals import INTERVALS
from ringtrace.ingest.finders.parts import PARTS

RESOLVERS: dict[str, Resolver] = {**ALONE, **INTERVALS, **PARTS}
