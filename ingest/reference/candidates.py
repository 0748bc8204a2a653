"""Who or what a pronoun of the third person can mean: what agrees with it and may do what it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import holds_office
from ringtrace.ingest.phrases.phrases import RELATIVE, one_by_one
from ringtrace.ingest.phrases.sex import HE, SHE, sex_of_pronoun
from ringtrace.ingest.reference.barred import Barred, is_speech
from ringtrace.ingest.sources.voices import QUOTES
from ringtrace.ingest.syntax.grammar import coordinated, first_of, preposition, role_of
from ringtrace.ingest.syntax.subject import subject_of
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import HEARING

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

BACK = {"person": 3, "several": 2, "thing": 2}  # sentences before the pronoun's own
THEY = frozenset(["they", "them", "themselves", "their", "each"])
IT = frozenset(["it", "itself", "its"])
REFLEXIVE = frozenset("himself herself itself themselves".split())
_PLURAL = ("NNS", "NNPS")
_SIDES = frozenset("prosecution prosecuting defence defense defending".split())
_SEVERAL = frozenset(["Group", "Agency", "Ring", "Organization", "Medium"])
Mentioned = tuple[Entity, Phrase]


def group_of(token: Token) -> str:
    """Return "person", "several" or "thing"; "" for what is no pronoun of the third person."""
    if token.lower_ in HE or token.lower_ in SHE:
        return "person"
    several = token.lower_ in THEY and not one_by_one(token)
    return "several" if several else "thing" if token.lower_ in IT else ""


def starts_before(token: Token) -> list[int]:
    """Return where the sentence of a word begins, and the sentences before it, the nearest first."""
    starts = [token.sent.start]
    for _ in range(max(BACK.values())):
        start = starts[-1]
        starts.append(token.doc.tokens[start - 1].sent.start if start else 0)
    return starts


def candidates(token: Token, reference: Reference, group: str) -> Iterator[Mentioned]:
    """Yield who or what a pronoun, or a noun like it, can mean, with the mention, in the order of the text."""
    beside, barred = _beside(token, reference), Barred(token, reference.crimes)
    beside += [_quoted(token, reference), *_spoken_of(token, reference)]
    beside.append(_prosecutor(token, reference))
    whole, out = set(_whole(token)), dict[int, bool]()
    if (again := _again(token, reference, group)) is not None:
        yield again
        return
    for head in token.doc.tokens[starts_before(token)[BACK[group]] : token.i]:
        i, phrase = head.i, reference.by_head.get(head.i)
        if phrase is None or i in whole or head.lower_ in RELATIVE or _as(head):
            continue
        entity = reference.entity(phrase)
        if entity is not None and all(entity is not other for other in beside):
            told = _tells_of(token, phrase)
            if not told and fits(group, token, entity, phrase, reference):
                if id(entity) not in out:
                    out[id(entity)] = entity in barred
                if not out[id(entity)]:
                    yield entity, phrase
        pair = reference.pairs.get(i) if group == "several" else None
        if pair is not None and all(pair is not other for other in beside):
            yield pair, phrase


def _as(head: Token) -> bool:
    """ "Offered them jobs as waitresses": what somebody is to be, and nobody else."""
    if head.dep_ not in ("obl", "nmod") or preposition(head) != "as":
        return False
    return head.tag_ == "NNS" or any(c.lower_ in ("a", "an") for c in head.lefts)


def _prosecutor(token: Token, reference: Reference) -> Entity | None:
    """Who tells a court of somebody: in "Prosecutor Y told the court that he asked for a ransom" it is not Y."""
    said = next((t.head for t in token.ancestors if t.dep_ == "ccomp" and is_speech(t.head)), None)
    if said is None or not any(
        c.lemma_ in HEARING for c in said.children if c.dep_ in ("obj", "iobj")
    ):
        return None
    speaker = next((c for c in said.children if c.dep_ == "nsubj"), token)
    titles = [c for c in speaker.children if c.dep_ in ("nmod:desc", "compound", "appos")]
    roles = word_table("roles.tsv")
    told = any(t.lemma_.lower() in roles["official"] | roles["counsel"] for t in (speaker, *titles))
    told = told or any(t.lower_ in _SIDES for t in said.doc[said.sent.start : said.i])
    phrase = reference.by_head.get(speaker.i) if told else None
    return reference.entity(phrase) if phrase is not None else None


def _again(token: Token, reference: Reference, group: str) -> Mentioned | None:
    """Whom the verb before is told of: "cleared X of killing Y's brother but jailed him" jails X."""
    verb = token.head
    if token.dep_ != "obj" or verb.dep_ != "conj" or group != "person":
        return None
    if any(c.dep_.startswith("nsubj") for c in verb.children):
        return None
    for done_to in (c for c in verb.head.children if c.dep_ == "obj"):
        phrase = reference.by_head.get(done_to.i)
        entity = reference.entity(phrase) if phrase is not None else None
        if phrase is not None and entity is not None and phrase.named:
            if fits(group, token, entity, phrase, reference):
                return entity, phrase
    return None


def fits(group: str, token: Token, entity: Entity, phrase: Phrase, reference: Reference) -> bool:
    """Return whether number, sex and kind of a mention agree with the pronoun."""
    head = token.doc[phrase.head]
    plural = head.tag_ in _PLURAL or (phrase.pronoun and group_of(head) == "several")
    if token.lower_ == "each":
        plural = plural or any(c.lower_ == "each" for c in head.lefts)  # "for each girl"
    officer = head.tag_ == "NN" and head.lemma_.lower() in word_table("kinds.tsv")["Member"]
    if group == "several":
        several = _SEVERAL if token.lower_ != "each" else {"Group"}  # "each" is none of a clan
        return plural or entity.kind in several
    if plural:
        return False
    if group == "thing":
        return not officer and entity.kind not in ("Person", "Group")
    if entity.kind != "Person" and not officer:
        return False
    return {sex_of_pronoun(token), reference.sex(entity)} != {"male", "female"}


def _whole(token: Token) -> Iterator[int]:
    """The nouns that a pronoun is part of: "74 of them" are not the 74."""
    if role_of(token) == "owner":
        yield token.head.i
        return
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return
        yield above.i


def _beside(token: Token, reference: Reference) -> list[Entity | None]:
    """Who else is in the pronoun's own clause, whom it cannot mean: "he freed him", "those he freed"; not
    of "himself" nor "his".
    """
    if token.lower_ in REFLEXIVE or role_of(token) == "owner":
        return []
    verb = token.head
    while verb.pos_ in ("NOUN", "NUM", "DET") and verb.dep_ in (
        "nmod",
        "obj",
        "obl",
        "conj",
    ):
        verb = verb.head  # "filed charges of kidnapping against him"
    others = [subject_of(verb)]
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head.dep_ == "obj":
        others.append(subject_of(verb.head.head))  # "a man who fired 13 shots killing him"
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    clause = verb if own else first_of(verb)
    if clause.dep_ == "acl:relcl":  # "members of a family who sold men and forced them to work"
        whole = clause.head
        others.append(whole)
        while preposition(whole) == "of" and whole.head.i != whole.i:
            whole = whole.head
            others.append(whole)
    heads = [t for x in others if x is not None and x is not token for t in coordinated(x)]
    phrases = (reference.by_head.get(t.i) for t in heads)
    beside = [reference.entity(phrase) for phrase in phrases if phrase is not None]
    return beside + [reference.pairs.get(t.i) for t in heads]


def _quoted(token: Token, reference: Reference) -> Entity | None:
    """Who spoke last before a pronoun in quotation marks: who is quoted is "I" there."""
    start = starts_before(token)
    marks = [t for t in token.doc[start[0] : token.i] if t.text in QUOTES]
    if len(marks) % 2 == 0:
        return None
    for word in reversed(token.doc[start[1] : marks[-1].i]):  # and not "one of them told us" inside
        phrase = reference.by_head.get(word.i)
        if phrase is not None and word.dep_ == "nsubj" and is_speech(word.head):
            return reference.entity(phrase)
    return None


def _tells_of(token: Token, phrase: Phrase) -> bool:
    """ "The prosecutor, Ann Lee, said that she was paid nothing": an officer speaks of somebody else."""
    head = token.doc[phrase.head]
    if role_of(token) not in ("patient", "object") or head.dep_ != "nsubj":
        return False
    tells = is_speech(head.head) and head.head in token.ancestors
    return tells and phrase.named and holds_office(head, phrase)


def _spoken_of(token: Token, reference: Reference) -> Iterator[Entity | None]:
    """Whom the words name that somebody said: "I paid Karim's men," he said; who speaks is not Karim."""
    if token.dep_ != "nsubj" or not is_speech(token.head) or not token.i:
        return
    closing = token.i - 1
    if token.doc[closing].text not in QUOTES:
        return
    for i in range(closing - 1, -1, -1):
        if token.doc[i].text in QUOTES:
            return
        phrase = reference.by_head.get(i)
        if phrase is not None and phrase.named:
            yield reference.entity(phrase)
