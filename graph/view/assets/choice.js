"use strict";
// What is chosen and filtered; kept in the address after #, so that a link leads back to it.
page.choice = null; // { type: claim | event | actor | conflict, id }
page.touched = null; // { claims, things } that belong to the choice
page.focus = null; // id of the claim whose words are shown
page.filter = {};
page.listeners = [];

page.TYPES = ["claim", "event", "actor", "conflict"];
page.FILTERS = ["text", "kind", "status", "source", "ring", "place", "from", "to", "review"];

page.onChange = (listener) => page.listeners.push(listener);

page.changed = () => {
  page.shown = new Set(page.affair.claims.filter(page.passes).map((claim) => claim.id));
  page.touched = page.related();
  for (const listener of page.listeners) listener();
};

// The claims that the choice stands for, and the events and names in them.
page.related = () => {
  if (!page.choice) return null;
  const claims = page.claimsOf(page.choice);
  return {
    claims: new Set(claims.map((claim) => claim.id)),
    things: new Set(claims.flatMap((claim) => [claim.event, ...claim.actors])),
  };
};

page.choose = (type, id, focus) => {
  page.choice = type ? { type, id } : null;
  const claims = page.choice ? page.claimsOf(page.choice).sort((a, b) => page.order(a) - page.order(b)) : [];
  const wanted = claims.find((claim) => claim.id === focus);
  page.focus = (wanted ?? claims.find((claim) => page.shown.has(claim.id)) ?? claims[0])?.id ?? null;
  page.remember();
  page.changed();
};

page.restrict = (field, value) => {
  if (value) page.filter[field] = value;
  else delete page.filter[field];
  page.remember();
  page.changed();
};

page.unrestrict = () => {
  page.filter = {};
  page.remember();
  page.changed();
};

page.passes = (claim) => {
  const { text, kind, status, source, ring, place, from, to, review } = page.filter;
  if (text && !text.toLowerCase().split(/\s+/).every((word) => claim.words.includes(word))) return false;
  if (kind && claim.kind !== kind) return false;
  if (status && claim.status !== status) return false;
  if (source && claim.who !== source) return false;
  if (ring && !page.labelsOf(claim, "Ring").has(ring)) return false;
  if (place && !page.labelsOf(claim, "Place").has(place)) return false;
  if (review && (claim.review ?? "unreviewed") !== review) return false;
  if (!from && !to) return true;
  return (claim.values.when ?? []).some((when) => page.overlaps(when, from, to));
};

page.overlaps = (when, from, to) =>
  Boolean(when.start || when.end) &&
  (!from || (when.end ?? "9999") >= from) && (!to || (when.start ?? "0000") <= to);

page.remember = () => {
  const address = new URLSearchParams({ case: page.affair.id });
  for (const [field, value] of Object.entries(page.filter)) address.set(field, value);
  if (page.choice) address.set(page.choice.type, page.choice.id);
  if (page.focus && page.choice?.type !== "claim") address.set("shows", page.focus);
  page.write(address);
};

page.write = (address) => {
  page.written = `#${address}`;
  if (location.protocol !== "about:") history.replaceState(null, "", page.written);
};

page.recall = (address) => {
  page.filter = {};
  for (const field of page.FILTERS)
    if (address.get(field)) page.filter[field] = address.get(field);
  page.shown = new Set(page.affair.claims.filter(page.passes).map((claim) => claim.id));
  const type = page.TYPES.find((name) => page.affair[name].has(address.get(name)));
  page.choose(type, address.get(type), address.get("shows"));
};
