"use strict";
// Every case of the workspace in one table: searched by name, opened by a click.
page.MANY = 12; // from this many cases on, a page opens with the overview
page.sought = "";
page.listed = 100;

page.drawOverview = () => {
  const words = page.sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = page.index.affairs.map((affair, number) => ({ ...affair, number }))
    .filter((affair) => words.every((word) => page.haystack(affair).includes(word)));
  const total = (field) => found.reduce((sum, affair) => sum + (affair[field] ?? 0), 0);
  page.byId("overview-facts").textContent = [
    words.length ? `${found.length} of ${page.number(page.index.affairs.length, "case")}` : page.number(found.length, "case"),
    page.number(total("articles"), "article"), page.number(total("claims"), "claim"), `${total("conflicts")} disputed`,
  ].join(" · ");
  const heads = ["Case", "Articles", "Claims", "Disputed", "Published", "What"];
  page.byId("overview-body").replaceChildren(
    page.make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of cases" },
      page.make("table", {},
        page.make("thead", {}, page.make("tr", {}, heads.map((head) => page.make("th", { scope: "col" }, head)))),
        page.make("tbody", {}, found.slice(0, page.listed).map(page.caseRow)))),
    found.length > page.listed ? page.button(`Show more of ${found.length}`, () => {
      page.listed += 200;
      page.drawOverview();
    }) : "");
};

page.haystack = (affair) =>
  (affair.words ??= [affair.label, ...(affair.names ?? []), ...(affair.kinds ?? [])].join(" ").toLowerCase());

page.caseRow = (affair) => {
  const row = page.make("tr", {},
    page.make("th", { scope: "row" }, page.button(page.name(affair.label, 90), () => page.enter(affair.number), { class: "plain" }),
      page.make("br"), page.make("small", {}, page.cut((affair.names ?? []).slice(0, 6).join(", "), 120))),
    page.make("td", { "data-title": "Articles" }, affair.articles),
    page.make("td", { "data-title": "Claims" }, affair.claims),
    page.make("td", { "data-title": "Disputed" }, affair.conflicts ? page.make("span", { class: "badge denied-count" }, affair.conflicts) : ""),
    page.make("td", { "data-title": "Published" }, [...new Set([affair.first, affair.last].filter(Boolean))].join(" to ")),
    page.make("td", { "data-title": "What" }, (affair.kinds ?? []).map((kind) => page.index.kinds[kind]?.label ?? kind).join(", ")));
  return row;
};

page.showOverview = () => {
  page.affair = null;
  page.byId("overview").hidden = false;
  page.byId("case").hidden = true;
  page.byId("affair").value = "all";
  page.written = "#";
  if (location.protocol !== "about:") history.replaceState(null, "", "#");
  page.drawOverview();
};
