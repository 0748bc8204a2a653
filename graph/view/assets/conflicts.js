"use strict";
// Claims that cannot both be right, side by side.
page.FEW = 12;
page.disputes = page.FEW;

page.drawConflicts = () => {
  const { conflicts } = page.affair;
  const body = page.byId("conflicts-body");
  page.byId("conflicts").hidden = !conflicts.length;
  const at = conflicts.findIndex((conflict) => conflict.id === page.choice?.id);
  page.disputes = Math.max(page.disputes, at + 1);
  if (page.conflictsShow !== page.disputes) {
    page.conflictsShow = page.disputes;
    body.replaceChildren(...conflicts.slice(0, page.disputes).map(page.conflict));
    if (conflicts.length > page.disputes)
      body.append(page.button(`Show more of ${conflicts.length}`, () => {
        page.disputes += 50;
        page.drawConflicts();
      }));
  }
  [...body.querySelectorAll(".conflict")].forEach((element, place) => element.classList.toggle("chosen", place === at));
};

page.conflict = (conflict) =>
  page.make("article", { class: "conflict" },
    page.make("h3", {}, page.button([`${page.capital(conflict.kind)} of `, page.name(conflict.label || "an event", 80)],
      () => page.choose("conflict", conflict.id), { class: "plain" }),
      conflict.relation === "update" ? page.make("span", { class: "badge" }, "later report replaces the earlier") : null),
    page.make("div", { class: "sides" },
      page.side(conflict, conflict.claim_a, conflict.value_a), page.side(conflict, conflict.claim_b, conflict.value_b)));

page.side = (conflict, id, value) => {
  const claim = page.affair.claim.get(id);
  if (!claim) return page.make("div", { class: "side" }, value);
  const article = page.affair.article.get(claim.article);
  return page.make("div", { class: "side" },
    page.make("strong", {}, page.name(value, 60)),
    page.make("blockquote", {}, page.name(claim.quote, 220)),
    page.make("p", { class: "by" }, "says ", page.name(claim.who, 60), page.make("br"),
      page.name(article.publisher ?? article.file, 40), article.published ? `, ${article.published}` : ""),
    page.button("Show the words", () => page.choose("conflict", conflict.id, id), { "aria-label": `Show the words of ${claim.who}: ${value}` }));
};
