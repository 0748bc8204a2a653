"""Who says so: speakers and reports, and how far their words reach."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.sources.said import clause_of, said, said_before
from ringtrace.ingest.sources.speakers import according, as_told, speaker
from ringtrace.ingest.sources.voices import (
    CLOSING,
    document_opening,
    goes_on,
    in_court,
    lead_in,
    whom_cited,
)
from ringtrace.ingest.words import word_table

_QUOTED = re.compile(r"“([^”]*)(?:”|$)|«([^»]*)(?:»|$)|\"([^\"]*)(?:\"|$)", re.MULTILINE)
_BULLET = re.compile(r"\s*(?:[*•–—·-]|\d{1,2}[.)])\s")


class Sources:
    """For each token the phrase that the sentence names as its source, and the medium it came through."""

    def __init__(self) -> None:
        self._source: dict[int, Phrase] = {}
        self._via: dict[int, Phrase] = {}

    def of(self, token: Token) -> tuple[Phrase | None, Phrase | None]:
        """Return (source, via) of what a token tells; None where the sentence names nobody."""
        return self._source.get(token.i), self._via.get(token.i)

    def add(
        self, tokens: Sequence[Token], phrase: Phrase, *, inner: bool = False, cited: bool = False
    ) -> None:
        """Let a phrase speak for tokens; an outer medium becomes the way it came.

        inner: what somebody else is said to say is theirs. cited: whoever cites is the way it came.
        """
        for token in tokens:
            known = self._source.get(token.i)
            if known is None:
                self._source[token.i] = phrase
            elif (cited and known is not phrase) or (
                known.kind == "Medium" and phrase.kind != "Medium"
            ):
                self._source[token.i], self._via[token.i] = phrase, known
            elif phrase.kind == "Medium" and known is not phrase:
                self._via.setdefault(token.i, phrase)
            elif inner:
                self._source[token.i] = phrase


def find_sources(doc: Doc, phrases: Sequence[Phrase]) -> Sources:
    """Return the sources of a Doc.

    "according to X" reaches over its sentence; "X said that ..." over what is said; "..., said X" over
    the sentence before it; a quotation over all its sentences; the lead-in of a list over its items;
    all of them over the sentences of the paragraph that go on with it.
    """
    by_head = {p.head: p for p in phrases}
    sources = Sources()
    speaker_of: dict[int, Phrase] = {}  # start of a sentence: who speaks in it
    lead: Phrase | None = None
    voice: Phrase | None = None  # who spoke in the sentence before
    opened: Phrase | None = None  # "As alleged in the indictment:"
    document: Phrase | None = None  # what so opened the paragraph
    item = False
    sentences = list(doc.sents)
    for sentence in sentences:
        if "\n" in doc[max(0, sentence.start - 1) : sentence.start].text:
            voice, document = None, opened
            item = bool(_BULLET.match(sentence.text))
            lead = lead if item else None
        for token in sentence:
            if (cited := whom_cited(token)) is not None and cited.i in by_head:
                inside = {*token.subtree} if token.tag_ == "VBG" else {*cited.subtree}
                scope = [t for t in clause_of(token) if t not in inside]
                sources.add(scope, by_head[cited.i], cited=True)
                continue
            phrase, scope = _saying(token, by_head, voice)
            if phrase is None:
                continue
            scope = scope or said_before(token)
            if scope:
                sources.add(scope, phrase, inner=token.dep_ in ("ccomp", "acl:relcl", "advcl"))
            speaker_of.setdefault(sentence.start, phrase)
            if sentence.text.rstrip().endswith(":"):
                lead = phrase
        opened = document_opening(sentence, by_head)
        lead = lead or lead_in(sentence, by_head)
        if item and lead is not None:
            sources.add(list(sentence), lead)
        if sentence.start in speaker_of:
            voice = speaker_of[sentence.start]
        elif voice is not None and (goes_on(sentence) or in_court(doc[voice.head], sentence)):
            sources.add(list(sentence), voice)
        else:
            voice = None
            if document is not None:
                sources.add(list(sentence), document)
    _quotations(doc, sentences, sources, speaker_of)
    return sources


def _saying(
    token: Token, by_head: dict[int, Phrase], voice: Phrase | None
) -> tuple[Phrase | None, list[Token]]:
    """Who speaks by this word, and the words that are theirs. voice: who spoke in the sentence before."""
    says, lemma = word_table("speech.tsv"), token.lemma_.lower()
    if lemma == "claim" and any(
        c.dep_ == "obj" and c.lemma_.lower() == "life" for c in token.rights
    ):
        return None, []  # "the attack claimed nine lives"
    if token.tag_.startswith("VB") and (lemma in says["verb"] or lemma in says["that"]):
        phrase = speaker(token, by_head, voice)
        if phrase is None:
            return None, []
        scope = said(token)
        if not scope and as_told(token, by_head):
            return phrase, [t for t in clause_of(token) if token not in (t, *t.ancestors)]
        if not scope and lemma in says["that"]:
            return None, []
        return phrase, scope
    phrase = according(token, by_head)
    if phrase is None:
        return None, []
    inside = {t.i for t in token.subtree if t.dep_ != "ccomp"}
    return phrase, [t for t in clause_of(token) if t.i not in inside]


def _quotations(
    doc: Doc, sentences: Sequence[Span], sources: Sources, speaker_of: dict[int, Phrase]
) -> None:
    """Give each quotation of more than a few words to who speaks where it ends, begins, or just before."""
    number = {t.i: n for n, s in enumerate(sentences) for t in s}
    for match in _QUOTED.finditer(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="contract")
        if span is None or len(span) < 6 or not any(t.pos_ in ("VERB", "AUX") for t in span):
            continue
        first, last = number[span.start], number[span.end - 1]
        around = [last, first, first - 1] if match.group()[-1:] in CLOSING else [first, first - 1]
        for n in around:
            phrase = speaker_of.get(sentences[n].start) if n >= 0 else None
            if phrase is not None and not span.start <= phrase.head < span.end:
                sources.add(list(span), phrase)
                break
