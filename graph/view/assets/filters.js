"use strict";
// The row of filters; each change shows at once.
page.drawFilters = () => {
  const form = page.byId("filters");
  const claims = page.affair.claims;
  const count = (values) => {
    const found = new Map();
    for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const named = (kind) => // of two that are called the same, a reader cannot choose one
    count(claims.flatMap((claim) => [...page.labelsOf(claim, kind)])).map(([label, number]) => [label, `${page.cut(label, 48)} (${number})`]);
  const choices = {
    kind: count(claims.map((claim) => claim.kind)).map(([kind, number]) =>
      [kind, `${page.index.kinds[kind]?.label ?? page.capital(kind)} (${number})`]),
    status: count(claims.map((claim) => claim.status)).map(([status, number]) =>
      [status, `${page.STATUS[status] ?? status} (${number})`]),
    source: count(claims.map((claim) => claim.who)).map(([who, number]) => [who, `${page.cut(who, 48)} (${number})`]),
    ring: named("Ring"),
    place: named("Place"),
    review: count(claims.map((claim) => claim.review ?? "unreviewed")).map(([review, number]) =>
      [review, `${review} (${number})`]),
  };
  const titles = { kind: "Kind", status: "Status", source: "Source", ring: "Ring", place: "Place", review: "Reviewed" };
  form.replaceChildren(
    page.field("text", "Search", page.make("input", { type: "search", name: "text", placeholder: "word, name, figure" })),
    ...Object.entries(choices).filter(([, options]) => options.length).map(([field, options]) =>
      page.field(field, titles[field], page.make("select", { name: field },
        page.make("option", { value: "" }, "any"),
        options.map(([value, label]) => page.make("option", { value }, page.cut(label, 60)))))),
    page.field("from", "From", page.make("input", { type: "date", name: "from" })),
    page.field("to", "Until", page.make("input", { type: "date", name: "to" })),
    page.button("Clear", () => page.unrestrict(), { class: "clear" }),
  );
};

page.field = (field, title, control) => {
  control.id = `filter-${field}`;
  control.addEventListener("input", () => page.restrict(field, control.value));
  return page.make("label", { class: `field field-${field}` }, page.make("span", {}, title), control);
};

page.showFilters = () => {
  const shows = JSON.stringify(page.filter);
  for (const field of page.filtersShow === shows ? [] : page.FILTERS) {
    const control = page.byId(`filter-${field}`);
    if (control && control.value !== (page.filter[field] ?? "")) control.value = page.filter[field] ?? "";
  }
  page.filtersShow = shows;
  const active = Object.keys(page.filter).length;
  page.byId("filters").classList.toggle("active", active > 0);
  const filtered = active ? `${page.shown.size} of ${page.affair.claims.length} claims pass the filters. ` : "";
  const chosen = page.choice
    ? `Chosen: ${page.cut(page.chosenTitle().textContent, 80)}, ${page.number(page.touched.claims.size, "claim")}.` : "";
  page.byId("shown").textContent = filtered + chosen;
};
