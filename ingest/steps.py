"""What one word says of how far the law has gone, and with whom: (step, heads of whom it is said)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ringtrace.ingest.clause import arguments
from ringtrace.ingest.court_nouns import Said
from ringtrace.ingest.grammar import coordinated, sentences_back
from ringtrace.ingest.heads import clause, copular, gapped, heads_of, heads_under, is_done_to
from ringtrace.ingest.kinds import kind_of_noun
from ringtrace.ingest.law import (
    BAIL,
    CAPTIVE,
    CAPTORS,
    CLEARED,
    COURTS,
    GUILTY,
    HOSTAGE,
    IN_COURT,
    INQUIRERS,
    JUDGES,
    LOCKED,
    MEANT,
    NO_COURT,
    OTHER,
    PENDING,
    PLEADING,
    POLICE,
    RETRIED,
    SOLDIERS,
    SOUGHT_BY,
    STATE,
    STAYING,
    TAKEN_OR_FREED,
    TO_BE_SENTENCED,
    TRIED,
)
from ringtrace.ingest.no_step import no_step
from ringtrace.ingest.noun_steps import of_noun
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.predicates import (
    ADMISSION,
    ANY,
    DENIAL,
    MORE_OF_IT,
    PLEA,
    WALKED,
    bare,
    rows_of,
    verbs,
)
from ringtrace.ingest.words import word_table

PRIVATE = frozenset(["Person", "Group", "Ring"])  # who holds somebody against the law
FLIGHT = frozenset(["flee", "escape", "deport"])  # "when police raided the house", "to face trial"
_OWN = re.compile(r"\b(?:himself|herself|themselves|the slip)\b")
_TERM = re.compile(
    r"\b(?:jailed|sentenced|sentences?|serve|given|got|received|prison|jail)\b.* years?\b",
    re.DOTALL,
)
BELIEVED = frozenset("believe think suspect know".split())  # of a flight, by the police


def said(token: Token) -> Iterator[Said]:
    """Yield the steps of the law that a word tells of, each with the heads of whom it is said."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield from of_noun(token, token.lemma_.lower())
    if not token.tag_.startswith("VB"):
        if copular(token):
            yield from _of_predicate(token)
            return
        if token.pos_ not in ("VERB", "AUX", "ADJ"):
            return
    lemma = token.lemma_.lower()
    if lemma in verbs_of_law() or lemma in STATE or copular(token):
        yield from _of_verb(token, lemma)


@cache
def verbs_of_law() -> frozenset[str]:
    """Return the verbs that may tell of a step of the law, or of somebody held without it."""
    return TAKEN_OR_FREED.union(_REGRETTING, verbs(), (verb for verb, _, _ in SOUGHT_BY))


