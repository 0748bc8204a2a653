"""People of texts that neither the rules nor the trained reader were made on: floors, not rows."""

from __future__ import annotations

from pathlib import Path

from lines import claims_of, people_lines
from spacy.language import Language

LOTS = (Path(__file__).parent / "data" / "held_out_people.txt").read_text("utf-8")
EXACT = 0.7  # of the items, in which everybody has the role and the status that the text gives
RAISED = 4  # people at most whose status is higher than the text says
STEPS = ("", "suspected", "arrested", "charged", "convicted", "sentenced")


def test_people_of_new_texts_are_mostly_right_and_seldom_raised(nlp: Language) -> None:
    exact, raised, wrong = 0, [], []
    items = [block.splitlines() for block in LOTS.split("\n\n") if block.strip()]
    for lines in items:
        words = [line for line in lines if line[:1] not in (" ", "#")]
        expected = sorted(line.strip() for line in lines if line.startswith(" "))
        told = people_lines(claims_of(nlp, "\n".join(words).replace("|", ""), "2024-06-20"))
        exact += told == expected
        wrong += [] if told == expected else [(expected, told)]
        before = {name: step(line) for line in expected for name in [line.split("  ")[0]]}
        raised += [t for t in told if step(t) > before.get(t.split("  ")[0], 5)]
    assert exact / len(items) >= EXACT, wrong
    assert len(raised) <= RAISED, raised


def step(line: str) -> int:
    """How far the law has gone; 0 with nobody, and with whom it let go."""
    status = (line.split("  ") + [""])[2]
    return STEPS.index(status) if status in STEPS else 0
