"""What one word says of how far the law has gone, and with whom: (step, heads of whom it is said)."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.clause import arguments, coordinated, preposition
from ringtrace.ingest.law import (
    ACCUSING,
    AFFIRMED,
    BAIL,
    BROUGHT,
    CAPTIVE,
    CAPTORS,
    CHANGED,
    CHARGES,
    CLEARED,
    COURTS,
    DEMANDED,
    DROPPED,
    HOSTAGE,
    LOCKED,
    MEANT,
    NO_PERSON,
    OF_NOUN,
    PATIENT,
    PENALTY,
    PLEA,
    PLEAS,
    POLICE,
    RANK,
    SOLDIERS,
    SOUGHT,
    SOUGHT_BY,
    STATE,
    TAKEN_BACK,
    TAKEN_OR_FREED,
    TRIED,
    UNDONE,
    steps_of,
)
from ringtrace.ingest.no_step import no_step
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.phrases import kind_of_noun
from ringtrace.ingest.words import word_table

# What is said of a warrant that is out: "issued", "obtained", "still open".
WARRANTED = frozenset("issue obtain have face open outstanding remain".split())

BELIEVED = frozenset("believe think suspect know".split())  # of a flight, by the police

Said = tuple[str, list[Token]]


def said(token: Token) -> Iterator[Said]:
    """Yield the steps of the law that a word tells of, each with the heads of whom it is said."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield from _of_noun(token, token.lemma_.lower())
    if not token.tag_.startswith("VB"):
        if copular(token):
            yield from _of_predicate(token)
            return
        if token.pos_ not in ("VERB", "AUX", "ADJ"):
            return
    yield from _of_verb(token, token.lemma_.lower())


def _of_verb(token: Token, lemma: str) -> Iterator[Said]:
    if lemma in TAKEN_OR_FREED and _by(token, CAPTORS):
        yield HOSTAGE, _heads(token, "patient")
        return
    if no_step(token):
        return
    told = clause(token)
    for verb, pattern, status in steps_of(lemma):
        if not pattern.search(told):
            continue
        if verb == "deny" and status == PLEA:
            status = "charged" if TRIED.search(token.doc.text) else MEANT
        if verb == "" and (token.pos_ == "AUX" or lemma not in STATE) and not copular(token):
            continue
        if status == "sentenced" and verb != "order" and not PENALTY.search(told):
            continue
        patient = verb in PATIENT and not (verb == "deny" and "bail" not in told)
        heads = _heads(token, "patient" if patient else "subject")
        if verb == "" and not heads:
            continue
        if heads and not (verb == "enter" and any(h.lemma_ in COURTS for h in heads)):
            yield status, heads
        return
    if lemma == "flee" and token.head.lemma_ in BELIEVED and not CAPTIVE.search(told):
        yield "suspected", _heads(token, "subject")
        return
    table = word_table("standing.tsv")
    for status in (*RANK, "acquitted", "released", CLEARED):
        if lemma in table.get(f"object_{status}", ()):
            if status == "released" and BAIL.search(told):
                status = "charged"
            if lemma in ("want", "seek", "hunt", "try") and not _passive(token):
                return
            if lemma in ("want", "try", "fine") and token.dep_ == "xcomp":
                return
            if lemma in ("hold", "catch", "seize", "free", "release") and CAPTIVE.search(told):
                return
            if lemma == "free" and (
                _by(token, SOLDIERS) or (_by(token, POLICE) and not LOCKED.search(told))
            ):
                return  # a rescue
            heads = _heads(token, "patient")
            if heads:
                yield status, heads
            return
        if lemma in table.get(f"subject_{status}", ()):
            yield status, _heads(token, "subject")
            return
    for verb, particle, searchers in SOUGHT_BY:
        they = any(t.lower_ in searchers for t in token.sent)  # "police said they were looking"
        if lemma == verb and any(
            c.lower_ in searchers or (they and c.lower_ == "they") for c in token.children
        ):
            yield "suspected", _under(token, particle)


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
    if token.dep_ == "acl:relcl" and all(h.lower_ in ("who", "that", "which") for h in heads):
        heads = [token.head]
    for _, pattern, status in steps_of("be"):
        if pattern.search(told):
            yield status, [one for h in heads for one in coordinated(h)]
            return


