"""All that is known of one Doc while it is read."""

from __future__ import annotations

from ringtrace.ingest.body import Body, body_of
from ringtrace.ingest.events.frames import Frames
from ringtrace.ingest.events.network import Answers
from ringtrace.ingest.events.taught import answers_of
from ringtrace.ingest.finders import Found, find_values
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.parsed import Span as Tokens
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.phrases import find_phrases
from ringtrace.ingest.reference.reference import Reference, refer
from ringtrace.ingest.sources.sources import Sources, find_sources
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.ingest.words.topics import tells_of
from ringtrace.nouns import Article, Span


class Reading:
    """All that is known of one Doc while it is read. taught: whether the trained reader of events is asked."""

    def __init__(
        self, doc: Doc, article: Article, matcher: Matcher, *, taught: bool = True
    ) -> None:
        self.doc, self.article = doc, article
        self.body: Body = body_of(doc, article)
        self.phrases: list[Phrase] = find_phrases(doc)
        self.reference: Reference = refer(doc, self.phrases, matcher.crimes)
        self.values: list[Found] = find_values(doc, article)
        self.sources: Sources = find_sources(doc, self.phrases)
        self.triggers = {t.i: options for t in doc if (options := matcher.triggers(t))}
        answers = answers_of(self._telling()) if taught else Answers()
        self.frames = Frames(
            doc, matcher.ontology, self.triggers, self.reference, self.values, answers
        )

    def _telling(self) -> list[Tokens]:
        """The sentences that may tell of an event: with a word of the table of kinds, a value, a word of crime or the law."""
        tells = {*self.triggers, *(found.start for found in self.values)}
        return [
            sentence
            for sentence in self.doc.sents
            if self.body.holds(sentence)
            and (any(t.i in tells for t in sentence) or tells_of(sentence, "crime", "law"))
        ]

    def span(self, start: int, end: int) -> Span:
        """Return the characters of tokens start to end."""
        tokens = self.doc[start:end]
        return Span(tokens.start_char, tokens.end_char, tokens.text)
