"use strict";
// Where: the places whose position is known, and the routes between them.
page.drawMap = () => {
  const body = page.byId("map-body");
  const shows = JSON.stringify([page.filter, body.clientWidth]);
  if (page.mapShows !== shows) page.fillMap(body);
  page.mapShows = shows;
  for (const group of body.querySelectorAll("g.place")) group.classList.toggle("chosen", group.dataset.place === page.choice?.id);
  for (const group of body.querySelectorAll("g.route"))
    group.classList.toggle("chosen", group.dataset.claims.split(" ").some((claim) => page.touched?.claims.has(claim)));
};

page.fillMap = (body) => {
  const places = page.affair.actors.filter((actor) => actor.kind === "Place");
  const visible = page.affair.claims.filter((claim) => page.shown.has(claim.id));
  const weight = (place) => visible.filter((claim) => claim.actors.has(place.id)).length;
  const told = places.map((place) => ({ ...place, weight: weight(place) })).filter((place) => place.weight);
  const known = told.filter((place) => place.at);
  const unknown = told.filter((place) => !place.at);
  page.byId("map").hidden = !told.length;
  const parts = [];
  const routes = page.routes(visible, known);
  if (known.length) parts.push(page.mapDrawing(known, routes, body.clientWidth || 800));
  if (routes.length) parts.push(page.make("p", { class: "note" }, "A solid arrow: a claim names both ends. Dashed: alleged. Dotted: concluded, taken or bought there and sold here."));
  if (unknown.length)
    parts.push(page.make("p", { class: "note" }, known.length ? "Not on the map: " : "Places named, position not known: ",
      unknown.map((place, at) => [at ? ", " : "", page.button(page.name(place.label, 60), () => page.choose("actor", place.id), { class: "plain" })])));
  page.redraw(body, ...parts);
};

// From and to of each movement told; and of victims taken or bought here and sold there, concluded.
page.routes = (claims, known) => {
  const routes = new Map();
  const add = (from, to, claim, basis) => {
    if (from === to || !known.some((place) => place.id === from) || !known.some((place) => place.id === to)) return;
    const key = `${from} ${to} ${basis}`;
    const route = routes.get(key) ?? { from, to, basis, claims: [] };
    route.claims.push(claim);
    routes.set(key, route);
  };
  const standing = claims.filter((claim) => claim.type === "event" && claim.status !== "denied");
  for (const claim of standing)
    for (const from of claim.slots.origin ?? [])
      for (const to of claim.slots.destination ?? []) add(from, to, claim, "told");
  const taken = standing.filter((claim) => ["abduction", "purchase"].includes(claim.kind));
  for (const sale of standing.filter((claim) => claim.kind === "sale"))
    for (const claim of taken.filter((one) => (one.slots.target ?? []).some((id) => (sale.slots.target ?? []).includes(id))))
      for (const from of claim.slots.place ?? [])
        for (const to of sale.slots.place ?? []) add(from, to, sale, "concluded");
  return [...routes.values()];
};

