"""The server over a real workspace: built beside it, reviewed through it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser
from servers import running

from ringtrace.cli.serving import source_of
from ringtrace.graph.review import read_decisions
from ringtrace.graph.serve import make_app
from ringtrace.workspace import Workspace

TOKEN = "a long token"
COUNTS = """PREFIX rt: <https://w3id.org/ringtrace/ns#>
SELECT (COUNT(DISTINCT ?a) AS ?articles) (COUNT(DISTINCT ?c) AS ?claims) WHERE { ?c rt:statedIn ?a }"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of one article of the packaged example."""
    folder = tmp_path_factory.mktemp("built") / "workspace"
    with as_file(files("ringtrace.examples")) as example:
        Workspace(folder, create=True).build([example / "articles" / "monday-post.txt"])
    return folder


@pytest.fixture
def workspace(built: Path, tmp_path: Path) -> Workspace:
    return Workspace(shutil.copytree(built, tmp_path / "workspace"))


@pytest.fixture
def server(workspace: Workspace, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "copies").mkdir()
    source = source_of(workspace, tmp_path / "copies", show_victims=False)
    with running(make_app(source, token=TOKEN)) as address:
        yield address


# ---------------------------------------------------------------- a build beside it


def test_readers_see_the_old_snapshot_or_the_new_one_never_half(
    server: str, workspace: Workspace
) -> None:
    def state() -> tuple[str, int]:
        counted = httpx.get(
            f"{server}/sparql", params={"query": COUNTS}, headers={"accept": "text/csv"}, timeout=60
        )
        return counted.text.split()[-1], len(httpx.get(f"{server}/claims.json").json())

    before, seen = state(), []
    with as_file(files("ringtrace.examples")) as example:
        command = [
            sys.executable,
            "-m",
            "ringtrace",
            "build",
            str(workspace.path),
            str(example / "articles"),
        ]
        build = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while build.poll() is None:
            seen.append(state())
    assert build.returncode == 0
    after = state()
    assert before[0].startswith("1,") and after[0].startswith("4,")
    assert before in seen, "the old snapshot was read while the new one was built"
    # Each of the two answers is of one snapshot; the second may be of the next one.
    assert {s[0] for s in seen} <= {before[0], after[0]}
    assert {s[1] for s in seen} <= {before[1], after[1]}
    assert int(after[0].split(",")[1]) == after[1]


def test_an_article_being_read_anew_is_not_shown_under_old_offsets(
    server: str, workspace: Workspace
) -> None:
    address = httpx.get(f"{server}/claims.json").json()[0]["address"]
    assert httpx.get(server + address).json()["pieces"]
    text = workspace.path / "articles" / (address.split("/")[2] + ".txt")
    text.write_text("Another text, " + text.read_text("utf-8"), "utf-8")
    assert httpx.get(server + address).json()["pieces"] == []


# ---------------------------------------------------------------- review


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"authorization": "Bearer wrong"}, 403),
        ({"authorization": "Bearer"}, 403),
        ({"authorization": f"Basic {TOKEN}"}, 403),
        ({"cookie": "ringtrace-review=guess", "origin": "{server}"}, 403),
        ({"authorization": f"Bearer {TOKEN}", "origin": "http://evil.example"}, 403),
        ({"authorization": f"Bearer {TOKEN}"}, 303),
        ({"authorization": f"Bearer {TOKEN}", "origin": "{server}"}, 303),
    ],
)
def test_only_who_shows_the_token_may_review(
    server: str, workspace: Workspace, headers: dict[str, str], status: int
) -> None:
    address = httpx.get(f"{server}/claims.json").json()[0]["address"]
    _, _, article, key = address.split("/")
    got = httpx.post(
        f"{server}/review",
        data={"article": article, "key": key, "action": "accept", "author": "Ada", "reason": "so"},
        headers={k: v.format(server=server) for k, v in headers.items()},
        timeout=60,
    )
    assert got.status_code == status
    decided = [(d.action, d.author, d.reason) for d in read_decisions(workspace.reviews)]
    assert decided == ([("accept", "Ada", "so")] if status == 303 else [])
    assert httpx.get(server + address).json().get("review") == (
        "accepted" if status == 303 else "unreviewed"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "merge", "author": "Ada"},
        {"action": "accept", "author": ""},
        {"action": "accept", "author": "Ada", "key": "no-such-claim"},
        {"action": "accept", "author": "Ada", "article": "../../etc"},
        {"action": "irrelevant", "author": "Ada", "key": "no-such-claim"},
        {"action": "correct", "author": "Ada", "value": "3"},
        {"action": "correct", "author": "Ada", "slot": "count", "value": "many"},
    ],
)
def test_a_decision_that_cannot_be_is_refused(
    server: str, workspace: Workspace, fields: dict[str, str]
) -> None:
    _, _, article, key = httpx.get(f"{server}/claims.json").json()[0]["address"].split("/")
    got = httpx.post(
        f"{server}/review",
        data={"article": article, "key": key} | fields,
        headers={"authorization": f"Bearer {TOKEN}"},
    )
    assert got.status_code == 400
    assert not workspace.reviews.exists()


