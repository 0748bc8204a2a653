"""Noun phrases of a Doc with the class of what they name: by name finder and by head noun."""

from __future__ import annotations

from ringtrace.ingest.gazetteer.fold import generic_words
from ringtrace.ingest.gazetteer.located import seat_of_court, seat_of_house
from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.name_ends import goes_on, kind_of_place, name_end, place_end
from ringtrace.ingest.phrases.told_alone import counts_people
from ringtrace.ingest.syntax.grammar import coordinated, preposition
from ringtrace.ingest.syntax.kinds import (
    AGE_UNITS,
    is_age,
    is_national,
    kind_before,
    kind_of_name,
    kind_of_noun,
)
from ringtrace.ingest.words import word_table

# Modifiers that belong to the core of a phrase ("young women", "Yunnan police").
CORE = frozenset(["compound", "amod", "nmod:desc", "flat", "goeswith", "nmod:poss"])
PRONOUNS = {
    "he": "Person", "him": "Person", "she": "Person", "her": "Person", "himself": "Person",
    "herself": "Person", "his": "Person", "their": "Group", "its": "Thing", "i": "Person", "me": "Person", "they": "Group", "them": "Group",
    "themselves": "Group", "who": "Pronoun", "whom": "Pronoun", "which": "Pronoun", "that": "Pronoun",
    "it": "Thing", "itself": "Thing", "we": "Group", "us": "Group", "both": "Group", "all": "Group",
    "others": "Group", "another": "Person", "one": "Person", "those": "Group", "these": "Group",
    "most": "Group", "some": "Group", "many": "Group", "several": "Group", "none": "Nobody",
    "nobody": "Nobody", "everyone": "Group", "anyone": "Nobody", "someone": "Person",
    "each": "Group", "others'": "Group", "half": "Group", "dozens": "Group", "hundreds": "Group",
    "thousands": "Group", "scores": "Group", "former": "Person", "latter": "Person",
}  # fmt: skip
RELATIVE = frozenset(["who", "whom", "which", "that"])
BACKWARD = RELATIVE | frozenset(
    "he him his she her himself herself they them their themselves each it its itself former latter first second".split()
)


def find_phrases(doc: Doc) -> list[Phrase]:
    """Return the phrases of a Doc that may fill a slot, in order of their heads.

    Each noun or pronoun that heads a phrase gives one; parts of compounds and of names give none.
    """
    entity_of: dict[int, Span] = {t.i: entity for entity in doc.ents for t in entity}
    phrases = []
    for token in doc:
        if (
            token.pos_ == "PRON"
            or (token.lower_ in PRONOUNS and token.pos_ in ("DET", "NUM"))
            or _of_two(token)
        ):
            phrase = _pronoun(token)
        elif token.pos_ in ("NOUN", "PROPN") or counts_people(token):
            phrase = _noun(doc, token, entity_of)
        else:
            phrase = None
        if phrase is not None:
            phrases.append(phrase)
    titles = {i for p in phrases if p.kind == "Work" and p.named for i in range(p.start, p.end)}
    return [p for p in phrases if p.head not in titles or p.kind == "Work"]


def _of_two(token: Token) -> bool:
    """ "The former", "the second": of those named before."""
    if token.lower_ not in ("former", "latter", "first", "second"):
        return False
    bare = token.lower_ in ("former", "latter") or not any(c.dep_ != "det" for c in token.children)
    return bare and token.dep_ in _ALONE and token.word(-1).lower() == "the"


def one_by_one(token: Token) -> bool:
    """Return whether a word is "each" of those whom it names: "each of the girls said that she"."""
    return token.lower_ == "each" and any(
        preposition(c) == "of" and c.pos_ != "PRON" for c in token.rights
    )


_ALONE = ("nsubj", "nsubj:pass", "obj", "obl:agent")


def _pronoun(token: Token) -> Phrase | None:
    kind = "Person" if _of_two(token) or one_by_one(token) else PRONOUNS.get(token.lower_)
    if kind is None or token.dep_ in ("det", "nummod"):
        return None
    return Phrase(token.i, token.i, token.i + 1, kind, pronoun=True)


