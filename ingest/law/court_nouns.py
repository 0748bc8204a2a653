"""What a court does, told by a noun and its verb: penalties that it hands to somebody, a verdict on them, a trial
that it ends, those whom it keeps in custody.
"""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.heads import heads_under
from ringtrace.ingest.words.law import CLEARED, COURTS, JUDGES, WORDS

Said = tuple[str, list[Token]]

# "Handed a nine-year term to X", "imposed a fine on X", "the death sentence awarded to X".
DEALING = WORDS["dealing"]
_PENALTIES = WORDS["penalties"]
# "His remand was extended", "ordered the pre-trial detention of X".
_KEPT = WORDS["kept"]
_PROLONGED = WORDS["prolonged"]
_UNTIL_TRIAL = WORDS["until_trial"]
# "The trial of X collapsed".
_STOPPED = WORDS["stopped"]


def done_by_court(noun: Token, lemma: str, about: list[Token]) -> Said | None:
    """Return the step that a noun tells of as what a court does, with the heads of whom it is said; None for another.

    about: whose the noun is, or "of" and "against" whom.
    """
    governor = noun.head.lemma_.lower()
    if lemma in _PENALTIES and (given := _given(noun, governor)):
        return "sentenced", given
    if lemma == "verdict" and governor == "guilty":
        words = {c.lower_ for c in noun.head.children}
        on_whom = about + heads_under(noun, "on")
        return ("acquitted" if "not" in words else "convicted", on_whom) if on_whom else None
    if lemma in _KEPT and governor in _PROLONGED and about:
        return "arrested", about
    if lemma == "chit" and any(c.lower_ == "clean" for c in noun.lefts):
        given = [c for c in noun.head.children if c.dep_ == "iobj"] or heads_under(noun.head, "to")
        return CLEARED, given
    if lemma == "remand" and governor == "order" and by_judge(noun.head) and about:
        return "arrested", about
    measured = noun.head.lemma_ in _FOR_A_TIME and noun.head.dep_ == "obj"
    verb = noun.head.head if measured else noun.head  # "ordered 18 months of pretrial detention"
    if lemma == "detention" and verb.lemma_.lower() == "order":
        until = by_judge(verb) and {c.lower_ for c in noun.lefts} & _UNTIL_TRIAL
        behind = [h for t in (noun, noun.head) for h in heads_under(t, "for")]
        if until or _FOR_A_TIME & {h.lemma_ for h in (*behind, *noun.lefts)}:
            return "arrested", about + heads_under(noun, "for") + heads_under(noun.head, "for")
    stopped = governor in _STOPPED or (governor == "end" and noun.dep_ == "obj")
    if lemma in ("trial", "retrial") and stopped and about:
        return CLEARED, about
    if lemma == "hearing" and any(c.lower_ == "sentencing" for c in noun.lefts):
        return "convicted", about
    return None


_FOR_A_TIME = frozenset("day week month".split())  # "ordered her detention for three months"


def _given(penalty: Token, governor: str) -> list[Token]:
    """On or to whom a penalty is passed."""
    verbs = [penalty.head, penalty] if governor in DEALING else []
    if penalty.dep_ not in ("obj", "nsubj:pass"):
        verbs = []
    whole = [
        penalty,
        *(c for c in penalty.rights if c.dep_ == "nmod"),
    ]  # "a term of 17 years imposed on X"
    behind = (c for t in whole for c in t.rights if c.dep_ == "acl")
    verbs += [c for c in behind if c.lemma_.lower() in DEALING]
    return [h for one in verbs for word in _ON for h in heads_under(one, word)]


_ON = ("on", "to", "against")


def by_judge(verb: Token) -> bool:
    """Return whether the subject of a verb is a court or a judge."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if not subjects and verb.dep_ == "conj":
        subjects = [c for c in verb.head.children if c.dep_ == "nsubj"]
    titles = (t for c in subjects for t in (c, *(g for g in c.lefts if g.dep_ == "nmod:desc")))
    judges = [t.lemma_.lower() for t in titles]
    return any(j in COURTS | JUDGES for j in judges)
