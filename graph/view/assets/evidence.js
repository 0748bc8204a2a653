"use strict";
// The words: the claims of what is chosen, and the article with its claims' words marked.
page.MOST_CARDS = 10;
page.cards = page.MOST_CARDS;

page.drawEvidence = () => {
  const pane = page.byId("evidence");
  pane.classList.toggle("open", Boolean(page.choice));
  if (!page.choice) {
    page.redraw(pane, page.make("h2", { id: "evidence-title" }, "Names"), page.make("p", { class: "note" },
      "Choose a name, an event, a bar, a place or a row: its claims and their words appear here."), ...page.directory());
    return;
  }
  const claims = page.claimsOf(page.choice).sort((a, b) => page.shown.has(b.id) - page.shown.has(a.id) || page.order(a) - page.order(b));
  const focused = page.affair.claim.get(page.focus);
  const most = Math.max(page.cards, claims.indexOf(focused) + 1);
  const more = page.button(`Show ${claims.length - most} more`, () => {
    page.cards = Infinity;
    page.drawEvidence();
    page.cards = page.MOST_CARDS;
  });
  page.redraw(pane,
    page.make("div", { class: "bar" }, page.make("h2", { id: "evidence-title" }, page.chosenTitle()),
      page.button("Close", () => page.choose(null), { class: "close" })),
    ...[page.chosenFacts()].flat(),
    page.make("ol", { class: "cards", tabindex: "0", "aria-label": "Claims" }, claims.slice(0, most).map(page.card), claims.length > most ? page.make("li", {}, more) : null),
    focused ? page.articleText(focused) : "");
  const mark = pane.querySelector("mark.focus");
  if (mark) mark.closest(".text").scrollTop = mark.offsetTop - 60;
};

page.chosenTitle = () => {
  const { type, id } = page.choice;
  const { affair } = page;
  if (type === "actor") return page.name(page.actorLabel(id), 200);
  if (type === "event") return page.name(page.capital(affair.event.get(id).label), 200);
  if (type === "conflict") return page.name(`${page.capital(affair.conflict.get(id).kind)}: ${affair.conflict.get(id).label}`, 200);
  return page.name(page.kindLabel(affair.claim.get(id)));
};

page.chosenFacts = () => {
  if (page.choice.type === "event") return page.why(page.affair.event.get(page.choice.id));
  if (page.choice.type !== "actor") return "";
  const actor = page.affair.actor.get(page.choice.id);
  const facts = page.make("p", { class: "facts" }, page.KIND_NAMES[actor.kind] ?? actor.kind);
  if (actor.role) facts.append(`, ${actor.role}`);
  if (actor.standing) facts.append(" ", page.standing(actor.standing));
  if (actor.names) facts.append(page.make("br"), "also: ", page.name(actor.names.join("; "), 300));
  return [facts, page.onTheMap(actor), page.why(actor)];
};

// Which place of that name the map shows, and which others it may be.
page.onTheMap = ({ entries }) =>
  entries ? page.make("p", { class: "by" }, "On the map: ", page.name(entries[0], 120),
    entries.length > 1 ? [". The name may also mean ", page.name(entries.slice(1).join("; "), 300)] : "") : "";

page.why = ({ why }) =>
  why ? page.make("p", { class: "by" }, "Taken for one across articles: ", page.name(why.join("; "), 300)) : "";

page.KIND_NAMES = { Agency: "Authority", Organization: "Organisation", Work: "Work", Offence: "Offence" };

page.standing = (standing) =>
  page.make("span", { class: `badge standing ${standing.split(",")[0]}` }, standing);

page.card = (claim) => {
  const article = page.affair.article.get(claim.article);
  const focused = claim.id === page.focus;
  const slots = Object.keys(page.SLOTS).filter((slot) => claim.slots[slot]).map((slot) => [page.SLOTS[slot], claim.slots[slot]]);
  const values = [...page.figures(claim), ...page.whens(claim)];
  return page.make("li", { class: `card status-${claim.status} ${focused ? "focus" : ""} ${page.shown.has(claim.id) ? "" : "outside"}` },
    page.make("div", { class: "bar" },
      page.button(page.kindLabel(claim), () => page.choose(page.choice.type, page.choice.id, claim.id), { class: "plain kind", "aria-pressed": String(focused) }),
      page.make("span", {}, page.badge(claim.status), page.decided(claim))),
    claim.says ? page.make("p", { class: "says" }, page.name(claim.says, 400)) : null,
    ...(claim.corrections ?? []).map((words) => page.make("p", { class: "says" }, "put right by a reader: ", page.name(words, 300))),
    page.make("dl", { class: "slots" }, slots.flatMap(([title, ids]) => [
      page.make("dt", {}, title),
      page.make("dd", {}, ids.map((id, place) => [place ? ", " : "", page.actorButton(id)]))]),
      values.length ? [page.make("dt", {}, "as told"), page.make("dd", {}, page.name(values.join("; "), 300))] : []),
    page.make("blockquote", {}, page.name(claim.quote, 600)),
    page.make("p", { class: "by" }, claim.source ? ["says ", page.name(claim.source, 120)] : ["in the article’s own voice", claim.voice && claim.voice !== article.publisher ? [": ", page.name(claim.voice, 120)] : ""],
      claim.via && claim.via !== claim.source ? [", through ", page.name(claim.via, 120)] : "", " · ",
      page.link(article.url, page.sourceParts(claim)), page.address(claim)));
};

