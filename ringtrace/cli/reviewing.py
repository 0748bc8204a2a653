"""ringtrace review: the queue, decisions, and what several people decided."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ringtrace.cli.options import PATH, counted, option_format, option_show_victims, say
from ringtrace.cli.output import FORMATS
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.graph.inert import plain
from ringtrace.nouns import Table

if TYPE_CHECKING:
    from ringtrace.graph.review import Replayed
    from ringtrace.workspace.reviews import Reviews


class Actions(click.Group):
    """Without an action it lists the queue."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the queue where no action is named: `review WORKSPACE --format json`."""
        store: list[str] = []
        if args[1:2] == ["--store"]:  # of the workspace, not of the action
            store, args = args[1:3], [args[0], *args[3:]]
        if args and args[0] not in ctx.help_option_names and args[1:2] in ([], *_options(args)):
            args = [args[0], "queue", *args[1:]]
        return super().parse_args(ctx, [*store, *args])


def _options(args: list[str]) -> list[list[str]]:
    return [args[1:2]] if args[1:2] and args[1].startswith("-") and args[1] != "--help" else []


@click.group(cls=Actions)
@argument_workspace
@click.pass_context
def review(context: click.Context, workspace: Place) -> None:
    """People's decisions; without a command, what waits for one.

    They are kept in reviews.trig and replayed over every build. CLAIM, ONE and TWO are named as the
    queue or the records name them; an article also by its file. What was decided last stands.
    """
    from ringtrace.workspace.reviews import Reviews

    context.obj = Reviews(workspace.open())


argument_file = click.argument("file", type=PATH)


