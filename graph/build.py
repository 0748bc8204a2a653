"""Claims of one article to the quads of its graph, in the shape of the ontology."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph as ox

from ringtrace.graph.gazetteer import feature_facts, feature_iri
from ringtrace.graph.quads import Quads
from ringtrace.graph.terms import LEGAL, iri, web_address
from ringtrace.graph.values import Values
from ringtrace.nouns import (
    SLOTS,
    Article,
    Attribute,
    Claim,
    Event,
    LegalStatus,
    Mention,
    Referent,
    Role,
)
from ringtrace.ontology import SPEAKERS, Ontology

BASE = "https://w3id.org/ringtrace/id/"


def article_iri(article: Article) -> str:
    """Return the article's IRI."""
    return BASE + article.id


def graph_iri(article: Article) -> str:
    """Return the name of the article's graph."""
    return f"{BASE}{article.id}#graph"


def build(article: Article, claims: Sequence[Claim], ontology: Ontology) -> list[ox.Quad]:
    """Return the quads of an article's graph, sorted, without blank nodes.

    The same article and claims give the same quads. Every claim leads to its words, every value and
    referent to theirs; an article whose publisher is not known is spoken for by a medium of its own.
    """
    writer = _Writer(article, ontology)
    writer.article_node()
    writer.happenings(claims)
    for claim in claims:
        writer.claim(claim)
    return writer.sorted()


