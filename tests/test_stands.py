"""Names in a text, with what is to stand around them."""

from __future__ import annotations

import pytest

from ringtrace.graph.resolve.stands import APART, stands

FROM, SAID = r"\b(?:according to|told) (?:the )?", r" (?:said|says)\b"


@pytest.mark.parametrize(
    ("text", "before", "after", "found"),
    [
        ("The Star said so.", "", SAID, True),
        ("The Star saids so.", "", SAID, False),
        ("The Star shone. The Star said so.", "", SAID, True),
        ("She told the Star so.", FROM, r"\b", True),
        ("She retold the Star so.", FROM, r"\b", False),
        ("She told the Starlet so.", FROM, r"\b", False),
        ("The NorthStar said so.", APART, SAID, False),
        ("Star", APART, r"\b", True),
        ("nobody", "", "", False),
    ],
)
def test_words_stand_with_what_is_around_them(
    text: str, before: str, after: str, found: bool
) -> None:
    assert stands(text, "Star", before=before, after=after) is found
