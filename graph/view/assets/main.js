"use strict";
// The page as a whole: which affair is open, theme, print, and who redraws when.
page.CHOOSABLE = 100; // of more cases, the list of cases names the open one only
page.drawChooser = () => {
  const { affairs } = page.index;
  const open = page.affair?.number;
  const listed = affairs.length > page.CHOOSABLE ? [open].filter((number) => number !== undefined) : [...affairs.keys()];
  page.byId("affair").replaceChildren(
    page.make("option", { value: "all" }, `All cases (${affairs.length.toLocaleString("en")})`),
    ...listed.map((number) => page.make("option", { value: number }, `${page.cut(affairs[number].label, 70)} (${affairs[number].claims})`)));
  page.byId("affair").value = open ?? "all";
  page.byId("affair").closest("label").hidden = affairs.length < 2;
};

page.drawAffair = () => {
  page.byId("overview").hidden = true;
  page.byId("case").hidden = false;
  page.drawChooser();
  page.fold(false);
  page.tableShows = page.conflictsShow = page.timelineShows = page.mapShows = page.filtersShow = page.touched = null;
  page.drawSummary();
  page.drawFilters();
  page.drawNetwork();
  page.drawLegend();
};

page.enter = async (number) => {
  await page.open(number);
  page.filter = {};
  page.shown = new Set();
  page.drawAffair();
  page.choose(null);
  scrollTo(0, 0);
};

// How much of the long lists is drawn: a part, which buttons lengthen; on paper everything.
page.fold = (all) => {
  page.rows = all ? Infinity : page.STEP;
  page.disputes = all ? Infinity : page.FEW;
  page.bars = all ? Infinity : page.MOST_BARS;
  page.names = all ? Infinity : page.MOST_NAMES;
};

page.drawLists = () => [page.drawTable, page.drawConflicts, page.drawTimeline, page.drawEvidence].forEach((draw) => draw());

page.dark = () => document.documentElement.dataset.theme === "dark";

page.paint = (dark) => {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  page.colours.clear();
  page.byId("theme").setAttribute("aria-pressed", String(dark));
  page.byId("theme").textContent = dark ? "Light" : "Dark";
  page.recolourNetwork();
};

// What the address says: a case with its filters and choice, or else the overview of many.
page.reopen = async () => {
  if (page.written !== undefined && location.hash === page.written) return;
  const address = new URLSearchParams(location.hash.slice(1));
  const found = page.index.affairs.findIndex((affair) => affair.id === address.get("case"));
  if (!page.index.affairs.length || (found < 0 && page.index.affairs.length >= page.MANY)) {
    page.recallWanted(address);
    page.showOverview();
    return;
  }
  await page.open(Math.max(found, 0));
  page.shown = new Set();
  page.drawAffair();
  page.recall(address);
};

page.start = () => {
  page.paint(matchMedia("(prefers-color-scheme: dark)").matches);
  for (const listener of [page.showFilters, page.showNetwork, page.drawTimeline, page.drawMap, page.drawConflicts, page.drawTable, page.drawEvidence])
    page.onChange(listener);
  addEventListener("hashchange", page.reopen);
  page.byId("affair").addEventListener("change", ({ target }) =>
    target.value === "all" ? page.showOverview() : page.enter(Number(target.value)));
  if (document.documentElement.dataset.claims) {
    // only a server answers
    page.byId("questions").hidden = false;
    page.byId("questions").querySelector("a").href = "/query";
  }
  page.byId("theme").addEventListener("click", () => page.paint(!page.dark()));
  page.byId("print").addEventListener("click", () => print());
  page.byId("zoom-in").addEventListener("click", () => page.zoom(1.3));
  page.byId("zoom-out").addEventListener("click", () => page.zoom(1 / 1.3));
  page.byId("zoom-fit").addEventListener("click", page.fitNetwork);
  page.byId("canvas").addEventListener("mousemove", page.pointAt);
  page.byId("filters").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && page.choice) page.choose(null);
  });
  let before = false;
  addEventListener("beforeprint", () => {
    before = page.dark();
    page.paint(false);
    page.fold(true);
    if (page.affair) page.drawLists();
  });
  addEventListener("afterprint", () => {
    page.paint(before);
    page.fold(false);
    if (page.affair) page.drawLists();
  });
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width && page.affair) {
      width = innerWidth;
      page.drawTimeline();
      page.drawMap();
    }
  });
  page.reopen();
};

page.start();
