"""Hostile inputs: none ends a build or takes longer than ten seconds, each is read or named and counted."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hostile import BAIT, GOOD, hostile

from ringtrace.ingest.readers import MAX_CHARACTERS, MAX_WORDS, read
from ringtrace.nouns import Article
from ringtrace.workspace import Workspace
from ringtrace.workspace.extracting import quads_of

LONGEST = 10  # seconds of one processor
TOLD = (
    GOOD,
    "Police rescued nine girls in Łódź. 🚓 ",
    "He said they sold them to him. ",
    "The suspects were arrested. They said the gang sold him. ",
    "Ana Lopes and Li Wei sold nine girls for $900 on May 1 in Cairo. ",
    "On Monday police arrested two men in Lagos. ",
)
WHOLE = (
    "No fewer than nine girls, 12 of them from Kano, were not rescued by the police in Lagos on 3 May.",
    "Ana Lopes, 34, and her brother, who pleaded not guilty, were each jailed for nine years over the ring.",
    "The 40-year-old trader was sold for $900 to a woman in Cairo, said no official but the mayor.",
    "KIDNAPPED IN MEDELLIN ON 12 FEBRUARY, THE TWO WERE HELD FOR A RANSOM OF 5 MILLION PESOS EACH, PER THE FARC",
    "Between 2016 and 2018 the clan-based ring moved at least 60 people, most of them women, from Edo to Italy.",
)


def test_hostile_inputs_are_read_or_named_and_counted(tmp_path: Path) -> None:
    folder = tmp_path / "inputs"
    folder.mkdir()
    articles, reasons = set(), []
    for name, data in hostile(7, 60, (1, 40, 3000)):
        (folder / name).write_bytes(data)
        came = list(read(folder / name, name))
        assert came, name
        articles |= {a.id for a in came if isinstance(a, Article)}
        reasons += [e for e in came if not isinstance(e, Article)]
    assert articles and all("\n" not in str(error) and error.fix for error in reasons)
    workspace = Workspace(tmp_path / "w", create=True)
    built = workspace.build([folder])
    assert {a.id for a in workspace.articles()} == articles
    assert sorted(map(str, built.skipped)) == sorted(map(str, reasons))
    assert built.new == len(articles) and workspace.check() == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_two_thousand_hostile_inputs_take_no_longer_than_ten_seconds_each(
    tmp_path: Path, seed: int
) -> None:
    for name, data in hostile(seed, 250, (1, 40, 3000, 50_000, 180_000, 2_000_000)):
        path = tmp_path / name
        path.write_bytes(data)
        began = time.process_time()
        for article in read(path, name):
            if isinstance(article, Article):
                quads_of(article)
            else:
                assert name in str(article) and "\n" not in str(article) and article.fix
        assert time.process_time() - began < LONGEST, name
        path.unlink()


@pytest.mark.slow
@pytest.mark.parametrize("piece", [*BAIT, *TOLD])
def test_what_repeats_for_as_long_as_an_article_may_be_takes_no_longer_than_ten_seconds(
    tmp_path: Path, piece: str
) -> None:
    words = len(re.findall(r"\w+|[^\w\s]", piece * 100)) / 100
    fit = min((MAX_WORDS - 100) / (words or 1), (MAX_CHARACTERS - 500) / len(piece))
    path = tmp_path / "a.txt"
    path.write_text(GOOD + piece * int(fit), "utf-8")
    began = time.process_time()
    (article,) = read(path, "a.txt")
    assert isinstance(article, Article)
    quads_of(article)
    assert time.process_time() - began < LONGEST


@pytest.mark.parametrize("text", WHOLE)
def test_a_text_may_end_at_any_word(tmp_path: Path, text: str) -> None:
    ends = [found.end() for found in re.finditer(r"\S+", text)]
    for end in ends:
        quads_of(Article(text=text[:end], file="a.txt", digest=""))
    for start in [0, *ends[:-1]]:
        quads_of(Article(text=text[start:].lstrip(), file="a.txt", digest=""))
