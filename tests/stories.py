"""Invented articles with their claims written out by hand: what the tests of the graph read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

import pyarrow.parquet

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.resolve import resolve
from ringtrace.graph.store import Store
from ringtrace.nouns import (
    Article,
    Attribute,
    CaseRole,
    Claim,
    ClaimStatus,
    Count,
    Event,
    LegalStatus,
    LegalStatusName,
    Location,
    Mention,
    Period,
    Price,
    Referent,
    Role,
    Sentence,
    Span,
)
from ringtrace.ontology import load_ontology


class Story:
    """An article and its claims; words are found in the text, so that every quote holds."""

    def __init__(
        self,
        file: str,
        text: str,
        published: str | None = None,
        *,
        title: str | None = None,
        url: str | None = None,
    ) -> None:
        digest = sha256(text.encode()).hexdigest()
        self.article = Article(
            text=text, file=file, digest=digest, published=published, title=title, url=url
        )
        self.claims: list[Claim] = []

    def span(self, words: str, after: int = 0) -> Span:
        start = self.article.text.index(words, after)
        return Span(start, start + len(words), words)

    def who(
        self,
        kind: str,
        label: str,
        *more: str,
        role: CaseRole | None = None,
        at: tuple[float, float] | None = None,
    ) -> Mention:
        """Return a mention of somebody or something; at: a place's latitude and longitude."""
        mentions = tuple(self.span(words) for words in (label, *more))
        key = f"{kind.lower()}-{mentions[0].start}"
        return Mention(
            mentions[0],
            Referent(
                key=key, kind=kind, label=label, mentions=mentions, role=role,
                locations=(_town(label, *at),) if at else (),
            ),
        )  # fmt: skip

    def event(
        self,
        kind: str,
        words: str,
        trigger: str,
        *,
        source: Mention | None = None,
        status: ClaimStatus = "asserted",
        count: tuple[int | None, int | None, str] | None = None,
        price: Sequence[tuple[float | None, float | None, str, str | None]] = (),
        when: tuple[str | None, str | None, str] | None = None,
        sentence: str | None = None,
        happening: str | None = None,
        stat: bool = False,
        **slots: Mention | tuple[Mention, ...],
    ) -> str:
        """Add a claim on an event; returns its key."""
        clause = self.span(words)
        found = self.span(trigger, clause.start)
        key = f"{'statistic' if stat else kind}-{found.start}"
        filled: dict[str, Any] = {s: m if isinstance(m, tuple) else (m,) for s, m in slots.items()}
        if count is not None:
            low, high, text = count
            filled["count"] = Count(
                min=low, max=high, q="exact" if low == high else "at_least", text=text,
                span=self.span(text, clause.start),
            )  # fmt: skip
        if when is not None:
            start, end, text = when
            filled["when"] = Period(
                start=start, end=end, text=text, span=self.span(text, clause.start)
            )
        if sentence is not None:
            filled["sentence"] = (Sentence(sentence, self.span(sentence, clause.start)),)
        filled["price"] = tuple(
            Price(
                min=low, max=high, currency="CZK", text=text, per=per,
                span=self.span(text, clause.start),
            )
            for low, high, text, per in price
        )  # fmt: skip
        event = Event(kind=kind, happening=happening or key, trigger=found, stat=stat, **filled)
        self._add(key, event, clause, source, status)
        return key

    def role(
        self,
        words: str,
        ring: Mention,
        name: str,
        role: str | None = None,
        holder: Mention | None = None,
        status: ClaimStatus = "asserted",
    ) -> None:
        clause = self.span(words)
        statement = Role(organization=ring, name=name, role=role, holder=holder)
        self._add(f"role-{self.span(name, clause.start).start}", statement, clause, None, status)

    def age(self, words: str, about: Mention, value: int) -> None:
        statement = Attribute(about=about, attribute="age", value=value)
        self._add(f"age-{self.span(words).start}", statement, self.span(words))

    def case_role(self, words: str, about: Mention, role: CaseRole) -> None:
        statement = Attribute(about=about, attribute="caseRole", value=role)
        self._add(f"caserole-{self.span(words).start}", statement, self.span(words))

    def legal_status(self, words: str, about: Mention, status: LegalStatusName) -> None:
        statement = LegalStatus(about=about, legal_status=status, latest=True)
        self._add(f"status-{self.span(words).start}", statement, self.span(words))

    def _add(
        self,
        key: str,
        statement: Event | Role | Attribute | LegalStatus,
        clause: Span,
        source: Mention | None = None,
        status: ClaimStatus = "asserted",
    ) -> None:
        self.claims.append(
            Claim(key=key, statement=statement, evidence=(clause,), source=source, status=status)
        )

    def iri(self, key: str) -> str:
        return f"https://w3id.org/ringtrace/id/{self.article.id}#{key}"


def _town(name: str, latitude: float, longitude: float) -> Location:
    return Location(
        id=int.from_bytes(name.encode()[:6]), name=name, kind="city", country="CZ", admin=None, latitude=latitude,
        longitude=longitude, population=1000,
    )  # fmt: skip


def store_of(stories: Iterable[Story], *, resolved: bool = True) -> Store:
    """Return a store in memory that holds the stories, resolved."""
    store = Store()
    texts = {}
    for story in stories:
        quads = build(story.article, story.claims, load_ontology())
        store.replace(graph_iri(story.article), quads)
        texts[story.article.id] = story.article.text
    if resolved:
        resolve(store, texts)
    return store


