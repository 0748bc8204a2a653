"""The role in the case of a named person: suspect, victim, official, relative, witness, lawyer and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.law.latest import Standing, latest
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.people.deeds import role_by_deed
from ringtrace.ingest.people.harmed import called_victim, harming, of_the_harmed, trader, victim_of
from ringtrace.ingest.people.kin import kin_of_somebody
from ringtrace.ingest.people.witness import witnessed
from ringtrace.ingest.phrases.offices import is_word, office
from ringtrace.ingest.phrases.titles import Title
from ringtrace.ingest.senses.harm import ill_used, suffered
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.blamed import LAYING
from ringtrace.ingest.syntax.grammar import copular, is_passive
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import CHARGES, CLEARED, HOSTAGE, MEANT, OTHER, RANK
from ringtrace.nouns import CaseRole, Claim, Span

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person


def case_role(person: Person, crimes: list[Claim]) -> tuple[CaseRole, Span]:
    """Return the role in the case and the words that give it: the law, the office, the deed, the kin."""
    name = person.mention.span
    table = word_table("roles.tsv")
    taken = next((s for s in person.said if s.status == HOSTAGE), None)
    said = [s for s in person.said if s.status != HOSTAGE]
    if said and latest(said) is None and (word := called_victim(person)) is not None:
        return "victim", person.reading.span(word.i, word.i + 1)
    sought = latest(said) in RANK or all(s.status != OTHER for s in said)
    aside = _officer_cleared(person, said) or _let_go(person, said) or _spared(person, said)
    if said and sought and not aside:
        steps = [s for s in said if s.status != MEANT] or said
        sentence = steps[-1].sentence
        return "suspect", person.reading.span(sentence.start, trimmed(sentence))
    doc = person.reading.doc
    accused = any(is_word(t.head, table["suspect"]) for t in person.titles)
    if taken is not None and not crimes:
        return "victim", person.reading.span(taken.trigger.i, taken.trigger.i + 1)
    if not crimes and not accused:  # a prosecutor who is murdered is a victim of the case
        officer = any(is_word(t.head, table["official"]) for t in person.titles)
        pronouns = [p for p in person.entity.pronouns if not officer]
        named = {p.head for p in person.phrases}
        pronouns = [p for p in pronouns if not _doer(doc[p.head], named)]
        hurt = (suffered(doc[p.head]) for p in (*person.phrases, *pronouns))
        told = (doc[p.head] for p in person.phrases if doc[p.head].lemma_.lower() == "victim")
        if (done := next(filter(None, (*hurt, *told)), None)) is not None:
            return "victim", person.reading.span(done.i, done.i + 1)  # "the victim is X"
    if person.leads:  # "a gang led by X, a former captain"
        return "suspect", person.leads[0].evidence[0]
    private, freely = False, None
    kin_titles = [t for t in person.titles if is_word(t.head, table["relative"]) and _tied(t)]
    for title in person.titles:
        if kin_titles and _RETIRED & {w.lower() for w in title.text.split()}:
            continue  # "the father of the accused, retired colonel X"
        state = any(p.kind == "Agency" for p in person.reading.phrases)
        role = office(title.head, title.text, title.body, state=state)
        if title.text in _COURTESY and len(person.titles) > 1:
            continue  # "the zonal commander, Barrister X"
        if role == "official" and _for_accused(person, title.head):
            role = "other"
        if role == "other" or (role in ("volunteer", "journalist") and not crimes):
            private = True  # unless a deed says more
            freely = freely if role == "other" else role
        elif role is not None:
            return role, name
    if not private and (called := _called_officer(person)) is not None:
        return called, name
    if any(body.referent.kind == "Agency" for _, body in person.bodies) and not crimes:
        return "official", name
    if crimes:
        return "suspect", crimes[0].evidence[0]
    deed = role_by_deed(doc, person.phrases, person.entity.pronouns)
    if freely is not None:  # "an aid worker, X, has not been heard from"
        if deed is not None and deed[0] == "victim":
            return "victim", person.reading.span(deed[1].i, deed[1].i + 1)
        return freely, name
    hurt_in = victim_of(person)
    used = (ill_used(doc[p.head]) for p in (*person.phrases, *person.entity.pronouns))
    wrong = next(filter(None, used), None)
    at_inquest = bool(kin_titles) and deed is not None and "inquest" in deed[1].sent.text
    ill = wrong is not None and status_of(wrong) == "asserted"
    if deed is not None and wrong is not None and deed[1] in wrong.ancestors:
        ill = False  # what the witness says
    of_them = of_the_harmed(person)
    harmed = hurt_in is not None or at_inquest or ill or of_them is not None
    if deed is not None and not (deed[0] == "witness" and harmed):
        return deed[0], person.reading.span(deed[1].i, deed[1].i + 1)
    if wrong is not None:
        return "victim", person.reading.span(wrong.i, wrong.i + 1)
    if hurt_in is not None:
        return "victim", hurt_in.evidence[0]
    if of_them is not None:
        return "victim", person.reading.span(of_them.i, of_them.i + 1)
    if not said and (wrong := harming(person)) is not None:
        return "suspect", person.reading.span(wrong.i, wrong.i + 1)
    ties: tuple[CaseRole, ...] = ("victim", "relative", "suspect")
    if any(s.status == OTHER for s in said):
        ties = ("victim", "relative")  # "is not a suspect"
    for tie in () if private else ties:
        if any(is_word(t.head, table[tie]) and _tied(t) for t in person.titles):
            return tie, name
        if tie == "suspect" and not said and trader(person):
            return tie, name
    if (kin := kin_of_somebody(person)) is not None:
        return "relative", person.reading.span(kin.i, kin.i + 1)
    if (seen := witnessed(person)) is not None:
        return "witness", person.reading.span(seen.i, seen.i + 1)
    return "other", name


def _for_accused(person: Person, title: Token) -> bool:
    """ "X's spokeswoman, Y", where the law is after X: no official."""
    reference = person.reading.reference
    owners = (c for c in title.lefts if c.dep_ == "nmod:poss")
    named = (p for c in owners if (p := reference.by_head.get(c.i)) is not None)
    entities = (reference.entity(p) for p in named)
    return title.lower_.startswith("spokes") and any(
        id(e) in person.sought for e in entities if e is not None
    )


def _called_officer(person: Person) -> CaseRole | None:
    """ "X was misnamed. He is the prosecutor": an office told under a pronoun."""
    table = word_table("roles.tsv")
    for pronoun in person.entity.pronouns:
        head = person.reading.doc[pronoun.head]
        what = head.head
        stays = [c for c in what.rights if c.dep_ == "xcomp" and what.lemma_ in ("remain", "stay")]
        if head.dep_ == "nsubj" and any(is_word(c, table["witness"]) for c in stays):
            return "witness"  # "he remains a witness"
        told = head.dep_ == "nsubj" and any(c.dep_ == "cop" and c.tag_ == "VBZ" for c in what.lefts)
        if head.dep_ == "nsubj" and copular(what) and is_word(what, table["witness"]):
            return "witness"
        officer = any(is_word(what, table[role]) for role in ("official", "journalist", "lawyer"))
        if told and officer and not any(c.lower_ in ("not", "n't", "n’t") for c in what.lefts):
            return office(what, what.text, None)
    return None


_COURTESY = frozenset(["Barrister", "Barr.", "Atty.", "Atty"])
_RETIRED = frozenset("retired former ex".split())


def _officer_cleared(person: Person, said: list[Standing]) -> bool:
    """Whether an inquiry only cleared somebody in office: of no charge, and under no other suspicion."""
    cleared = all(s.status == CLEARED and s.trigger.lemma_.lower() not in CHARGES for s in said)
    offices = (t for t in person.titles if "former" not in t.text.lower())
    return cleared and any(is_word(t.head, word_table("roles.tsv")["official"]) for t in offices)


def _let_go(person: Person, said: list[Standing]) -> bool:
    """Whether a reporter or activist was only held for a while: "was detained while he filmed, and let go"."""
    roles = word_table("roles.tsv")
    others = roles["journalist"] | roles["volunteer"]
    return latest(said) == "released" and any(is_word(t.head, others) for t in person.titles)


def _spared(person: Person, said: list[Standing]) -> bool:
    """Whether the law only lets alone a victim, or kin: "shot at the men who took his child, and will not be tried"."""
    cleared = all(s.status == CLEARED for s in said)
    hurt = (ill_used(person.reading.doc[p.head]) for p in person.phrases)
    if cleared and any(hurt):
        return True  # "was taken for a kidnapper and beaten by a mob"
    return never_tried(said) and kin_of_somebody(person) is not None


def never_tried(said: list[Standing]) -> bool:
    """Return whether it is all that is said of the law that somebody will not be charged."""
    words = [s.trigger for s in said if s.status == CLEARED and is_passive(s.trigger)]
    trying = [t for t in words if t.lemma_ in ("prosecute", "charge", "indict", "try")]
    return len(trying) == len(said) > 0


def _doer(pronoun: Token, named: set[int]) -> bool:
    """Whether the one that a pronoun was taken for is the subject above it: "X is accused of selling her"."""
    deed = pronoun.head
    above = [t for t in pronoun.ancestors if t.i != deed.i]
    own = any(c.dep_.startswith("nsubj") for c in deed.children)  # "since a neighbour sold her"
    laid = [t for t in above[:1] if deed.dep_ in ("advcl", "xcomp") and not own]
    laid += [t for t in above if t.lemma_.lower() in LAYING and deed.tag_ == "VBG"]
    subjects = (c for t in laid for c in t.children if c.dep_.startswith("nsubj"))
    return pronoun.dep_ == "obj" and any(c.i in named for c in subjects)


def _tied(title: Title) -> bool:
    """Whether a title ties somebody to the case: no "Sister" of the church, no leader but of a ring."""
    if title.head.lemma_.lower() == "leader":
        ring = title.body is not None and title.body.referent.kind == "Ring"
        return ring or any(w.lower() in word_table("kinds.tsv")["Ring"] for w in title.text.split())
    if title.head.word(1) == "-" and title.head.word(2) == "of":
        return False  # "mother-of-three X"
    if title.head.lemma_.lower() == "partner":  # in life, and not in business
        mine = any(c.dep_ == "nmod:poss" for c in title.head.children)
        return mine and not any(c.dep_ == "compound" for c in title.head.children)
    return not _reverend(title.head)


def _reverend(title: Token) -> bool:
    """ "Sister Agnes Mwale, who runs the shelter": a title of the church, no kin."""
    return title.text in ("Sister", "Father", "Brother", "Mother") and not any(
        c.dep_ in ("nmod:poss", "det") for c in title.children
    )


def trimmed(sentence: TextSpan) -> int:
    """Return where a sentence ends without the blanks behind it."""
    end = sentence.end
    while sentence.doc[end - 1].is_space:
        end -= 1
    return end
