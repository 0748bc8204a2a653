"""What ringtrace costs beside what would be taken instead, as ratios of one run: python -m benchmarks.beside [ARTICLES].

rdflib in memory loads and asks the same graph; pyvis, as it comes, draws the same network; triples of subject, verb
and object stand beside the claims of the same parse (benchmarks/reading.py). Seconds are of one processor.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

import networkx as nx
from pyvis.network import Network
from rdflib import Dataset, Literal

from benchmarks.growth import fill, used
from benchmarks.reading import print_peer
from ringtrace.graph.ask import ask
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace


def main(articles: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(prefix="ringtrace-beside-") as name:
        folder = Path(name)
        workspace = Workspace(folder / "w", create=True)
        fill(workspace, articles)
        workspace.resolve()
        full = workspace.store(show_victims=True)
        lines = "".join(f"{q} .\n" for g in (None, ONTOLOGY_GRAPH) for q in full.quads(g))
        (folder / "all.nq").write_text(lines, "utf-8")
        print(f"{articles} articles, {len(full.inner)} quads")
        print(f"{'seconds':24}{'ringtrace':>10}{'other':>10}{'ratio':>8}")
        dataset = Dataset(default_union=True)
        compare(
            "load (rdflib)",
            used(lambda: Store(folder / "loaded").load(folder / "all.nq")),
            used(lambda: dataset.parse(folder / "all.nq", format="nquads")),
        )
        for question, params in (
            ("events", {"kind": "sale"}),
            ("cases", {}),
            ("people", {"person": "police"}),
        ):
            bound = {f"p_{k}": Literal(v) for k, v in params.items()}
            text = QUESTIONS[question].text
            ask(full, question, params)
            compare(
                f"ask {question} (rdflib)",
                used(partial(ask, full, question, params)),
                used(partial(_answers, dataset, text, bound)),
            )
        network = workspace.network()
        compare(
            "page (pyvis)",
            used(lambda: workspace.view(folder / "ours.html")),
            used(lambda: drawn(network, folder / "theirs.html")),
        )
        sizes = [(folder / f).stat().st_size / 1e6 for f in ("ours.html", "theirs.html")]
        print(f"its megabytes: {sizes[0]:.1f} and {sizes[1]:.1f}, ours with every quote and text")
    print_peer()


def _answers(dataset: Dataset, text: str, bound: dict[str, Literal]) -> None:
    list(dataset.query(text, initBindings=bound))


def compare(what: str, ours: float, other: float) -> None:
    """Print one row; the ratio says how many times as long the other takes."""
    print(f"{what:24}{ours:10.2f}{other:10.2f}{other / max(ours, 0.001):8.1f}", flush=True)


def drawn(network: nx.Graph[str], path: Path) -> None:
    """Write the network as pyvis does it by itself."""
    picture = Network(cdn_resources="in_line")
    picture.from_nx(plain(network))
    path.write_text(picture.generate_html(), "utf-8")


def plain(network: nx.Graph[str]) -> nx.Graph[str]:
    """The network with labels alone: pyvis takes plain values only."""
    found: nx.Graph[str] = nx.DiGraph()
    found.add_nodes_from(
        (n, {"label": str(d.get("label", n))}) for n, d in network.nodes(data=True)
    )
    found.add_edges_from((a, b) for a, b in network.edges())
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
