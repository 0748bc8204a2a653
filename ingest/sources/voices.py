"""How far a voice carries: the sentences that go on with what somebody was said to say before."""

from __future__ import annotations

from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table


def goes_on(sentence: Span) -> bool:
    """Return whether a sentence that names no speaker goes on with the words of the one before it.

    "Lopes said nine men had been held. The women had been locked in a cellar": the past before the past.
    """
    return _past_perfect(sentence.root) and not any(t.text in QUOTES for t in sentence)


def in_court(voice: Token, sentence: Span) -> bool:
    """Return whether a sentence goes on with what a court heard: "The court heard that he met the girls in May.
    He then drove them north."
    """
    root = sentence.root
    acts = root.tag_ == "VBD" and any(c.dep_ == "nsubj" for c in root.children)
    heard = voice.head.lemma_ == "hear" and voice.dep_ == "nsubj"
    heard |= voice.head.lemma_ == "tell" and any(
        c.lower_ in _HEARING and c.dep_ in ("obj", "iobj") for c in voice.head.children
    )
    of_law = root.lemma_.lower() in _STEPS
    return heard and acts and not of_law and not any(t.text in QUOTES for t in sentence)


def document_opening(sentence: Span, by_head: dict[int, Phrase]) -> Phrase | None:
    """Return the document that speaks in the paragraph after: "As alleged in the indictment:"."""
    if not sentence.text.rstrip().endswith(":") or len(sentence) > _OPENING:
        return None
    documents = word_table("speech.tsv")["of_case"]
    return next((by_head[t.i] for t in sentence if t.lemma_.lower() in documents and t.i in by_head), None)  # fmt: skip


_HEARING = frozenset("court jury judge tribunal jurors magistrate".split())
_STEPS = frozenset("arrest charge indict arraign convict sentence plead extradite remand jail deny".split())  # fmt: skip
_OPENING = 14  # words of a line that opens a paragraph


def lead_in(sentence: Span, by_head: dict[int, Phrase]) -> Phrase | None:
    """Return whose list follows: "Among the cases listed by the ministry were:"."""
    if not sentence.text.rstrip().endswith(":"):
        return None
    for token in sentence:
        if token.lemma_.lower() in word_table("speech.tsv")["list"]:
            for child in token.children:
                if child.dep_ in ("obl:agent", "nsubj") and (found := by_head.get(child.i)):
                    return found
    return None


def behind(verb: Token) -> Token | None:
    """Return who speaks behind the verb, "..., announced Attorney Rena Holt", taken for its object."""
    doc = verb.doc
    if verb.tag_ not in ("VBD", "VBZ") or verb.i == verb.sent.start:
        return None
    if doc[verb.i - 1].text != "," and doc[verb.i - 1].text not in QUOTES:
        return None
    if any(
        c.dep_.startswith("nsubj") or (c.dep_ == "ccomp" and c.i > verb.i) for c in verb.children
    ):
        return None
    found = [c for c in verb.children if c.dep_ == "obj" and c.left_edge.i == verb.i + 1]
    return found[0] if found else None


def it_says(verb: Token) -> bool:
    """Return whether "it" speaks: "It added that nine men had been held", and not "it was said"."""
    subjects = [c for c in verb.children if c.dep_.split(":")[0] in ("nsubj", "expl")]
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)
    return [c.lower_ for c in subjects] == ["it"] and not passive


def at_end(noun: Token) -> int:
    """Return the head of who speaks in "..., local media report.", read as a noun; -1 for no such."""
    if noun.lower_ not in ("report", "reports") or noun.i + 2 < noun.sent.end:
        return -1
    first = noun.left_edge.i
    here = noun.pos_ == "NOUN" and noun.sent.start < first < noun.i
    return noun.i if here and noun.doc[first - 1].text == "," else -1


def whom_cited(verb: Token) -> Token | None:
    """Return whom somebody cites: "..., the paper reported, citing the prosecutor", "quoted him as saying"."""
    if verb.lemma_.lower() not in ("cite", "quote"):
        return None
    found = next((c for c in verb.children if c.dep_ == "obj" and c.i > verb.i), None)
    saying = any(c.lemma_.lower() in ("say", "state", "tell") for c in verb.children)
    return found if verb.tag_ == "VBG" or saying else None


def is_deed(noun: Token) -> bool:
    """Return whether a noun names what happened: "The kidnapping of two nurses was confirmed"."""
    return noun.pos_ == "NOUN" and any(c.dep_ == "nmod" for c in noun.children)


def _past_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(
        c.lower_ == "had" and c.dep_.startswith("aux") for c in verb.children
    )


QUOTES = frozenset('"“”«»')
CLOSING = frozenset('"”’»')
