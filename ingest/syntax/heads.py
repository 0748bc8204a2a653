"""Of whom the words of the law are said: the heads that stand with a verb or noun, and the words of its clause."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import (
    along_with,
    coordinated,
    copular,
    first_of,
    is_passive,
    preposition,
)
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import COURTS, INQUIRERS, NO_PERSON
from ringtrace.ingest.words.predicates import bare
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS


def clause(verb: Token, *, deeds: bool = True) -> str:
    """Return the words of a clause without its subject and without other clauses, in lower case.

    deeds: with what somebody is said to have done ("of having kept 12 women in 1999").
    """
    own = [verb]
    if verb.lemma_.lower() == "clear":
        doers = [a.head for a in arguments(verb) if a.position == "subject"]
        own += [d for d in doers if d.lemma_.lower() in COURTS | INQUIRERS]
    for child in verb.children:
        relation = child.dep_.split(":")[0]
        verdict = relation == "ccomp" and child.lower_ in ("guilty", "innocent")
        if relation in ("nsubj", "csubj", "conj", "parataxis", "punct", "acl", "ccomp"):
            if not verdict:
                continue
        if relation == "advcl" and (child.tag_ not in ("VBG", "VBN") or not deeds):
            continue
        if relation in ("advcl", "xcomp") and _of_its_own(child, copular(verb)):
            continue
        own += _without_relatives(child)
    return " ".join(t.lower_ for t in sorted(set(own), key=lambda t: t.i))


def _of_its_own(child: Token, predicate: bool) -> bool:
    """Whether a clause tells of something else: by its own subject, or as what somebody is afraid of."""
    if any(c.dep_.startswith("nsubj") for c in child.children) and child.dep_ == "advcl":
        return True
    objects = any(c.dep_ == "obj" for c in child.head.children)
    if child.dep_ == "xcomp" and child.tag_ == "VBN" and objects:
        return True  # "got X jailed"
    marks = {c.lower_ for c in child.children if c.dep_ == "mark"}
    if marks & {"instead", "without", "rather"} or any(
        c.lower_ == "being" and child.dep_ == "xcomp" for c in child.children
    ):
        return True
    return predicate and bool(marks)


def _without_relatives(token: Token) -> list[Token]:
    below = [t for c in token.children if c.dep_ != "acl:relcl" for t in _without_relatives(c)]
    return [token, *below]


def heads_of(verb: Token, role: str) -> list[Token]:
    """Return whom a verb is said of: who suffers it ("patient") or who does or undergoes it ("subject")."""
    found = arguments(verb)
    if verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("xcomp", "ccomp"):  # "declared X wanted"
        objects = [c for c in verb.head.children if c.dep_ == "obj" and c.i < verb.i]
        if objects and not any(c.dep_.startswith(("aux", "nsubj")) for c in verb.children):
            return [one for c in objects for one in coordinated(c)]
    if role == "patient" and verb.tag_ == "VBD" and verb.dep_ == "acl":
        return [verb.head]  # "one of four men wanted for"
    if role == "patient":
        heads = [a.head for a in found if a.position == "object"]
        done_to = [
            c
            for c in verb.children
            if c.dep_ == "iobj" or (c.dep_ == "obj" and kind_of_noun(c) in PEOPLE)
            if not (c.pos_ == "NUM" and is_done_to(verb))  # "X was given seven"
        ]
        heads = done_to and [h for c in done_to for h in coordinated(c)] or heads
        behind = _behind_particle(verb)
        heads = behind if behind and (not heads or behind[0].dep_ == "obl") else heads
        heads = [p for h in heads for p in _person_of_place(verb, h)]
        before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
        bare = verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and before.pos_ == "NOUN"
        if bare and not any(c.dep_.startswith("aux") for c in verb.children):
            heads = [h for h in heads if kind_of_noun(h) in PEOPLE] or [
                before
            ]  # "a vendor given ten years"
        heads += [  # "was arrested along with X"
            a.head
            for a in found
            if a.position in ("along", "together")
            or (a.position == "with" and (_own_kin(a.head) or _named_beside(a.head)))
            or (
                a.position.endswith("with")
                and any(t.lower_ in ("along", "together") for t in a.head.subtree if t.i < a.head.i)
            )
        ]
        known = {h.i for h in heads}
        beside = along_with(verb) if is_passive(verb) else []
        heads += [h for h in beside if h.i not in known]
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
        if not heads and verb.lower_ == "let" and verb.dep_ == "conj" and is_done_to(verb.head):
            return heads_of(verb.head, "patient")  # "was held and then let go"
        if not heads and verb.tag_ == "VBN" and copular(verb):  # "X was let go"
            return [one for c in subjects for one in coordinated(c)]
        if heads or any(c.dep_ in ("obj", "ccomp", "xcomp", "aux") for c in verb.children):
            return heads
        if verb.tag_ in ("VBD", "VBN") and not is_done_to(verb) and not _of_its_own_doing(verb):
            return [a.head for a in found if a.position == "subject"]  # "Suspect X detained"
        return heads
    heads = [a.head for a in found if a.position == "subject"]
    heads = heads or [a.head for a in found if a.position == "object" and is_done_to(verb)]
    heads = [p for h in heads for p in _person_of_place(verb, h)]
    if not heads and verb.tag_ in ("VBZ", "VBD", "VBP"):
        # a finite verb has a subject: the parser hung the clause too low
        for above in list(verb.ancestors)[:3]:
            subjects = [c for c in above.children if c.dep_ == "nsubj" and c.i < verb.i]
            if subjects:
                return subjects
    return heads


def _own_kin(noun: Token) -> bool:
    """ "Was arrested with his wife, X", "with the buyer, a man named X": grown kin, or who took part, by name."""
    the = noun.lemma_.lower() in _ACCOMPLICES
    mine = any(c.tag_ == "PRP$" or (the and c.lower_ == "the") for c in noun.lefts)
    named = [c for c in noun.children if c.dep_ == "appos"]
    named = [c for c in named if any(t.ent_type_ == "PERSON" for t in (c, *c.subtree))]
    named += [noun] if noun.ent_type_ == "PERSON" else []
    kin = [noun, *(c for c in noun.lefts if c.dep_ in ("compound", "nmod:desc"))]
    words = word_table("roles.tsv")["relative"] | _ACCOMPLICES
    return mine and bool(named) and any(k.lemma_.lower() in words for k in kin)


def _named_beside(nationals: Token) -> bool:
    """ "Is held with two Bulgarians, X and Y"."""
    nationals = first_of(nationals)
    many = is_people(nationals.text.removesuffix("s")) or nationals.lower_ in ("others", "men")
    counted = any(c.dep_ == "nummod" for c in nationals.lefts)
    named = (c for c in nationals.children if c.dep_ in ("appos", "conj"))
    return many and counted and any(c.ent_type_ == "PERSON" for c in named)


_ACCOMPLICES = frozenset(
    "buyer seller customer client accomplice associate partner colleague assistant deputy bodyguard driver".split()
)


def _person_of_place(verb: Token, head: Token) -> list[Token]:
    """ "is due in court on Friday charged with": the parser hung the participle on the court or the day."""
    if verb.dep_ != "acl" or (head.lemma_.lower() not in NO_PERSON and head.pos_ != "NUM"):
        return [head]
    for above in (head, *head.ancestors):
        subjects = [c for c in above.children if c.dep_.startswith("nsubj")]
        if subjects:
            return [one for s in subjects for one in coordinated(s)]
    return [head]


def _behind_particle(verb: Token) -> list[Token]:
    """ "A judge bound over X for trial", "placed under investigation a clerk, X": taken for no object."""
    after = [c for c in verb.children if c.i > verb.i]
    bare = ("xcomp",) if any(c.dep_ == "obj" for c in after) else ("xcomp", "obl")
    return [
        one
        for c in after
        if (c.dep_ == "obl" and preposition(c) in PARTICLES and c.left_edge.i == verb.i + 1)
        or (c.dep_ in bare and c.pos_ in ("NOUN", "PROPN") and not preposition(c))
        if kind_of_noun(c) in PEOPLE or any(t.ent_type_ == "PERSON" for t in (c, *c.rights))
        for one in coordinated(c)
    ]


PARTICLES = frozenset("over up off out away free".split())


def prosecutes(verb: Token) -> bool:
    """Return whether a verb in the active stands alone with its subject: "Inspector X prosecuted"."""
    more = {c.dep_.split(":")[0] for c in verb.children} & {"aux", "obj", "xcomp", "ccomp"}
    acts = verb.tag_ == "VBD" and verb.lemma_.lower() in bare("object")
    return acts and not more and any(c.dep_ == "nsubj" for c in verb.children)


def _of_its_own_doing(verb: Token) -> bool:
    """ "X, who held on to him": no headline's participle."""
    return any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)