def _noun(doc: Doc, head: Token, entity_of: dict[int, Span]) -> Phrase | None:
    beside = head.dep_ in ("compound", "flat", "goeswith") or (
        head.dep_ == "nmod:desc" and not preposition(head)  # but "Ann Lee by masked men"
    )
    if beside and head.head.pos_ in ("NOUN", "PROPN"):
        entity = entity_of.get(head.i)
        kind = kind_of_noun(head)
        acts = head.head.lemma_.lower() in _OPERATIONS and not head.ent_type_
        acts = acts or head.head.dep_ == "ROOT"
        if head.dep_ == "compound" and acts and kind == "Agency":
            return Phrase(head.i, head.i, head.i + 1, "Agency")
        if head.dep_ == "compound" and kind in ("Ring", "Offence") and head.pos_ == "NOUN":
            if kind_of_noun(head.head) == "Thing":  # "a child trafficking bust", "a ring takedown"
                return Phrase(head.i, head.left_edge.i, head.i + 1, kind)
        if entity is not None and head in told_together(head.head):
            return Phrase(head.i, entity.start, entity.end, kind_of_name(entity), named=True)
        if seat_of_court(head, entity):
            start = entity.start if entity is not None and entity.start < head.i else head.i
            start += doc[start].lower_ == "the"
            return Phrase(head.i, start, head.i + 1, "Place", named=True)
        if entity is not None and seat_of_house(head, entity):
            return Phrase(head.i, entity.start, entity.end, "Place", named=True)
        # a title or office before a name is no phrase; a name before a noun may be one of its own
        if entity is None or entity_of.get(head.head.i) is entity or head.dep_ != "nmod:desc":
            return None
    if head.dep_ == "compound" and head.i + 1 < len(doc) and head.nbor(1).text == "-":
        return None  # "a clan-based ring"
    entity = entity_of.get(head.i)
    if entity is None or entity.label_ != "PERSON":
        # "Comptroller Aisha Bako": the parser made the title the head of the name
        entity = next(
            (
                e
                for c in head.rights
                if c.dep_ == "flat" and (e := entity_of.get(c.i)) and e.label_ == "PERSON"
                and e.start == c.i
            ),
            entity,
        )  # fmt: skip
        if (half := _half_found(head, entity_of)) is not None:
            return Phrase(head.i, half[0], name_end(doc, half[1]), "Person", named=True)
        if entity is not None and entity.label_ == "PERSON" and entity.start > head.i:
            # "Kanchha Tamang": the name finder took the first name for a place
            own = entity_of.get(head.i)
            start = own.start if own is not None and own.end == entity.start else entity.start
            if own is None and head.i + 1 == start and _given_name(head):
                start = head.i
            return Phrase(head.i, start, name_end(doc, entity), "Person", named=True)
    if _goes_by(head) and head.pos_ == "PROPN":
        end = head.right_edge.i + 1 if all(c.dep_ == "flat" for c in head.rights) else head.i + 1
        if entity is None or entity.label_ != "PERSON":
            return Phrase(head.i, head.i, max(end, head.i + 1), "Person", named=True)
    start, end = _core(doc, head)
    if entity is not None and entity.root.i == head.i:
        named = entity.label_ in ("PERSON", "ORG", "LOC", "GPE", "FAC")
        kind = kind_of_name(entity)
        if kind == "Person" and (body := kind_before(doc[entity.start])) is not None:
            return Phrase(head.i, entity.start, entity.end, body, named=True)
        if named and kind in ("Person", "Place"):
            start, end = entity.start, entity.end
            if kind == "Person":
                end = name_end(doc, entity)
                if doc[start].lower_ == "of" and end - start > 3:
                    start += 2  # "Secretary of State Marco Rubio"
                if end - start > 1 and doc[start].lower_ in word_table("roles.tsv")["official"]:
                    start += 1  # "Garda Niamh Walsh"
                if end - start > 2 and is_national(doc[start].text):
                    start += 1  # "Spaniard Jose Maria Ruiz"
            else:
                if goes_on(doc, entity, entity_of):
                    return None
                end = place_end(doc, end, entity_of)
                while start > head.sent.start + 1 and kind_of_place(doc[start - 1]):
                    start -= 1
        elif named:
            start, end = min(start, entity.start), max(end, entity.end)
            if doc[end - 1].lower_ in ("of", "the") and end < len(doc):
                last = entity_of.get(
                    end
                )  # "Southern District of Texas", "Office of the Prosecutor"
                end = last.end if last is not None else end
        return Phrase(head.i, start, end, kind, named=named)
    kind = kind_of_noun(head)
    within = {id(e): e for t in doc[start:end] if (e := entity_of.get(t.i)) is not None}
    inside = [e for e in within.values() if start <= e.start and e.end <= end]
    # "Wekoti's lawyer" holds a name and is not named by it
    owners = {t.i for c in head.lefts if c.dep_ == "nmod:poss" for t in c.subtree}
    named = any(e.label_ in ("PERSON", "ORG", "LOC") and e.root.i not in owners for e in inside)
    if kind == "Person" and head.pos_ == "NOUN" and all(e.label_ == "LOC" for e in inside):
        named = False  # "a Karachi driver"
    if kind == "Thing" and inside and inside[-1].root.i == head.i:
        kind = kind_of_name(inside[-1])
    if kind == "Thing" and head.pos_ == "PROPN" and (body := kind_before(head)) is not None:
        return Phrase(head.i, head.i, end, body, named=True)
    if kind == "Work" and (title := _title(head)) is not None:
        return Phrase(head.i, title.start, title.end, kind, named=True)
    if kind == "Thing" and _before_name(head, entity_of):
        kind = "Person"
    return Phrase(head.i, start, end, kind, named=named)


