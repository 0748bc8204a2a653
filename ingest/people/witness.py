"""Who saw or found something, or told the police: a witness, where nothing says more of somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.syntax.grammar import NOT
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import OTHER, POLICE

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

_TOLD = POLICE | frozenset(
    "gardai gendarme gendarmes cops 911 999 112 hotline helpline ministry embassy consulate council authorities".split()
)
_ALERTING = frozenset(
    "tell alert call ring phone telephone dial notify inform contact tip warn flag".split()
)
_FINDING = frozenset(
    "find discover spot notice see hear recognise recognize overhear watch".split()
)
# "Raised the alarm", "gave a statement", "picked him out at a line-up", "reported it to the police".
_OBJECTS = (
    (frozenset(["raise", "sound"]), frozenset(["alarm"])),
    (frozenset("give make provide".split()), frozenset("statement testimony evidence tip".split())),
    (frozenset(["take", "have"]), frozenset(["photograph", "picture", "video"])),
)
_AT = frozenset("parade line-up lineup up court dock".split())
_PICKING = frozenset("identify pick recognise recognize".split())
_PRONOUNS = frozenset("him her them he she they".split())
_SEEING = frozenset("see watch hear overhear".split())
_DEALING = frozenset("drive warn alert".split())
_SOUNDS = frozenset(
    "scream shout cry shot gunshot noise sound voice bang banging knocking knock explosion crying screaming moan".split()
)


def witnessed(person: Person) -> Token | None:
    """Return the verb of what makes somebody a witness: "the nurse X alerted the police", "X, who found the
    girls"; None where there is none, or the text says that the law is not after this one.
    """
    if any(s.status == OTHER for s in person.said):
        return None
    doc = person.reading.doc
    owned = (t.head for p in person.phrases for t in _owning(doc[p.head]))
    if (own := next((t for t in owned if t.lemma_ in _EVIDENCE), None)) is not None:
        return own  # "X, whose testimony helped convict him"
    for phrase in (*person.phrases, *person.entity.pronouns):
        for verb in _deeds(doc[phrase.head]):
            for deed in (verb, *_own_words(verb, person)):
                if _tells(deed):
                    return deed
    return None


def _own_words(verb: Token, person: Person) -> Iterator[Token]:
    """ "X said that he had seen them", "I heard a scream," said X: what somebody says of oneself."""
    reference = person.reading.reference
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis")]
    if verb.lemma_.lower() not in word_table("speech.tsv")["verb"]:
        return
    for clause in clauses:
        for subject in (c for c in clause.children if c.dep_ == "nsubj"):
            phrase = reference.by_head.get(subject.i)
            own = phrase is not None and reference.entity(phrase) is person.entity
            if own or subject.lower_ in ("i", "we"):
                yield clause
                yield from (c for c in clause.conjuncts if c.i > clause.i)


_EVIDENCE = frozenset("testimony evidence statement tip".split())


def _owning(name: Token) -> Iterator[Token]:
    for clause in name.children:
        if clause.dep_ == "acl:relcl":
            yield from (t for t in clause.subtree if t.tag_ == "WP$")


def _deeds(head: Token) -> Iterator[Token]:
    """The verbs that somebody is the subject of, in a clause of its own, a relative one, or one that goes on."""
    named = head.head if head.dep_ == "appos" else head  # "a driver, X, became suspicious"
    first = [named.head] if named.dep_ == "nsubj" else []
    for clause in head.children:
        if clause.dep_ == "acl:relcl" and any(
            c.dep_ == "nsubj" and c.lower_ in ("who", "that") for c in clause.children
        ):
            first.append(clause)
    for verb in first:
        yield verb
        for more in verb.children:
            own = any(c.dep_.startswith("nsubj") for c in more.children)
            if more.dep_ in ("conj", "advcl") and not own:
                yield more


def _tells(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if any(c.lower_ in NOT or c.lower_ == "would" for c in verb.children):
        return False
    told = [c for c in verb.children if c.dep_ in ("obj", "iobj", "obl")]
    words = {c.lemma_.lower() for c in told} | {c.lower_ for c in told}
    if lemma in _ALERTING and words & _TOLD:
        return True
    if lemma == "report" and words & _TOLD and any(c.dep_ == "obj" for c in told):
        return True
    if any(lemma in verbs and words & nouns for verbs, nouns in _OBJECTS):
        return True
    if lemma == "lead" and words & _TOLD and any(c.lower_ == "to" for t in told for c in t.lefts):
        return True  # "led the soldiers to the pit"
    later = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp")]
    if lemma == "notice" and later:
        return True  # "noticed that two pupils flinched"
    if lemma in _SEEING and any(_somebody_does(c) for c in later):
        return True  # "saw two men push the girl into a van"
    if lemma in _DEALING and any(c.dep_ == "obj" for c in told):
        return _knowing(verb)  # "said that he had driven them home"
    if lemma in ("become", "grow") and any(c.lower_ == "suspicious" for c in verb.children):
        return True
    objects = [c for c in told if c.dep_ == "obj"]
    if lemma in _PICKING and any(c.ent_type_ == "PERSON" or _accused(c) for c in objects):
        return bool(words & _AT)
    if lemma in ("hear", "overhear") and words & _SOUNDS:
        return True
    if lemma not in _FINDING:
        return False
    if lemma in ("find", "discover"):
        return any(_victim(c) for c in objects)
    return any(_victim(c) or kind_of_noun(c) in PEOPLE for c in objects)


def _somebody_does(clause: Token) -> bool:
    """ "Saw a man drag her", "watched as police took them": what is seen is done by somebody."""
    doers = (c for c in clause.children if c.dep_.startswith("nsubj"))
    return any(d.lower_ in _PRONOUNS or kind_of_noun(d) in PEOPLE for d in doers)


def _knowing(verb: Token) -> bool:
    """Whether a deed is told under what its doer says."""
    return verb.dep_ in ("ccomp", "parataxis", "conj")


def _accused(noun: Token) -> bool:
    return noun.lemma_.lower() in ("accuse", "accused", "suspect", "defendant", "kidnapper")


def _victim(noun: Token) -> bool:
    traded = word_table("kinds.tsv")["Traded"] | {"body"}
    return noun.lower_ in _PRONOUNS or noun.lemma_.lower() in traded
