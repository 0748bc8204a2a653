"""A dossier: what the articles say of a case or ring, for people who read and check on paper."""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from ringtrace.graph.exports.dossier.chapters import MOST_DRAWN, Chapter, chapters
from ringtrace.graph.exports.dossier.markdown import escaped, image
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.inert import finalized
from ringtrace.graph.style import style


def dossier(source: Source, options: Options) -> str:
    """Return a dossier as one HTML page without scripts, which prints on A4 paper.

    One chapter a case, or those that the options choose: status of everybody, facts with a footnote for
    every claim, conflicts, timeline, network and map as pictures, articles, the words. With more than
    MOST_DRAWN chapters the pictures are left out. Raises UsageError where the options choose nothing,
    RingtraceError where there is to be drawn without matplotlib.
    """
    return _filled("dossier.html", chapters(source, options), autoescape=True)


def dossier_md(source: Source, options: Options) -> str:
    """Return the same dossier as Markdown with footnotes (as GitHub, Pandoc and Obsidian read them)."""
    return _filled("dossier.md", chapters(source, options), autoescape=False)


def _filled(template: str, found: list[Chapter], *, autoescape: bool) -> str:
    environment = Environment(
        autoescape=autoescape, trim_blocks=True, lstrip_blocks=True, finalize=finalized
    )
    environment.filters |= {"md": escaped, "image": image, "raw": Markup}
    folder = files("ringtrace.graph.exports.dossier")
    text = (folder / template).read_text("utf-8")
    sheet = style(folder / "dossier.css")
    page = environment.from_string(text)
    return page.render(chapters=found, style=sheet, most_drawn=MOST_DRAWN) + "\n"
