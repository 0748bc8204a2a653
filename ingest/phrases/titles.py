"""Titles that stand beside a name, each with the body that it belongs to where one is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import MINISTRIES, beside, is_word
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_name
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Mention, Referent, Span

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_BODIES = frozenset(["Agency", "Organization", "Medium", "Fund", "Place"])
_FROM = frozenset(["of", "from", "with"])
_OF = frozenset(["of", "for", "with", "at"])


@dataclass(frozen=True, slots=True)
class Title:
    """A title beside a name: its head word, its words, and the body that it names."""

    head: Token
    span: Span
    body: Mention | None

    @property
    def text(self) -> str:
        """The words of the title."""
        return self.span.quote


def find_titles(reading: Reading, phrases: Sequence[Phrase]) -> list[Title]:
    """Return the titles beside the names of a person: in apposition, before the name, or what they are."""
    offices = frozenset().union(*word_table("roles.tsv").values())
    found = []
    for phrase in phrases:
        for token in beside(reading.doc[phrase.head], phrase):
            part = token.dep_ == "compound" or token.tag_ == "VBG"
            part = part and token.dep_ != "appos" and is_word(token.head, offices)
            first = part or _begins_rank(token)  # "county commander", "commanding officer"
            place = token.ent_type_ == "LOC" or token.tag_ == "NNPS"  # "United States President X"
            if is_word(token, offices) and not first and not place:
                start, end = _extent(token, phrase)
                body = _body(reading, token)
                if body is None and token.i < phrase.start:  # "Director X of the FBI"
                    body = _body(reading, reading.doc[phrase.head], places=False)
                title = Title(token, reading.span(start, end), body)
                inside = body_in(reading, title) if body is None else None
                if inside is not None and inside.referent.kind == "Agency":
                    title = replace(title, body=inside)
                found.append(title)
    return found


def is_part(one: Title, other: Title) -> bool:
    """Return whether a title is a word or two of a longer one: "special" of "special agent in charge"."""
    a, b = one.span, other.span
    if one.body is not None:
        return False
    return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)


def _begins_rank(token: Token) -> bool:
    """ "Lt Col Mahbub Alam": one rank of two words."""
    behind = [c for c in token.head.lefts if c.i == token.i + 1 and c.dep_ == "nmod:desc"]
    general = any(c.lower_ == "general" for c in behind) and token.lower_ in _GENERALS
    first = general or token.lower_.strip(".") in _GRADES
    return token.dep_ == "nmod:desc" and first and bool(behind)


_GENERALS = frozenset("attorney inspector solicitor consul director governor secretary".split())
_GRADES = frozenset(
    "lt lieutenant sgt sergeant staff-sergeant maj major brig brigadier det detective chief senior sub deputy assistant asst sr staff".split()
)


def bodies(reading: Reading, phrases: Sequence[Phrase]) -> list[tuple[Span, Mention]]:
    """Return the bodies that a person's names stand with, each with its words: "Ann Lee of River Watch"."""
    found = []
    for phrase in phrases:
        for child in reading.doc[phrase.head].rights if phrase.named else ():
            body = reading.reference.by_head.get(child.i)
            if body is None or child.dep_ != "nmod" or preposition(child) not in _FROM:
                continue
            if body.named and body.kind in _BODIES - {"Place"} and not body.pronoun:
                mention = reading.reference.mention(body)
                if mention is not None:
                    found.append((reading.span(phrase.start, body.end), mention))
    return found


def _extent(token: Token, phrase: Phrase) -> tuple[int, int]:
    """The words of a title, its modifiers and what it is of included, the name left out."""
    modifiers = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod:desc")]
    start = min([token.i, *(c.left_edge.i for c in modifiers)])
    before = token.doc[start - 1] if start > token.sent.start else token
    if before.dep_ == "amod" and before.head.i == phrase.head and token.i < phrase.start:
        start = before.i  # "prosecuting counsel Ann Lee", hung on the name
    while start < token.i and token.doc[start].dep_ in ("case", "punct", "cc"):
        start += 1  # "before General Sessions Judge Ann Lee"
    if start and start == token.i and _begins_rank(token.doc[start - 1]):
        start -= 1
    if phrase.start <= start < phrase.end:
        start = token.i
    end = token.i + 1
    for child in token.rights:
        if child.dep_ == "nmod" and preposition(child) in (*_OF, "in"):
            end = child.right_edge.i + 1
            clause = (c for c in child.subtree if c.lower_ == "which" and c.word(-1) == ",")
            end = min([end, *(c.i - 1 for c in clause)])  # "of the FBI, which runs the office"
            break
    if start < phrase.end and end > phrase.start:
        end = min(end, max(phrase.start, token.i + 1))
    return start, max(end, start + 1)


def _body(reading: Reading, title: Token, *, places: bool = True) -> Mention | None:
    """The body that a title belongs to: "of the Kunming Railway", "the department's deputy head"."""
    for child in title.children:
        if child.dep_ == "nmod:poss" and child.lower_ in ("its", "their"):
            return _owning(reading, title)
        if child.dep_ not in ("nmod", "nmod:poss", "compound"):
            continue
        if child.dep_ == "nmod" and preposition(child) not in _OF:
            continue
        phrase = reading.reference.by_head.get(child.i)
        if phrase is None or phrase.kind not in _BODIES or phrase.pronoun:
            continue
        if phrase.kind != "Place" or (phrase.named and places):
            mention = reading.reference.mention(phrase)
            if mention is not None:
                return mention
    return None


def body_in(reading: Reading, title: Title) -> Mention | None:
    """Return the body whose name a title holds: "NBI Director", "Head of Europol's Analysis Project"."""
    words, doc = title.span, reading.doc
    inside = (
        e
        for e in doc.ents
        if e.label_ == "ORG" and words.start <= e.start_char and e.end_char < words.end
        if not e.start <= title.head.i < e.end and kind_of_name(e) in _BODIES
    )
    body = next(inside, None)
    if body is None or body.text.lower() in MINISTRIES or not body[0].text[:1].isupper():
        return None
    first = next(e for e in doc.ents if e.text == body.text)  # of several the same body
    kind = kind_of_name(body)
    span, told = reading.span(body.start, body.end), reading.span(first.start, first.end)
    key = f"{kind.lower()}-{told.start}"
    return Mention(span, Referent(key=key, kind=kind, label=span.quote, mentions=(told,)))


def _owning(reading: Reading, title: Token) -> Mention | None:
    """Whose "its director" is: the body that is named before it in the sentence, the subject first."""
    before = [
        p
        for p in reading.phrases
        if title.sent.start <= p.head < title.i and p.named and p.kind in _BODIES - {"Place"}
    ]
    subjects = [p for p in before if reading.doc[p.head].dep_.startswith("nsubj")]
    bodies = subjects or before
    return reading.reference.mention(bodies[-1]) if bodies else None
