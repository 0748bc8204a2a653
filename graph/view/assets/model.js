"use strict";
// The data of the page: the index at once, an affair when it is opened.
page.index = JSON.parse(page.byId("index").textContent);
page.index.affairs ??= [];

page.STATUS = { asserted: "said plainly", alleged: "alleged", planned: "planned", denied: "denied" };
page.SLOTS = {
  agent: "who", member: "who", about: "about", organization: "in", target: "to whom", recipient: "handed to",
  offence: "offence", place: "where", origin: "from", destination: "to",
};
page.WHERE = ["place", "origin", "destination"];

// Small pages carry their data plainly, large ones packed; either way it is inside this file.
page.read = async (number) => {
  const element = page.byId(`affair-${number}`);
  if (element.type === "application/json") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(unpacked).text());
};

page.open = async (number) => {
  const read = await page.read(number);
  const affair = { number, id: page.index.affairs[number].id };
  for (const part of ["articles", "claims", "actors", "events", "conflicts", "voices"])
    affair[part] = read[part] ?? [];
  Object.assign(affair, { why: read.why ?? [], label: read.label, linked: read.linked, summary: read.summary });
  affair.network = { nodes: [], edges: [], ...read.network };
  for (const part of ["articles", "claims", "actors", "events", "conflicts"])
    affair[part.slice(0, -1)] = new Map(affair[part].map((thing) => [thing.id, thing]));
  for (const claim of affair.claims) {
    claim.slots ??= {};
    claim.values ??= {};
    claim.spans ??= [];
    claim.actors = new Set(Object.values(claim.slots).flat());
    claim.who = claim.source ?? claim.voice ?? "";
    claim.words = page.wordsOf(affair, claim).toLowerCase();
  }
  page.affair = affair;
};

page.ALPHABET = new Intl.Collator("en", { numeric: true });

page.actorLabel = (id) => page.affair.actor.get(id)?.label ?? "";

// What those of one kind are called in a claim.
page.labelsOf = (claim, kind) =>
  new Set([...claim.actors].map((id) => page.affair.actor.get(id)).filter((actor) => actor?.kind === kind).map((actor) => actor.label));

page.labels = (claim, slots) =>
  slots.flatMap((slot) => claim.slots[slot] ?? []).map((id) => page.actorLabel(id));

page.kindLabel = (claim) => {
  const label = page.index.kinds[claim.kind]?.label ?? claim.kind;
  return claim.type === "statistic" ? `Statistic: ${label.toLowerCase()}` : page.capital(label);
};

page.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

page.figures = (claim) => {
  const counts = (claim.values.targetCount ?? []).map((count) =>
    count.unit && !count.text.includes(count.unit) ? `${count.text} ${count.unit}` : count.text);
  const rest = ["price", "sentence"].flatMap((slot) => claim.values[slot] ?? []);
  return [...counts, ...rest.map((value) => value.text)];
};

// Days as told; where they are one day, which.
page.whens = (claim) => (claim.values.when ?? []).map((when) =>
  when.start && when.start === when.end && !when.text.includes(when.start) ? `${when.text} (${when.start})` : when.text);

// Every word that a search for a claim may hit.
page.wordsOf = (affair, claim) => {
  const names = [...claim.actors].flatMap((id) => {
    const actor = affair.actor.get(id);
    return actor ? [actor.label, ...(actor.names ?? [])] : [];
  });
  const values = Object.values(claim.values).flat().map((value) => value.text);
  return [claim.kind, claim.quote, claim.who, claim.via, claim.says, ...names, ...values].join(" ");
};

// Events first: what was done says more than what someone is called.
page.order = (claim) => ["event", "status", "role", "statistic", "attribute"].indexOf(claim.type);

// The claims that something chosen stands for.
page.claimsOf = ({ type, id }) => {
  const { claims, conflict } = page.affair;
  if (type === "claim") return claims.filter((claim) => claim.id === id);
  if (type === "event") return claims.filter((claim) => claim.event === id);
  if (type === "actor") return claims.filter((claim) => claim.actors.has(id));
  const found = conflict.get(id);
  return claims.filter((claim) => found && [found.claim_a, found.claim_b].includes(claim.id));
};
