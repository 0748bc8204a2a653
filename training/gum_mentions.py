"""GUM's entity spans: who or what is mentioned where, and which mentions are of one."""

from __future__ import annotations

import re
from typing import NamedTuple

Row = list[str]  # a word in CoNLL-U columns
_MARK = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([a-z]+)-([^()]*)(\)?)|(\d+)(?:\[\d+/\d+\])?\)")
_SPLIT = re.compile(r"(\d+)<(\d+)")


class Mention(NamedTuple):
    """A mention of a sentence: first word and one past the last, head, type, number of its chain in the document."""

    start: int
    end: int
    head: int
    kind: str
    chain: int


def read_mentions(rows: list[Row]) -> list[Mention]:
    """Return the mentions of a sentence, in the order in which they end."""
    found: list[Mention] = []
    open_marks: list[tuple[int, int, str]] = []
    for n, row in enumerate(rows):
        for mark in _MARK.finditer(_field(row, "Entity")):
            if mark[1] and mark[4]:
                found.append(_mention(rows, n, n + 1, mark[2], int(mark[1])))
            elif mark[1]:
                open_marks.append((int(mark[1]), n, mark[2]))
            else:
                for k in range(len(open_marks) - 1, -1, -1):
                    if open_marks[k][0] == int(mark[5]):
                        chain, start, kind = open_marks.pop(k)
                        found.append(_mention(rows, start, n + 1, kind, chain))
                        break
    return found


def read_split(rows: list[Row]) -> list[tuple[int, int]]:
    """Return the pairs (chain of one, chain of several) where "they" means several told apart before."""
    return [
        (int(one), int(several))
        for row in rows
        for one, several in _SPLIT.findall(_field(row, "SplitAnte"))
    ]


def _field(row: Row, name: str) -> str:
    found = re.search(rf"(?:^|\|){name}=([^|]*)", row[9])
    return found[1] if found else ""


def _mention(rows: list[Row], start: int, end: int, kind: str, chain: int) -> Mention:
    outside = (n for n in range(start, end) if not start <= int(rows[n][6]) - 1 < end)
    return Mention(start, end, next(outside, start), kind, chain)