class _Writer(Quads):
    def __init__(self, article: Article, ontology: Ontology) -> None:
        super().__init__(article_iri(article), graph_iri(article))
        self.read, self.ontology = article, ontology
        self.values = Values(self)
        self.referents: set[str] = set()

    # ------------------------------------------------------------ the article

    def article_node(self) -> None:
        a, article = self.article, self.read
        self.link(self.graph.value, "prov:wasDerivedFrom", a)
        self.link(a, "rdf:type", iri("rt:Article"))
        self.text(a, "rt:file", article.file)
        self.text(a, "rt:textDigest", article.text_digest)
        self.text(a, "rt:sourceDigest", article.digest)
        self.text(a, "schema:inLanguage", "en")
        if article.title:
            self.text(a, "schema:headline", article.title)
        if article.url:
            self.add(a, "schema:url", web_address(article.url))
        if article.published:
            kind = {4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(article.published), "xsd:date")
            self.text(a, "schema:datePublished", article.published, kind)
        self.publisher = self.node("publisher")
        self.link(a, "schema:publisher", self.publisher)
        self.link(self.publisher, "rdf:type", iri("rt:Medium"))
        self.text(self.publisher, "rdfs:label", article.publisher or article.url or article.file)

    # ------------------------------------------------------------ words and whom they name

    def referent(self, referent: Referent, role: str | None = None) -> str:
        node = self.node(referent.key)
        if role := referent.role or role:
            self.link(node, "rt:caseRole", iri(f"rt:{role}"))
        if node in self.referents:
            return node
        self.referents.add(node)
        self.link(node, "rdf:type", iri(f"rt:{referent.kind}"))
        self.text(node, "rdfs:label", referent.label)
        self.locations(node, referent)
        for span in referent.mentions:
            self.link(node, "rt:evidence", self.evidence(span))
        for span in referent.pronouns:
            evidence = self.evidence(span)
            self.link(evidence, "rdf:type", iri("rt:Pronoun"))
            self.link(node, "rt:evidence", evidence)
        return node

    def locations(self, node: str, place: Referent) -> None:
        """The likeliest entry of the gazetteer, and apart from it what the name may mean as well."""
        for rank, location in enumerate(place.locations):
            entry = feature_iri(location)
            self.link(node, "rt:gazetteerAlternative" if rank else "rt:gazetteerEntry", entry)
            for predicate, value in feature_facts(location):
                self.add(entry, predicate, value)

    def filler(self, claim: str, slot: str, mention: Mention, role: str | None = None) -> str:
        """Fill a slot, and keep which words of the filler this claim shows."""
        node = self.referent(mention.referent, role)
        self.link(claim, slot, node)
        shown = self.evidence(mention.span)
        self.link(node, "rt:evidence", shown)
        self.link(claim, "rt:sourceWords" if slot == "rt:source" else "rt:shows", shown)
        return node

    # ------------------------------------------------------------ claims

    def claim(self, claim: Claim) -> None:
        node = self.node(claim.key)
        statement = claim.statement
        self.link(node, "rt:statedIn", self.article)
        self.link(node, "rt:status", iri(f"rt:{claim.status}"))
        for place, span in enumerate(claim.evidence):
            words = self.evidence(span)
            self.link(node, "rt:evidence", words)
            if place == 0:
                self.link(node, "rt:mainEvidence", words)
        self.voice(node, claim)
        if isinstance(statement, Event):
            self.event(node, statement)
        elif isinstance(statement, Role):
            self.role(node, statement)
        elif isinstance(statement, Attribute):
            self.attribute(node, statement)
        else:
            self.legal_status(node, statement)

    def voice(self, node: str, claim: Claim) -> None:
        """Whose voice it is: whom the sentence names, the report it came through, or the medium."""
        via = self.report(claim.via) if claim.via is not None else None
        if via is not None:
            self.link(node, "prov:wasQuotedFrom", via)
        if claim.source is None:
            self.link(node, "prov:wasAttributedTo", self.speaker(claim.via))
            if via is not None:
                self.link(node, "rt:source", via)
        elif claim.source.referent.kind in SPEAKERS:
            speaker = self.filler(node, "rt:source", claim.source)
            self.link(node, "prov:wasAttributedTo", speaker)
        else:
            document = self.report(claim.source)
            self.link(node, "rt:source", document)
            self.link(node, "prov:wasQuotedFrom", document)
            self.link(node, "prov:wasAttributedTo", self.speaker(claim.via))

    def speaker(self, via: Mention | None) -> str:
        """Who passes on what nobody is named for: the body whose report it is, or the publisher."""
        if via is not None and via.referent.kind in SPEAKERS:
            return self.referent(via.referent)
        return self.publisher

    def report(self, mention: Mention) -> str:
        """A document that says something, or the report of a medium that passes something on."""
        node = self.node(f"report-{mention.referent.key}")
        self.link(node, "rdf:type", iri("rt:Report"))
        self.text(node, "rdfs:label", mention.referent.label)
        self.link(node, "rt:evidence", self.evidence(mention.span))
        if mention.referent.kind in SPEAKERS:
            self.link(node, "prov:wasAttributedTo", self.referent(mention.referent))
        return node

    def happenings(self, claims: Sequence[Claim]) -> None:
        """What happened, called by the claim that it is named after, or else by the first."""
        named: dict[str, Event] = {}
        for claim in claims:
            event = claim.statement
            if isinstance(event, Event) and not event.stat:
                if event.happening not in named or claim.key == event.happening:
                    named[event.happening] = event
        for name, event in named.items():
            node = self.node(f"happening-{name}")
            self.link(node, "rdf:type", iri("rt:Happening"))
            self.text(node, "rdfs:label", _happening_label(event))

    def event(self, node: str, event: Event) -> None:
        kind = self.ontology.kinds[event.kind]
        if event.stat:
            self.link(node, "rdf:type", iri("rt:Statistic"))
            self.link(node, "rt:statisticOf", iri(f"rt:{kind.name}"))
        else:
            self.link(node, "rdf:type", iri(f"rt:{kind.name}"))
            self.link(node, "rt:happening", self.node(f"happening-{event.happening}"))
        trigger = self.evidence(event.trigger)
        self.link(node, "rt:trigger", trigger)
        roles = {s.fills: s.filler_role for s in kind.slots if s.filler_role}
        for slot in SLOTS:
            for mention in getattr(event, slot):
                role = roles.get(slot) if mention.referent.kind in ("Person", "Group") else None
                self.filler(node, f"rt:{slot}", mention, None if mention.referent.role else role)
        if event.count is not None:
            victims = roles.get("target") == "victim"
            self.link(node, "rt:targetCount", self.values.count(event.count, victims=victims))
        if event.when is not None:
            self.link(node, "rt:when", self.values.period(event.when))
        main: str | None = None
        for price in event.price:
            written = self.values.price(price)
            self.link(node, "rt:price", written)
            if price.restates and main is not None:
                self.link(written, "rt:restates", main)
            main = main or written
        for sentence in event.sentence:
            self.link(node, "rt:sentence", self.values.sentence(sentence))

    def role(self, node: str, role: Role) -> None:
        self.link(node, "rdf:type", iri("rt:RoleClaim"))
        self.filler(node, "org:organization", role.organization)
        if role.holder is not None:
            self.filler(node, "org:member", role.holder)
        if role.role is not None:
            self.link(node, "org:role", iri(f"rt:{role.role}"))
        if role.name:
            self.text(node, "schema:roleName", role.name)

    def attribute(self, node: str, attribute: Attribute) -> None:
        self.link(node, "rdf:type", iri("rt:AttributeClaim"))
        role = str(attribute.value) if attribute.attribute == "caseRole" else None
        self.filler(node, "rt:about", attribute.about, role)
        self.link(node, "rt:attribute", iri(f"rt:{attribute.attribute}"))
        datatype = "xsd:integer" if isinstance(attribute.value, int) else None
        self.text(node, "rt:value", str(attribute.value), datatype)

    def legal_status(self, node: str, status: LegalStatus) -> None:
        self.link(node, "rdf:type", iri("rt:StatusClaim"))
        self.filler(node, "rt:about", status.about)
        name = LEGAL.get(status.legal_status, status.legal_status)
        self.link(node, "rt:legalStatus", iri(f"rt:{name}"))
        if status.latest:
            self.text(node, "rt:isLatest", "true", "xsd:boolean")


def _happening_label(event: Event) -> str:
    return f"{event.kind} of {event.target[0].referent.label}" if event.target else event.kind
