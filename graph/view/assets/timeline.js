"use strict";
// When things are said to have happened: a bar for each period told, a mark for each article.
page.DAY = 86400000;

page.MOST_BARS = 40;
page.bars = page.MOST_BARS;

page.drawTimeline = () => {
  const body = page.byId("timeline-body");
  const shows = JSON.stringify([page.filter, page.bars, body.clientWidth]);
  if (page.timelineShows !== shows) page.fillTimeline(body);
  page.timelineShows = shows;
  const chosen = page.touched?.claims;
  for (const bar of body.querySelectorAll("g.bar")) bar.classList.toggle("chosen", Boolean(chosen?.has(bar.dataset.claim)));
};

page.fillTimeline = (body) => {
  const dated = [];
  const undated = new Map();
  for (const claim of page.affair.claims) {
    if (!page.shown.has(claim.id) || !["event", "status"].includes(claim.type)) continue;
    const whens = (claim.values.when ?? []).filter((when) => when.start || when.end);
    for (const when of whens) dated.push({ claim, when });
    if (!whens.length && claim.event) undated.set(claim.event, claim);
  }
  for (const { claim } of dated) undated.delete(claim.event);
  dated.sort((a, b) => page.startOf(a.when) - page.startOf(b.when) || (a.claim.id < b.claim.id ? -1 : 1));
  const articles = page.affair.articles.filter((article) => Date.parse(article.published ?? "") > -Infinity);
  const parts = [];
  const drawn = dated.slice(0, page.bars), named = [...undated].slice(0, page.bars);
  if (dated.length || articles.length) parts.push(page.timelineDrawing(drawn, articles, body.clientWidth || 800));
  if (undated.size)
    parts.push(page.make("p", { class: "note" }, "No date told: ",
      named.map(([event, claim], place) => [place ? ", " : "",
        page.button(page.name(page.affair.event.get(event).label, 60), () => page.choose("event", event, claim.id), { class: "plain" })])));
  const left = Math.max(dated.length, undated.size) - page.bars;
  if (left > 0)
    parts.push(page.button(`Show ${left} more`, () => {
      page.bars = Infinity;
      page.drawTimeline();
    }));
  page.redraw(body, ...parts);
};

page.startOf = (when) => Date.parse(when.start ?? when.end);
page.endOf = (when) => Date.parse(when.end ?? when.start) + page.DAY;

page.timelineDrawing = (dated, articles, width) => {
  const times = [
    ...dated.flatMap(({ when }) => [page.startOf(when), page.endOf(when)]),
    ...articles.map((article) => Date.parse(article.published)),
  ];
  const first = Math.min(...times), last = Math.max(...times, first + 30 * page.DAY);
  const pad = (last - first) * 0.04;
  const narrow = width < 620;
  const left = narrow ? 8 : 214, right = width - 12, row = narrow ? 40 : 26, top = 30;
  const x = (time) => left + ((time - first + pad) / (last - first + 2 * pad)) * (right - left);
  const height = top + dated.length * row + 34;
  const drawing = page.draw("svg", { class: "timeline", viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Timeline" });
  for (const { time, label } of page.ticks(first - pad, last + pad, (right - left) / 74))
    drawing.append(
      page.draw("line", { class: "tick", x1: x(time), x2: x(time), y1: top - 6, y2: height - 28 }),
      page.draw("text", { class: "tick-label", x: x(time), y: 14, "text-anchor": x(time) < 36 ? "start" : x(time) > width - 36 ? "end" : "middle" }, label));
  dated.forEach(({ claim, when }, place) => {
    const y = top + place * row;
    const end = when.end ? x(page.endOf(when)) : right;
    const start = when.start ? x(page.startOf(when)) : left;
    const label = page.claimTitle(claim);
    const bar = page.draw("g", { class: `bar ${page.index.kinds[claim.kind]?.crime ? "crime" : "response"}`, "data-claim": claim.id },
      page.draw("rect", { class: "hit", x: 0, y: y - 3, width, height: row - 2 }),
      page.draw("rect", { class: `span ${claim.status}${when.end ? "" : " open"}`, x: start, y: narrow ? y + 18 : y + 2, rx: 3, width: Math.max(end - start, 5), height: narrow ? 10 : 14 }),
      page.draw("text", { class: "row-label", x: narrow ? left : left - 10, y: y + 13, "text-anchor": narrow ? "start" : "end" }, page.cut(label, narrow ? 46 : 27)));
    if (!narrow) bar.append(page.barSource(claim, start, end, y + 13, right));
    const middle = y + (narrow ? 23 : 9);
    if (!when.end) bar.append(page.draw("path", { class: "arrow", d: `M${right} ${middle}l-7 -5v10z` }));
    if (!when.start) bar.append(page.draw("path", { class: "arrow", d: `M${left} ${middle}l7 -5v10z` }));
    drawing.append(page.shapeButton(bar, `${label}, ${when.text}, ${page.STATUS[claim.status] ?? claim.status}`, () => page.choose("claim", claim.id)));
  });
  for (const article of articles) {
    const at = x(Date.parse(article.published));
    drawing.append(page.draw("path", { class: "published", d: `M${at} ${height - 26}l5 9h-10z` }, page.draw("title", {}, `Published ${article.published}: ${article.title}`)));
  }
  if (articles.length) drawing.append(page.draw("text", { class: "tick-label", x: left, y: height - 2 }, "▲ an article published"));
  return drawing;
};

// Who says so: behind the bar, or in it or before it where there is more room.
page.barSource = (claim, start, end, y, right) => {
  const who = page.cut(claim.who, 40);
  const long = who.length * 6.6 + 10;
  const behind = end + long < right;
  const x = behind ? end + 8 : end - start > long ? start + 8 : start - 8;
  return page.draw("text", { class: "bar-source", x, y, "text-anchor": behind || end - start > long ? "start" : "end" }, who);
};

page.claimTitle = (claim) => {
  const event = page.affair.event.get(claim.event);
  if (event) return page.capital(event.label);
  return [page.labels(claim, ["about", "member"]).join(", "), claim.says].filter(Boolean).join(": ");
};

page.MONTH = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

// Whole years or months between two times, as many as there is room for.
page.ticks = (first, last, room) => {
  const months = (last - first) / (30.4 * page.DAY);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((size) => months / size <= room) ?? 1200;
  const found = [];
  const from = new Date(first);
  let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > last) return found;
    const label = step % 12 ? page.MONTH.format(time) : String(Math.floor(month / 12));
    if (time >= first) found.push({ time, label });
  }
};
