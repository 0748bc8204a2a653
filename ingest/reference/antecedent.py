"""Whom a pronoun points back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.phrases.phrases import RELATIVE
from ringtrace.ingest.phrases.sex import sex_of_pronoun
from ringtrace.ingest.reference.barred import ANSWERS, BABIES, Barred, is_speech
from ringtrace.ingest.reference.candidates import BACK, fits, group_of, starts_before
from ringtrace.ingest.reference.judged import judged
from ringtrace.ingest.reference.pronouns import meant
from ringtrace.ingest.words.law import COURTS, JUDGES

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

TRADE = frozenset("sell resell resold buy purchase steal abduct snatch".split())


def antecedent(token: Token, reference: Reference) -> Entity | None:
    """Return whom a pronoun points back to, None where nobody fits."""
    if token.lower_ in RELATIVE:
        return _relative(token, reference)
    if token.lower_ in ("former", "latter", "first", "second"):
        return _of_two(token, reference)
    if token.lower_ == "it" and token.dep_ == "obj" and token.head.lemma_.lower() in TRADE:
        return _baby(token, reference)
    group = group_of(token)
    told = _told(token, group)
    if told is not None and (heard := reference.by_head.get(told.i)) is not None:
        return reference.entity(heard)
    own = _says_of_themselves(token, reference, group) or _own(token, reference, group)
    own = own or _caught(token, reference, group) or _same_deed(token, reference, group)
    own = own or _before_court(token, reference, group) or _same_object(token, reference, group)
    own = own or _judged_before(token, reference, group)
    if (same := own or _speaks_on(token, reference, group)) is not None:
        return same
    return meant(token, reference, group) if group else None


def _told(token: Token, group: str) -> Token | None:
    """The pronoun to whom it is said: "told her she owed 8,000 dollars" is told to her who owes."""
    telling = token.head.head
    if token.dep_ not in ("nsubj", "nsubj:pass") or telling.lemma_.lower() != "tell":
        return None
    if token.head.dep_ not in ("ccomp", "xcomp", "advcl"):
        return None
    heard = [c for c in telling.rights if c.dep_ in ("obj", "iobj") and c.i < token.i]
    same = [c for c in heard if group_of(c) == group and sex_of_pronoun(c) == sex_of_pronoun(token)]
    return same[0] if same else None


def _says_of_themselves(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "Seven men who say they were promised jobs": the seven were."""
    saying = token.head.head
    if not group or token.dep_ not in ("nsubj", "nsubj:pass") or token.head.dep_ != "ccomp":
        return None
    who = [c for c in saying.lefts if c.dep_ == "nsubj" and c.lower_ in RELATIVE]
    entity = _relative(who[0], reference) if who and is_speech(saying) else None
    head = saying.head if saying.dep_ == "acl:relcl" else None
    phrase = reference.by_head.get(head.i) if head is not None else None
    if entity is None or phrase is None or not fits(group, token, entity, phrase, reference):
        return None
    return entity


