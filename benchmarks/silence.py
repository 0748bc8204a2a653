"""How silent the reading is where nothing is said: python -m benchmarks.silence [--show SECTION].

Of the one-sentence news items of SHARED/data/wcep (default ../shared), the share that give any event: in
sections that are off the topic, where it should be next to none, and in the items on trafficking,
kidnapping and smuggling, where it should be high.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from spacy.language import Language

from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.nouns import Article, Event
from ringtrace.ontology import load_ontology

OFF_TOPIC = ("Business and economy", "Sports", "Science and technology", "Arts and culture", "Health and environment")  # fmt: skip
SHARED = Path(os.environ.get("SHARED", "../shared"))


def items(section: str) -> Iterator[dict[str, str]]:
    """Yield the items of a section, "domain" for those on the topic, each once."""
    folder = SHARED / "data" / "wcep"
    if section == "domain":
        yield from json.loads((folder / "domain.json").read_text("utf-8"))
        return
    known = {item["text"] for item in items("domain")}
    for line in (folder / "items.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        if item["section"] == section and item["text"] not in known:
            yield item


def kinds_of(nlp: Language, text: str, published: str) -> list[str]:
    """Return the kinds of the events that a text gives."""
    digest = sha256(text.encode()).hexdigest()
    article = Article(text=text, file="-", digest=digest, published=published)
    claims = extract(nlp(text), article, load_ontology())
    return sorted({c.statement.kind for c in claims if isinstance(c.statement, Event)})


def main() -> None:
    """Print how many items of each section give an event."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--show", default="", help="print the items of this section with their kinds"
    )
    parser.add_argument("--limit", type=int, default=0, help="only so many items a section")
    args = parser.parse_args()
    nlp = load()
    total = loud = 0
    for section in (*OFF_TOPIC, "domain") if not args.show else (args.show,):
        found = list(items(section))[: args.limit or None]
        told = [(i["text"], k) for i in found if (k := kinds_of(nlp, i["text"], i["date"]))]
        if args.show:
            for text, kinds in told:
                print(f"{', '.join(kinds)}: {text}")
        if section != "domain":
            total, loud = total + len(found), loud + len(told)
        print(f"{section:26} {len(told):5} of {len(found):5} {len(told) / len(found):7.1%}")
    print(f"{'off the topic':26} {loud:5} of {total:5} {loud / max(total, 1):7.1%}")


if __name__ == "__main__":
    main()
