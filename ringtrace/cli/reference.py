"""docs/cli.md, made from the commands' own help; run as python -m ringtrace.cli.reference."""

from __future__ import annotations

import click

from ringtrace.cli.commands import main
from ringtrace.graph.analyses import ANALYSES, summary
from ringtrace.graph.exports import EXPORTS
from ringtrace.graph.plots import PLOTS
from ringtrace.graph.plots import summary as plot_summary
from ringtrace.queries import QUESTIONS


def reference() -> str:
    """Return the page: the help of each command."""
    parts = [
        "# Command line\n\nMade by `make docs` from the commands' help; a test keeps it true.\n"
    ]
    context = click.Context(
        main,
        info_name="ringtrace",
        terminal_width=100,
        max_content_width=100,
        **main.context_settings,  # as when a command runs: click keeps the first help it makes
    )
    parts.append(f"```text\n{main.get_help(context)}\n```\n")
    for name, command in sorted(main.commands.items()):
        inner = click.Context(
            command, info_name=name, parent=context, terminal_width=100, max_content_width=100
        )
        parts.append(f"## {name}\n\n```text\n{command.get_help(inner)}\n```\n")
        if isinstance(command, click.Group):
            for action, part in command.commands.items():
                below = click.Context(
                    part, info_name=action, parent=inner, terminal_width=100, max_content_width=100
                )
                parts.append(f"### {name} {action}\n\n```text\n{part.get_help(below)}\n```\n")
    parts += [_list("Questions", "ask", {q.name: q.summary for q in QUESTIONS.values()})]
    parts += [_list("Analyses", "analyse", {name: summary(name) for name in ANALYSES})]
    parts += [_list("Plots", "plot", {name: plot_summary(name) for name in PLOTS})]
    parts += [_list("Exports", "export", {name: e.summary for name, e in EXPORTS.items()})]
    return "\n".join(parts)


def _list(title: str, command: str, rows: dict[str, str]) -> str:
    lines = [f"- `{name}`: {' '.join(text.split())}" for name, text in rows.items()]
    return f"## {title} (`ringtrace {command}`)\n\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