def _of_verb(token: Token, lemma: str) -> Iterator[Said]:
    if lemma in TAKEN_OR_FREED and _by(token, CAPTORS):
        yield HOSTAGE, heads_of(token, "patient")
        return
    if no_step(token):
        return
    if lemma in _REGRETTING:
        roles = word_table("roles.tsv")
        lawful = POLICE | COURTS | roles["official"] | roles["speaker"]
        if whom := heads_under(token, "to"):
            yield CLEARED if _by(token, lawful) else OTHER, whom
        return
    if (lemma in _TRYING or lemma in _UNDERGOING) and _will_not(token):
        yield CLEARED, heads_of(token, "subject" if lemma in _UNDERGOING else "patient")
        return
    told = clause(token) if lemma not in FLIGHT else _with_clauses(token)
    for row in rows_of(lemma):
        if not row.phrase.search(told):
            continue
        state = row.word == ANY
        if state and (token.pos_ == "AUX" or lemma not in STAYING) and not copular(token):
            continue
        patient = (row.whom == "object" or _by_a_court(token)) and not _OWN.search(told)
        heads = heads_of(token, "patient" if patient else "subject")
        if state and not heads:
            continue
        if heads and not (lemma == "enter" and any(h.lemma_ in COURTS for h in heads)):
            yield _by_what_else(token, row.step), heads + gapped(token)
        return
    if lemma == "flee" and token.head.lemma_ in BELIEVED and not CAPTIVE.search(told):
        yield "suspected", heads_of(token, "subject")
        return
    for verb, particle, searchers in SOUGHT_BY:
        if lemma != verb:
            continue
        before = sentences_back(token, 1)  # "police said they were looking"
        they = any(t.lower_ in searchers for t in token.doc[before : token.i])
        left = (c for c in token.children if c.lower_ == particle and not [*c.children])
        if is_done_to(token) and any(left):  # "a man known as X is being searched for"
            yield "suspected", heads_of(token, "patient")
        elif any(c.lower_ in searchers or (they and c.lower_ == "they") for c in token.children):
            yield "suspected", heads_under(token, particle)
    if (status := bare("object").get(lemma)) is not None:
        if lemma == "imprison" and token.dep_ == "amod":
            status = "arrested"  # "an imprisoned journalist": of no sentence told
        if lemma in ("jail", "imprison") and PENDING.search(told):
            status = "arrested"
        if status == "released" and BAIL.search(told):
            status = "charged"
        let_go = lemma in _LETTING_GO and (_by(token, COURTS | JUDGES) or _in_court(token, lemma))
        let_go = let_go or (lemma in ("free", "release") and _by(token, _ON_APPEAL))
        if let_go and not _GIVEN_UP.search(token.sent.text):
            status = "acquitted"
        if lemma in ("want", "seek", "hunt", "pursue", "try") and not is_done_to(token):
            again = lemma == "try" and RETRIED.search(token.sent.text)
            hunted = lemma in ("seek", "hunt", "pursue") and _by(token, POLICE)
            sought = lemma in ("want", "seek") and token.dep_ == "acl:relcl"
            sought = sought and (_by(token, POLICE) or _by(token, _THEY))
            if not (again or hunted or sought):
                return
        yet = any(c.lower_ == "yet" for c in token.head.children)  # "has yet to be tried"
        declared = token.head.lemma_ == "declare"  # "declared X wanted"
        if lemma in ("want", "try", "fine") and token.dep_ == "xcomp" and not (yet or declared):
            return
        if lemma in ("hold", "catch", "seize", "free", "release") and CAPTIVE.search(told):
            return
        doers = [c for c in token.children if c.dep_ == "nsubj"] or _who(token)
        alone = ("he", "she")  # "the leader said that he was holding her"
        if lemma == "hold" and any(kind_of_noun(c) in PRIVATE or c.lower_ in alone for c in doers):
            return  # "the smugglers' men held them at a farm"
        if lemma == "free" and (
            _by(token, SOLDIERS) or (_by(token, POLICE) and not LOCKED.search(told))
        ):
            return  # a rescue
        heads = heads_of(token, "patient")
        if heads:
            yield status, heads + gapped(token)
        return
    if (status := bare("subject").get(lemma)) is not None:
        yield status, heads_of(token, "subject")


def _who(verb: Token) -> list[Token]:
    """ "A drug runner, X, who is said to have held him": who a relative clause is of."""
    subjects = [a.head for a in arguments(verb) if a.position == "subject"]
    return [t for t in subjects if t.lemma_.lower() not in POLICE | COURTS]


# A case that is not decided.
_GIVEN_UP = re.compile(
    r"\b(?:nolle prosequi|withdr[ae]w\w*|dropp(?:ed|ing)|pending|bail)\b", re.IGNORECASE
)
# What a court does to whom it lets go as not guilty; the police only clear somebody.
_ON_APPEAL = frozenset(["appeal", "appeals", "appellate"])
_LETTING_GO = frozenset("discharge exonerate absolve vindicate".split())
# "The paper apologised to X, whom it had called a trafficker", "police apologised for having held X".
_THEY = frozenset(["they"])  # "the man they wanted"
_REGRETTING = frozenset(["apologise", "apologize"])


def _in_court(verb: Token, lemma: str) -> bool:
    return lemma == "discharge" and not verb.doc.says(NO_COURT)