page.mapDrawing = (places, routes, width) => {
  const lats = places.map((place) => place.at[0]), lons = places.map((place) => place.at[1]);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const squeeze = Math.max(Math.cos((middle * Math.PI) / 180), 0.2);
  const least = places.length > 1 ? 9 : 16; // degrees; nearer, the outlines of countries say nothing
  const spanLon = Math.max((Math.max(...lons) - Math.min(...lons)) * 1.5, least / squeeze);
  const spanLat = Math.max((Math.max(...lats) - Math.min(...lats)) * 1.5, least);
  const height = places.length > 1 ? Math.round(Math.min(Math.max((width * spanLat) / (spanLon * squeeze), 240), 460)) : 180;
  const scale = Math.min(width / (spanLon * squeeze), height / spanLat);
  const centre = (Math.min(...lons) + Math.max(...lons)) / 2;
  const x = (lon) => width / 2 + (lon - centre) * squeeze * scale;
  const y = (lat) => height / 2 - (lat - middle) * scale;
  const drawing = page.draw("svg", { class: "map", viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Map" });
  drawing.append(page.draw("path", { class: "land", d: page.land(x, y, width, height) }),
    page.graticule(x, y, width, height, scale, squeeze, centre, middle));
  for (const route of routes) drawing.append(page.routeDrawing(route, places, x, y));
  const taken = places.map((place) => ({ left: x(place.at[1]) - 7, right: x(place.at[1]) + 7, top: y(place.at[0]) - 7, bottom: y(place.at[0]) + 7 }));
  for (const place of [...places].sort((a, b) => b.weight - a.weight))
    drawing.append(page.placeDrawing(place, x(place.at[1]), y(place.at[0]), taken, width));
  for (const [name, [lon, lat]] of page.index.land ?? [])
    drawing.append(page.countryName(name, x(lon), y(lat), taken, width, height) ?? "");
  return drawing;
};

// The outlines of the countries that are in the picture.
page.land = (x, y, width, height) =>
  page.rings().filter(({ left, right, bottom, top }) => x(right) > 0 && x(left) < width && y(bottom) > 0 && y(top) < height)
    .map(({ ring }) => `M${ring.map(([lon, lat]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join("L")}Z`).join("");

// Each outline with its bounds, worked out once.
page.rings = () =>
  (page.ringsFound ??= (page.index.land ?? []).flatMap(([, , rings]) => rings).map((ring) => {
    const lons = ring.map(([lon]) => lon), lats = ring.map(([, lat]) => lat);
    return { ring, left: Math.min(...lons), right: Math.max(...lons), bottom: Math.min(...lats), top: Math.max(...lats) };
  }));

// A country's name in its middle, where that is in the picture and nothing else stands.
page.countryName = (name, x, y, taken, width, height) => {
  const half = name.length * 3.6;
  const box = { left: x - half, right: x + half, top: y - 11, bottom: y + 4 };
  if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height - 18) return null;
  if (taken.some((other) => page.meet(box, other))) return null;
  taken.push(box);
  return page.draw("text", { class: "country", x, y, "text-anchor": "middle" }, name);
};

page.meet = (one, two) => one.right >= two.left && one.left <= two.right && one.bottom >= two.top && one.top <= two.bottom;

page.graticule = (x, y, width, height, scale, squeeze, centre, middle) => {
  const lines = page.draw("g", { class: "graticule" });
  const step = [1, 2, 5, 10, 20, 30, 45].find((size) => size * scale > 70) ?? 60;
  const reachLon = width / 2 / (scale * squeeze), reachLat = height / 2 / scale;
  for (let lon = Math.ceil((centre - reachLon) / step) * step; lon <= centre + reachLon; lon += step)
    lines.append(page.draw("line", { x1: x(lon), x2: x(lon), y1: 0, y2: height }),
      x(lon) < width - 44 ? page.draw("text", { x: x(lon) + 3, y: height - 5 }, `${Math.abs(lon)}°${lon < 0 ? "W" : "E"}`) : "");
  for (let lat = Math.ceil((middle - reachLat) / step) * step; lat <= middle + reachLat; lat += step)
    lines.append(page.draw("line", { x1: 0, x2: width, y1: y(lat), y2: y(lat) }),
      page.draw("text", { x: 4, y: y(lat) - 4 }, `${Math.abs(lat)}°${lat < 0 ? "S" : "N"}`));
  return lines;
};

page.routeDrawing = (route, places, x, y) => {
  const [from, to] = [route.from, route.to].map((id) => places.find((place) => place.id === id));
  const [x1, y1, x2, y2] = [x(from.at[1]), y(from.at[0]), x(to.at[1]), y(to.at[0])];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const bend = (route.basis === "told" ? 0.16 : 0.3) * length;
  const cx = (x1 + x2) / 2 + ((y2 - y1) / length) * bend, cy = (y1 + y2) / 2 - ((x2 - x1) / length) * bend;
  const angle = Math.atan2(y2 - cy, x2 - cx);
  const tip = [x2 - Math.cos(angle) * 8, y2 - Math.sin(angle) * 8];
  const wing = (turn) => `${tip[0] - Math.cos(angle + turn) * 9} ${tip[1] - Math.sin(angle + turn) * 9}`;
  const sure = route.claims.some((claim) => claim.status === "asserted");
  const path = `M${x1} ${y1}Q${cx} ${cy} ${tip[0]} ${tip[1]}`;
  const group = page.draw("g", { class: `route ${route.basis} ${sure ? "" : "unsure"}`, "data-claims": route.claims.map((claim) => claim.id).join(" ") },
    page.draw("path", { class: "hit", d: path }), page.draw("path", { class: "line", d: path }),
    page.draw("path", { class: "tip", d: `M${tip[0]} ${tip[1]}L${wing(0.4)}L${wing(-0.4)}Z` }));
  const basis = route.basis === "told" ? (sure ? "told" : "alleged") : "concluded: taken there, sold here";
  return page.shapeButton(group, `Route from ${from.label} to ${to.label}, ${basis}`, () => page.choose("claim", route.claims[0].id));
};

page.placeDrawing = (place, px, py, taken, width) => {
  const unsure = (place.entries ?? []).length > 1;
  const label = page.cut(place.label, 28) + (unsure ? " ?" : "");
  const long = label.length * 6.8;
  const spots = [[px + 10, py + 4, "start"], [px - 10, py + 4, "end"], [px, py - 11, "middle"], [px, py + 21, "middle"]];
  const boxOf = ([lx, ly, anchor]) => {
    const left = anchor === "start" ? lx : anchor === "end" ? lx - long : lx - long / 2;
    return { left, right: left + long, top: ly - 11, bottom: ly + 4 };
  };
  const clear = (box) => box.left > 0 && box.right < width &&
    taken.every((other) => !page.meet(box, other));
  const [lx, ly, anchor] = spots.find((spot) => clear(boxOf(spot))) ?? spots[0];
  taken.push(boxOf([lx, ly, anchor]));
  const group = page.draw("g", { class: unsure ? "place unsure" : "place", "data-place": place.id },
    page.draw("circle", { cx: px, cy: py, r: Math.min(4 + Math.sqrt(place.weight), 9) }),
    page.draw("text", { x: lx, y: ly, "text-anchor": anchor }, label));
  const which = unsure ? `, one of ${place.entries.length} places of that name` : "";
  return page.shapeButton(group, `${place.label}${which}, ${page.number(place.weight, "claim")}`, () => page.choose("actor", place.id));
};
