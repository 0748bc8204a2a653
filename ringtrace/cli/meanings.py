"""docs/analyses.md, made from what each analysis and plot says of itself; run as python -m ringtrace.cli.meanings."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import click

from ringtrace.graph.analyses import ANALYSES, PARAMS
from ringtrace.graph.plots import PLOTS

_HEAD = """# Analyses and plots

Made by `make docs` from the code; a test keeps it true.

`ringtrace analyse WORKSPACE NAME` gives a table, with `--format graphml` or `gexf` its network, `ringtrace plot WORKSPACE NAME -o FILE.svg` a picture. Claims that a person
rejected are left out of all, denied ones too unless it says otherwise.

Every row of an analysis ends with what it rests on. `claims`: how many. `uncertain`: how many of them are not plainly asserted
or not accepted by a person; a rank with `uncertain` above 0 hangs on these. `status`: the weakest of them (alleged, planned,
asserted). `review`: accepted, unreviewed or mixed. `source`, `quote`, `file`, `start`, `end`: the first claim of that status.
"""


def meanings() -> str:
    """Return the page."""
    params = [f"- `{name}`: {meaning}" for name, meaning in PARAMS.items()]
    options = "`--status` and `--accepted` are short for two of them."
    parts = [_HEAD, "Parameters (`--param name=value`) of both:\n", *params, f"\n{options}\n"]
    parts += [_section("Analyses", ANALYSES), _section("Plots", PLOTS)]
    return "\n".join(parts)


def _section(title: str, rows: Mapping[str, Any]) -> str:
    texts = [f"### {name}\n\n{inspect.getdoc(row)}\n" for name, row in rows.items()]
    return "\n".join([f"## {title}\n", *texts])


if __name__ == "__main__":
    click.echo(meanings(), nl=False)
