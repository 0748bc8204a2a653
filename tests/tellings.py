"""An invented case, told by two articles that differ, and the store that holds what they say."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.resolve import resolve
from ringtrace.graph.store import Store
from ringtrace.graph.view import as_html
from ringtrace.nouns import (
    Article,
    Claim,
    Count,
    Event,
    LegalStatus,
    Location,
    Mention,
    Period,
    Price,
    Referent,
    Span,
    Statement,
)
from ringtrace.ontology import load_ontology


class Telling:
    """An article and the claims that a careful reader finds in it."""

    def __init__(self, text: str, **metadata: str) -> None:
        digest = sha256(text.encode()).hexdigest()
        self.article = Article(text=text, digest=digest, **metadata)
        self.claims: list[Claim] = []

    def span(self, quote: str) -> Span:
        start = self.article.text.index(quote)
        return Span(start, start + len(quote), quote)

    def who(self, kind: str, label: str, role: Any = None, **more: Any) -> Mention:
        span = self.span(label)
        key = f"{kind.lower()}-{span.start}"
        referent = Referent(key=key, kind=kind, label=label, mentions=(span,), role=role, **more)
        return Mention(span, referent)

    def tell(self, statement: Statement, words: str, kind: str, **more: Any) -> None:
        span = self.span(words)
        key = f"{kind}-{span.start}"
        self.claims.append(Claim(key=key, statement=statement, evidence=(span,), **more))

    def event(
        self,
        kind: str,
        trigger: str,
        words: str,
        *,
        by: Any = None,
        how: Any = "asserted",
        **slots: Any,
    ) -> None:
        key = f"{kind}-{self.span(words).start}"
        event = Event(kind=kind, happening=key, trigger=self.span(trigger), **slots)
        self.tell(event, words, kind, source=by, status=how)


def entry(name: str, latitude: float, admin: str, country: str) -> Location:
    """A town in an invented gazetteer."""
    return Location(
        id=round(latitude * 10), name=name, kind="city", country=country, admin=admin,
        latitude=latitude, longitude=102.5, population=90_000,
    )  # fmt: skip


def harbour_daily() -> Telling:
    told = Telling(
        "Harbour police free 31 children\n\n"
        "📷 Harbour police rescued 31 children from the Tarn ring in March 2021, "
        "the Alder prosecutor said. The ring bought the children in Tarn for 900 dollars each. "
        "Jon Marsh, a driver, allegedly moved them from Tarn to Alder. "
        "Lena Roe was convicted of trafficking. Jon Marsh was charged. Otto Lind was acquitted.\n\n"
        "A helpline will open next month.",
        file="daily.txt",
        title="Harbour police free 31 children",
        published="2021-04-02",
        publisher="Harbour Daily",
        url="https://daily.example/free",
    )
    police, ring = told.who("Agency", "Harbour police"), told.who("Ring", "Tarn ring")
    children = told.who("Group", "children", "victim")
    tarn = told.who("Place", "Tarn", locations=(entry("Tarn", 25.0, "Tarn", "XB"),))
    alders = (entry("Alder", 36.7, "Alder Province", "XA"), entry("Alder", 24.0, "Tarn", "XB"))
    alder = told.who("Place", "Alder", locations=alders)
    marsh = told.who("Person", "Jon Marsh", "suspect")
    roe, lind = told.who("Person", "Lena Roe", "suspect"), told.who("Person", "Otto Lind")
    prosecutor = told.who("Agency", "Alder prosecutor")
    helpline = told.who("Campaign", "A helpline")
    count = Count(min=31, max=31, q="exact", text="31", span=told.span("31"), unit="children")
    price = Price(
        min=900,
        max=900,
        currency="USD",
        text="900 dollars",
        span=told.span("900 dollars"),
        per="child",
    )
    told.event(
        "rescue",
        "rescued",
        "📷 Harbour police rescued 31 children from the Tarn ring in March 2021, "
        "the Alder prosecutor said",
        by=prosecutor,
        agent=(police,),
        target=(children,),
        count=count,
        when=in_march(told),
    )
    told.event(
        "purchase",
        "bought",
        "The ring bought the children in Tarn for 900 dollars each",
        agent=(ring,),
        target=(children,),
        place=(tarn,),
        price=(price,),
    )
    told.event(
        "transport",
        "moved",
        "Jon Marsh, a driver, allegedly moved them from Tarn to Alder",
        how="alleged",
        agent=(marsh,),
        target=(children,),
        origin=(tarn,),
        destination=(alder,),
    )
    told.event("conviction", "convicted", "Lena Roe was convicted of trafficking", target=(roe,))
    told.event("charge", "charged", "Jon Marsh was charged", target=(marsh,))
    told.tell(
        LegalStatus(about=lind, legal_status="acquitted", latest=True),
        "Otto Lind was acquitted",
        "status",
    )
    told.event(
        "launch", "open", "A helpline will open next month", how="planned", target=(helpline,)
    )
    return told


def in_march(told: Telling) -> Period:
    return Period(
        start="2021-03", end="2021-03", text="in March 2021", span=told.span("in March 2021")
    )


def tarn_courier() -> Telling:
    told = Telling(
        "At least 35 children were rescued by Harbour police from the Tarn ring in March 2021, "
        "the Tarn Courier has learned. “The ring bought nobody,” said lawyer Ada Quill.",
        file="courier.html",
        title="More children than said",
        published="2021-04-09",
        publisher="Tarn Courier",
    )
    police, ring = told.who("Agency", "Harbour police"), told.who("Ring", "Tarn ring")
    children, quill = (
        told.who("Group", "children", "victim"),
        told.who("Person", "Ada Quill", "lawyer"),
    )
    count = Count(
        min=35,
        max=None,
        q="at_least",
        text="At least 35",
        span=told.span("At least 35"),
        unit="children",
    )
    told.event(
        "rescue",
        "rescued",
        "At least 35 children were rescued by Harbour police from the Tarn ring in March 2021",
        agent=(police,),
        target=(children,),
        count=count,
        when=in_march(told),
    )
    told.event(
        "purchase",
        "bought",
        "“The ring bought nobody,” said lawyer Ada Quill",
        by=quill,
        how="denied",
        agent=(ring,),
    )
    return told


class Told(Store):
    """A store in memory, with articles built and resolved, and their texts."""

    def __init__(self, *tellings: Telling) -> None:
        super().__init__()
        self.texts = {told.article.id: told.article.text for told in tellings}
        for told in tellings:
            quads = build(told.article, told.claims, load_ontology())
            self.replace(graph_iri(told.article), quads)
        resolve(self, self.texts)

    def html(self, **options: Any) -> str:
        return as_html(self, self.texts, redactor=options.pop("redactor", Nothing()), **options)


class Nothing:
    """Hides nothing."""

    def text(self, text: str) -> str:
        return text

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        return []


class Hides:
    """Hides one name."""

    def __init__(self, name: str, instead: str) -> None:
        self._name, self._instead = name, instead

    def text(self, text: str) -> str:
        return text.replace(self._name, self._instead)

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        return [(m.start(), m.end(), self._instead) for m in re.finditer(self._name, text)]