_OPERATIONS = frozenset("operation raid search investigation probe sweep inquiry".split())
_WHERE_AND_WHEN = frozenset("in on at near from since after before until during".split())
_OPENING = frozenset('"“‘«')
_CLOSING = frozenset('"”’»')
_TITLED = frozenset("name title call entitle dub".split())
_TITLE = 12  # words at most


def _title(work: Token) -> Span | None:
    """The words in quotation marks behind a work: a series called "Mothers Waiting"."""
    doc, start = work.doc, work.i + 1
    last = min(start + _TITLE, work.sent.end)
    while start < last and (doc[start].text == "," or doc[start].lemma_.lower() in _TITLED):
        start += 1
    if start >= last or doc[start].text not in _OPENING:
        return None
    end = next((i for i in range(start + 1, last) if doc[i].text in _CLOSING), start + 1)
    while doc[end - 1].is_punct and end > start + 1:  # the comma of American quotation marks
        end -= 1
    return doc[start + 1 : end] if end > start + 1 else None


def _before_name(head: Token, entity_of: dict[int, Span]) -> bool:
    """ "Opposition figure Ann Lee": what somebody is, right before the name."""
    name = next((c for c in head.rights if c.dep_ == "appos" and c.i == head.i + 1), None)
    if name is None or name.pos_ != "PROPN" or head.tag_ != "NN":
        return False
    found = entity_of.get(name.i) or entity_of.get(name.i + 1)  # the first name may be left out
    return found is not None and found.label_ == "PERSON"


def told_together(noun: Token) -> list[Token]:
    """Return the names before a noun in the plural that each is one of: "Hebei and Shandong provinces"."""
    if noun.tag_ not in ("NNS", "NNPS") or noun.lower_ not in generic_words():
        return []
    firsts = [c for c in noun.lefts if c.dep_ == "compound" and c.ent_type_]
    names = [name for first in firsts for name in coordinated(first)]
    return names if len(names) > 1 else []


def _half_found(head: Token, entity_of: dict[int, Span]) -> tuple[int, Span] | None:
    """ "lawyer Zhao Liping", of whose name only the second word was found: where it starts, and that word."""
    first = next((c for c in head.rights if c.dep_ == "flat" and c.pos_ == "PROPN"), None)
    if first is None or first.i in entity_of or not first.text[:1].isupper():
        return None
    rest = entity_of.get(first.i + 1)
    found = rest is not None and rest.label_ == "PERSON" and rest.start == first.i + 1
    return (first.i, rest) if found and rest is not None else None


def _given_name(token: Token) -> bool:
    """A first name that the name finder left out, and no title."""
    titles = frozenset().union(*word_table("roles.tsv").values())
    return token.pos_ == "PROPN" and token.text.istitle() and token.lower_ not in titles


def _goes_by(head: Token) -> bool:
    """Whether a name is what somebody is known as: "a man known as Brother Five"."""
    verb = head.head
    if verb.lemma_.lower() not in ("identify", "know", "nickname", "call", "dub", "name"):
        return False
    if not verb.dep_.startswith("acl") or head.dep_.split(":")[0] not in ("obl", "obj", "xcomp"):
        return False
    if preposition(head) in _WHERE_AND_WHEN:
        return False  # "a woman called Mama Joy in Nairobi on Thursday"
    return kind_of_noun(verb.head) in ("Person", "Group")


def _core(doc: Doc, head: Token) -> tuple[int, int]:
    """From the first telling modifier to the head and its flat parts; numbers and determiners out."""
    start, end = head.i, head.i + 1
    if is_age(head):
        years = [c for c in head.lefts if c.lower_ in AGE_UNITS]
        return min([start, *(c.left_edge.i for c in years)]), end
    for child in head.lefts:
        if child.dep_ in CORE and not _is_number(child):
            left = child.left_edge.i
            if child.dep_ == "nmod:poss" and child.pos_ == "PRON":
                continue
            if any(_is_number(t) or t.text in ",;()" for t in doc[left : head.i]):
                continue
            start = min(start, left)
    while start < head.i and (doc[start].pos_ in ("DET", "ADP") or doc[start].is_punct):
        start += 1
    for child in head.rights:
        if child.dep_ in ("flat", "goeswith") and child.i == end:
            end = child.right_edge.i + 1
    return start, end


def _is_number(token: Token) -> bool:
    return token.pos_ == "NUM" or token.dep_ == "nummod"
