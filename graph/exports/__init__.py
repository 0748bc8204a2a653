"""Exports: each a file and a row of EXPORTS; sorted, without blank nodes or the time of day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ringtrace.errors import UsageError, from_os
from ringtrace.graph.ask import choices
from ringtrace.graph.exports import (
    cypher,
    dossier,
    flat,
    ftm,
    geojson,
    htcds,
    networks,
    pack,
    rdf,
    tables,
)
from ringtrace.graph.exports.source import Kept, Options, Source


@dataclass(frozen=True, slots=True)
class Export:
    """One format. form: text goes to standard output without a path; binary and folder need one."""

    summary: str
    form: Literal["text", "binary", "folder"]
    write: Callable[[Source, Options], str | bytes | dict[str, str | bytes]]


EXPORTS: dict[str, Export] = {
    "records": Export("JSON lines: events, rings, people", "text", tables.records_jsonl),
    "csv": Export("folder of tables: nodes, edges, claims", "folder", tables.csv_folder),
    "trig": Export("RDF with a graph for each article", "text", rdf.trig),
    "turtle": Export("RDF, graphs flattened", "text", rdf.turtle),
    "nquads": Export("RDF, one quad a line", "text", rdf.nquads),
    "jsonld": Export("JSON-LD with a prefix context", "text", rdf.jsonld),
    "graphml": Export("network for yEd, Cytoscape, networkx", "text", networks.graphml),
    "gexf": Export("network for Gephi, with dates", "text", networks.gexf),
    "cypher": Export("network as a script for Neo4j", "text", cypher.cypher),
    "ftm": Export("FollowTheMoney entities, JSON lines, for OpenAleph", "text", ftm.ftm),
    "geojson": Export("events and routes on a map, for QGIS", "text", geojson.geojson),
    "htcds": Export(
        "victims without names, in fields of the trafficking case standard (CSV)",
        "text",
        htcds.htcds,
    ),
    "dossier": Export(
        "what is said of a case or ring, with footnotes, to print (HTML)", "text", dossier.dossier
    ),
    "dossier-md": Export("the same in Markdown", "text", dossier.dossier_md),
    "xlsx": Export("workbook: events, rings, people, claims", "binary", flat.xlsx),
    "parquet": Export("the records as one table", "binary", flat.parquet),
    "workspace": Export("workspace to pass on, names replaced", "folder", pack.workspace),
}


def export(source: Source, name: str, options: Options) -> str | bytes | dict[str, str | bytes]:
    """Return an export: text, bytes, or file name to content for a folder.

    Raises UsageError for an unknown format.
    """
    if name not in EXPORTS:
        raise UsageError(f"no export format {name!r}", fix=choices(name, EXPORTS))
    return EXPORTS[name].write(source, options)


def write(content: str | bytes | dict[str, str | bytes], path: Path) -> None:
    """Write an export to a file, or to a folder of files. Raises WorkspaceError where it cannot."""
    try:
        if isinstance(content, dict):
            path.mkdir(parents=True, exist_ok=True)
            for name, part in content.items():
                (path / name).parent.mkdir(parents=True, exist_ok=True)
                write(part, path / name)
            return
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise from_os(error, path) from error


__all__ = ["EXPORTS", "Export", "Kept", "Options", "Source", "export", "write"]