def _of_noun(token: Token, lemma: str) -> Iterator[Said]:
    """ "the arrest of X", "charges against X were dropped", "his conviction was overturned"."""
    governor = token.head.lemma_.lower()
    if lemma == "sheet" and any(c.lower_ == "charge" for c in token.lefts):
        lemma = "charge"
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
    if lemma in SOUGHT and governor in TAKEN_BACK:
        wanted = _under(token, "for") + _under(token, "against")
        yield CLEARED, wanted + [h for one in wanted for h in _of(one)]
        return
    if lemma in ACCUSING and governor in ("name", "accuse", "charge") and token.dep_ == "nsubj":
        yield "charged", [a.head for a in arguments(token.head) if a.position == "object"]
    elif lemma in CHARGES:
        of_what = [h for c in token.children if c.dep_ == "nmod" for h in coordinated(c)]
        about += [h for offence in of_what for h in _under(offence, "against")]
        if governor in DROPPED and token.dep_ in ("obj", "nsubj:pass", "nsubj"):
            yield CLEARED, about + _under(token.head, "against") or _goes_on_from(token.head)
        elif governor in BROUGHT | CHANGED and token.dep_ in ("obj", "nsubj:pass"):
            yield "charged", about + _under(token.head, "against")
        elif lemma in ("case", "charge", "indictment", "prosecution"):
            yield MEANT, [h for h in about if preposition(h) == "against"]
    elif lemma in DEMANDED and governor in ("want", "seek", "demand", "request"):
        subjects = [c.lemma_.lower() for c in token.head.children if c.dep_ == "nsubj"]
        if any(s in ("prosecutor", "prosecution", "state") for s in subjects):
            yield "charged", _under(token, "for") + _under(token.head, "for")
    elif lemma in ("application", "hearing") and any(c.lower_ == "bail" for c in token.lefts):
        verb = token.head if token.dep_ == "obl" and token.head.lemma_ in STATE else None
        yield "charged", about or (_heads(verb, "subject") if verb is not None else [])
    elif lemma == "bail" and governor in ("refuse", "grant", "deny", "set"):
        yield "charged", about + _under(token.head, "to") + _under(token.head, "for")
    elif lemma in PLEAS:
        yield from _of_verdict(token, lemma, about)
    elif lemma in OF_NOUN and about:
        if not _wished(token):
            yield OF_NOUN[lemma], about
        elif lemma in ("arrest", "detention", "capture", "extradition"):
            yield "suspected", about
    elif lemma == "warrant" and governor not in WARRANTED:
        return
    elif lemma in SOUGHT:
        found = _under(token, "for") + _under(token, "against")
        if token.dep_ in ("obj", "nsubj:pass", "nsubj"):
            found += _under(token.head, "for") + _under(token.head, "against")
        for informer in token.children:
            if informer.lemma_ == "information":
                found += [h for t in informer.subtree if t.lemma_ == "arrest" for h in _of(t)]
        yield "suspected", found


def _of_verdict(token: Token, lemma: str, about: list[Token]) -> Iterator[Said]:
    """ "upheld the ten-year sentence of X", "threw out the guilty verdict against X", "his sentence stands"."""
    governor = token.head.lemma_.lower()
    modifiers = {c.lower_ for c in token.lefts}
    if governor in UNDONE or any(
        governor == verb and any(c.lower_ == word for c in token.head.children)
        for verb, word in (("throw", "out"), ("set", "aside"))
    ):
        yield "acquitted", about
        return
    if modifiers & {"previous", "prior", "earlier", "past", "possible", "maximum", "minimum"}:
        return
    if lemma == "verdict" and not modifiers & {"guilty"}:
        return
    if lemma == "term" and token.head.lemma_ != "appeal" and not modifiers & {"prison", "jail"}:
        return
    upheld = governor in AFFIRMED and token.dep_ in ("obj", "nsubj:pass", "nsubj")
    appealed = token.head.lemma_.lower() in ("appeal", "challenge", "contest")
    measured = bool(PENALTY.search(" ".join(t.lower_ for t in token.subtree)))
    if not about and appealed:
        about = _heads(token.head, "subject")
    if upheld or appealed or lemma == "conviction" or measured:
        yield ("sentenced" if lemma in ("sentence", "term") else "convicted"), about


def _wished(noun: Token) -> bool:
    """ "Information that leads to the arrest of X", "ordered the arrest of X": not yet done."""
    if any(t.lemma_.lower() in ("information", "reward", "bounty", "tip") for t in noun.ancestors):
        return True
    subjects = (c for t in noun.ancestors for c in t.children if c.dep_.startswith("nsubj"))
    under = preposition(noun) == "for"
    if under and any(c.lemma_.lower() in SOUGHT for c in subjects):
        return True  # "a warrant is outstanding for the arrest of X"
    return noun.head.lemma_.lower() in ("order", "demand", "seek", "urge", "request", "call")


