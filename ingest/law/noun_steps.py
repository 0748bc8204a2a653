"""What a noun says of how far the law has gone: "the arrest of X", "charges against X", "his conviction"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ringtrace.ingest.language.names import HELD
from ringtrace.ingest.law.court_nouns import Said, by_judge, done_by_court
from ringtrace.ingest.law.verdicts import of_verdict
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.no_deed import is_undone
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import coordinated, copular, first_of, preposition
from ringtrace.ingest.syntax.heads import clause, heads_of, heads_of_noun, heads_under
from ringtrace.ingest.words.law import (
    ACCUSING,
    BROUGHT,
    CHANGED,
    CHARGES,
    CLEARED,
    DEMANDED,
    DIED,
    DROPPED,
    IN_COURT,
    MEANT,
    NO_PERSON,
    OF_NOUN,
    OTHER,
    PASSED,
    PLEAS,
    SOUGHT,
    STATE,
    TAKEN_BACK,
    TRIED,
    WORDS,
)

# What is said of a warrant that is out: "issued", "obtained", "still open".
WARRANTED = WORDS["warranted"]
DEMANDING = WORDS["demanding"]
_CLOSED = WORDS["closed"]
_OPENED = WORDS["opened"]
_NAMING = frozenset("name accuse charge list identify implicate".split())
_PROCEEDINGS = frozenset("proceeding proceedings prosecution".split())
_ENDING = WORDS["ending"]
_GRANTED = WORDS["granted"]
_INQUIRIES = WORDS["inquiries"]
_ALLOWED = WORDS["allowed"]
_NOT_GUILTY = re.compile(r"\bto (?:one of )?not guilty\b")
_AGAINST_VERDICT = re.compile(r"\bappeals? against (?:\w+ )?(?:conviction|verdict)", re.IGNORECASE)
_COUNTED = WORDS["counted"]


def _one_count(token: Token, lemma: str) -> bool:
    """ "Dismissed the third count": not all that somebody is charged with."""
    return lemma in ("count", "charge") and any(c.lower_ in _COUNTED for c in token.lefts)


def _one_of_them(charges: Token) -> bool:
    """ "Dismissed one of the two charges against X": the other stands."""
    one = charges.head
    part = one.lower_ in _COUNTED and preposition(charges) == "of"
    return part and one.head.lemma_.lower() in DROPPED


_LOST_BY = WORDS["lost_by"]
_HEARD = frozenset("open begin start adjourn postpone continue".split())


def of_noun(token: Token, lemma: str) -> Iterator[Said]:
    """Yield the steps that a noun tells of: "the arrest of X", "charges against X were dropped"."""
    governor = token.head.lemma_.lower()
    if lemma == "sheet" and any(c.lower_ == "charge" for c in token.lefts):
        lemma = "charge-sheet" if token.dep_ == "nsubj" else "charge"
    about = [
        h
        for c in token.children
        if (c.dep_ == "nmod:poss") or (c.dep_ == "nmod" and preposition(c) in ("of", "against"))
        for h in coordinated(c)
    ]
    ends = {h.i + 1 for h in about}  # "the trial of smuggler X": hung apart from the title
    about += [
        c
        for c in token.children
        if c.dep_ == "nmod" and c.pos_ == "PROPN" and c.left_edge.i in ends and not preposition(c)
    ]
    about = [h for h in about if h.lemma_.lower() not in NO_PERSON]  # "a trial of two weeks"
    if lemma == "dock" and token.dep_ == "nmod" and preposition(token) == "in":
        yield "charged", [token.head]  # "the man in the dock, X"
        return
    if (step := _behind_name(token)) is not None:
        yield step, [token.head]
        return
    if lemma in HELD and token.dep_ == "conj" and token.head.pos_ == "ADJ":
        if (told := _BEHIND.get(preposition(token))) is not None:  # "is alive and under arrest"
            yield told, [c for c in token.head.children if c.dep_ == "nsubj"]
        return
    if lemma == "witness" and preposition(token) == "as" and token.dep_ == "obl":
        own = token.head.lemma_.lower() in ("help", "appear", "serve", "remain", "stay", "stand")
        done_to = [] if own else heads_of(token.head, "patient")
        yield OTHER, done_to or heads_of(token.head, "subject")
        return
    if lemma == "appeal":
        if governor in _ALLOWED and _AGAINST_VERDICT.search(token.sent.text):
            yield "acquitted", about
        elif governor in _LOST_BY | _HEARD and about:
            yield MEANT, about
        return
    if token.lower_ in CO_ACCUSED:  # "his co-accused, Y": he is on trial too
        former = any(c.lower_ in ("former", "alleged") for c in token.lefts)
        if token.doc.says(TRIED) and not former:
            yield "charged", [h for h in about if h.dep_ == "nmod:poss"]
        return
    if (done := done_by_court(token, lemma, about)) is not None:
        yield done
        return
    if lemma == "verdict":
        about += heads_under(token, "on")
    if lemma in SOUGHT and governor in TAKEN_BACK:
        wanted = heads_under(token, "for") + heads_under(token, "against")
        yield CLEARED, wanted + [h for one in wanted for h in heads_of_noun(one)]
        return
    papers = ACCUSING | {"warrant", "charge-sheet", "chargesheet"}
    if lemma in papers and governor in _NAMING and token.dep_ == "nsubj":
        private = lemma == "complaint" and not _of_the_state(token)
        yield (
            "suspected" if lemma == "warrant" or private else "charged",
            [a.head for a in arguments(token.head) if a.position == "object"],
        )
    elif (
        lemma in _INQUIRIES
        and governor in DROPPED | _CLOSED
        and (into := heads_under(token, "into") + heads_under(token.head, "into"))
    ):
        yield CLEARED, into + [h for t in into for h in heads_under(t, "against")]
    elif (
        lemma in _INQUIRIES
        and governor in _OPENED
        and (whom := heads_under(token, "into") + heads_under(token, "against"))
    ):
        yield "suspected", whom
    elif lemma in ("information", "complaint") and governor == "file" and _of_the_state(token):
        yield "charged", heads_under(token, "against") + heads_under(token.head, "against")
    elif (
        lemma == "case"
        and governor in _OPENED
        and (whom := heads_under(token, "against") + heads_under(token.head, "against"))
    ):
        tried = governor == "open" and IN_COURT.search(token.sent.text)  # "he told the jury"
        yield "charged" if tried else "suspected", whom
    elif lemma in CHARGES or (lemma in _INQUIRIES and governor in DROPPED | _CLOSED):
        if lemma == "complaint":
            about = [h for h in about if h.dep_ != "nmod:poss"]  # who complains
        modifiers = {c.lower_ for c in token.lefts}
        of_what = [h for c in token.children if c.dep_ in ("nmod", "acl") for h in coordinated(c)]
        about += [h for offence in of_what for h in heads_under(offence, "against")]
        closed = governor in _CLOSED and lemma in _ENDING and not token.sent.doc.says(DIED)
        ended = governor in DROPPED or closed
        if ended and token.dep_ in ("obj", "nsubj:pass", "nsubj"):
            yield (
                MEANT if _one_count(token, lemma) else CLEARED,
                about + heads_under(token.head, "against") or _goes_on_from(token.head),
            )
        elif governor in _OPENED and lemma in _PROCEEDINGS and "criminal" in modifiers:
            yield "charged", about + heads_under(token.head, "against")
        elif token.head.pos_ == "NUM" and token.head.head.lemma_.lower() in DROPPED:
            yield "charged", heads_under(token, "against")  # "withdrew three of the five counts"
        elif governor in BROUGHT | CHANGED and token.dep_ in ("obj", "nsubj:pass", "nsubj"):
            yield (
                "charged",
                about + heads_under(token.head, "against") + heads_under(token.head, "on"),
            )
        elif lemma in ("case", "charge", "indictment", "prosecution"):
            whom = [h for h in about if preposition(h) == "against"]
            yield "charged" if _one_of_them(token) else MEANT, whom
    elif (
        lemma in ("year", "month") and PASSED.search(token.sent.text) and heads_under(token, "for")
    ):
        yield "sentenced", heads_under(token, "for")  # "as the sentence was read: 20 years for X"
    elif (
        lemma == "plea"
        and governor in ("change", "switch")
        and not _NOT_GUILTY.search(clause(token.head))
    ):
        yield "convicted", heads_of(token.head, "subject")
    elif lemma == "plea" and "guilty" in {c.lower_ for c in token.lefts} and governor == "accept":
        yield "convicted", about
    elif lemma == "plea" and governor == "enter":  # "not guilty pleas were entered on behalf of X"
        behalf = [c for c in token.head.children if c.lower_ == "behalf"]
        of_whom = [h for c in behalf for h in heads_of_noun(c)] + heads_under(token.head, "for")
        yield "charged", of_whom
    elif lemma in DEMANDED and first_of(token).head.lemma_.lower() in DEMANDING:
        asking = first_of(token).head
        subjects = [c for c in asking.children if c.dep_ == "nsubj"]
        asked_by = {t.lemma_.lower() for s in subjects for t in (s, *s.children)}
        if asked_by & {"prosecutor", "prosecution", "state"}:  # "prosecutor X wants"
            more = (t for t in asking.subtree if t.pos_ == "NUM")
            whose = [h for t in (token, asking, *more) for h in heads_under(t, "for")]
            whose += [
                h for c in token.subtree if preposition(c) == "against" for h in coordinated(c)
            ]
            yield (
                "charged",
                list({h.i: h for h in whose}.values()),
            )  # "12 years for X and five for Y"
    elif lemma in ("application", "hearing") and any(c.lower_ == "bail" for c in token.lefts):
        verb = token.head if token.dep_ == "obl" and token.head.lemma_ in STATE else None
        yield "charged", about or (heads_of(verb, "subject") if verb is not None else [])
    elif lemma in ("pardon", "amnesty", "clemency") and governor in _GRANTED:
        yield "released", about + heads_under(token, "for") + heads_under(token.head, "to")
    elif lemma in ("bail", "amparo") and governor in ("refuse", "grant", "deny", "set"):
        yield (
            "charged" if lemma == "bail" else "suspected",
            about + heads_under(token.head, "to") + heads_under(token.head, "for"),
        )
    elif lemma in PLEAS:
        yield from of_verdict(token, lemma, about)
    elif lemma in ("evidence", "testimony") and (whom := heads_under(token, "against")):
        yield MEANT, whom
    elif lemma == "release" and governor == "oppose" and about:
        yield "arrested", about  # "prosecutors opposed the release of X"
    elif lemma == "release" and governor in ("order", "grant") and about:
        if by_judge(token.head):
            yield "released", about
    elif lemma == "acquittal" and is_undone(token):
        yield "charged", about
    elif lemma in OF_NOUN and about:
        if not (_wished(token) or _vital(token)):
            yield OF_NOUN[lemma], about
        elif OF_NOUN[lemma] in ("arrested", "charged") and lemma != "arraignment":
            yield "suspected", about
    elif lemma == "warrant" and governor not in WARRANTED:
        return
    elif lemma in SOUGHT:
        found = heads_under(token, "for") + heads_under(token, "against")
        found += [h for c in heads_of_noun(token) for h in heads_under(c, "for")]  # "of 900 euros"
        if token.dep_ in ("obj", "nsubj:pass", "nsubj"):
            found += heads_under(token.head, "for") + heads_under(token.head, "against")
        if governor == "out" and token.head.dep_ == "case":
            found.append(token.head.head)  # "a warrant is out for X"
        for informer in token.children:
            if informer.lemma_ == "information":
                found += [
                    h for t in informer.subtree if t.lemma_ == "arrest" for h in heads_of_noun(t)
                ]
        yield "suspected", found


CO_ACCUSED = frozenset("co-accused coaccused co-defendant codefendant".split())
# "X, on trial for fraud", "X, in custody since May": what stands behind a name.
_BEHIND = {"on": "charged", "in": "arrested", "under": "arrested"}


_FREED = frozenset("free release set walk go leave let".split())
_AFTER = frozenset("after when as because once since".split())


def _of_the_state(paper: Token) -> bool:
    """ "Prosecutors filed an information", "a criminal complaint was filed": no complaint of a neighbour."""
    subjects = (c.lemma_.lower() for c in paper.head.children if c.dep_ == "nsubj")
    return any(c.lower_ in ("criminal", "federal") for c in paper.lefts) or any(
        s in ("prosecutor", "state", "attorney", "prosecution") for s in subjects
    )


def _behind_name(noun: Token) -> str | None:
    """The step that a noun set off behind a name tells of whom it names."""
    if noun.dep_ != "nmod" or noun.head.ent_type_ != "PERSON" or noun.lemma_.lower() not in HELD:
        return None
    return "arrested" if noun.lemma_ == "remand" else _BEHIND.get(preposition(noun))


def _wished(noun: Token) -> bool:
    """ "Information that leads to the arrest of X", "ordered the arrest of X": not yet done."""
    if any(t.lemma_.lower() in ("information", "reward", "bounty", "tip") for t in noun.ancestors):
        return True
    subjects = (c for t in noun.ancestors for c in t.children if c.dep_.startswith("nsubj"))
    under = preposition(noun) == "for"
    if under and any(c.lemma_.lower() in SOUGHT for c in subjects):
        return True  # "a warrant is outstanding for the arrest of X"
    above = noun.head.lemma_.lower()
    return above in WORDS["not_yet_done"] and not (above == "stay" and noun.lemma_ == "trial")


def _vital(noun: Token) -> bool:
    """ "His capture is vital": what it would be, not that it was."""
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ != "nsubj" or first.lemma_ == "trial":  # "his trial was due to open"
        return False
    return first.head.pos_ == "ADJ" and copular(first.head)


def _goes_on_from(verb: Token) -> list[Token]:
    """Whose charges, where the clause does not say: the subject of the clause that it goes on from, or of who is
    set free "after prosecutors dropped the case".
    """
    freed = verb.dep_ == "advcl" and verb.head.lemma_.lower() in _FREED
    if verb.dep_ == "conj" or (freed and any(c.lower_ in _AFTER for c in verb.lefts)):
        return heads_of(verb.head, "patient") or heads_of(verb.head, "subject")
    return []
