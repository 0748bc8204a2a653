"""Hostile inputs, made from a seed: each a file name and bytes that some program once fell over."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator

GOOD = (
    "Police in Kisumu rescued nine girls on Monday and arrested four suspects, the county commander, "
    "Ruth Nafuna, said. The ring sold the girls for 8,000 to 10,000 shillings each, she said.\n\n"
)
TAGS = "div p span table tr td b i a ul li blockquote article h1 script style svg math form iframe".split()
# What backtracking patterns choke on: runs of what they repeat, and then something else.
BAIT = (
    "a", "aA", " ", "\t", "\n", "\u00a0", "1", "1,", "1.", "0-", "-", "--", "- ", "(", "((", ")", "[", "“", "”", '"',
    "'", "’s ", ", and ", "and ", "of the ", "said ", "police ", "on May ", "May 1 ", "1990 ", "$", "$1 ", "1 yuan ",
    "ten million ", "aged 5 ", "5-year-old ", "who ", "that ", "to ", "Mr. ", "A. ", "A.B.", "A ", "AB ", "Li ", "the ring ",
    "up to ", "more than ", "twenty-", "e\u0301", "\u200b", "\u202e", "\U0001f600", "ﷺ", "ß", "İ", "ſ", "http://", "%41", "&amp;",
    "<", "</", "<!--", "&", "&#", ";", ":", "...", "?!", "\\", "{", "}", "|", "*", "_", "@", "a@", "x@x.", "rescued ", "rescued the sold the ",
)  # fmt: skip
Maker = Callable[[random.Random, int], tuple[str, bytes]]


def _html(dice: random.Random, size: int) -> tuple[str, bytes]:
    parts = ["<html><body>"]
    for _ in range(1 + size // 20):
        tag = dice.choice(TAGS)
        parts.append(
            dice.choice(
                (
                    f"<{tag}>",
                    f"</{tag}>",
                    f"<{tag} a='",
                    f"<{tag}",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    GOOD,
                )
            )
        )
    return ".html", "".join(parts).encode()


def _deep(dice: random.Random, size: int) -> tuple[str, bytes]:
    tag = dice.choice(TAGS)
    depth = size // (2 * len(tag) + 5)
    return ".html", (f"<{tag}>" * depth + GOOD * 3 + f"</{tag}>" * depth).encode()


def _cut(dice: random.Random, size: int) -> tuple[str, bytes]:
    data = ("Police rescued nine girls in Łódź. 🚓 " * (size // 40 + 1)).encode()
    return dice.choice((".txt", ".html", ".jsonl")), data[: dice.randrange(1, len(data))]


def _bytes(dice: random.Random, size: int) -> tuple[str, bytes]:
    return dice.choice((".txt", ".html", ".jsonl", ".xhtml")), dice.randbytes(size + 1)


def _control(dice: random.Random, size: int) -> tuple[str, bytes]:
    signs = [
        *map(chr, range(32)),
        *map(chr, range(127, 160)),
        "\ufeff",
        "\ufffe",
        "\u2028",
        "\u2029",
        "\u0085",
    ]
    words = GOOD.split()
    text = "".join(dice.choice(words) + dice.choice(signs) for _ in range(size // 6 + 2))
    return dice.choice((".txt", ".html")), text.encode()


def _bait(dice: random.Random, size: int) -> tuple[str, bytes]:
    piece = dice.choice(BAIT) + (dice.choice(BAIT) if dice.random() < 0.5 else "")
    run = piece * (size // len(piece) + 1)
    return ".txt", (
        dice.choice(("", GOOD, "On ")) + run + dice.choice(("", "!", "x", GOOD))
    ).encode()


def _xml(dice: random.Random, size: int) -> tuple[str, bytes]:
    laughs = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol">' for n in range(10)
    )
    head = dice.choice(
        (
            f"<!DOCTYPE html [{laughs}]>",
            '<!DOCTYPE html [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE html [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
            "<?xml-stylesheet href='http://127.0.0.1:9/x'?>" * (size // 50 + 1),
        )
    )
    body = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>&l9; {GOOD}</p>"
    return dice.choice((".xhtml", ".html")), f"<?xml version='1.0'?>{head}{body}".encode()


def _json(dice: random.Random, size: int) -> tuple[str, bytes]:
    rows: list[object] = [
        {"text": GOOD * (size // 200 + 1)}, {"text": [GOOD]}, {"text": {"a": 1}}, {"html": "<p>" * (size + 1)},
        {"text": GOOD, "published": dice.choice(("9999-99-99", "0000", 5, [], "2016-02-30", "\ud800", "२०१६"))},
        {"text": GOOD, "url": dice.choice(("javascript:x", "http://[", "x" * size, " ", "http://a/<>\"{}|\\^`", 7))},
        {"text": "\ud800 " + GOOD, "title": "\udfff\x00"}, [], None, 1e308, GOOD,
    ]  # fmt: skip
    lines = [json.dumps(dice.choice(rows)) for _ in range(dice.randrange(1, 4))]
    lines.append(dice.choice(("[" * size, "{" * size, '{"a":' * size, "9" * size, "NaN", '"\\u')))
    return ".jsonl", "\n".join(lines).encode()


def _mutated(dice: random.Random, size: int) -> tuple[str, bytes]:
    data = bytearray((GOOD * (size // len(GOOD) + 1)).encode())
    for _ in range(dice.randrange(1, 2 + len(data) // 20)):
        place = dice.randrange(len(data))
        data[place : place + dice.randrange(3)] = dice.randbytes(dice.randrange(3))
        data = data or bytearray(b"x")
    return dice.choice((".txt", ".html")), bytes(data)


MAKERS: tuple[Maker, ...] = (
    _html,
    _deep,
    _cut,
    _bytes,
    _control,
    _bait,
    _bait,
    _xml,
    _json,
    _mutated,
)


def hostile(seed: int, number: int, sizes: tuple[int, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield so many (file name, content); sizes: how large in bytes they are about."""
    dice = random.Random(seed)
    for n in range(number):
        make = MAKERS[n % len(MAKERS)]
        suffix, data = make(dice, dice.choice(sizes))
        yield f"{n:04}{make.__name__}{suffix}", data
