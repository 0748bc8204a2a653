"""One article's claims, to read on the terminal."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from ringtrace.cli.options import counted
from ringtrace.errors import InputError, UsageError
from ringtrace.graph.inert import plain
from ringtrace.ingest.claims import extract
from ringtrace.ingest.explain import explain as explained
from ringtrace.ingest.language.load import load
from ringtrace.ingest.readers import read, read_stream
from ringtrace.ingest.readers.metadata import checked
from ringtrace.nouns import SLOTS, Attribute, Claim, Event, LegalStatus, Role
from ringtrace.ontology import load_ontology


def print_claims(file: str, *, published: str | None, explain: bool) -> None:
    """Print the claims of a file, or of standard input."""
    try:
        day = checked({"published": published}, "--published")["published"]
    except InputError as error:
        raise UsageError(error.what, where=error.where, fix=error.fix) from error
    if file == "-":
        articles = [read_stream(sys.stdin.buffer, "standard input")]
    else:
        articles = list(read(Path(file), Path(file).name))
    for article in articles:
        if isinstance(article, InputError):
            raise article
        if day:
            article = replace(article, published=day)
        doc = load()(article.text)
        claims = extract(doc, article, load_ontology())
        for claim in claims:
            click.echo(plain(shown(claim)))
        if explain:
            click.echo()
            for line in explained(doc, article, load_ontology()):
                click.echo(plain(line))
        click.echo(plain(f"{counted(len(claims), 'claim')} in {article.file}"), err=True)


def shown(claim: Claim) -> str:
    """Return a claim as two lines: what, and the words."""
    statement = claim.statement
    if isinstance(statement, Event):
        parts = [
            f"{slot}: {', '.join(m.text for m in mentions)}"
            for slot in SLOTS
            if (mentions := getattr(statement, slot))
        ]
        parts += [f"sentence: {s.text}" for s in statement.sentence]
        parts += [f"count: {statement.count.text}"] if statement.count else []
        parts += [f"price: {p.text}" for p in statement.price]
        if statement.when:
            when = statement.when
            days = f" ({when.start or '..'} to {when.end or '..'})" if when.resolved else ""
            parts.append(f"when: {when.text}{days}")
        head = statement.kind + (" (statistic)" if statement.stat else "")
    elif isinstance(statement, Role):
        head = statement.role or "office"
        who = statement.holder.text if statement.holder else "someone"
        parts = [f"{who}: {statement.name}", f"in: {statement.organization.text}"]
    elif isinstance(statement, Attribute):
        head, parts = statement.attribute, [f"{statement.about.text}: {statement.value}"]
    else:
        assert isinstance(statement, LegalStatus)
        head, parts = "legal status", [f"{statement.about.text}: {statement.legal_status}"]
    if claim.source is not None:
        parts.append(f"says: {claim.source.text}")
    if claim.status != "asserted":
        parts.append(claim.status)
    words = claim.evidence[0]
    quote = " ".join(words.quote.split())
    return f"{head} | {' | '.join(parts)}\n    {words.start}-{words.end} “{quote}”"
