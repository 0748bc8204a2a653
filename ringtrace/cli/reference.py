"""docs/cli.md, made from the commands' own help; run as python -m ringtrace.cli.reference."""

from __future__ import annotations

import click

from ringtrace.cli.commands import main


def reference() -> str:
    """Return the page: the help of each command."""
    parts = [
        "# Command line\n\nMade by `make docs` from the commands' help; a test keeps it true.\n"
    ]
    context = click.Context(main, info_name="ringtrace", terminal_width=100, max_content_width=100)
    parts.append(f"```text\n{main.get_help(context)}\n```\n")
    for name, command in sorted(main.commands.items()):
        inner = click.Context(
            command, info_name=name, parent=context, terminal_width=100, max_content_width=100
        )
        parts.append(f"## {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    click.echo(reference(), nl=False)
