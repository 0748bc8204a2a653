"""Many cases: an overview, searched, filtered, with the groups that share names."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser
from tabs import Opened, serious
from tellings import Nothing, Telling, Told

from ringtrace.graph.view import view


def test_many_cases_open_with_an_overview(browser: Browser, tmp_path: Path) -> None:
    store = Told(*(_lone(n) for n in range(15)))
    tab = Opened(
        browser,
        view(store, store.texts, tmp_path / "page.html", redactor=Nothing()),
        bypass_csp=True,
    )
    assert tab.page.locator("#overview tbody tr").count() == 15
    assert serious(tab.page) == []
    tab.page.locator("#overview-text").fill("Hugo Iversen")
    tab.page.locator("#overview tbody button").click()
    assert tab.rows() == ["Arrest"]
    assert "Hugo Iversen" in tab.evidence()
    assert tab.complaints == []
    tab.context.close()


def test_cases_that_share_a_name_are_shown_together(browser: Browser, tmp_path: Path) -> None:
    store = Told(
        *(_lone(n) for n in range(13)),
        _lone(13, "Otto Lind", "2001"),
        _lone(14, "Otto Lind", "2019"),
    )
    file = view(store, store.texts, tmp_path / "page.html", redactor=Nothing())
    tab = Opened(browser, file, bypass_csp=True)
    tab.page.get_by_role("button", name="Otto Lind 2 cases").click()
    assert tab.page.locator("#overview tbody tr").count() == 2
    assert serious(tab.page) == []
    address = tab.page.evaluate("location.hash")
    tab.page.get_by_role("button", name="Open the case Arrest in Townn").press("Enter")
    assert tab.rows() == ["Arrest"]
    assert tab.complaints == []
    tab.context.close()
    again = Opened(browser, file, after=address)
    assert again.page.locator("#overview tbody tr").count() == 2
    again.page.locator("#overview-year").select_option(value="2019")
    assert (
        again.page.locator("#overview tbody th").all_inner_texts()[0].startswith("Arrest in Towno")
    )
    again.context.close()


NAMES = (
    "Ada Brook", "Boris Calder", "Clara Dunmore", "Dev Ekwall", "Elif Fenwick", "Femi Gustav", "Gia Holm",
    "Hugo Iversen", "Ines Jansson", "Juma Kerr", "Karl Lomax", "Lena Mabey", "Musa Norrell", "Nils Osei",
    "Olga Prior",
)  # fmt: skip


def _lone(number: int, name: str | None = None, published: str | None = None) -> Telling:
    name = name or NAMES[number]
    place = f"Town{'abcdefghijklmno'[number]}"
    dated = {"published": published} if published else {}
    told = Telling(
        f"Police arrested {name} in {place}.",
        file=f"{number}.txt",
        title=f"Arrest in {place}",
        **dated,
    )
    told.event(
        "arrest",
        "arrested",
        f"Police arrested {name} in {place}",
        agent=(told.who("Agency", "Police"),),
        target=(told.who("Person", name),),
    )
    return told