def _same_object(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "Bringing women to Australia and holding them": the women; "cleared X of the count with which he was charged": X."""
    verb = token.head
    if group and token.dep_ == "obj" and verb.dep_ == "conj" and verb.pos_ == "VERB":
        alone = not any(c.dep_.startswith("nsubj") for c in verb.lefts)
        above = verb.head if alone else None
    elif group and token.dep_ == "nsubj:pass" and verb.dep_ == "acl:relcl":
        which = any(c.tag_ == "WDT" and c.dep_ == "obl" for c in verb.lefts)
        above = next((t for t in verb.head.ancestors if t.pos_ == "VERB"), None) if which else None
    else:
        return None
    if above is None or above.lemma_.lower() in _GIVEN:
        return None
    objects = [c for c in above.rights if c.dep_ == "obj" and c.i < token.i]
    told = (reference.by_head.get(c.i) for c in objects)
    phrases = [p for p in told if p is not None and not p.pronoun and p.kind in PEOPLE]
    if len(phrases) != 1 or (entity := reference.entity(phrases[0])) is None:
        return None
    return entity if fits(group, token, entity, phrases[0], reference) else None


_GIVEN = frozenset(
    "pay give tell offer promise bribe".split()
)  # "paid the mothers for babies and sold them"


def _caught(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "Guards arrested two brothers as they were about to take a girl into China": the brothers were."""
    if not group or token.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    clause = next((t for t in token.ancestors if t.dep_ == "advcl"), None)
    if clause is None or clause.head.lemma_.lower() not in ANSWERS:
        return None
    while_so = any(c.lower_ in ("as", "while", "when") for c in clause.lefts if c.dep_ == "mark")
    whom = (c for c in clause.head.children if c.dep_ in ("obj", "nsubj:pass"))
    for head in whom if while_so else ():
        phrase = reference.by_head.get(head.i)
        entity = reference.entity(phrase) if phrase is not None else None
        if phrase is not None and entity is not None:
            return entity if fits(group, token, entity, phrase, reference) else None
    return None


def _before_court(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "A judge sentenced X to nine years. The court also ordered her to pay": it is X who is to pay."""
    if group != "person" or token.dep_ != "obj" or not token.sent.start:
        return None
    does = {c.lemma_.lower() for c in token.head.lefts if c.dep_ == "nsubj"}
    if not does & (COURTS | JUDGES):
        return None
    found: dict[int, Entity] = {}
    for word in token.doc[token.sent.start - 1].sent:
        phrase = reference.by_head.get(word.i)
        entity = reference.entity(phrase) if phrase is not None and judged(word) else None
        if phrase is not None and entity is not None and entity.kind == "Person":
            if fits(group, token, entity, phrase, reference):
                found[id(entity)] = entity
    return next(iter(found.values())) if len(found) == 1 else None


def _judged_before(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "X will be sentenced on May 3. He faces up to life in prison": X does."""
    subject = group == "person" and token.dep_.startswith("nsubj")
    if not (subject and token.sent.start and Barred(token, reference.crimes).judged):
        return None
    before = token.doc[token.sent.start - 1]
    for word in before.sent if "\n" not in before.text else ():
        phrase = reference.by_head.get(word.i)
        of_main = word.dep_ == "nsubj:pass" and word.head.dep_ == "ROOT"
        entity = reference.entity(phrase) if phrase is not None and of_main else None
        if phrase is not None and entity is not None and phrase.named and judged(word):
            return entity if fits(group, token, entity, phrase, reference) else None
    return None


def _same_deed(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "Her sister, who was sold twice. The man accused of selling her": the sister."""
    verb = token.head
    if group != "person" or token.dep_ != "obj" or verb.lemma_.lower() not in reference.crimes:
        return None
    for deed in reversed(token.doc[starts_before(token)[BACK[group]] : token.sent.start]):
        for done_to in deed.children if deed.lemma_ == verb.lemma_ else ():
            phrase = reference.by_head.get(done_to.i)
            entity = reference.entity(phrase) if phrase is not None else None
            if phrase is None or entity is None or done_to.dep_ not in ("obj", "nsubj:pass"):
                continue
            if fits(group, token, entity, phrase, reference):
                return entity
    return None


def _own(token: Token, reference: Reference, group: str) -> Entity | None:
    """ "Tuivaga has been suspended since his arrest": who it is told of, where the sentence names nobody else."""
    if group != "person" or token.tag_ != "PRP$":
        return None
    named: dict[int, tuple[Entity, Token]] = {}
    for place in range(token.sent.start, token.i):
        phrase = reference.by_head.get(place)
        entity = reference.entity(phrase) if phrase is not None else None
        if phrase is not None and entity is not None and entity.kind == "Person":
            if not fits(group, token, entity, phrase, reference):
                return None
            named[id(entity)] = (entity, token.doc[place])
    if len(named) != 1:
        return None
    entity, head = next(iter(named.values()))
    does = head.dep_ in ("nsubj", "nsubj:pass") and head.head in token.ancestors
    told = does and not is_speech(head.head) and bool(head.ent_type_)
    return entity if told else None


def _speaks_on(token: Token, reference: Reference, group: str) -> Entity | None:
    """Who spoke last, where nobody else has done anything since: '"They fled," he said.'"""
    if group != "person" or token.dep_ != "nsubj" or not is_speech(token.head):
        return None
    found: Entity | None = None
    for place in range(starts_before(token)[BACK[group]], token.sent.start):
        word = token.doc[place]
        phrase = reference.by_head.get(place)
        entity = reference.entity(phrase) if phrase is not None else None
        if phrase is None or entity is None or not word.dep_.startswith("nsubj"):
            continue
        speaks = word.dep_ == "nsubj" and is_speech(word.head) and word.head.dep_ == "ROOT"
        if fits(group, token, entity, phrase, reference) and word.lower_ not in RELATIVE:
            acts = word.head.dep_ == "ROOT" and entity is not found
            found = entity if speaks else None if acts else found
    return found


def _baby(token: Token, reference: Reference) -> Entity | None:
    """ "Bought the newborn and resold it": the child told of last."""
    told = [
        (phrase.head, entity)
        for entity in reference.entities
        if entity.kind == "Person"
        for phrase in entity.phrases
        if phrase.head < token.i and token.doc[phrase.head].lemma_.lower() in BABIES
    ]
    near = [(i, e) for i, e in told if token.i - i < 40]
    return max(near, key=lambda x: x[0])[1] if near else None


def _relative(token: Token, reference: Reference) -> Entity | None:
    for ancestor in token.ancestors:
        if ancestor.dep_ == "acl:relcl":
            head = reference.by_head.get(ancestor.head.i)
            return reference.entity(head) if head is not None else None
    return None


def _of_two(token: Token, reference: Reference) -> Entity | None:
    """ "The former", "the latter": the first or the second of the two told side by side last."""
    for second in reversed(token.doc[: token.i]):
        other = reference.by_head.get(second.i) if second.dep_ == "conj" else None
        first = reference.by_head.get(second.head.i)
        if token.lower_ in ("first", "second") and not (
            other is not None and first is not None and other.kind == first.kind == "Person"
        ):
            continue  # "the first" may be of goods and years as well
        if other is not None and first is not None:
            return reference.entity(first if token.lower_ in ("former", "first") else other)
    return None
