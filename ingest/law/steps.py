"""What one word says of how far the law has gone, and with whom: (step, heads of whom it is said)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ringtrace.ingest.law.court_nouns import Said
from ringtrace.ingest.law.noun_steps import CO_ACCUSED, of_noun
from ringtrace.ingest.law.what_else import ON_APPEAL, by, by_what_else
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.harm import DO_TO
from ringtrace.ingest.senses.no_step import no_step
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import NOT, coordinated, copular, preposition, sentences_back
from ringtrace.ingest.syntax.heads import clause, gapped, heads_of, heads_under, is_done_to
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import (
    BAIL,
    CAPTIVE,
    CAPTORS,
    CLEARED,
    COURTS,
    GUILTY,
    HOSTAGE,
    HUNTERS,
    JUDGES,
    LOCKED,
    MEANT,
    NO_COURT,
    OTHER,
    PENDING,
    POLICE,
    SOLDIERS,
    SOUGHT_BY,
    STATE,
    STAYING,
    TAKEN_OR_FREED,
    TRIED,
    retried,
)
from ringtrace.ingest.words.predicates import (
    ANY,
    PLEA,
    bare,
    rows_of,
    verbs,
)

PRIVATE = frozenset(["Person", "Group", "Ring"])  # who holds somebody against the law
FLIGHT = frozenset(["flee", "escape", "deport"])  # "when police raided the house", "to face trial"
_OWN = re.compile(r"\b(?:himself|herself|themselves|the slip)\b")
BELIEVED = frozenset("believe think suspect know".split())  # of a flight, by the police


def said(token: Token) -> Iterator[Said]:
    """Yield the steps of the law that a word tells of, each with the heads of whom it is said."""
    if token.pos_ in ("NOUN", "PROPN") or token.lower_ in CO_ACCUSED:
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


def _found_that(verb: Token) -> Said | None:
    """ "A jury found that X had kidnapped the boy": guilty of it, or not where they had not."""
    does = {c.lemma_.lower() for c in verb.lefts if c.dep_ == "nsubj"}
    if not does & (COURTS | JUDGES):
        return None
    deed = next((c for c in verb.rights if c.dep_ == "ccomp" and c.lemma_.lower() in _CRIMES), None)
    if deed is None or is_done_to(deed):
        return None
    negated = any(c.lower_ in NOT for c in deed.children)
    return "acquitted" if negated else "convicted", heads_of(deed, "subject")


_CRIMES = DO_TO | frozenset(
    "coerce exploit smuggle extort recruit launder conspire defraud".split()
)


@cache
def verbs_of_law() -> frozenset[str]:
    """Return the verbs that may tell of a step of the law, or of somebody held without it."""
    return TAKEN_OR_FREED.union(
        _REGRETTING, verbs(), ["testify", "speak", "talk"], (verb for verb, _, _ in SOUGHT_BY)
    )


def _of_verb(token: Token, lemma: str) -> Iterator[Said]:
    if lemma in TAKEN_OR_FREED and by(token, CAPTORS):
        yield HOSTAGE, heads_of(token, "patient")
        return
    if no_step(token) or _bound_to_thing(token, lemma):
        return
    if lemma in _REGRETTING:
        roles = word_table("roles.tsv")
        lawful = POLICE | COURTS | roles["official"] | roles["speaker"]
        if whom := heads_under(token, "to"):
            yield CLEARED if by(token, lawful) else OTHER, whom
        return
    if (lemma in _TRYING or lemma in _UNDERGOING) and _will_not(token):
        yield CLEARED, heads_of(token, "subject" if lemma in _UNDERGOING else "patient")
        return
    if lemma == "deny" and token.tag_ in ("VBZ", "VBP") and _own_deed(token):
        yield by_what_else(token, PLEA), heads_of(token, "subject")
        return
    if lemma == "find" and (verdict := _found_that(token)) is not None:
        yield verdict
        return
    told = clause(token) if lemma not in FLIGHT else _with_clauses(token)
    if token.dep_ == "acl:relcl" and lemma in ("get", "receive", "give", "serve"):
        told = f"{told} {token.head.lower_}"  # "the nine-year sentence that X got"
    stays = copular(token) or (token.pos_ != "AUX" and lemma in STAYING)
    for row in rows_of(lemma):
        state = row.word == ANY
        if state and not stays:
            continue
        match = row.phrase.search(told)
        if match is None or _beside_what_is(token, match[0]):
            continue
        patient = (row.whom == "object" or _by_a_court(token)) and not _OWN.search(told)
        heads = heads_of(token, "patient" if patient else "subject")
        if lemma in FLIGHT:
            heads = [h for h in heads if not taken_along(h)]
        if state and not heads:
            continue
        if heads and not (lemma == "enter" and any(h.lemma_ in COURTS for h in heads)):
            yield by_what_else(token, row.step), heads + gapped(token)
        return
    if lemma == "suspect" and any(kind_of_noun(c) == "Agency" for c in token.lefts):
        clauses = [c for c in token.children if c.dep_ == "ccomp"]  # "suspect that X made it up"
        yield "suspected", [h for c in clauses for h in heads_of(c, "subject")]
    if lemma == "testify":  # "testified against X"
        yield MEANT, heads_under(token, "against")
    if lemma == "flee" and token.head.lemma_ in BELIEVED and not CAPTIVE.search(told):
        yield "suspected", heads_of(token, "subject")
        return
    if lemma == "take" and by(token, POLICE) and not is_done_to(token):
        whom = [c for c in token.children if c.dep_ == "obj"]
        if any(c.lower_ == "in" and not [*c.children] for c in token.rights) and whom:
            yield "arrested", whom  # "police took him in"
            return
    if lemma in ("speak", "talk") and token.head.lemma_ in HUNTERS and by(token.head, POLICE):
        yield "suspected", heads_under(token, "to") + heads_under(token, "with")
        return
    for verb, particle, searchers in SOUGHT_BY:
        if lemma != verb:
            continue
        before = sentences_back(token, 2)  # "police said they were looking"
        they = any(t.lower_ in searchers for t in token.doc[before : token.i])
        left = (c for c in token.children if c.lower_ == particle and not [*c.children])
        if is_done_to(token) and any(left):  # "a man known as X is being searched for"
            yield "suspected", heads_of(token, "patient")
        elif any(c.lower_ in searchers or (they and c.lower_ == "they") for c in token.children):
            yield "suspected", heads_under(token, particle)
    if (status := bare("object").get(lemma)) is not None:
        if lemma in ("imprison", "jail") and token.dep_ == "amod" and not _of_the_guilty(token):
            status = "arrested"  # "an imprisoned journalist": of no sentence told
        if lemma in ("jail", "imprison") and PENDING.search(told):
            status = "arrested"
        if lemma == "accuse" and any(c.lower_ == "where" for c in token.lefts):
            above = (token.head.lemma_.lower(), token.head.head.lemma_.lower())
            status = (
                "charged" if COURTS & {*above} else status
            )  # "told a court where X is accused of"
        if status == "released" and BAIL.search(told):
            status = "charged"
        let_go = lemma in _LETTING_GO and (by(token, COURTS | JUDGES) or _in_court(token, lemma))
        let_go = let_go or (lemma in ("free", "release") and by(token, ON_APPEAL))
        if let_go and not _GIVEN_UP.search(token.sent.text):
            status = "acquitted"
        if lemma in ("want", "seek", "hunt", "pursue", "try") and not is_done_to(token):
            again = lemma == "try" and retried(token.sent.text)
            hunted = lemma in ("seek", "hunt", "pursue") and by(token, POLICE)
            sought = lemma in ("want", "seek") and token.dep_ == "acl:relcl"
            sought = sought and (by(token, POLICE) or by(token, _THEY))
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
            by(token, SOLDIERS) or (by(token, POLICE) and not LOCKED.search(told))
        ):
            return  # a rescue
        heads = heads_of(token, "patient")
        if heads:
            yield status, heads + gapped(token)
        return
    if (status := bare("subject").get(lemma)) is not None:
        yield status, heads_of(token, "subject")


def _bound_to_thing(verb: Token, lemma: str) -> bool:
    """ "Found him handcuffed to a water pipe": by his captors."""
    cuffed = lemma in ("handcuff", "cuff", "shackle", "chain")
    return cuffed and any(preposition(c) == "to" and c.pos_ == "NOUN" for c in verb.rights)


def taken_along(name: Token) -> bool:
    """Return whether somebody is told of beside another as kin: "X and her son Y fled"."""
    kin = word_table("roles.tsv")["relative"]
    own = (c for c in name.lefts if c.dep_ in ("nmod:desc", "compound"))
    beside = name.dep_ == "conj" and name.head.ent_type_ == "PERSON"
    called = [name, *own] if beside else []
    owned = (t for t in called if t.lemma_.lower() in kin)
    return any(c.tag_ == "PRP$" for t in owned for c in (*t.lefts, *name.lefts))


def _of_the_guilty(jailed: Token) -> bool:
    """ "The jailed kidnapper": of a crime, or where the text tells of a verdict."""
    criminal = jailed.head.lemma_.lower() in word_table("standing.tsv")["title_suspected"]
    titles = (c.lemma_.lower() for c in jailed.head.lefts)
    criminal = criminal or any(t in word_table("standing.tsv")["title_suspected"] for t in titles)
    return jailed.lemma_.lower() == "jail" and (criminal or jailed.doc.says(GUILTY))


def _own_deed(denial: Token) -> bool:
    """ "Denies that she bought the baby": in a text of a trial."""
    told = [c for c in denial.children if c.dep_ == "ccomp" and c.pos_ == "VERB"]
    own = (g for c in told for g in c.children if g.dep_ == "nsubj")
    return denial.doc.says(TRIED) and any(g.lower_ in ("he", "she", "they") for g in own)


def _who(verb: Token) -> list[Token]:
    """ "A drug runner, X, who is said to have held him": who a relative clause is of."""
    subjects = [a.head for a in arguments(verb) if a.position == "subject"]
    return [t for t in subjects if t.lemma_.lower() not in POLICE | COURTS]


# A case that is not decided.
_GIVEN_UP = re.compile(
    r"\b(?:nolle prosequi|withdr[ae]w\w*|dropp(?:ed|ing)|pending|bail)\b", re.IGNORECASE
)
# What a court does to whom it lets go as not guilty; the police only clear somebody.
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
    return any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children) and by(
        verb, COURTS | JUDGES
    )


def _will_not(verb: Token) -> bool:
    """ "The district attorney will not prosecute X", "X will not be charged": who decides it says so."""
    words = {c.lower_ for c in verb.children}
    decided = (
        "will" in words or "wo" in words or verb.head.lemma_ in ("decide", "decline", "refuse")
    )
    not_done = words & {"not", "n't", "n’t"} or verb.head.lemma_ in ("decline", "refuse")
    whom = is_done_to(verb) or any(c.dep_ == "obj" and c.lemma_ != "trial" for c in verb.children)
    if verb.lemma_ in _UNDERGOING:
        whom = any(c.lemma_ in ("trial", "charge", "prosecution") for c in verb.children)
    return bool(decided and not_done and whom)


def _with_clauses(verb: Token) -> str:
    own = {
        t.i
        for c in verb.children
        if c.dep_ in ("nsubj", "conj", "parataxis", "xcomp")
        for t in c.subtree
    }
    return " ".join(t.lower_ for t in verb.subtree if t.i not in own)


def _beside_what_is(predicate: Token, words: str) -> bool:
    """Whether words stand beside what somebody is said to be: "is a guard in the prison"."""
    nominal = copular(predicate) and predicate.pos_ == "NOUN"
    nominal = nominal and not any(c.dep_ == "case" for c in predicate.children)
    anybody = word_table("standing.tsv")["group"] | {"one"}  # "the man on trial"
    nominal = nominal and predicate.lemma_.lower() not in anybody
    return nominal and predicate.lower_ not in words.split()


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
        match = row.phrase.search(told)
        if match is not None and not _beside_what_is(token, match[0]):
            yield by_what_else(token, row.step), [one for h in heads for one in coordinated(h)]
            return
