"use strict";
// Every case of the workspace in one table: searched, filtered, sorted, opened by a click.
page.MANY = 12; // from this many cases on, a page opens with the overview
page.LISTED = 100;
page.wanted = { text: "", kind: "", year: "", community: null };
page.listed = page.LISTED;
page.arranged = { column: -1, down: false };
page.HEADS = [
  ["Case", (affair) => affair.label], ["Articles", (affair) => affair.articles], ["Claims", (affair) => affair.claims],
  ["Disputed", (affair) => affair.conflicts ?? 0], ["Published", (affair) => affair.last ?? ""],
  ["What", (affair) => (affair.kinds ?? []).map((kind) => page.index.kinds[kind]?.label ?? kind).join(", ")],
];

page.drawOverview = () => {
  const found = page.found();
  const total = (field) => found.reduce((sum, affair) => sum + (affair[field] ?? 0), 0);
  const all = page.index.affairs.length;
  page.byId("overview-facts").textContent = [
    found.length < all ? `${found.length.toLocaleString("en")} of ${page.number(all, "case")}` : page.number(all, "case"),
    page.number(total("articles"), "article"), page.number(total("claims"), "claim"), `${total("conflicts")} disputed`,
  ].join(" · ");
  const { column, down } = page.arranged;
  if (column >= 0) {
    const value = page.HEADS[column][1];
    found.sort((a, b) => page.ALPHABET.compare(value(a), value(b)) * (down ? -1 : 1));
  }
  page.byId("overview-body").replaceChildren(
    page.make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of cases" },
      page.make("table", {},
        page.make("thead", {}, page.make("tr", {}, page.HEADS.map(([title], number) => page.sortHead(title, number, page.arranged, page.arrange)))),
        page.make("tbody", {}, found.slice(0, page.listed).map(page.caseRow)))),
    found.length ? "" : page.make("p", { class: "none" }, "No case is like that."),
    found.length > page.listed ? page.button(`Show more of ${found.length}`, () => {
      page.listed += 2 * page.LISTED;
      page.drawOverview();
    }) : "");
  page.drawCommunities();
};

page.found = () => {
  const { text, kind, year, community } = page.wanted;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const together = community === null ? null : new Set(page.index.communities[community].cases);
  return page.index.affairs.map((affair, number) => ({ ...affair, number })).filter((affair) =>
    words.every((word) => page.haystack(page.index.affairs[affair.number]).includes(word)) &&
    (!kind || affair.kinds?.includes(kind)) &&
    (!year || (affair.first?.slice(0, 4) <= year && year <= affair.last?.slice(0, 4))) &&
    (!together || together.has(affair.number)));
};

page.want = (field, value) => {
  page.wanted[field] = value;
  page.listed = page.LISTED;
  page.rememberWanted();
  page.drawOverview();
};

// What is wanted stands in the address too.
page.rememberWanted = () => {
  const { community, ...fields } = page.wanted;
  const address = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  if (community !== null) address.set("group", community);
  page.write(address);
};

page.recallWanted = (address) => {
  for (const field of ["text", "kind", "year"]) page.wanted[field] = address.get(field) ?? "";
  const group = Number(address.get("group") ?? -1);
  page.wanted.community = page.index.communities?.[group] ? group : null;
};

page.arrange = (column) => {
  page.arranged = { column, down: page.arranged.column === column && !page.arranged.down };
  page.drawOverview();
  page.byId("overview-body").querySelectorAll("th button")[column].focus();
};

page.haystack = (affair) =>
  (affair.words ??= [affair.label, ...(affair.names ?? []), ...(affair.kinds ?? [])].join(" ").toLowerCase());

page.drawOverviewFilters = () => {
  const kinds = [...new Set(page.index.affairs.flatMap((affair) => affair.kinds ?? []))]
    .map((kind) => [kind, page.index.kinds[kind]?.label ?? kind]).sort((a, b) => page.ALPHABET.compare(a[1], b[1]));
  const spans = page.index.affairs.filter((affair) => affair.first).map((affair) => [affair.first, affair.last].map((day) => Number(day.slice(0, 4))));
  const years = [...new Set(spans.flatMap(([first, last]) => Array.from({ length: Math.min(last - first, 99) + 1 }, (_, more) => first + more)))].sort();
  const field = (name, title, control) => {
    control.id = `overview-${name}`;
    control.value = page.wanted[name];
    control.addEventListener("input", () => page.want(name, control.value));
    return page.make("label", { class: `field field-${name}` }, page.make("span", {}, title), control);
  };
  const select = (options) => page.make("select", {}, page.make("option", { value: "" }, "any"), options.map(([value, label]) => page.make("option", { value }, label)));
  page.byId("overview-filters").replaceChildren(
    field("text", "Search all cases", page.make("input", { type: "search", placeholder: "name, place, kind" })),
    field("kind", "Kind", select(kinds)), field("year", "Published in", select(years.map((year) => [year, year]))));
};

page.caseRow = (affair) =>
  page.make("tr", {},
    page.make("th", { scope: "row" }, page.button(page.name(affair.label, 90), () => page.enter(affair.number), { class: "plain" }),
      page.make("br"), page.make("small", {}, page.name((affair.names ?? []).slice(0, 6).join(", "), 120))),
    page.make("td", { "data-title": "Articles" }, affair.articles),
    page.make("td", { "data-title": "Claims" }, affair.claims),
    page.make("td", { "data-title": "Disputed" }, affair.conflicts ? page.make("span", { class: "badge disputed" }, affair.conflicts) : ""),
    page.make("td", { "data-title": "Published" }, [...new Set([affair.first, affair.last].filter(Boolean))].flatMap((day, place) =>
      [place ? " to " : "", page.make("span", { class: "day" }, day)])),
    page.make("td", { "data-title": "What" }, page.HEADS[5][1](affair)));

page.showOverview = () => {
  page.affair = null;
  page.drawOverviewFilters();
  page.byId("overview").hidden = false;
  page.byId("case").hidden = true;
  page.drawChooser();
  page.rememberWanted();
  page.drawOverview();
};
