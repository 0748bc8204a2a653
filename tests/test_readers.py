"""Feeds, PDF files and the days of web pages: articles whose quotes stand where they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from ringtrace.errors import InputError
from ringtrace.ingest.readers import read
from ringtrace.nouns import Article
from ringtrace.workspace import Workspace

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Lake Courier</title>
<item><title>Nine girls freed &amp; two men held</title><link>https://lake.example/1</link>
<pubDate>Tue, 05 May 2020 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Police in Kisumu rescued <b>nine</b> girls on Monday.</p><p>Two men were
arrested, said Ruth Nafuna.</p><script>track()</script>]]></content:encoded></item>
<item><title></title><description></description></item>
<item><title>Camp raided</title><description>Police raided a camp near Busia on Friday and arrested three
suspects, the county commander said.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>
<entry><title>Two held</title><link href="https://post.example/2"/><updated>2021-03-09T10:00:00Z</updated>
<content type="html">&lt;p&gt;Police in Busia arrested two men on Friday.&lt;/p&gt;</content></entry></feed>"""
LAUGHS = """<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item>
</channel></rss>"""


def articles(path: Path, content: str | bytes) -> list[Article | InputError]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read(path, path.name))


def test_each_entry_of_a_feed_is_an_article(tmp_path: Path) -> None:
    one, empty, three = articles(tmp_path / "a.rss", RSS)
    assert isinstance(one, Article) and isinstance(three, Article)
    assert one.text == (
        "Nine girls freed & two men held\n\nPolice in Kisumu rescued nine girls on Monday.\n\n"
        "Two men were\narrested, said Ruth Nafuna."
    )
    assert (one.file, one.published, one.publisher, one.url) == (
        "a.rss#1", "2020-05-05", "The Lake Courier", "https://lake.example/1"
    )  # fmt: skip
    assert str(empty).endswith("a.rss, entry 2: no text in it. Leave it out.")
    assert three.published is None and three.text.startswith("Camp raided\n\nPolice raided")


def test_atom_is_read_too(tmp_path: Path) -> None:
    (one,) = articles(tmp_path / "a.atom", ATOM)
    assert isinstance(one, Article)
    assert one.text == "Two held\n\nPolice in Busia arrested two men on Friday."
    assert (one.published, one.url) == ("2021-03-09", "https://post.example/2")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(LAUGHS, "declares entities"), ("<x/>", "no entries"), ("<rss", "no entries")],
)
def test_what_is_no_feed_says_so(tmp_path: Path, content: str, reason: str) -> None:
    (error,) = articles(tmp_path / "a.xml", content)
    assert isinstance(error, InputError) and reason in str(error)


def pdf(*pages: list[str]) -> bytes:
    """A PDF file with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


PAGES = (
    ["Nine girls freed near Kisumu", "Police in Kisumu rescued nine girls on Monday and ar-", "rested four suspects, said Ruth Nafuna."],
    ["The ring sold the girls for 8,000 shillings each, she said."],
)  # fmt: skip


def test_a_pdf_file_is_read_over_lines_and_pages(tmp_path: Path) -> None:
    (one,) = articles(tmp_path / "a.pdf", pdf(*PAGES))
    assert isinstance(one, Article)
    assert one.title == "Nine girls freed near Kisumu" and one.published is None
    assert "and arrested four suspects" in one.text and "8,000 shillings" in one.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"%PDF-1.4 nothing", "no PDF"), (b"no pdf", "no PDF"), (pdf([]), "only pictures"), (pdf(*PAGES)[:300], "no PDF")],
)  # fmt: skip
def test_what_is_no_pdf_says_so(tmp_path: Path, content: bytes, reason: str) -> None:
    (error,) = articles(tmp_path / "a.pdf", content)
    assert isinstance(error, InputError) and reason in str(error) and error.fix


def test_quotes_from_feeds_and_pdf_files_stand_where_they_say(tmp_path: Path) -> None:
    inputs = [tmp_path / "a.rss", tmp_path / "b.pdf"]
    inputs[0].write_text(RSS, "utf-8")
    inputs[1].write_bytes(pdf(*PAGES))
    workspace = Workspace(tmp_path / "w", create=True)
    built = workspace.build(inputs)
    assert built.new == 3 and len(built.skipped) == 1
    assert workspace.check() == []
    rescues = [r for r in str(workspace.export("records")).splitlines() if '"rescue"' in r]
    assert any("a.rss#1" in r for r in rescues) and any("b.pdf" in r for r in rescues)


STORY = """<p>Police in Kunming arrested two men who had abducted a boy on 5 March 2019 in Dali, and said that
they were looking for a third man who was seen with them.</p>"""


@pytest.mark.parametrize(
    ("head", "above", "below", "published"),
    [
        ("", "", "", None),
        ("", "", "<footer>© 2024 The Post. All rights reserved.</footer>", None),
        ("", "", "<p>Updated 4 May 2019</p>", None),
        ("", "<p>By Our Reporter | 12 May 2017</p>", "", "2017-05-12"),
        ("", "<p>For release: Thursday, September 26, 2019</p>", "<p>© 2024</p>", "2019-09-26"),
        ("", "<p>03/04/2020</p>", "", None),
        ("", "<p>13/04/2020</p>", "", "2020-04-13"),
        ("", "<p>04/04/2020</p>", "", "2020-04-04"),
        ("", "<li>A raid, 4 May 2019</li><li>A trial, 5 May 2019</li>", "", None),
        ('<meta name="DC.date" content="1990-01-03">', "", "", "1990-01-03"),
        ('<meta property="article:published_time" content="2021-03-02T08:00Z">', "<p>5 May 2020</p>", "", "2021-03-02"),
    ],
)  # fmt: skip
def test_a_page_is_of_the_day_that_it_says_itself(
    tmp_path: Path, head: str, above: str, below: str, published: str | None
) -> None:
    page = f"<html><head><title>Two held</title>{head}</head><body><h1>Two held</h1>{above}{STORY}{below}</body></html>"
    (article,) = articles(tmp_path / "page.html", page)
    assert isinstance(article, Article)
    assert article.published == published
