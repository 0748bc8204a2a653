"""Options that several commands have, and words for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from ringtrace.errors import UsageError
from ringtrace.graph.inert import plain

PATH = click.Path(path_type=Path)


def option_show_victims(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --show-victims."""
    return click.option(
        "--show-victims", is_flag=True, help="Show victims' and minors' names; else replaced."
    )(command)


def option_format(*choices: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --format with these choices, the first by default."""
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], show_default=True
    )


option_param = click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter; may be repeated."
)
option_status = click.option("--status", help="Only claims of this status (--param status=...).")
option_suppress = click.option(
    "--suppress-small", is_flag=True, help="Counts of people under 11 as <11, without their words."
)
option_accepted = click.option("--accepted", is_flag=True, help="Only what a person accepted.")


def read_params(pairs: Sequence[str]) -> dict[str, str]:
    """Return the parameters by name. Raises UsageError for one without a value."""
    found = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UsageError(f"--param {pair!r} has no value", fix="write it as name=value")
        found[name] = value
    return found


def chosen(pairs: Sequence[str], status: str | None, accepted: bool) -> dict[str, str]:
    """Return the parameters of an analysis, with those that are options of their own."""
    found = read_params(pairs)
    found |= {"status": status} if status else {}
    return found | ({"accepted": "yes"} if accepted else {})


def say(text: str) -> None:
    """Tell people something, on standard error."""
    click.echo(plain(text), err=True)


def counted(number: int, noun: str) -> str:
    """Return how many there are, in words that fit: "1 case", "2 cases"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
