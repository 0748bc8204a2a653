"""The workspace that a command is for: its folder, and the server that holds its graph, if one does."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from ringtrace.workspace import Workspace

STORE = "RINGTRACE_STORE"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, and the address of a server or None."""

    folder: Path
    store: str | None

    def open(self, *, create: bool = False) -> Workspace:
        """Return the workspace."""
        from ringtrace.workspace import Workspace

        if self.store is not None:  # that it tries again is nothing to tell
            logging.getLogger("urllib3").setLevel(logging.ERROR)
        return Workspace(self.folder, create=create, store=self.store)


def argument_workspace(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add WORKSPACE and --store; the command gets them as one place."""

    @click.argument("workspace", type=click.Path(path_type=Path))
    @click.option(
        "--store",
        metavar="URL",
        envvar=STORE,
        help=f"Of the SPARQL 1.1 server that holds the graph, instead of WORKSPACE ({STORE}).",
    )
    @functools.wraps(command)
    def run(*args: Any, workspace: Path, store: str | None, **rest: Any) -> Any:
        return command(*args, workspace=Place(workspace, store), **rest)

    return run