def _of(noun: Token) -> list[Token]:
    return [h for c in noun.children if preposition(c) == "of" for h in coordinated(c)]


def _under(token: Token, word: str) -> list[Token]:
    """The heads that stand under a preposition of a noun or verb."""
    return [
        h
        for c in token.children
        if c.dep_.split(":")[0] in ("nmod", "obl") and preposition(c) == word
        for h in coordinated(c)
    ]


def _goes_on_from(verb: Token) -> list[Token]:
    """Whose charges, where the clause does not say: the subject of the clause that it goes on from."""
    if verb.dep_ == "conj":
        return _heads(verb.head, "patient") or _heads(verb.head, "subject")
    return []


def copular(token: Token) -> bool:
    """Return whether a word is what somebody is said to be: "X is the leader"."""
    return any(c.dep_ == "cop" for c in token.children)


def clause(verb: Token, *, deeds: bool = True) -> str:
    """Return the words of a clause without its subject and without other clauses, in lower case.

    deeds: with what somebody is said to have done ("of having kept 12 women in 1999").
    """
    own = [verb]
    if verb.lemma_.lower() == "clear":
        own += [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_ in COURTS]
    for child in verb.children:
        relation = child.dep_.split(":")[0]
        if relation in ("nsubj", "csubj", "conj", "parataxis", "punct", "acl", "ccomp"):
            continue
        if relation == "advcl" and (child.tag_ not in ("VBG", "VBN") or not deeds):
            continue
        own += _without_relatives(child)
    return " ".join(t.lower_ for t in sorted(set(own), key=lambda t: t.i))


def _without_relatives(token: Token) -> list[Token]:
    below = [t for c in token.children if c.dep_ != "acl:relcl" for t in _without_relatives(c)]
    return [token, *below]


def _heads(verb: Token, role: str) -> list[Token]:
    """Whom a verb is said of: who suffers it ("patient") or who does or undergoes it ("subject")."""
    found = arguments(verb)
    if role == "patient":
        heads = [a.head for a in found if a.position == "object"]
        done_to = [c for c in verb.children if c.dep_ == "obj" and kind_of_noun(c) in PEOPLE]
        heads = done_to and [h for c in done_to for h in coordinated(c)] or heads
        heads = [p for h in heads for p in _person_of_place(verb, h)]
        heads += [  # "was arrested along with X"
            a.head
            for a in found
            if a.position.endswith("with")
            and any(t.lower_ in ("along", "together") for t in a.head.subtree if t.i < a.head.i)
        ]
        heads += [  # "found X guilty", "let X go"
            g
            for c in verb.children
            if c.dep_ in ("xcomp", "ccomp") and c.lemma_.lower() in ("guilty", "innocent", "go")
            for g in c.children
            if g.dep_ == "nsubj"
        ]
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        if not heads and len(subjects) == 2 and subjects[1].left_edge.i == verb.i + 1:
            return coordinated(subjects[1])  # "A court sentences X": taken for two subjects
        if heads or any(c.dep_ in ("obj", "ccomp", "xcomp", "aux") for c in verb.children):
            return heads
        if verb.tag_ in ("VBD", "VBN") and not _passive(verb):
            return [a.head for a in found if a.position == "subject"]  # "Suspect X detained"
        return heads
    heads = [a.head for a in found if a.position == "subject"]
    heads = heads or [a.head for a in found if a.position == "object" and _passive(verb)]
    if not heads and verb.tag_ in ("VBZ", "VBD", "VBP"):
        # a finite verb has a subject: the parser hung the clause too low
        for above in list(verb.ancestors)[:3]:
            subjects = [c for c in above.children if c.dep_ == "nsubj" and c.i < verb.i]
            if subjects:
                return subjects
    return heads


def _person_of_place(verb: Token, head: Token) -> list[Token]:
    """ "is due in court on Friday charged with": the parser hung the participle on the court or the day."""
    if verb.dep_ != "acl" or (head.lemma_.lower() not in NO_PERSON and head.pos_ != "NUM"):
        return [head]
    for above in (head, *head.ancestors):
        subjects = [c for c in above.children if c.dep_.startswith("nsubj")]
        if subjects:
            return [one for s in subjects for one in coordinated(s)]
    return [head]


def _passive(verb: Token) -> bool:
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children) or (
        verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    )
