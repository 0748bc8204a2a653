"""Bad input: one line that says what, where, and what to do; nothing else is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from spacy.tokens import Doc

from ringtrace.cli import main
from ringtrace.ingest import claims
from ringtrace.ingest.claims import extract
from ringtrace.nouns import Article, Claim
from ringtrace.ontology import Ontology
from ringtrace.workspace import Workspace

GOOD = "Police in Kisumu rescued nine girls on Monday, the county commander said."


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "bytes.txt").write_bytes(bytes(range(256)) * 40)
    assert run("build", folder / "w", folder / "good.txt").exit_code == 0
    return folder / "w"


FILES: list[tuple[str, bytes | None, str]] = [
    ("missing.txt", None, "there is no such file"),
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\n ", "the file is empty"),
    ("binary.txt", bytes(range(256)) * 40, "binary, not text"),
    ("picture.png", b"\x89PNG\r\n", "no reader for .png"),
    ("french.txt", ("La police a arrêté deux hommes à Lyon hier soir, selon le parquet. " * 4).encode(), "not English but fr"),
    ("chinese.txt", ("警方在云南解救了三十一名婴儿并逮捕了七十六名嫌疑人。" * 9).encode(), "not English but zh"),
    ("huge.txt", b"Police rescued nine girls. " * 2_000_000, "54 MB is more than an article may have"),
    ("long.txt", b"Police rescued nine girls. " * 3_200, "16000 words are more than an article may have"),
    ("wide.txt", b"Police rescued" + b" " * 100_000 + b"nine girls.", "100025 characters are more than"),
    ("nothing.html", b"<html><body></body></html>", "no article text in the page"),
    ("broken.jsonl", b'{"text": ', "not JSON"),
    ("bytes.jsonl", b"\xff\xc3(\x9c", "not JSON"),
    ("bare.jsonl", b'{"title": "x"}', "no text or html in it"),
]  # fmt: skip


def test_each_bad_file_is_named_with_its_reason_and_the_good_one_is_read(tmp_path: Path) -> None:
    inputs = [tmp_path / "good.txt"]
    inputs[0].write_text(GOOD, "utf-8")
    for name, data, _ in FILES:
        inputs.append(tmp_path / name)
        if data is not None:
            inputs[-1].write_bytes(data)
    done = run("build", tmp_path / "w", *inputs)
    assert done.exit_code == 3
    lines = done.stderr.splitlines()
    for name, _, reason in FILES:
        found = [line for line in lines if line.startswith("skipped: ") and name in line]
        assert len(found) == 1 and reason in found[0], (name, found)
        assert found[0].count(". ") >= 1, "it says what to do"
    assert f"1 read (1 new, 0 replaced), 0 unchanged, {len(FILES)} skipped" in done.stderr


def test_each_bad_line_of_a_file_of_articles_is_named_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    french = "La police a arrêté deux hommes à Lyon hier soir, selon le parquet. " * 4
    lines = [
        json.dumps({"text": GOOD, "published": "2016-05-02"}),
        "{",
        json.dumps({"text": french}),
        "[" * 100_000,
        json.dumps({"html": "<html><body></body></html>"}),
        json.dumps({"text": GOOD + " " * 6_000_000}),
        json.dumps({"text": GOOD.replace("nine", "ten"), "published": "May"}),
        json.dumps({"text": GOOD.replace("nine", "ten")}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    done = run("build", tmp_path / "w", tmp_path / "a.jsonl")
    assert (
        done.exit_code == 3 and "2 read (2 new, 0 replaced), 0 unchanged, 6 skipped" in done.stderr
    )
    said = [x.partition("a.jsonl")[2] for x in done.stderr.splitlines() if x.startswith("skipped")]
    for line, (place, reason) in zip(said, [
        (", line 2: ", "not JSON"), ("#3: ", "not English but fr"), (", line 4: ", "JSON"),
        (", line 5: ", "no article text"), (", line 6: ", "a line of more than 5 MB"),
        (", line 7: ", "published date 'May' does not exist"),
    ], strict=True):  # fmt: skip
        assert line.startswith(place) and reason in line


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        ("Police in León rescued nine girls, José said.".encode("latin-1") * 3, "León"),
        ("Police rescued nine girls in Łódź, the court said. ".encode("utf-16") , "Łódź"),
        ("\ufeffPolice rescued nine girls in Kisumu.".encode(), "Police"),
        (b"Police rescued nine girls.\r\nThe ring\x07 was busted in Kisumu.\r\n", "ring  was"),
    ],
)  # fmt: skip
def test_other_encodings_and_control_characters_are_read(
    tmp_path: Path, data: bytes, holds: str
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert run("build", tmp_path / "w", tmp_path / "a.txt").exit_code == 0
    kept = next((tmp_path / "w" / "articles").glob("*.txt")).read_text("utf-8")
    assert holds in kept and "\r" not in kept and not kept.startswith("\ufeff")


def test_bad_lines_of_metadata_are_named_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    rows = [
        "not json",
        '{"url": "https://x.example"}',
        '{"file": "a.txt", "published": "31 Feb 2016"}',
        '{"file": "a.txt", "published": 2016}',
        '{"file": "a.txt", "published": "2016-05", "publisher": "The Post"}',
    ]
    (tmp_path / "m.jsonl").write_text("\n".join(rows), "utf-8")
    done = run("build", tmp_path / "w", tmp_path / "a.txt", "--metadata", tmp_path / "m.jsonl")
    assert done.exit_code == 3
    for number, reason in [
        (1, "not JSON"),
        (2, "no file in it"),
        (3, "does not exist"),
        (4, "not text"),
    ]:
        assert any(
            f"m.jsonl, line {number}: " in x and reason in x for x in done.stderr.splitlines()
        )
    card = json.loads(next((tmp_path / "w" / "articles").glob("*.json")).read_text("utf-8"))
    assert (card["published"], card["publisher"]) == ("2016-05", "The Post")


def test_a_key_of_metadata_that_nothing_reads_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    row = {"file": "a.txt", "publised": "2016-05-04", "publisher": "The Post"}
    (tmp_path / "m.jsonl").write_text(json.dumps(row), "utf-8")
    done = run("build", tmp_path / "w", tmp_path / "a.txt", "--metadata", tmp_path / "m.jsonl")
    assert done.exit_code == 0
    named = "metadata: nothing reads 'publised' (1 line); read are file, url, title, published"
    assert named in done.stderr
    card = json.loads(next((tmp_path / "w" / "articles").glob("*.json")).read_text("utf-8"))
    assert "published" not in card and card["publisher"] == "The Post"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["ask", "{w}", "evnts"], 2, "Did you mean 'events'?"),
        (["ask", "{w}", "events", "--param", "knd=x"], 2, "Did you mean 'kind'?"),
        (["ask", "{w}", "events", "--param", "since=May"], 2, "Write it as YYYY-MM-DD"),
        (["ask", "{w}", "events", "--param", "kind"], 2, "Write it as name=value"),
        (["ask", "{w}", "events", "--format", "xls"], 2, "is not one of"),
        (["analyse", "{w}", "brokrs"], 2, "Did you mean 'brokers'?"),
        (["export", "{w}", "--format", "gefx"], 2, "Did you mean 'gexf'?"),
        (["export", "{w}", "--format", "csv"], 2, "Say where with -o PATH"),
        (["sparql", "{w}", "SELECT * WHERE {"], 2, "query, line 1, column 17: not a SPARQL query"),
        (["sparql", "{w}", "@missing.rq"], 2, "missing.rq"),
        (["ask", "{w}-no", "events"], 1, "no workspace"),
        (["build", "{parent}", "{parent}/good.txt"], 1, "no workspace and not empty"),
        (["build", "{parent}/w2", "{parent}/none.txt"], 1, "not one input could be read"),
        (["evaluate", "{w}", "{parent}"], 1, "no gold annotations"),
        (["remove", "{w}", "none.txt"], 1, "no article 'none.txt'"),
        (["sparql", "{w}", "@{parent}"], 2, "Is a directory. Name a file"),
        (["sparql", "{w}", "@{parent}/bytes.txt"], 2, "no text in UTF-8. Name a query"),
        (["nosuch"], 2, "No such command 'nosuch'. See ringtrace --help"),
        (["review", "{w}", "correct", "x"], 2, "Missing option '--slot'. See ringtrace review correct --help"),
        (["review", "{w}", "accept", "nothing"], 2, "Take its name from the review queue"),
        (["build", "{w}"], 2, "Missing argument 'INPUT...'"),
        (["build", "{w}", "{parent}/good.txt", "--metadata", "{parent}/none.jsonl"], 1, "none.jsonl: there is no such file"),
        (["build", "{w}", "{parent}/good.txt", "--metadata", "{parent}/bytes.txt"], 1, "bytes.txt: binary, not text"),
        (["build", "{parent}/w2", "{parent}/nowhere"], 1, "nowhere: there is no such file"),
        (["extract", "{parent}"], 1, "a folder, not a file. Name a file in it"),
        (["extract", "{parent}/good.txt", "--published", "2016-02-31"], 2, "does not exist"),
        (["export", "{w}", "--format", "csv", "-o", "{parent}/good.txt"], 1, "File exists. Name another"),
        (["export", "{w}", "--format", "trig", "-o", "{parent}"], 1, "Is a directory. Name a file"),
        (["export", "{w}", "--format", "dossier", "--case", "none", "-o", "{parent}/d.html"], 2, "See ringtrace ask WORKSPACE cases"),
        (["view", "{w}", "-o", "{parent}/none/page.html"], 1, "Check the path"),
    ],
)  # fmt: skip
def test_wrong_usage_and_failure_say_what_to_do(
    built: Path, words: list[str], code: int, says: str
) -> None:
    places = {"{w}": str(built), "{parent}": str(built.parent)}
    for mark, path in places.items():
        words = [w.replace(mark, path) for w in words]
    done = run(*words)
    assert done.exit_code == code, done.stderr
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr and done.stdout == ""
    errors = [line for line in done.stderr.splitlines() if line.startswith("ringtrace: ")]
    assert len(errors) == 1 and done.stderr.endswith(errors[0] + "\n")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "standard input: nothing came in. Pipe a text into it."),
        (bytes(range(256)) * 40, "standard input: binary, not text. Convert it to text first."),
        (("La police a arrêté deux hommes hier soir. " * 4).encode(), "standard input: not English but fr."),
        (b"Police rescued nine girls. " * 200_000, "standard input: 5 MB is more than an article may have"),
    ],
)  # fmt: skip
def test_what_comes_on_standard_input_is_checked_like_a_file(data: bytes, says: str) -> None:
    done = CliRunner().invoke(main, ["extract", "-"], input=data)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("ringtrace: " + says) and done.stderr.count("\n") == 1


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    assert run("build", tmp_path / "w", tmp_path / "a.txt").exit_code == 0
    done = run("export", tmp_path / "w", "--format", "trig", "-o", full)
    assert done.exit_code == 1 and "No space left on device" in done.stderr
    done = run("view", tmp_path / "w", "-o", full)
    assert done.exit_code == 1 and f"{full}: No space left on device" in done.stderr


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_on_which_the_reading_fails_costs_no_other_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    def failing(doc: Doc, article: Article, ontology: Ontology) -> list[Claim]:
        if article.file == "bad.txt":
            raise IndexError("list index out of range")
        return extract(doc, article, ontology)

    monkeypatch.setattr(claims, "extract", failing)
    for name in ("bad", "good", "other", "third"):
        (tmp_path / f"{name}.txt").write_text(f"{GOOD} It was the {name} day.", "utf-8")
    done = run("build", tmp_path / "w", *sorted(tmp_path.glob("*.txt")), "--jobs", jobs)
    assert done.exit_code == 3
    assert "skipped: bad.txt: the reading failed (IndexError in test_bad_input.py" in done.stderr
    assert len(Workspace(tmp_path / "w").articles()) == 3
