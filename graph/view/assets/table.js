"use strict";
// Every claim that passes the filters, in a table that sorts.
page.COLUMNS = [
  ["What", (claim) => page.kindLabel(claim)],
  ["Who", (claim) => page.labels(claim, ["agent", "member", "about"]).join(", ")],
  ["To whom", (claim) => page.labels(claim, ["target", "recipient", "organization"]).join(", ")],
  ["Figures", (claim) => [claim.says, ...page.figures(claim)].filter(Boolean).join("; ")],
  ["Where", (claim) => page.labels(claim, page.WHERE).join(", ")],
  ["When", (claim) => page.whens(claim).join(", ")],
  ["Status", (claim) => page.STATUS[claim.status] ?? claim.status],
  ["Who says so", (claim) => claim.who],
  ["Article", (claim) => page.source(claim)],
];
page.STEP = 60;
page.sorted = { column: -1, down: false };
page.rows = page.STEP;

page.source = (claim) => {
  const article = page.affair.article.get(claim.article);
  return [article.publisher ?? article.file, article.published].filter(Boolean).join(", ");
};

page.sourceParts = (claim) => {
  const article = page.affair.article.get(claim.article);
  const name = page.name(article.publisher ?? article.file, 80);
  return article.published ? [name, ", ", page.make("span", { class: "day" }, article.published)] : [name];
};

page.drawTable = () => {
  const shows = JSON.stringify([page.filter, page.sorted, page.rows]);
  if (page.tableShows !== shows) page.fillTable();
  page.tableShows = shows;
  for (const row of page.byId("claims-body").querySelectorAll("tbody tr")) {
    row.classList.toggle("chosen", Boolean(page.touched?.claims.has(row.dataset.claim)));
    row.classList.toggle("focus", row.dataset.claim === page.focus);
  }
};

page.fillTable = () => {
  const claims = page.affair.claims.filter((claim) => page.shown.has(claim.id));
  const { column, down } = page.sorted;
  if (column >= 0) {
    const value = page.COLUMNS[column][1];
    claims.sort((a, b) => page.ALPHABET.compare(value(a), value(b)) * (down ? -1 : 1));
  }
  const head = page.COLUMNS.map(([title], number) => page.sortHead(title, number, page.sorted, page.sortBy));
  page.byId("claims-body").replaceChildren(
    page.make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of claims" },
      page.make("table", {}, page.make("thead", {}, page.make("tr", {}, head)),
        page.make("tbody", {}, claims.slice(0, page.rows).map((claim) => page.row(claim))))),
    claims.length ? "" : page.make("p", { class: "none" }, "No claim passes the filters."),
    claims.length > page.rows ? page.button(`Show ${Math.min(page.STEP, claims.length - page.rows)} more of ${claims.length}`, () => {
      page.rows += page.STEP;
      page.drawTable();
    }) : "");
};

// The head of a column, a button that sorts by it.
page.sortHead = (title, number, { column, down }, sort) => {
  const order = number === column ? (down ? "descending" : "ascending") : "none";
  return page.make("th", { scope: "col", "aria-sort": order },
    page.button([title, page.make("span", { class: `order ${order}`, "aria-hidden": "true" })], () => sort(number), { class: "plain" }));
};

page.sortBy = (column) => {
  page.sorted = { column, down: page.sorted.column === column && !page.sorted.down };
  page.drawTable();
  page.byId("claims-body").querySelectorAll("th button")[column].focus();
};

page.row = (claim) => {
  const cells = page.COLUMNS.map(([title, value], number) => {
    const text = value(claim);
    if (number === 0) return page.make("th", { scope: "row" }, page.button(text, () => page.choose("claim", claim.id), { class: "plain" }));
    if (title === "Status") return page.make("td", {}, page.badge(claim.status), page.decided(claim));
    if (title === "Article") return page.make("td", { "data-title": title }, page.sourceParts(claim));
    return page.make("td", { "data-title": title }, text ? page.name(text, 120) : "");
  });
  const row = page.make("tr", { class: `status-${claim.status}`, "data-claim": claim.id }, cells);
  row.addEventListener("click", (event) => {
    if (!event.target.closest("button")) page.choose("claim", claim.id);
  });
  return row;
};

page.badge = (status) => page.make("span", { class: `badge status ${status}` }, page.STATUS[status] ?? status);

// What people decided on a claim, and whether the outlet took its article back.
page.decided = (claim) => [
  page.make("span", { class: `badge review ${claim.review ?? "unreviewed"}` }, claim.review ?? "unreviewed"),
  claim.corrections ? page.make("span", { class: "badge corrected" }, "corrected") : null,
  page.withdrawn(page.affair.article.get(claim.article)),
];

page.withdrawn = (article) =>
  article.withdrawn ? page.make("span", { class: "badge withdrawn" }, "withdrawn by its outlet") : null;
