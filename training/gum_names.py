"""Names of persons, organisations and places from GUM's entity spans.

GUM marks every mention ("the old town of Prague"); a name is the run of proper nouns around the
head of a mention of that type.
"""

from __future__ import annotations

from training.gum_mentions import Row, read_mentions

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_PROPER = ("NNP", "NNPS")
_JOINERS = ("-", ".", "&", "'", "/")
_FULL = ("University", "Department", "Ministry", "Institute", "of", "for")
TITLES = frozenset(
    "mr mrs ms miss dr sir prof professor president vice senator sen sen. rep rep. representative "
    "judge justice king queen prince princess captain capt capt. general gen gen. colonel col col. "
    "lieutenant lt lt. pope saint minister chancellor secretary governor mayor director chairman "
    "congressman congresswoman ambassador officer detective sergeant sheriff attorney lord lady "
    "mr. mrs. ms. dr. prof. st. aunt uncle father mother brother sister bishop archbishop cardinal "
    "emperor ceo coach commissioner deputy speaker".split()
)


def name_labels(rows: list[Row]) -> list[str]:
    """Return a B-/I-/O label for each word of a sentence in CoNLL-U columns."""
    labels = ["O"] * len(rows)
    used = [False] * len(rows)
    mentions = sorted(read_mentions(rows), key=lambda m: (m.start - m.end, m.start))
    for start, end, head, kind, _ in mentions:
        if rows[head][4] not in _PROPER or kind not in _TYPES:
            continue
        left = _leftwards(rows, start, head, kind)
        right = _rightwards(rows, left, head, end, kind)
        if kind == "person":
            while left < head and rows[left][1].lower() in TITLES:
                left += 1
            if right - left == 1 and rows[left][1].lower() in TITLES:
                continue
        if any(used[left:right]):
            continue
        for n in range(left, right):
            labels[n] = ("B-" if n == left else "I-") + _TYPES[kind]
            used[n] = True
    return labels


def _leftwards(rows: list[Row], start: int, head: int, kind: str) -> int:
    left = head
    while left > start:
        row = rows[left - 1]
        if row[4] in _PROPER:
            left -= 1
        elif left - 2 >= start and rows[left - 2][4] in _PROPER and row[1] in _JOINERS:
            left -= 2
        elif row[3] == "ADJ" and row[1][:1].isupper() and kind != "person" and left > 1:
            left -= 1
        else:
            break
    return left


def _rightwards(rows: list[Row], left: int, head: int, end: int, kind: str) -> int:
    def proper(n: int) -> bool:
        return n < end and rows[n][4] in _PROPER

    right = head + 1
    while right < end:
        word = rows[right][1]
        named = kind != "person"
        if proper(right):
            right += 1
        elif (
            word in _JOINERS
            and proper(right + 1)
            or named
            and word.lower() in ("of", "for")
            and proper(right + 1)
        ):
            right += 2
        elif named and word.lower() in ("of", "for") and proper(right + 2):
            if rows[right + 1][1].lower() != "the":
                break
            right += 3
        elif kind == "organization" and word == "and" and proper(right + 1) and proper(right - 1):
            if not any(rows[n][1] in _FULL for n in range(left, right)):
                break
            right += 2
        elif named and word.isupper() and rows[right][3] in ("NOUN", "X"):
            right += 1
        else:
            break
    return right
