"""Names that were forgotten: kept as digests alone, and taken out of whatever is read later.

A digest is no secret from who has the file and tries names one by one; it only keeps the name from
being read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from ringtrace.graph.name_parts import plain
from ringtrace.graph.redact import Replacer, joined

# What stands for the number of someone forgotten: a name, so that the claims are read as before.
_DIGITS = "zer prim secund terti quart quint sext septim octav non".split()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Someone whose name was taken out.

    number: from 1, in the order in which they were. day: on which it was done. digests: of the name
    and its parts, words in lower case. capitals: those that count only with a capital, being words of the
    language too. longest: words of the longest.
    """

    number: int
    day: str
    digests: tuple[str, ...]
    capitals: tuple[str, ...]
    longest: int


def stand_in(number: int) -> str:
    """Return the name that stands for someone forgotten: "Nescio Primus", "Nescio Primsecundus"."""
    return "Nescio " + "".join(_DIGITS[int(d)] for d in str(number)).capitalize() + "us"


def digest(name: str) -> str:
    """Return the digest of a name, words in lower case."""
    return blake2b(name.encode(), digest_size=16, person=b"ringtrace").hexdigest()


class Forgetter(Replacer):
    """Replaces forgotten names by what stands for them."""

    def __init__(self, people: Sequence[Forgotten] = ()) -> None:
        self._numbers = {d: p.number for p in reversed(people) for d in p.digests}
        self._capitals = {d for p in people for d in p.capitals}
        self._longest = max((p.longest for p in people), default=0)

    @property
    def active(self) -> bool:
        """Whether anybody was forgotten."""
        return bool(self._numbers)

    def _shown(self, name: str) -> str:
        return stand_in(self._numbers[digest(name)])

    def _length(self, text: str, words: list[re.Match[str]], number: int) -> int:
        for length in range(min(self._longest, len(words) - number), 0, -1):
            here = words[number : number + length]
            if not joined(text, here):
                continue
            found = digest(" ".join(plain(w.group()) for w in here))
            if found in self._numbers:
                if found not in self._capitals or here[0].group()[0].isupper():
                    return length
        return 0


def read_forgotten(lines: str) -> list[Forgotten]:
    """Return the people of a file of JSON lines."""
    rows: Iterable[Mapping[str, object]] = map(json.loads, lines.splitlines())
    return [
        Forgotten(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})  # type: ignore[arg-type]
        for row in rows
    ]


def as_line(person: Forgotten) -> str:
    """Return one line of that file."""
    row = {name: getattr(person, name) for name in Forgotten.__slots__}
    return json.dumps(row, sort_keys=True) + "\n"
