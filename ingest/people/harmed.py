"""Who suffered in a case, and who harmed them: as the target of an event, one of a group, the man who locked her in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrases.offices import is_word
from ringtrace.ingest.phrases.stand_ins import named_beside
from ringtrace.ingest.senses.harm import DO_TO
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import copular, preposition, sentences_back
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Claim, Event

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person


def victim_of(person: Person) -> Claim | None:
    """Return the event whose victim somebody is, alone or as one of a group: "one of the children, X"."""
    groups = _groups(person)
    kin = any(is_word(t.head, word_table("roles.tsv")["relative"]) for t in person.titles)
    for claim in person.told:
        event = claim.statement
        if not isinstance(event, Event) or claim.status == "denied":
            continue
        if event.kind == "extortion" and kin:
            continue  # "her husband, X, had paid the kidnappers"
        slots = person.ontology.kinds[event.kind].slots
        for fills in {s.fills for s in slots if s.filler_role == "victim"}:
            keys = {m.referent.key for m in getattr(event, fills)}
            if person.key in keys or keys & groups:
                return claim
    return None


def of_the_harmed(person: Person) -> Token | None:
    """Return the group, where somebody is one of those who only suffer in such a case: "one of the children, X"."""
    doc = person.reading.doc
    heads = {p.head for p in person.phrases}
    for one, whole in _ones_of(doc):
        names = {t.i for t in (*named_beside(one), *whole.rights) if t.ent_type_ == "PERSON"}
        if names & heads and whole.lemma_.lower() in _HARMED and whole.tag_ == "NNS":
            return whole
    return None


def _ones_of(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Each "one" with those it is one of."""
    for one in (t for t in doc if t.lower_ == "one"):
        yield from ((one, c) for c in one.children if preposition(c) == "of")


_HARMED = frozenset(
    "child girl boy baby infant pupil student schoolgirl schoolboy migrant passenger maid hostage captive "
    "fisherman refugee bride patient survivor teenager minor".split()
)


def harming(person: Person) -> Token | None:
    """Return what somebody did to a victim: "the man who had locked her in, X", "the agent who lured her was X"."""
    doc = person.reading.doc
    for phrase in (p for p in person.entity.phrases if not p.named):
        for verb in (c for c in doc[phrase.head].rights if c.dep_ == "acl:relcl"):
            who = any(c.dep_ == "nsubj" and c.lower_ in ("who", "that") for c in verb.lefts)
            them = any(c.dep_ == "obj" and c.lower_ in ("her", "him", "them") for c in verb.rights)
            if who and them and verb.lemma_ in DO_TO | _WRONGS and status_of(verb) == "asserted":
                return verb
    return None


def trader(person: Person) -> bool:
    """Return whether a description tells that somebody trades in people: "named the broker as X"."""
    heads = (person.reading.doc[p.head] for p in person.entity.phrases if not p.named)
    described = (t for t in heads if any(c.lower_ == "the" for c in t.lefts))
    return any(t.lemma_.lower() in _TRADERS for t in described)


def harms_by_name(person: Person) -> bool:
    """Return whether what a suspect is called tells of a wrong: the broker, the leader of a gang."""
    leads = any(title.head.lemma_ == "leader" for title in person.titles)
    return leads or trader(person) or harming(person) is not None


_TRADERS = frozenset("broker recruiter smuggler trafficker kidnapper abductor".split())
_WRONGS = frozenset("sell buy lock chain beat imprison trick trap smuggle force starve".split())


def _groups(person: Person) -> set[str]:
    reference, doc = person.reading.reference, person.reading.doc
    found = set()
    heads = {p.head for p in person.phrases}
    for one, whole in _ones_of(doc):
        known = reference.by_head.get(whole.i)
        group = reference.entity(known) if known is not None else None
        names = {h.i for h in named_beside(one)}
        names |= {c.i for c in whole.rights if c.dep_ == "appos"}
        if group is not None and names & heads:
            found.add(reference.referent(group).key)
    of_several = (t for t in doc if t.lower_ in _OF_SEVERAL and t.word(-1) == "the")
    for one in of_several:  # "took four surveyors. The youngest, X, escaped"
        if {h.i for h in named_beside(one)} & heads:
            before = range(sentences_back(one, 2), one.i)
            phrases = (reference.by_head.get(i) for i in reversed(before))
            told = (reference.entity(p) for p in phrases if p is not None and p.kind == "Group")
            if (group := next((e for e in told if e is not None), None)) is not None:
                found.add(reference.referent(group).key)
    return found


_OF_SEVERAL = frozenset("youngest oldest eldest smallest".split())


def called_victim(person: Person) -> Token | None:
    """Return the word by which somebody is called a victim: "she was one of their victims herself"."""
    victims = word_table("roles.tsv")["victim"]
    for phrase in (*person.phrases, *person.entity.pronouns):
        head = person.reading.doc[phrase.head]
        what = head.head
        if head.dep_ != "nsubj" or not copular(what):
            continue
        if any(c.lower_ in ("not", "n't", "n’t", "never", "no") for c in what.children):
            continue
        ones = [what, *(c for c in what.children if what.lower_ == "one" and c.dep_ == "nmod")]
        ones = [t for t in ones if not any(c.lemma_ in _NO_HARM for c in t.children)]
        if (word := next((t for t in ones if is_word(t, victims)), None)) is not None:
            return word
    return None


_NO_HARM = frozenset("identity conspiracy circumstance injustice plot campaign".split())