def by_someone(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --author and --reason."""
    author = click.option(
        "--author", envvar="RINGTRACE_AUTHOR", default=_user,
        help="Who decides (RINGTRACE_AUTHOR); else the user's name.",
    )  # fmt: skip
    return author(click.option("--reason", default="", help="Why.")(command))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


# ------------------------------------------------------------ what there is


@review.command()
@click.option("--limit", type=click.IntRange(1), help="Only so many, the riskiest.")
@click.option(
    "--format", "form", type=click.Choice(("list", *FORMATS)), default="list", show_default=True
)
@option_show_victims
@click.pass_obj
def queue(reviews: Reviews, limit: int | None, form: str, show_victims: bool) -> None:
    """List what waits, the riskiest first."""
    table = reviews.queue(show_victims=show_victims)
    table = Table(table.columns, table.rows[:limit])
    click.echo(plain(_as_list(table)) if form == "list" else FORMATS[form](table), nl=False)


def _as_list(table: Table) -> str:
    """The queue for a terminal: the claim to copy, what it says, in which words."""
    lines = []
    for cells in table.rows:
        row = dict(zip(table.columns, cells, strict=True))
        who = ", ".join(map(str, row["who"])) if isinstance(row["who"], list) else None
        says = f"says {row['source']}" if row["source"] else None
        what = " · ".join(str(x) for x in (row["kind"], who, row["status"], says) if x)
        why = "; ".join(map(str, row["why"])) if isinstance(row["why"], list) else ""
        lines += [
            f"{row['claim']}  {what}",
            f"    “{' '.join(str(row['quote']).split())}”",
            f"    {row['file']}, risk {row['risk']}: {why}",
        ]
    return "\n".join([*lines, ""]) if lines else "(nothing waits)\n"


@review.command()
@option_format(*FORMATS)
@option_show_victims
@click.pass_obj
def decisions(reviews: Reviews, form: str, show_victims: bool) -> None:
    """List all decisions: id, state (holds, undone, lost)."""
    click.echo(FORMATS[form](reviews.decisions(show_victims=show_victims)), nl=False)


@review.command()
@option_format(*FORMATS)
@option_show_victims
@click.pass_obj
def contradictions(reviews: Reviews, form: str, show_victims: bool) -> None:
    """Where two people contradict each other."""
    click.echo(FORMATS[form](reviews.contradictions(show_victims=show_victims)), nl=False)


@review.command()
@option_format(*FORMATS)
@click.pass_obj
def agreement(reviews: Reviews, form: str) -> None:
    """How often reviewers accept, by kind and slot."""
    click.echo(FORMATS[form](reviews.agreement()), nl=False)


# ------------------------------------------------------------ deciding


def _deciding(action: str, summary: str) -> None:
    """Add the command of an action on one claim, happening or article."""

    @review.command(name=action, help=summary)
    @click.argument("subject", metavar="CLAIM" if action in ("accept", "reject") else "ARTICLE")
    @by_someone
    @click.pass_obj
    def run(reviews: Reviews, subject: str, author: str, reason: str) -> None:
        _say(reviews.decide(action, subject, author=author, reason=reason))


_deciding("accept", "Say that a claim is what the text says.")
_deciding("reject", "Say that it is not.")
_deciding("irrelevant", "Reject all of an article not on crime.")
_deciding("withdrawn", "Mark an article that its outlet took back.")


def _pairing(action: str, summary: str) -> None:
    """Add the command of an action on two referents, happenings or articles."""

    @review.command(name=action, help=summary)
    @click.argument("one")
    @click.argument("two")
    @by_someone
    @click.pass_obj
    def run(reviews: Reviews, one: str, two: str, author: str, reason: str) -> None:
        _say(reviews.decide(action, one, other=two, author=author, reason=reason))


_pairing("merge", "Two people, rings, events or articles are one.")
_pairing("split", "Two that were taken for one are two.")


@review.command()
@click.argument("subject", metavar="CLAIM")
@click.option("--slot", required=True, help="agent, target, place, count, when, price, name ...")
@click.option(
    "--value", required=True,
    help='What stands there; empty to empty it. Figures: 31, >=33, 20-30, "8000-10000 CNY"; '
    "days: 2012-05-29, 2012-05/2012-06.",
)  # fmt: skip
@by_someone
@click.pass_obj
def correct(
    reviews: Reviews, subject: str, slot: str, value: str, author: str, reason: str
) -> None:
    """Put another value into a slot."""
    _say(reviews.decide("correct", subject, slot=slot, value=value, author=author, reason=reason))


@review.command()
@click.argument("decision")
@by_someone
@click.pass_obj
def undo(reviews: Reviews, decision: str, author: str, reason: str) -> None:
    """Take a decision back, an undo too."""
    _say(reviews.decide("undo", other=decision, author=author, reason=reason))


# ------------------------------------------------------------ with others


@review.command(name="export")
@click.option("-o", "--out", type=PATH, help="File to write; else standard output.")
@option_show_victims
@click.pass_obj
def export_(reviews: Reviews, out: Path | None, show_victims: bool) -> None:
    """Write the decisions, for someone to import."""
    text = reviews.exported(show_victims=show_victims)
    if out is None:
        click.echo(text, nl=False)
    else:
        out.write_text(text, "utf-8")
        click.echo(f"wrote {out}", err=True)


@review.command(name="import")
@argument_file
@click.pass_obj
def import_(reviews: Reviews, file: Path) -> None:
    """Join someone else's; show contradictions."""
    new, replayed = reviews.join(file)
    click.echo(f"{new} new decisions", err=True)
    _say(replayed)
    if (found := reviews.contradictions()).rows:
        click.echo(f"{counted(len(found.rows), 'contradiction')}:", err=True)
        click.echo(FORMATS["table"](found), nl=False)


@review.command()
@argument_file
@click.option("--apply", "apply_", is_flag=True, help="Take the differences as decisions.")
@by_someone
@option_format(*FORMATS)
@option_show_victims
@click.pass_obj
def table(
    reviews: Reviews,
    file: Path,
    apply_: bool,
    author: str,
    reason: str,
    form: str,
    show_victims: bool,
) -> None:
    """Show what a corrected table says otherwise; take it.

    The table is the workbook of export --format xlsx, or one of its sheets saved as CSV: cells of events,
    rings and people, and accepted, rejected or undo under review. Missing rows change nothing.
    """
    found = reviews.compare(file)
    click.echo(FORMATS[form](reviews.shown_changes(found, show_victims=show_victims)), nl=False)
    click.echo(
        f"{counted(len(found), 'difference')}{'' if apply_ else '; --apply takes them'}", err=True
    )
    if apply_ and any(c.action for c in found):
        _say(reviews.take(found, author=author, reason=reason))


def _say(replayed: Replayed) -> None:
    lost = f"{counted(len(replayed.lost), 'decision')} without its claim" if replayed.lost else ""
    say("; ".join(filter(None, (f"{counted(replayed.held, 'decision')} in force", lost))))
    for decision in replayed.lost:
        click.echo(
            f"decision {decision.id} ({decision.action} by {decision.author}) finds no claim",
            err=True,
        )