def dorvale() -> Story:
    """A ring that buys, moves and sells children; everybody and everything in it is invented."""
    story = Story(
        "dorvale-mina-sol.txt",
        "Police in Dorvale rescued 12 children on Monday. The Varn ring bought the babies in Osmere "
        "for 5,000 to 6,000 crowns each. Ilka Varn drove the babies from Osmere to Dorvale, the "
        "county prosecutor said. The ring sold the babies to families in Dorvale for 18,000 to "
        "20,000 crowns each. Tomas Reke allegedly worked as a broker for the ring. Police arrested "
        "Ilka Varn and Tomas Reke on Tuesday. The court sentenced Ilka Varn to 9 years in June "
        "2020. Mina Sol, 5, was abducted in Osmere. MINA was found a week later, said her aunt "
        "Edda Klin. A lawyer denied that the ring sold the babies in Lanwick.",
        "2020-03-04",
        title="Mina Sol is home",
        url="https://news.example.org/2020/mina-sol-is-home",
    )
    police = story.who("Agency", "Police in Dorvale")
    ring = story.who("Ring", "The Varn ring")
    children = story.who("Group", "children", role="victim")
    babies = story.who("Group", "the babies", role="victim")
    ilka = story.who("Person", "Ilka Varn", role="suspect")
    tomas = story.who("Person", "Tomas Reke", role="suspect")
    mina = story.who("Person", "Mina Sol", "MINA")
    families = story.who("Group", "families in Dorvale")
    prosecutor = story.who("Agency", "the county prosecutor")
    court = story.who("Agency", "The court")
    aunt = story.who("Person", "Edda Klin", role="relative")
    lawyer = story.who("Person", "A lawyer", role="lawyer")
    osmere, lanwick = story.who("Place", "Osmere"), story.who("Place", "Lanwick")
    town = Mention(
        story.span("Dorvale"),
        Referent(
            key="place-dorvale", kind="Place", label="Dorvale", mentions=(story.span("Dorvale"),)
        ),
    )
    story.event(
        "rescue", "Police in Dorvale rescued 12 children on Monday", "rescued", agent=police,
        target=children, count=(12, 12, "12"), when=("2020-03-02", "2020-03-02", "on Monday"),
    )  # fmt: skip
    story.event(
        "purchase", "The Varn ring bought the babies in Osmere for 5,000 to 6,000 crowns each",
        "bought", agent=ring, target=babies, place=osmere,
        price=[(5000, 6000, "5,000 to 6,000 crowns", "each")],
    )  # fmt: skip
    story.event(
        "transport", "Ilka Varn drove the babies from Osmere to Dorvale", "drove", agent=ilka,
        target=babies, origin=osmere, destination=town, source=prosecutor,
    )  # fmt: skip
    sale = story.event(
        "sale", "The ring sold the babies to families in Dorvale for 18,000 to 20,000 crowns each",
        "sold", agent=ring, target=babies, recipient=families, place=town,
        price=[(18000, 20000, "18,000 to 20,000 crowns", "each")],
    )  # fmt: skip
    story.role(
        "Tomas Reke allegedly worked as a broker for the ring", ring, "broker", "introducer",
        tomas, "alleged",
    )  # fmt: skip
    story.event(
        "arrest", "Police arrested Ilka Varn and Tomas Reke on Tuesday", "arrested", agent=police,
        target=(ilka, tomas), when=("2020-03-03", "2020-03-03", "on Tuesday"),
    )  # fmt: skip
    story.event(
        "conviction", "The court sentenced Ilka Varn to 9 years in June 2020", "sentenced",
        agent=court, target=ilka, sentence="9 years", when=("2020-06", "2020-06", "in June 2020"),
    )  # fmt: skip
    story.legal_status("sentenced Ilka Varn to 9 years", ilka, "sentenced")
    story.event("abduction", "Mina Sol, 5, was abducted in Osmere", "abducted", target=mina,
                place=osmere)  # fmt: skip
    story.case_role("Mina Sol, 5, was abducted", mina, "victim")
    story.age("Mina Sol, 5", mina, 5)
    story.event("reunion", "MINA was found a week later", "found", target=mina, source=aunt)
    story.event(
        "sale", "A lawyer denied that the ring sold the babies in Lanwick", "sold", agent=ring,
        target=babies, place=lanwick, source=lawyer, status="denied", happening=sale,
    )  # fmt: skip
    return story


def leaks(text: str, *names: str) -> list[str]:
    """Return which names a text holds, in whatever case and however joined."""
    flat = re.sub(r"[^\w]+|_", " ", text.lower())
    return [name for name in names if name.lower() in flat]


def shown(content: object) -> Iterator[str]:
    """The texts of an export: of a folder its file names too, of a binary file what is packed in it."""
    if isinstance(content, dict):
        for name, part in content.items():
            yield name
            yield from shown(part)
    elif isinstance(content, bytes) and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield from (packed.read(n).decode("utf-8", "replace") for n in packed.namelist())
    elif isinstance(content, bytes) and content.startswith(b"PAR1"):
        yield str(pyarrow.parquet.read_table(io.BytesIO(content)).to_pydict())
    else:
        yield content.decode("utf-8", "replace") if isinstance(content, bytes) else str(content)