def send(server: str, address: str, **fields: str) -> None:
    _, _, article, key = address.split("/")
    got = httpx.post(
        f"{server}/review",
        data={"article": article, "key": key, "author": "Ada"} | fields,
        headers={"authorization": f"Bearer {TOKEN}"},
        timeout=60,
    )
    assert got.status_code == 303, got.text


def test_a_slot_is_corrected_and_questions_show_it(server: str, workspace: Workspace) -> None:
    claims = httpx.get(f"{server}/claims.json").json()
    claim = next(c for c in claims if c["kind"] == "Rescue")
    send(server, claim["address"], action="correct", slot="when", value="2020-02-29")
    assert httpx.get(server + claim["address"]).json()["corrected"] == ["when: 2020-02-29"]
    rows = httpx.get(f"{server}/ask/events?kind=rescue", headers={"accept": "application/json"})
    days = {r["from"] for r in rows.json() if any("when" in c for c in r.get("corrected", ()))}
    assert days == {"2020-02-29"}


@pytest.mark.parametrize(
    ("action", "shown"),
    [("irrelevant", ("review", "rejected")), ("withdrawn", ("withdrawn", True))],
)
def test_a_whole_article_is_decided_on(
    server: str, workspace: Workspace, action: str, shown: tuple[str, object]
) -> None:
    claims = httpx.get(f"{server}/claims.json").json()
    send(server, claims[0]["address"], action=action)
    after = httpx.get(f"{server}/claims.json").json()
    name, value = shown
    assert all((c.get(name) == value) == (c["file"] == claims[0]["file"]) for c in after)


def test_without_a_token_nobody_reviews(workspace: Workspace, tmp_path: Path) -> None:
    source = source_of(workspace, tmp_path, show_victims=False)
    with running(make_app(source)) as server:
        address = httpx.get(f"{server}/claims.json").json()[0]["address"]
        page = httpx.get(server + address, headers={"accept": "text/html"}).text
        assert "<form" not in page
        for token in ("x", "None"):
            headers = {"authorization": f"Bearer {token}"}
            assert httpx.post(f"{server}/review", headers=headers).status_code == 403
            sent = httpx.post(f"{server}/review/token", data={"token": token})
            assert sent.status_code == 403 and "set-cookie" not in sent.headers


def test_from_the_page_to_a_claim_to_a_decision(server: str, browser: Browser) -> None:
    page = browser.new_page()
    problems: list[str] = []
    page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
    page.goto(server + "/")
    page.locator("#evidence button.plain").first.click()
    page.get_by_text("address of this claim").first.click()
    assert page.get_by_role("button", name="Accept").count() == 0
    page.fill("input[name=token]", TOKEN)
    page.get_by_role("button", name="Review").click()
    page.fill("input[name=author]", "Ada")
    page.get_by_role("button", name="Accept").click()
    page.get_by_text("accepted by Ada").wait_for()
    page.fill("input[name=author]", "Ada")
    page.locator("select[name=slot]").select_option(index=1)
    page.locator("input[name=value]").press("Enter")  # decides nothing by accident
    page.fill("input[name=value]", "Tomas Reke")
    page.get_by_role("button", name="Put right").click()
    page.get_by_text(": Tomas Reke").wait_for()
    page.goto(server + "/query")
    page.get_by_role("button", name="Run").click()
    assert '"head"' in page.inner_text("body")
    assert problems == []
    page.close()
