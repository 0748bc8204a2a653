"""Who says so: speakers and reports, and how far their words reach."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table

# Who or what can say something; a thing such as an indictment or a statement can.
SPEAKERS = frozenset(["Person", "Group", "Agency", "Organization", "Medium", "Fund", "Ring"])
OPENING, CLOSING = "“«", "”»"


class Sources:
    """For each token the phrase that the sentence names as its source, and the medium it came through."""

    def __init__(self) -> None:
        self._source: dict[int, Phrase] = {}
        self._via: dict[int, Phrase] = {}

    def of(self, token: Token) -> tuple[Phrase | None, Phrase | None]:
        """Return (source, via) of what a token tells; None where the sentence names nobody."""
        return self._source.get(token.i), self._via.get(token.i)

    def add(self, tokens: Sequence[Token], phrase: Phrase) -> None:
        """Let a phrase speak for tokens; an outer medium becomes the way it came."""
        for token in tokens:
            known = self._source.get(token.i)
            if known is None:
                self._source[token.i] = phrase
            elif known.kind == "Medium" and phrase.kind != "Medium":
                self._source[token.i], self._via[token.i] = phrase, known
            elif phrase.kind == "Medium" and known is not phrase:
                self._via.setdefault(token.i, phrase)


def find_sources(doc: Doc, phrases: Sequence[Phrase]) -> Sources:
    """Return the sources of a Doc.

    "according to X" reaches over its sentence; "X said that ..." over what is said; "..., said X" over
    the rest of the sentence; a quotation that runs on, over its sentences.
    """
    by_head = {p.head: p for p in phrases}
    says = word_table("speech.tsv")
    sources = Sources()
    running: Phrase | None = None
    depth = 0
    for sentence in doc.sents:
        spoken: Phrase | None = None
        for token in sentence:
            if token.lemma_.lower() in says["verb"] and token.tag_.startswith("VB"):
                phrase = _speaker(token, by_head)
                if phrase is not None:
                    scope = _scope(token)
                    if scope:
                        sources.add(scope, phrase)
                        spoken = phrase
            elif (phrase := _according(token, by_head, says)) is not None:
                inside = {t.i for t in token.subtree}
                clause = _clause_of(token)
                sources.add([t for t in clause if t.i not in inside], phrase)
                spoken = phrase
        text = sentence.text
        if depth > 0 and running is not None and spoken is None:
            sources.add(list(sentence), running)
        depth += sum(text.count(q) for q in OPENING) - sum(text.count(q) for q in CLOSING)
        if text.count('"') % 2:
            depth = 0 if depth else 1
        depth = max(0, min(depth, 2))
        if spoken is not None:
            running = spoken
    return sources


def _speaker(verb: Token, by_head: dict[int, Phrase]) -> Phrase | None:
    """The subject of a verb of saying, or its agent in the passive."""
    for child in verb.children:
        if child.dep_ == "nsubj" or child.dep_ == "obl:agent":
            phrase = by_head.get(child.i)
            if phrase is None:
                continue
            if phrase.kind in SPEAKERS or phrase.pronoun or _document(child):
                if phrase.pronoun and child.lower_ in (
                    "who",
                    "which",
                    "that",
                    "i",
                    "we",
                    "it",
                    "one",
                ):
                    return by_head.get(verb.head.i) if verb.dep_ == "acl:relcl" else None
                return phrase
    return None


def _document(token: Token) -> bool:
    return token.lemma_.lower() in word_table("speech.tsv")["document"]


def _scope(verb: Token) -> list[Token]:
    """The tokens of what is said."""
    said = [c for c in verb.children if c.dep_ in ("ccomp", "csubj")]
    if said:
        return [t for c in said for t in c.subtree]
    if verb.dep_ in ("parataxis", "ccomp") and verb.head.i != verb.i:
        own = {t.i for t in verb.subtree}
        return [t for t in _up(verb.head).subtree if t.i not in own]
    if verb.dep_ == "ROOT":
        # the parser made the saying the root and hung the words said on it in another way
        own = {verb.i}
        for child in verb.children:
            if child.dep_ in ("nsubj", "obl", "advmod", "punct", "aux"):
                own |= {t.i for t in child.subtree}
        rest = [t for t in verb.subtree if t.i not in own]
        if any(t.pos_ == "VERB" for t in rest) and any(
            c.dep_ in ("parataxis", "dep", "obj", "xcomp") for c in verb.children
        ):
            return [
                t
                for t in rest
                if not any(a.dep_ == "advcl" for a in (t, *t.ancestors) if a.head is verb)
            ]
    return []


def _up(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def _according(
    token: Token, by_head: dict[int, Phrase], says: dict[str, frozenset[str]]
) -> Phrase | None:
    """X in "according to X", "as X put it"."""
    if token.dep_.split(":")[0] not in ("obl", "nmod", "advcl", "parataxis"):
        return None
    marks = [c for c in token.children if c.dep_ in ("case", "mark") and c.i < token.i]
    if not any(c.lower_ in says["case"] for c in marks):
        return None
    phrase = by_head.get(token.i)
    if phrase is None or phrase.kind not in SPEAKERS | {"Thing", "Offence", "Work", "Goods"}:
        return None
    return phrase if phrase.kind in SPEAKERS or _document(token) else None


def _clause_of(token: Token) -> list[Token]:
    """The sentence, or the half of it that a semicolon cuts off."""
    sentence = list(token.sent)
    cuts = [t.i for t in sentence if t.text == ";"]
    start = max((c for c in cuts if c < token.i), default=sentence[0].i - 1)
    end = min((c for c in cuts if c > token.i), default=sentence[-1].i + 1)
    return [t for t in sentence if start < t.i < end]
