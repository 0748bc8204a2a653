"""Items to what the network of people is given: contexts, the signs of the rules, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from ringtrace.ingest.claims import told_of_events
from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.language.load import load
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.people.context import Context, context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY
from ringtrace.ingest.people.people import Person, people_of
from ringtrace.ingest.people.signs import hidden, signs_of
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology
from training.people_items import Item


@dataclass(frozen=True, slots=True)
class Example:
    """One named person of an item. role, status: as it was written down."""

    context: Context
    signs: list[bool]
    role: str
    status: str


def examples(items: Iterable[Item], besides: Callable[[], list[str]] = list) -> Iterator[Example]:
    """Yield an example for each person that the rules find; a name that nobody wrote down is nobody's.

    besides: draws sentences to put before or behind an item.
    """
    for item in items:
        for person, context in _people(_longer(item.text, besides())):
            told = answer(item, person.mention.referent.label)
            if told is not None:
                signs = signs_of(person, person.by_rules())
                yield Example(context, signs if item.unseen else hidden(signs), *told)


def _longer(text: str, besides: list[str]) -> str:
    """A text with sentences before it or behind it; before a headline none."""
    headline = "\n" in text
    return " ".join([text, *besides] if headline or len(besides) % 2 else [*besides, text])


def quiet_examples(texts: Iterable[str]) -> Iterator[Example]:
    """Yield the people of texts on other things than crime: officials and others, as the rules say, and of no status."""
    for text in texts:
        for person, context in _people(text):
            ruled = person.by_rules()
            if ruled.role in QUIET_ROLES and not person.said and not ruled.crimes:
                yield Example(context, signs_of(person, ruled), ruled.role, NO_STATUS)


QUIET_ROLES = ("other", "official", "lawyer", "journalist")


def _people(text: str) -> Iterator[tuple[Person, Context]]:
    ontology = load_ontology()
    digest = sha256(text.encode()).hexdigest()
    article = Article(text=text, file="-", digest=digest, published="2024-06-20")
    reading = Reading(Doc(load()(text)), article, Matcher.of(ontology))
    for person in people_of(reading, told_of_events(reading, ontology), ontology):
        context = context_of(reading, person.entity, word_pieces())
        if context is not None:
            yield person, context


def answer(item: Item, name: str) -> tuple[str, str] | None:
    """Return role and status of a name as the rules give it; None where it may be one that was written otherwise."""
    if name in item.people:
        return item.people[name]
    words = set(name.split())
    like = [told for written, told in item.people.items() if words & set(written.split())]
    return (NOBODY, NO_STATUS) if not like else None