// Where a server shows this page, every claim has an address of its own.
page.address = (claim) => {
  const base = document.documentElement.dataset.claims;
  return base ? [" · ", page.make("a", { href: base + claim.id.replace("#", "/") }, "address of this claim")] : "";
};

page.actorButton = (id) => {
  const actor = page.affair.actor.get(id);
  if (!actor) return page.name(id);
  return page.make("span", {}, page.button(page.name(actor.label, 90), () => page.choose("actor", id), { class: "plain" }),
    actor.standing ? [" ", page.standing(actor.standing)] : "");
};

page.articleText = (focused) => {
  const article = page.affair.article.get(focused.article);
  const head = page.make("div", { class: "article-head" }, page.make("h3", {}, article.url ? page.link(article.url, article.title) : page.name(article.title, 200)),
    page.make("p", { class: "by" }, page.name([article.publisher, article.published, article.file].filter(Boolean).join(" · "), 300), " ", page.withdrawn(article)));
  if (!article.text) return page.make("div", { class: "article" }, head, page.make("p", { class: "note" }, "The article’s text is not in this file."));
  return page.make("div", { class: "article" }, head,
    page.make("div", { class: "text", tabindex: "0", role: "region", "aria-label": `Text of ${page.cut(article.title, 80)}`, dir: "auto" }, page.marked(article, focused)));
};

// The text cut at every edge of a claim's words; each piece knows the claims that it belongs to.
page.marked = (article, focused) => {
  const claims = page.affair.claims.filter((claim) => claim.article === article.id && (page.shown.has(claim.id) || claim === focused));
  const spans = claims.flatMap((claim) => claim.spans.map(([start, end]) => ({ start, end, claim })));
  const edges = [...new Set([0, article.text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, place) => {
    const piece = article.text.slice(start, edges[place + 1]);
    const over = spans.filter((span) => span.start <= start && span.end > start).map((span) => span.claim);
    if (!over.length) return piece;
    const mark = page.make("mark", { class: over.includes(focused) ? "focus" : "other" }, piece);
    const next = over[(over.indexOf(focused) + 1) % over.length];
    mark.addEventListener("click", () => page.choose("claim", next.id));
    return mark;
  });
};

// Where an actor is spoken of: tells apart two of one name.
page.toldIn = (actor) =>
  [...new Set(page.affair.claims.filter((claim) => claim.actors.has(actor.id)).map(page.source))].slice(0, 2).join(" and ");

// Everyone and everything named, by kind: the network without a picture.
page.NAMED = {
  Ring: "Rings", Person: "People", Group: "Groups", Agency: "Authorities", Organization: "Organisations", Fund: "Funds",
  Campaign: "Campaigns", Work: "Works", Place: "Places", Offence: "Offences", Goods: "Goods", Medium: "Media",
};
page.MOST_NAMES = 40; // of each kind
page.names = page.MOST_NAMES;

page.directory = () => {
  const named = new Set(page.affair.claims.filter((claim) => page.shown.has(claim.id)).flatMap((claim) => [...claim.actors]));
  return Object.entries(page.NAMED).flatMap(([kind, title]) => {
    const actors = page.affair.actors.filter((actor) => actor.kind === kind && named.has(actor.id))
      .sort((a, b) => page.ALPHABET.compare(a.label, b.label));
    if (!actors.length) return [];
    const labels = new Map();
    for (const { label } of actors) labels.set(label, (labels.get(label) ?? 0) + 1);
    const left = actors.length - page.names;
    const more = page.button(`${left} more`, () => page.unfoldNames(Infinity), { class: "plain more", "aria-label": `${left} more ${title}` });
    return [page.make("h3", {}, title),
      page.make("ul", { class: "directory" }, actors.slice(0, page.names).map((actor) => page.named(actor, labels.get(actor.label) > 1))),
      left > 0 ? more : ""];
  });
};

page.named = (actor, shared) =>
  page.make("li", {}, page.actorButton(actor.id),
    actor.role === "victim" ? page.make("small", {}, actor.kind === "Person" ? " victim" : " victims") : "",
    shared ? page.make("small", {}, ` in ${page.toldIn(actor)}`) : "");

page.unfoldNames = (most) => {
  page.names = most;
  page.drawEvidence();
};
