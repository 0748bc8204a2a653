"""Works and funds that are still being made are planned, and not yet released or launched."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
The ring abducted nine girls. Anna Lund is producing a documentary on it.
    abduction agent=ring target=girls
    release agent=Anna Lund target=documentary status=planned

The gang abducted nine girls. A film about it is being made by Anna Lund.
    abduction agent=gang target=girls
    release agent=Anna Lund target=film status=planned

The gang abducted nine girls. Two film-makers are working on a series about it.
    abduction agent=gang target=girls
    release agent=film-makers target=series status=planned

Anna Lund, a reporter writing a book on the gang, said that it had abducted nine girls.
    abduction agent=gang target=girls
    release agent=Anna Lund target=book status=planned

The ring abducted nine girls. Anna Lund made a documentary on it.
    abduction agent=ring target=girls
    release agent=Anna Lund target=documentary

The gang abducted nine girls. A charity is setting up a fund for them.
    abduction agent=gang target=girls
    launch agent=charity target=fund status=planned

# a work is told by its title
The gang abducted nine girls. A six-part series titled "Mothers Waiting" will premiere next month.
    abduction agent=gang target=girls
    release target=Mothers Waiting status=planned

The gang abducted nine girls. A film, “Stolen,” was released on the case.
    abduction agent=gang target=girls
    release target=Stolen

The charity has set up a fund for nine girls abducted by the gang.
    abduction agent=gang target=girls
    launch agent=charity target=fund

# the fund that was spoken of before, by more words: one launch
The gang abducted nine girls. A charity launched a fund. The public fund was started by two singers, the charity said.
    abduction agent=gang target=girls
    launch agent=charity+singers target=public fund
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_in_the_making(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "agent", "target", "status")) == lines
