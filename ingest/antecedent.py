"""Whom a pronoun points back to, and "the defendant" where one person before it is before the law."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import BODIES, Entity
from ringtrace.ingest.grammar import first_of, preposition
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases import BACKWARD
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reference import Reference

# Verbs and nouns of the law: who stands with them as object or passive subject, or is the noun's own.
LAW_NOUNS = frozenset("arrest conviction trial arraignment sentencing extradition".split())
TRADE = frozenset("sell resell resold buy purchase steal abduct snatch".split())
BABIES = frozenset("baby newborn infant child".split())
ANSWERS = frozenset(
    "arrest charge arraign prosecute indict convict sentence jail catch detain apprehend nab capture remand".split()
)
REFLEXIVE = frozenset("himself herself itself themselves".split())
MEN = frozenset(
    "man boy husband father brother son uncle nephew grandfather stepfather stepson boyfriend mr mr. sir "
    "businessman policeman fisherman spokesman".split()
)
WOMEN = frozenset(
    "woman girl wife mother sister daughter aunt niece grandmother stepmother widow girlfriend mrs mrs. ms ms. miss "
    "madam businesswoman policewoman spokeswoman".split()
)
_HE, _SHE = frozenset(["he", "him", "himself"]), frozenset(["she", "herself"])
RELATIVE = frozenset(["who", "whom", "which", "that"])
STATE = frozenset(["Agency", "Medium", "Fund"])  # who commits no crime
OWN_STEPS = frozenset("plead surrender appear face admit confess".split())


def antecedent(token: Token, reference: Reference) -> Entity | None:
    """Return whom a pronoun points back to, None where nobody fits."""
    word = token.lower_
    if word in RELATIVE:
        return _relative(token, reference)
    if word not in BACKWARD:
        return None
    if word == "each":
        return _each_of(token, reference)
    if word == "it" and token.dep_ == "obj" and token.head.lemma_.lower() in TRADE:
        return _baby(token, reference)
    if word in ("it", "itself"):
        wanted, plural = BODIES, False
    elif word in ("they", "them", "themselves"):
        wanted, plural = frozenset(["Group", "Agency", "Ring"]), True
    else:
        wanted, plural = frozenset(["Person"]), False
    return _recent(token, reference, wanted, plural)


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


def _each_of(token: Token, reference: Reference) -> Entity | None:
    """Whom something was done to last: "bought 12 girls. Each was sold", "paid for each infant; each was sold"."""
    if token.dep_ not in ("nsubj", "nsubj:pass", "obj"):
        return None
    doc = token.doc
    start = token.sent.start
    limit = doc[start - 1].sent.start if start else 0
    last: tuple[int, Entity] | None = None
    for entity in reference.entities:
        if entity.kind not in ("Group", "Person"):
            continue
        for phrase in entity.phrases:
            head = doc[phrase.head]
            done_to = head.dep_ in ("obj", "nsubj:pass") or preposition(head) == "for"
            if limit <= phrase.head < token.i and done_to and not phrase.named:
                last = max(last or (0, entity), (phrase.head, entity), key=lambda x: x[0])
    return last[1] if last else None


def _relative(token: Token, reference: Reference) -> Entity | None:
    for ancestor in token.ancestors:
        if ancestor.dep_ == "acl:relcl":
            head = reference.by_head.get(ancestor.head.i)
            return reference.entity(head) if head is not None else None
    return None


def _recent(
    token: Token, reference: Reference, wanted: frozenset[str], plural: bool
) -> Entity | None:
    """The best candidate of this and the two sentences before: subjects first, then the nearest.

    A name is preferred for "he" and "she"; the subject of the verb that "them" is object of is
    not meant by it.
    """
    says = token.dep_ == "nsubj" and token.head.lemma_ in word_table("speech.tsv")["verb"]
    doer = token.head if token.dep_ == "nmod" and token.head.pos_ in ("NUM", "DET") else token
    crime = doer.dep_ == "nsubj" and doer.head.lemma_.lower() in reference.crimes
    wanted = wanted - STATE if crime else wanted
    told = _told_by(token) if not crime else None
    doc = token.doc
    sentence_start = token.sent.start
    limit = sentence_start
    for _ in range(2):
        if limit > 0:
            limit = doc[limit - 1].sent.start
    whole = token  # "killed two of them" kills them
    if token.dep_ == "nmod" and token.head.pos_ in ("NUM", "DET") and preposition(token):
        whole = token.head
    clause = whole.head
    while clause.pos_ == "NOUN" and clause.dep_ in ("nmod", "obj", "obl", "conj"):
        clause = clause.head  # "X filed charges of kidnapping against him" is against another
    own_subject = next(
        (c.i for c in clause.children if c.dep_.startswith("nsubj") and c.i != whole.i),
        None,
    )
    subject_of = reference.by_head.get(own_subject) if own_subject is not None else None
    own = token.tag_ == "PRP" and token.lower_ not in REFLEXIVE and subject_of is not None
    doing = reference.entity(subject_of) if own and subject_of is not None else None
    shared = [c for c in whole.head.conjuncts]
    subjects = {c.i for v in shared for c in v.children if c.dep_ in ("nsubj", "nsubj:pass")}
    suffered = whole.dep_ == "obj"
    suffers = suffered or whole.dep_ == "nsubj:pass"
    above = {t.i for t in token.ancestors}  # "74 of them" are not the 74
    there = (t for t in token.ancestors if any(c.lower_ == "where" for c in t.children))
    moved_to = next(there, None) if suffers else None
    moved = set(moved_to.ancestors) if moved_to is not None else set()
    answered = suffers and token.head.lemma_.lower() in ANSWERS
    victims = word_table("roles.tsv")["victim"] | {"child", "girl", "baby", "infant", "hostage"}
    best: tuple[int, Entity] | None = None
    near = {id(entity) for entity in reference.told_of(limit, token.i)}
    for entity in (*reference.entities, *reference.pairs.values()):
        if entity.kind not in wanted or id(entity) not in near or entity is doing:
            continue
        if any(doc[p.head].lower_ in _other_sex(token.lower_) for p in entity.pronouns):
            continue
        if not _fits(token.lower_, (doc[p.head] for p in entity.phrases)):
            continue
        if says and any(doc[p.head].lemma_.lower() in BABIES for p in entity.phrases):
            continue  # "he said": no infant did
        asked = crime or answered
        harmed = asked and any(_among(doc[p.head], victims) for p in entity.phrases)
        if crime and harmed:
            continue  # "the victims said they had demanded a ransom": others did
        for phrase in (*entity.phrases, *entity.members[:1], *entity.pronouns):
            if not limit <= phrase.head < token.i or phrase.head in above:
                continue
            head = doc[phrase.head]
            if phrase.head == own_subject or (suffered and phrase.head in subjects):
                continue
            score = phrase.head - token.i
            same = phrase.head >= sentence_start
            main = not plural or head.lower_ not in RELATIVE  # "a gang which sold babies. They"
            subject = main and head.dep_ in ("nsubj", "nsubj:pass") and not suffered
            patient = head.dep_ in ("obj", "nsubj:pass")
            score += 60 if subject or (patient and suffers) else 0
            score += 60 if suffered and head.dep_ == "obj" and head.head in shared else 0
            score -= 60 if suffers and plural and entity.kind == "Agency" else 0
            score += 25 if same else 0
            both = token.dep_.startswith("nsubj") and head.dep_.startswith("nsubj")
            score += 15 if both and not plural else 0
            again = phrase.pronoun and any(p.named for p in entity.phrases)  # told of all along
            score += 40 if (phrase.named or again) and not plural else 0
            if plural and entity.kind == "Group":
                score += 40
            if plural and entity.kind != "Group" and suffered:
                score -= 60
            if told is not None and phrase.head == told.i and phrase.kind == "Agency":
                score += 30  # "police said they had freed nine"
            if moved and head.dep_ == "obj" and head.head in moved:
                score += 90  # "brought nine boys to Delhi, where they were made to work"
            if answered and harmed:
                score -= 120  # "nine girls were freed; they will be charged"
            if best is None or score > best[0]:
                best = (score, entity)
    return best[1] if best else None


def _other_sex(word: str) -> frozenset[str]:
    """The pronouns of a person of whom a word is not said: "she" where it is "he"."""
    if word in _HE:
        return _SHE
    return _HE if word in _SHE or word == "her" else frozenset()


def _fits(word: str, heads: Iterable[Token]) -> bool:
    """Whether "she" can be who is called so: no husband, no Mr Lee."""
    other = MEN if word in ("she", "her", "herself") else WOMEN if word in _HE else frozenset()
    return not any(
        t.lemma_.lower() in other
        for head in heads
        for t in (head, *(c for c in head.lefts if c.dep_ in ("compound", "nmod:desc", "flat")))
    )


def _among(head: Token, words: frozenset[str]) -> bool:
    """Whether a head, or in "ten of the victims" those of whom it is, is called by one of these words."""
    return any(t.lemma_.lower() in words for t in (head, *head.children))


def _told_by(token: Token) -> Token | None:
    """Who says what a pronoun is the subject of."""
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "ccomp":
        return None
    return next((c for c in clause.head.children if c.dep_ == "nsubj"), None)


def entitled(token: Token, reference: Reference) -> Entity | None:
    """Return the person of whom "the actor" is the title: "actor Ann Lee was detained"; the latest of several."""
    if token.tag_ != "NN":
        return None
    for entity in reversed(reference.entities):
        names = (token.doc[p.head] for p in entity.phrases if p.named)
        for name in names if entity.kind == "Person" else ():
            titles = (c for c in name.lefts if c.dep_ == "nmod:desc" and name.i < token.i)
            if any(c.lemma_.lower() == token.lemma_.lower() for c in titles):
                here = any(p.head >= token.sent.start for p in entity.phrases)
                return None if here else entity  # "Lee said that the general was killed"
    return None


def before_the_law(token: Token, reference: Reference) -> Entity | None:
    """Return the one named person whom "the defendant", "the convict" or "the suspect" can mean.

    Only who is told before to be arrested, charged or convicted can be; of several, none is meant.
    """
    table = word_table("standing.tsv")
    titles = frozenset().union(*(words for name, words in table.items() if "title_" in name))
    if token.lemma_.lower() not in titles or token.tag_ in ("NNS", "NNPS"):
        return None
    found = [
        entity
        for entity in reference.entities
        if entity.kind == "Person"
        and any(p.named and p.head < token.i and _judged(token.doc[p.head]) for p in entity.phrases)
    ]
    return found[0] if len(found) == 1 else None


def _judged(head: Token) -> bool:
    """Whether a name stands where the law deals with whom it names, alone or beside others."""
    head = first_of(head)
    verb = head.head
    lemma = verb.lemma_.lower()
    if head.dep_ in ("obj", "nsubj:pass"):
        table = word_table("standing.tsv")
        steps = ("object_arrested", "object_charged", "object_convicted", "object_sentenced")
        return any(lemma in table[step] for step in steps)
    if head.dep_ == "nsubj":
        return lemma in OWN_STEPS
    return head.dep_ in ("nmod", "nmod:poss") and lemma in LAW_NOUNS