_TRYING = frozenset("prosecute charge indict try".split())
_UNDERGOING = frozenset(["stand", "face"])  # trial


def _by_a_court(verb: Token) -> bool:
    """ "Was kept in custody by the court": who does it is named behind a passive."""
    return any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children) and _by(
        verb, COURTS | JUDGES
    )


def _will_not(verb: Token) -> bool:
    """ "The district attorney will not prosecute X": who decides it says so."""
    words = {c.lower_ for c in verb.children}
    decided = (
        "will" in words or "wo" in words or verb.head.lemma_ in ("decide", "decline", "refuse")
    )
    not_done = words & {"not", "n't", "n’t"} or verb.head.lemma_ in ("decline", "refuse")
    whom = any(c.dep_ == "obj" and c.lemma_ != "trial" for c in verb.children)
    if verb.lemma_ in _UNDERGOING:
        whom = any(c.lemma_ in ("trial", "charge", "prosecution") for c in verb.children)
    return bool(decided and not_done and whom)


def _by_what_else(verb: Token, step: str) -> str:
    """What a plea or a bare number comes to: a step of the law where there is a court or a term, else none."""
    if step == PLEA:
        return "charged" if verb.doc.says(TRIED) else MEANT
    if step in (DENIAL, ADMISSION):
        there = bool(PLEADING.search(verb.sent.text))
        if step == DENIAL:
            return "charged" if there else MEANT
        there = there or _after_court(verb) or verb.doc.says(TO_BE_SENTENCED)
        return "convicted" if there else MEANT
    if step == "acquitted" and verb.lemma_.lower() == "clear" and _by_police(verb):
        return CLEARED  # by the police
    if step == WALKED:
        return "acquitted" if verb.doc.says(TRIED) else "released"
    if verb.lemma_ == "spend" and step == "sentenced" and not verb.doc.says(GUILTY):
        return "arrested"  # "was arrested in 2016 and spent four months in jail"
    if step == MORE_OF_IT:  # "X was jailed for nine years. Y got seven"
        return "sentenced" if _TERM.search(verb.doc[: verb.i].text) else MEANT
    return step


def _after_court(verb: Token) -> bool:
    """ "Two men were in court. X admitted kidnapping": the sentence before tells where."""
    start = verb.sent.start
    return bool(start) and bool(IN_COURT.search(verb.doc[start - 1].sent.text))


def _by_police(verb: Token) -> bool:
    """ "Has been cleared", in a text without a court."""
    if _by(verb, POLICE | INQUIRERS):
        return True
    return verb.doc.says(NO_COURT) and not any(c.dep_ == "obl" for c in verb.children)


def _with_clauses(verb: Token) -> str:
    own = {
        t.i
        for c in verb.children
        if c.dep_ in ("nsubj", "conj", "parataxis", "xcomp")
        for t in c.subtree
    }
    return " ".join(t.lower_ for t in verb.subtree if t.i not in own)


def _by(verb: Token, doers: frozenset[str]) -> bool:
    """Whether one of these does it: "where her kidnappers had held her", "freed by police" and no court."""
    subjects = [t for a in arguments(verb) if a.position == "subject" for t in a.head.subtree]
    return any(t.lemma_.lower() in doers for t in subjects)


def _of_predicate(token: Token) -> Iterator[Said]:
    """ "is in custody", "are on trial", "who is at large"."""
    told = clause(token)
    if no_step(token):
        return
    heads = [c for c in token.children if c.dep_ in ("nsubj", "nsubj:pass")]
    if not heads and token.dep_ == "conj":  # "jumped from a window and is still at large"
        heads = [c for c in token.head.children if c.dep_ in ("nsubj", "nsubj:pass")]
    if token.dep_ == "acl:relcl" and all(h.lower_ in ("who", "that", "which") for h in heads):
        heads = [token.head]
    for row in rows_of("be"):
        if row.phrase.search(told):
            yield _by_what_else(token, row.step), [one for h in heads for one in coordinated(h)]
            return
