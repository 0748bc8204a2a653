"""One HTML file from the model: data as inert JSON, scripts and styles inline, nothing fetched."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ringtrace.graph.style import style
from ringtrace.graph.view.index import ASSETS

SCRIPTS = (
    "dom.js",
    "model.js",
    "choice.js",
    "filters.js",
    "summary.js",
    "network.js",
    "map.js",
    "timeline.js",
    "conflicts.js",
    "table.js",
    "evidence.js",
    "overview.js",
    "communities.js",
    "main.js",
)
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"

_PLAIN = 4_000_000  # characters of data from which on a page packs it


def render(title: str, index: dict[str, Any], payloads: dict[str, dict[str, Any]]) -> str:
    """Return the page: index is read at once, each payload when its affair is opened."""
    vis = (files("pyvis") / _VIS).read_text("utf-8")
    scripts = [vis, *((ASSETS / name).read_text("utf-8") for name in SCRIPTS)]
    sheet = style(ASSETS / "page.css")
    template = Environment(autoescape=True).from_string((ASSETS / "page.html").read_text("utf-8"))
    data = [as_json(payload) for payload in payloads.values()]
    large = sum(map(len, data)) > _PLAIN
    return template.render(
        title=title,
        policy=_policy(scripts, sheet),
        style=sheet,
        scripts=[Markup(script) for script in scripts],
        index=as_json(index),
        kind="application/gzip" if large else "application/json",
        payloads=[(f"affair-{n}", _packed(d) if large else d) for n, d in enumerate(data)],
    )


def as_json(value: Any) -> Markup:
    """Return JSON that cannot end the script element that it stands in."""
    text = json.dumps(_compact(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(escaped)


def _packed(data: str) -> str:
    return base64.b64encode(gzip.compress(data.encode(), mtime=0)).decode()


def _compact(value: Any) -> Any:
    """The value as JSON has it; what is absent or empty has no key."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {k: _compact(v) for k, v in value.items() if v not in (None, "", (), [], {})}
    if isinstance(value, list | tuple):
        return [_compact(v) for v in value]
    return value


def _policy(scripts: Iterable[str], sheet: str) -> str:
    """A content security policy that runs these scripts and no others, and fetches nothing."""
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_digest(sheet)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