def is_done_to(verb: Token) -> bool:
    """Return whether a verb is passive, or a bare participle."""
    subject = any(c.dep_.startswith("nsubj") for c in verb.children)
    if verb.tag_ == "VBD" and (
        verb.dep_ == "acl"
        or (verb.dep_ == "ccomp" and verb.head.lemma_ == "declare" and not subject)
    ):
        return True  # "one of four men wanted for", "declared X wanted"
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children) or (
        verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    )


def heads_of_noun(noun: Token) -> list[Token]:
    """Return those of whom a noun is: "the arrest of X and Y"."""
    return [h for c in noun.children if preposition(c) == "of" for h in coordinated(c)]


def heads_under(token: Token, word: str) -> list[Token]:
    """Return the heads that stand under a preposition of a noun or verb, but for days and months."""
    return [
        h
        for c in token.children
        if c.dep_.split(":")[0] in ("nmod", "obl") and preposition(c) == word
        for h in coordinated(c)
        if h.text not in _DAYS
    ]


_DAYS = frozenset([*MONTHS, *WEEKDAYS])


def gapped(verb: Token) -> list[Token]:
    """Return of whom a verb is said once more without it: "X was jailed for nine years and Y for seven"."""
    again = [c for c in verb.children if c.dep_ == "conj" and c.ent_type_ == "PERSON"]
    again += [c for c in verb.children if c.dep_.startswith("nsubj") and c.i > verb.i]
    kin = word_table("roles.tsv")["relative"]
    names = (
        t
        for t in verb.doc[verb.i : verb.sent.end]
        if t.ent_type_ == "PERSON"
        and t.dep_ != "flat"
        and (t.word(-1) in ("and", ",", ";") or t.head.lemma_.lower() in kin)
    )
    return again + [t for t in names if _FOR_YEARS.match(verb.doc[t.i : verb.sent.end].text)]


# "B for six", "C to four years", "D eight": a name and a number, and no age.
_NAME = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*"
_FOR_YEARS = re.compile(
    rf"{_NAME}(?:, \d{{1,2}}, (?:and {_NAME}, \d{{1,2}}, )?(?:for|to) |\s(?:(?:for|to) )?|, (?=[a-z]+[.;]))"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|eighteen|twenty)(?: (?:years|months))?(?:[.,;]| (?:and|for)\b)"
)
