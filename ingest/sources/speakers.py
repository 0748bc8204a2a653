"""Who speaks: the subject of a verb of saying, X in "according to X", whose report is told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.one_of import name_of_one
from ringtrace.ingest.sources.voices import at_end, behind, it_says
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table
from ringtrace.ontology import SPEAKERS

BODIES = frozenset(["Agency", "Organization", "Medium"])
NOT_SPEAKING = frozenset(["who", "which", "that", "i", "we", "it", "one", "those", "some", "many"])


def speaker(verb: Token, by_head: Mapping[int, Phrase], voice: Phrase | None) -> Phrase | None:
    """Return who speaks by a verb of saying; None where nobody does. voice: who spoke in the sentence before."""
    found = _subject(verb, by_head)
    if found is None and it_says(verb):
        return _itself(verb, by_head) or voice
    return found or as_told(verb, by_head)


def _itself(verb: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """ "The bureau has freed nine children, it said": the body that did it says so."""
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]
    told += [verb.head] if verb.dep_ == "parataxis" and verb.head.i < verb.i else []
    doers = (c for t in told for c in t.children if c.dep_ == "nsubj")
    found = (by_head.get(c.i) for c in doers)
    return next((p for p in found if p is not None and p.kind in BODIES and not p.pronoun), None)


def according(token: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """Return X in "according to X", "by X's account", "..., local media report."; None where there is no such."""
    if not token.children:
        return None
    return _according(token, by_head) or by_head.get(at_end(token))


def is_document(token: Token) -> bool:
    """Return whether a noun names what is written or told: a report, an indictment, figures."""
    return token.lemma_.lower() in word_table("speech.tsv")["document"]


def _subject(verb: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """The subject of a verb of saying, or its agent in the passive."""
    candidates = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    candidates.sort(key=lambda c: abs(c.i - verb.i))
    if not candidates and any(c.dep_ == "nsubj:pass" for c in verb.children):
        return None  # "a broker, Ann Lee, who is accused of selling": she does not say so
    if not candidates and (speaker := behind(verb)) is not None:
        candidates = [speaker]
    if (named := _beside(verb, candidates)) is not None:
        candidates = [named]
    if not candidates and verb.dep_ == "conj":
        candidates = [c for c in verb.head.children if c.dep_ == "nsubj"]
    if not candidates and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        speaking = word_table("speech.tsv")["verb"]
        chain = [*(c for c in verb.head.children if c.dep_ == "parataxis"), *verb.ancestors]
        above = next((t for t in chain if t.lemma_.lower() in speaking), verb.head)
        candidates = [c for c in above.children if c.dep_ == "nsubj"]
    for child in candidates:
        if child.lower_ in NOT_SPEAKING:
            return by_head.get(verb.head.i) if verb.dep_ == "acl:relcl" else None
        phrase = name_of_one(child, by_head) or by_head.get(child.i)
        if phrase is None:
            continue
        silent = phrase.kind in ("Offence", "Goods") or (
            phrase.kind == "Place" and not phrase.named
        )
        if phrase.pronoun or is_document(child) or not silent:
            return phrase
    return None


def _beside(verb: Token, subjects: Sequence[Token]) -> Token | None:
    """The speaker in "..., the Hawks said" where the parser took the sentence's subject for it.

    It is the first noun after the comma that follows the last verb before this one.
    """
    subject = subjects[0] if subjects else None
    if subject is not None and subject.i > verb.i:
        if verb.lemma_ != "tell":
            return None
        subject = None  # "told reporters": they are told
    told = (
        t.i
        for t in reversed(list(verb.doc[verb.sent.start : verb.i]))
        if t.pos_ in ("VERB", "AUX")
        and not (t.dep_.startswith("aux") and t.head.i == verb.i)
        and (subject is None or (t.i > subject.i and subject not in t.ancestors))
    )
    if (last := next(told, None)) is None:
        return None
    comma = next((t.i for t in verb.doc[last : verb.i] if t.text == ","), None)
    for token in verb.doc[comma + 1 : verb.i] if comma is not None else ():
        if token.pos_ in ("NOUN", "PROPN", "PRON") and not preposition(token):
            if token.dep_ not in ("compound", "nmod:poss", "nmod:desc", "flat"):
                return token
    return None


def as_told(verb: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """Return X in "as alleged in X"; None where there is no such."""
    if verb.tag_ != "VBN" or not any(c.lower_ == "as" for c in verb.children):
        return None
    if any(c.dep_ == "nsubj" for c in verb.children):
        return None  # "as we have reported in the past few days"
    told = [c for c in verb.children if c.dep_ in ("obl", "obl:agent")]
    return next((by_head[c.i] for c in told if c.i in by_head), None)


def _according(token: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """X in "according to X", "by X's account", "in the words of X"."""
    says = word_table("speech.tsv")
    if token.dep_.split(":")[0] not in ("obl", "nmod", "advcl", "parataxis", "dep", "ROOT"):
        return None
    marks = [c for c in token.children if c.dep_ in ("case", "mark") and c.i < token.i]
    if any(c.lower_ in says["case"] and _no_rate(c) for c in marks):
        phrase = _issuer(token, by_head) or by_head.get(token.i)
        if phrase is None or phrase.kind not in SPEAKERS | {"Thing", "Offence", "Work", "Goods"}:
            return None
        return phrase if phrase.kind in SPEAKERS or phrase.named or is_document(token) else None
    if token.lemma_.lower() in says["account"] and any(
        c.lower_ in ("by", "in", "on") for c in marks
    ):
        for child in token.children:
            if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and preposition(child) == "of"):
                phrase = by_head.get(child.i)
                if phrase is not None and (phrase.kind in SPEAKERS or phrase.named):
                    return phrase
    return None


def _no_rate(case: Token) -> bool:
    """ "as per the complaint", and not "5,000 yuan per head"."""
    return case.lower_ != "per" or case.word(-1) in ("", "as")


def _issuer(token: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """Whose the figures are: "according to figures released by the ministry"."""
    if not is_document(token):
        return None
    for child in token.children:
        phrase = by_head.get(child.i) if preposition(child) in ("by", "from") else None
        if phrase is not None and phrase.kind in SPEAKERS:
            return phrase  # "a report by the commission"
        if child.dep_ == "acl" and child.tag_ == "VBN":
            for doer in child.children:
                phrase = by_head.get(doer.i) if preposition(doer) in ("by", "from") else None
                if phrase is not None and phrase.kind in SPEAKERS:
                    return phrase
    return None
