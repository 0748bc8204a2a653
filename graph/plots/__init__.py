"""Plots: each a function and a row of PLOTS; its docstring says what is drawn and what it does not mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ringtrace.errors import UsageError
from ringtrace.graph.analyses import Material, material
from ringtrace.graph.ask import choices
from ringtrace.graph.plots.counts import arrests, victims
from ringtrace.graph.plots.drawing import FORMS, Drawing
from ringtrace.graph.plots.network import network
from ringtrace.graph.plots.prices import prices
from ringtrace.graph.plots.routes import routes
from ringtrace.graph.plots.timeline import timeline
from ringtrace.graph.store import Store
from ringtrace.ontology import Ontology

PLOTS: dict[str, Callable[[Material], Drawing]] = {
    "victims": victims,
    "arrests": arrests,
    "prices": prices,
    "routes": routes,
    "timeline": timeline,
    "network": network,
}


def plot(
    store: Store, ontology: Ontology, name: str, params: Mapping[str, str] | None = None
) -> Drawing:
    """Return a plot; it takes the parameters of the analyses.

    Raises UsageError for an unknown name, parameter or value, RingtraceError without matplotlib.
    """
    if name not in PLOTS:
        raise UsageError(f"no plot {name!r}", fix=choices(name, PLOTS))
    return PLOTS[name](material(store, ontology, name, params or {}))


def summary(name: str) -> str:
    """Return the first line of what a plot says of itself."""
    return (PLOTS[name].__doc__ or "").strip().splitlines()[0]


__all__ = ["FORMS", "PLOTS", "Drawing", "plot", "summary"]
