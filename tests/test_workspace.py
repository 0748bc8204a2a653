"""A workspace over its life: built, built again, interrupted, replaced, removed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ringtrace import __version__
from ringtrace.errors import InputError, WorkspaceError
from ringtrace.graph.exports import EXPORTS
from ringtrace.ingest.readers import read_metadata
from ringtrace.workspace import Workspace
from ringtrace.workspace.todo import Todo, key_of

EXAMPLE = Path(__file__).resolve().parents[1] / "ringtrace" / "examples"
ARTICLES, METADATA = EXAMPLE / "articles", EXAMPLE / "metadata.jsonl"


def bytes_of(workspace: Workspace) -> dict[str, object]:
    """Everything that promises the same bytes: articles/ and every export."""
    found: dict[str, object] = {
        p.name: p.read_bytes() for p in sorted((workspace.path / "articles").iterdir())
    }
    for name in EXPORTS:
        if name not in ("ftm", "dossier-md"):  # a library of its own; the chapters of the dossier
            found[name] = workspace.export(name)
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("whole") / "w", create=True)
    workspace.build([ARTICLES], metadata=[METADATA])
    return workspace


def test_a_second_build_finds_everything_unchanged(whole: Workspace) -> None:
    before = bytes_of(whole)
    again = whole.build([ARTICLES], metadata=[METADATA])
    assert (again.new, again.replaced, again.unchanged) == (0, 0, 4)
    assert bytes_of(whole) == before


def test_order_jobs_and_single_builds_give_the_same_bytes(whole: Workspace, tmp_path: Path) -> None:
    files = sorted(ARTICLES.iterdir(), reverse=True)
    one_by_one = Workspace(tmp_path / "one", create=True)
    for file in files:
        one_by_one.build([file], metadata=[METADATA])
    together = Workspace(tmp_path / "two", create=True)
    together.build(files, metadata=[METADATA], jobs=2)
    expected = bytes_of(whole)
    assert bytes_of(one_by_one) == expected
    assert bytes_of(together) == expected


def test_another_text_under_the_same_url_replaces_the_article(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    file, metadata = tmp_path / "a.txt", tmp_path / "m.jsonl"
    metadata.write_text('{"file": "a.txt", "url": "https://x.example/a"}\n', "utf-8")
    file.write_text("Police in Kisumu rescued nine girls on Monday.", "utf-8")
    workspace.build([file], metadata=[metadata])
    file.write_text("Police in Kisumu rescued ten girls on Monday.", "utf-8")
    built = workspace.build([file], metadata=[metadata])
    assert (built.new, built.replaced) == (0, 1)
    events = [r for r in str(workspace.export("records")).splitlines() if '"rescue"' in r]
    assert len(events) == 1 and '"min": 10' in events[0]


def test_fewer_inputs_delete_nothing_and_remove_does(whole: Workspace, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    workspace.build([ARTICLES], metadata=[METADATA])
    workspace.build([ARTICLES / "yunnan-2012.txt"], metadata=[METADATA])
    assert len(workspace.articles()) == 4
    assert workspace.remove(["https://monday-post.example/busia-court"]) == ["monday-post.txt"]
    assert len(workspace.articles()) == 3
    assert "monday-post" not in str(workspace.export("nquads"))
    with pytest.raises(InputError, match="no article 'nothing.txt'"):
        workspace.remove(["nothing.txt"])


def test_articles_without_a_date_that_give_days_without_a_beginning(tmp_path: Path) -> None:
    for name, day in (("a", "no later than 4 May 2020"), ("b", "before 1 June 2020")):
        text = f"Moses Wekoti was arrested in Kisumu {day}, police in Kisumu said."
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    workspace = Workspace(tmp_path / "w", create=True)
    built = workspace.build([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert built.resolved is not None and built.resolved.shared_cases == 1


def test_every_quote_stands_where_it_says(whole: Workspace) -> None:
    assert whole.check() == []


def test_two_builds_at_once_the_second_says_so(whole: Workspace) -> None:
    with whole._writing(), pytest.raises(WorkspaceError, match="another process is writing"):
        whole.build([ARTICLES])


def test_readers_go_on_while_a_build_writes(whole: Workspace) -> None:
    with whole._writing():
        assert whole.ask("events").rows


def test_a_workspace_of_another_format_is_refused(tmp_path: Path) -> None:
    Workspace(tmp_path / "w", create=True)
    (tmp_path / "w" / "ringtrace.toml").write_text("format = 99\n", "utf-8")
    with pytest.raises(WorkspaceError, match="its format is 99, this version reads 1"):
        Workspace(tmp_path / "w")


def test_a_kind_of_event_of_ones_own_is_one_block_of_turtle(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    (tmp_path / "w" / "mine.ttl").write_text(
        """@prefix rt: <https://w3id.org/ringtrace/ns#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        rt:Escape a rt:EventKind ; rdfs:subClassOf rt:EventClaim ;
            skos:prefLabel "Escape"@en ; skos:notation "escape" ;
            rt:verb "escape"@en , "flee"@en ; rt:noun "escape"@en ;
            rt:slot [ rt:fills rt:target ; rt:position "subject" , "of" ;
                      rt:filler rt:Person , rt:Group ; rt:fillerRole rt:victim ] ,
                    [ rt:fills rt:origin ; rt:position "from" ; rt:filler rt:Place ] .""",
        "utf-8",
    )
    (tmp_path / "w" / "ringtrace.toml").write_text('format = 1\nontology = ["mine.ttl"]\n', "utf-8")
    (tmp_path / "a.txt").write_text(
        "Three girls escaped from a farm on Monday, police said.", "utf-8"
    )
    workspace = Workspace(tmp_path / "w")
    workspace.build([tmp_path / "a.txt"])
    records = str(workspace.export("records"))
    assert '"type": "escape"' in records and '"min": 3' in records


def test_a_watched_folder_is_read_again_when_a_file_comes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Police in Kisumu rescued nine girls on Monday.", "utf-8")
    command = [
        sys.executable,
        "-m",
        "ringtrace",
        "build",
        str(tmp_path / "w"),
        str(folder),
        "--watch",
    ]
    # Tests in the background may ignore the signal, and a process inherits that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        signal.signal(signal.SIGINT, before)
        assert process.stderr is not None
        assert process.stderr.readline().startswith("1 read (1 new, 0 replaced), 0 unchanged")
        process.stderr.readline()
        (folder / "b.txt").write_text("Police in Busia arrested two men on Friday.", "utf-8")
        assert process.stderr.readline().startswith("1 read (1 new, 0 replaced), 1 unchanged")
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
    assert process.returncode == 0


def test_what_came_of_the_same_bytes_name_and_metadata_is_known(
    whole: Workspace, tmp_path: Path
) -> None:
    todo = Todo(whole.path / "reading.sqlite")
    metadata = read_metadata([METADATA])
    file = ARTICLES / "yunnan-2012.txt"
    key = key_of(file, file.name, metadata, __version__)
    ids = {a.file: a.id for a in whole.articles()}
    assert key is not None
    assert [i for i, _, _ in todo.seen(key) or []] == [ids["yunnan-2012.txt"]]
    changed = tmp_path / file.name
    changed.write_bytes(file.read_bytes() + b" ")
    for path, name, rows, version in (
        (changed, file.name, metadata, __version__),
        (file, "other.txt", metadata, __version__),
        (file, file.name, read_metadata([]), __version__),
        (file, file.name, metadata, "0"),
    ):
        other = key_of(path, name, rows, version)
        assert other is not None and todo.seen(other) is None
    todo.close()
