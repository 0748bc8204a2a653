"""People's decisions on a workspace: what waits for one, deciding, and joining two people's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ringtrace.errors import InputError, UsageError
from ringtrace.graph.build import BASE
from ringtrace.graph.nodes import conclusions
from ringtrace.graph.records import with_claims
from ringtrace.graph.redact import Redactor
from ringtrace.graph.review import Decision, Replayed, Subjects, as_trig, effective, read_decisions
from ringtrace.graph.review.compare import agreement, contradictions, listed
from ringtrace.graph.review.decisions import without
from ringtrace.graph.review.queue import queue, short
from ringtrace.graph.review.replay import VERDICTS
from ringtrace.graph.review.sheet import Change, changes, read_table
from ringtrace.nouns import Table
from ringtrace.workspace.clock import now
from ringtrace.workspace.workspace import Workspace


class Reviews:
    """The decisions of a workspace. Its tables replace names, unless show_victims says otherwise."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def all(self) -> list[Decision]:
        """Return all decisions, in the order of the file."""
        return read_decisions(self.workspace.reviews)

    def queue(self, *, show_victims: bool = False) -> Table:
        """Return what waits for a decision, riskiest first."""
        return queue(self.workspace.store(show_victims=show_victims), self.workspace.ontology)

    def decisions(self, *, show_victims: bool = False) -> Table:
        """Return every decision with its id and state: holds, undone, lost."""
        lost = self.workspace.replayed().lost
        return self._shown(listed(self.all(), lost), show_victims)

    def contradictions(self, *, show_victims: bool = False) -> Table:
        """Return where two people contradict each other, and which of them stands."""
        store = self.workspace.store(show_victims=True)
        return self._shown(contradictions(store, self.all()), show_victims)

    def agreement(self) -> Table:
        """Return how often reviewers accept what was read, by kind and slot."""
        return agreement(self.workspace.store(), self.workspace.ontology)

    def exported(self, *, show_victims: bool = False) -> str:
        """Return all decisions as TriG, with names replaced, to be joined to someone else's."""
        replaced = self._redactor(show_victims).text
        return as_trig(without(d, replaced, quotes=False) for d in self.all())

    def join(self, file: Path) -> tuple[int, Replayed]:
        """Add someone else's decisions; returns how many are new, and what holds now.

        Raises InputError where there is no such file, WorkspaceError where it holds no decisions.
        """
        if not file.is_file():
            raise InputError("no such file", where=file, fix="name what review export wrote")
        before = len(self.all())
        replayed = self.workspace.review(read_decisions(file))
        return len(self.all()) - before, replayed

    def decide(
        self,
        action: str,
        subject: str = "",
        *,
        author: str,
        reason: str = "",
        other: str = "",
        slot: str = "",
        value: str = "",
    ) -> Replayed:
        """Write one decision down, now, and replay all; returns what holds and what is lost.

        subject, other: by IRI, or as the queue names them; of an article its file will do. Raises
        UsageError for what is not there.
        """
        decision = Decision(
            action=action, author=author, time=now(), reason=reason, subject=self._iri(subject),
            other=other if action == "undo" else self._iri(other), slot=slot, value=value,
        )  # fmt: skip
        return self.workspace.review(self.placed([decision]))

    def compare(self, file: Path) -> list[Change]:
        """Return what a corrected table (the workbook, or a sheet of it as CSV) says otherwise."""
        full = self.workspace.store(show_victims=True)
        ontology = self.workspace.ontology
        shown = {r["id"]: r for r in with_claims(self.workspace.store(), ontology)}
        known = {r["id"]: (r, shown.get(r["id"], r)) for r in with_claims(full, ontology)}
        reviewed = conclusions(full)
        verdicts = {
            claim: reviewed.review([claim]) or ""
            for record, _ in known.values()
            for claim in record["claims"]
        }
        return list(changes(read_table(file), known, verdicts))

    def take(self, found: Iterable[Change], *, author: str, reason: str = "") -> Replayed:
        """Write the differences of a table down as decisions; those that cannot be taken are left."""
        made: dict[str, Decision] = {}
        subjects = Subjects(self.workspace.store(show_victims=True))
        holding = effective(self.all())
        for change in found:
            for subject in change.subjects if change.action else ():
                fields = {"author": author, "reason": reason, "time": now()}
                if change.action == "undo":
                    for decision in holding:
                        about = [c.iri for c in subjects.claims_of(decision)]
                        if decision.action in VERDICTS and subject in about:
                            undo = Decision(action="undo", other=decision.id, **fields)
                            made.setdefault(f"undo {decision.id}", undo)
                    continue
                if change.action == "correct":
                    fields |= {"slot": change.slot, "value": change.becomes}
                decision = Decision(action=change.action, subject=subject, **fields)
                made[f"{change.action} {subject} {change.slot}"] = decision
        return self.workspace.review(self.placed(made.values()))

    def placed(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Return the decisions with where their subjects stand, so that they are found again."""
        subjects = Subjects(self.workspace.store(show_victims=True))
        known = {d.id for d in self.all()}
        found = []
        for decision in decisions:
            if decision.action == "undo":
                if decision.other not in known:
                    raise UsageError(
                        f"no decision {decision.other!r}", fix="take its id from review decisions"
                    )
                found.append(decision)
                continue
            places = [subjects.where(i) for i in (decision.subject, decision.other) if i]
            if {} in places:
                lost = (decision.subject, decision.other)[places.index({})]
                raise UsageError(
                    f"no claim, person, happening or article {short(lost)!r}",
                    fix="take its name from the review queue",
                )
            other = places[1].get("quote", "") if decision.other else ""
            found.append(replace(decision, **places[0], other_quote=other))
        return found

    def _iri(self, name: str) -> str:
        if not name or "://" in name and name.startswith(BASE):
            return name
        for article in self.workspace.articles():
            if name in (article.file, article.url):
                return BASE + article.id
        return BASE + name

    def shown_changes(self, found: Iterable[Change], *, show_victims: bool = False) -> Table:
        """Return the differences of a table as a table: what was, what becomes, and what decides it."""
        rows = [
            (c.record.removeprefix(BASE), c.file, c.slot or None, c.was or None, c.becomes or None,
             c.action or "not taken", c.note or None)
            for c in found
        ]  # fmt: skip
        columns = ("record", "file", "slot", "was", "becomes", "decision", "note")
        return self._shown(Table(columns, tuple(rows)), show_victims)

    def _redactor(self, show_victims: bool) -> Redactor:
        store = self.workspace.store(show_victims=True)
        return self.workspace.redactor(store, show=show_victims)

    def _shown(self, table: Table, show_victims: bool) -> Table:
        shown: Callable[[object], object] = self._redactor(show_victims).value
        return Table(table.columns, tuple(tuple(map(shown, row)) for row in table.rows))
