"""Whether a step of the law is of an older case than the one told of."""

from __future__ import annotations

import re

from ringtrace.ingest.law.steps import said
from ringtrace.ingest.law.terms import term
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.syntax.grammar import had
from ringtrace.ingest.syntax.heads import clause
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import ABSENT, BACKGROUND, CLEARED, SAME_CASE, UNDOING

_EXECUTING = frozenset("execute hang behead".split())
# "In 2011", "in the 1990s"; and not "the 2016 kidnapping".
_YEAR = re.compile(
    r"(?<!since )\b(?:19|20)\d\d(?=s\b)|(?<!since )(?<!\bthe )(?<!'s )(?<!’s )\b(?:19|20)\d\d\b"
)


def past(token: Token, status: str, year: int) -> bool:
    """Return whether a step is of an older case. year: in which the text was published, 0 where that is not known."""
    if status == CLEARED:
        return False
    told = clause(token)
    known = SAME_CASE.search(token.sent.text) is not None or _introduced(token)
    found = BACKGROUND.search(told)
    if found is not None and not (found.group() == "previously" and known):
        return True
    shared = [c for c in token.children if c.dep_ == "conj" and c.tag_ == "VBN" and not had(c)]
    above = [token.head] if token.dep_ == "advcl" and token.head.tag_ == "VBN" else []
    words = " ".join(clause(t, deeds=False) for t in (token, *shared, *above))
    told_year = _YEAR.search(words)
    whom = any(c.lower_ == "whom" for c in token.children)
    if token.dep_ == "acl:relcl" and whom and had(token):
        return True  # "whom he had sent to jail"
    if ABSENT.search(told) or token.lemma_.lower() in _EXECUTING:
        return False  # "sentenced to life in his absence in 2015": it still stands
    if year and told_year is not None:
        runs = int(told_year.group()) + term(told) >= year
        if status == "sentenced" and runs and not UNDOING.search(token.sent.text):
            return False  # "given 30 years in 2003": it still runs
        long_ago = any(c.lower_ in ("had", "once") for c in token.children)
        if year - int(told_year.group()) >= (2 if long_ago else 4):
            return True
    background = word_table("standing.tsv")["background"]
    return not known and any(
        c.lower_ in background and abs(c.i - token.i) <= 3 for c in token.children
    )


def _introduced(token: Token) -> bool:
    """ "His sister, Ann Lee, 39, was previously jailed": told with her age she is one of those of this case."""
    subjects = (c for c in token.children if c.dep_ == "nsubj:pass")
    return any(t.text.isdigit() and t.word(-1) == "," for s in subjects for t in s.subtree)


def of_old_case(sentence: Span, year: int) -> bool:
    """Return whether all steps of the law that a sentence tells are of older cases, so that its deeds are as well."""
    steps = [(token, step) for token in sentence for step, _ in said(token)]
    return bool(steps) and all(past(token, step, year) for token, step in steps)
