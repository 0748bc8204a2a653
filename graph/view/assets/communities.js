"use strict";
// Cases that share names, as groups: a small picture of each, a large one of the group that is chosen.
page.GROUPS = 8;
page.groups = page.GROUPS;

page.drawCommunities = () => {
  const all = page.index.communities ?? [];
  const part = page.byId("communities");
  part.hidden = !all.length;
  if (!all.length) return;
  const chosen = page.wanted.community;
  page.redraw(page.byId("communities-body"),
    page.make("p", { class: "note" }, `${page.number(all.length, "group")} of cases that name the same person, ring or organisation. The same name need not be the same person.`),
    page.make("ul", { class: "groups" }, all.slice(0, page.groups).map(page.group)),
    all.length > page.groups ? page.button(`Show more of ${all.length} groups`, () => {
      page.groups += 40;
      page.drawCommunities();
    }) : "",
    chosen === null ? "" : page.community(all[chosen]));
};

page.group = (community, number) => {
  const chosen = page.wanted.community === number;
  return page.make("li", {}, page.button([
    page.thumbnail(community),
    page.make("strong", {}, page.name(community.names.slice(0, 2).join(", "), 60)),
    page.make("small", {}, page.number(community.cases.length, "case")),
  ], () => page.want("community", chosen ? null : number), { class: "group", "aria-pressed": String(chosen) }));
};

page.extent = (spots, beside, above) => {
  const xs = spots.map((spot) => spot.x), ys = spots.map((spot) => spot.y);
  const left = Math.min(...xs) - beside, top = Math.min(...ys) - above;
  return { left, top, width: Math.max(...xs) + beside - left, height: Math.max(...ys) + above - top };
};

page.thumbnail = ({ spots, lines }) => {
  const { left, top, width, height } = page.extent(spots, 60, 60);
  const dot = Math.max(width / 130, height / 60) * 3.2;
  return page.draw("svg", { class: "thumbnail", viewBox: `${left} ${top} ${width} ${height}`, "aria-hidden": "true" },
    (lines ?? []).map(([a, b]) => page.draw("line", { x1: spots[a].x, y1: spots[a].y, x2: spots[b].x, y2: spots[b].y, "vector-effect": "non-scaling-stroke" })),
    spots.map((spot) => page.draw("circle", { class: spot.case === undefined ? "of-name" : "of-case", cx: spot.x, cy: spot.y, r: spot.case === undefined ? dot : dot * 1.3 })));
};

// The cases of a group in frames, the names that they share between them.
page.community = ({ spots, lines, cases, names }) => {
  const { left, top, width, height } = page.extent(spots, 110, 34);
  const drawing = page.draw("svg", { class: "community", viewBox: `${left} ${top} ${width} ${height}`, width, height, role: "group", "aria-label": "Cases and the names that they share" },
    (lines ?? []).map(([a, b]) => page.draw("line", { x1: spots[a].x, y1: spots[a].y, x2: spots[b].x, y2: spots[b].y })),
    spots.map(page.spot));
  const left_out = cases.length - spots.filter((spot) => spot.case !== undefined).length;
  return page.make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Picture of the group" },
    page.make("h3", {}, `${page.number(cases.length, "case")}, ${page.number(names.length, "shared name")}`), drawing,
    left_out ? page.make("p", { class: "note" }, `${page.number(left_out, "more case")} of this group in the table.`) : "");
};

page.spot = ({ case: number, name, lines, x, y }) => {
  const half = Math.max(...lines.map((line) => line.length)) * 4.1 + 8, high = lines.length * 7.5 + 6;
  const label = lines.map((line, place) => page.draw("tspan", { x, y: y + 4.5 + (place - (lines.length - 1) / 2) * 15 }, line));
  const shape = page.draw("g", { class: number === undefined ? "spot of-name" : "spot of-case" },
    page.draw("rect", { x: x - half, y: y - high, width: 2 * half, height: 2 * high, rx: number === undefined ? high : 4 }),
    page.draw("text", { "text-anchor": "middle" }, label));
  return number === undefined
    ? page.shapeButton(shape, `Search for ${name}`, () => {
      page.byId("overview-text").value = name;
      page.want("text", name);
    })
    : page.shapeButton(shape, `Open the case ${page.index.affairs[number].label}`, () => page.enter(number));
};
