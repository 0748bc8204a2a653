"""Files are read in several processes as in one: the same articles, in the same order."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ringtrace.errors import InputError
from ringtrace.ingest.readers import Metadata, read
from ringtrace.nouns import Article
from ringtrace.workspace import reading
from ringtrace.workspace.reading import File, read_all


def inputs(folder: Path) -> list[File]:
    """Forty files, every eighth of JSON lines, one that is missing, one seen before."""
    files = []
    for number in range(40):
        path = folder / (f"{number:02}.jsonl" if number % 8 == 3 else f"{number:02}.txt")
        text = f"Police in Kisumu rescued {number + 2} girls on Monday."
        row = json.dumps({"text": text}) + "\n"
        if number != 17:
            path.write_text(row if path.suffix == ".jsonl" else text, "utf-8")
        files.append(File(path, path.name, None, [] if number == 5 else None))
    return files


def told(files: list[File], jobs: int) -> list[tuple[str, list[str]]]:
    metadata = Metadata({("00.txt",): {"publisher": "The Lake Courier"}})
    return [
        (
            file.name,
            [f"{a.publisher} {a.text}" if isinstance(a, Article) else str(a) for a in found],
        )
        for file, found in read_all(files, metadata, jobs)
    ]


def test_files_read_in_processes_are_those_read_here_in_their_order(tmp_path: Path) -> None:
    files = inputs(tmp_path)
    here = told(files, 1)
    assert [name for name, _ in here] == [file.name for file in files]
    assert here[0][1] == ["The Lake Courier Police in Kisumu rescued 2 girls on Monday."]
    assert here[5][1] == []
    assert "there is no such file" in here[17][1][0]
    assert told(files, 2) == here


def test_files_whose_process_died_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, parent = inputs(tmp_path), os.getpid()
    here = told(files, 1)

    def dies_once(path: Path, name: str, metadata: Metadata) -> Iterator[Article | InputError]:
        if name == "20.txt" and os.getpid() != parent:
            try:
                (tmp_path / "died").touch(exist_ok=False)
            except FileExistsError:
                pass
            else:
                os._exit(9)
        return read(path, name, metadata)

    monkeypatch.setattr(reading, "read", dies_once)  # processes are forked and have it too
    assert told(files, 2) == here
    assert (tmp_path / "died").exists()
