"use strict";
// The network: laid out when the page was written; here it is only coloured, filtered and chosen in.
page.LEGEND = [
  ["crime", "Crime told of"], ["response", "Answer or other event"], ["Ring", "Ring"],
  ["Person", "Person"], ["Group", "Group"], ["Agency", "Authority"],
  ["Organization", "Organisation"], ["Fund", "Fund, campaign, work, thing"], ["Place", "Place"],
];
page.STANDINGS = [
  ["suspected", "suspected: hollow, dashed", ["suspected"]],
  ["arrested", "arrested or charged: hollow", ["arrested", "charged"]],
  ["convicted", "convicted or sentenced: filled", ["convicted", "sentenced"]],
  ["acquitted", "acquitted, released: grey", ["acquitted", "released"]],
];
page.LINES = [["", "said plainly"], ["6 4", "alleged"], ["2 4", "planned or denied"]];

// The style sheet's colours, as the theme has them; asked for once in each.
page.colours = new Map();
page.colour = (name) => {
  if (!page.colours.has(name)) {
    const probe = page.byId("probe");
    probe.style.color = `var(--${name})`;
    page.colours.set(name, getComputedStyle(probe).color);
  }
  return page.colours.get(name);
};

page.family = ({ group }) => (["Campaign", "Work", "Offence", "Goods", "Medium"].includes(group) ? "Fund" : group);

page.nodeColours = (node) => {
  const family = page.family(node);
  const line = page.colour(`${family}-line`);
  const fill = page.colour(`${family}-fill`);
  const standing = (node.standing ?? "").split(",")[0];
  const hollow = ["suspected", "arrested", "charged"].includes(standing);
  if (["acquitted", "released"].includes(standing))
    return { border: page.colour("muted"), background: page.colour("paper") };
  if (["convicted", "sentenced"].includes(standing)) return { border: line, background: line };
  return { border: line, background: hollow ? page.colour("paper") : fill };
};

page.styled = (node) => {
  const colour = page.nodeColours(node);
  const marked = node.type === "event" && node.status !== "asserted";
  return {
    id: node.id,
    color: { ...colour, highlight: { ...colour, border: page.colour("chosen") }, hover: colour },
    font: { color: page.colour("ink"), face: "system-ui, sans-serif", size: 14,
      background: node.type === "actor" ? page.colour("paper") : undefined },
    borderWidth: marked ? 2 : 1.6,
  };
};

page.MANY_NODES = 300; // with more, the lines are not drawn while the picture is dragged
page.drawNetwork = () => {
  const { nodes, edges, options } = page.affair.network;
  page.byId("network").hidden = nodes.length === 0;
  if (page.network) page.network.destroy();
  page.network = null;
  page.hidden = new Set();
  if (!nodes.length) return;
  page.nodes = new vis.DataSet(nodes.map((node) => ({ ...node, ...page.styled(node) })));
  page.edges = new vis.DataSet(edges.map((edge, id) => ({ ...edge, id, ...page.edgeStyle(edge) })));
  const interaction = { ...options.interaction, hideEdgesOnDrag: nodes.length > page.MANY_NODES };
  page.network = new vis.Network(page.byId("canvas"), { nodes: page.nodes, edges: page.edges },
    { ...options, interaction, autoResize: true });
  page.veil = page.make("canvas", { class: "veil", "aria-hidden": "true" });
  page.byId("canvas").append(page.veil);
  page.byId("canvas").setAttribute("aria-label",
    `Network of ${page.number(page.affair.events.length, "event")} and ${page.number(nodes.length - page.affair.events.length, "name")}`);
  page.network.on("click", page.clickNetwork);
  page.network.on("resize", page.fitNetwork);
  page.network.on("afterDrawing", (context) => {
    page.view = context.getTransform();
    page.drawVeil();
  });
  page.network.once("afterDrawing", page.frameNetwork); // only now are the labels measured
};

// The whole picture as large as the room allows; where that is too small to read, its busiest part.
page.LEGIBLE = 0.5;
page.frameNetwork = () => {
  page.fitNetwork();
  const scale = page.network.getScale();
  if (scale >= page.LEGIBLE) return;
  const { left, right, top, bottom } = page.bounds();
  const { x, y } = page.network.getPosition(page.busiest());
  const { clientWidth, clientHeight } = page.byId("canvas");
  const within = (at, from, to, room) => // as far as possible no empty room beside the picture
    to - from < room ? (from + to) / 2 : Math.min(Math.max(at, from + room / 2), to - room / 2);
  const position = { x: within(x, left, right, clientWidth / page.LEGIBLE), y: within(y, top, bottom, clientHeight / page.LEGIBLE) };
  page.network.moveTo({ position, scale: page.LEGIBLE });
};

page.busiest = () => {
  const degree = new Map(page.affair.network.nodes.filter(({ id }) => !page.hidden.has(id)).map(({ id }) => [id, 0]));
  page.affair.network.edges.forEach(({ from, to }, id) => {
    if (!page.hidden.has(id)) for (const end of [from, to]) degree.set(end, degree.get(end) + 1);
  });
  return [...degree].sort((a, b) => b[1] - a[1])[0][0];
};

// What the nodes that are shown cover.
page.bounds = () => {
  const boxes = page.affair.network.nodes.filter(({ id }) => !page.hidden.has(id)).map(({ id }) => page.network.getBoundingBox(id));
  return {
    left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
};

page.fitNetwork = () => {
  const { clientWidth, clientHeight } = page.byId("canvas");
  if (!page.network || !clientWidth || page.affair.network.nodes.every(({ id }) => page.hidden.has(id))) return;
  const { left, right, top, bottom } = page.bounds();
  const scale = Math.min((clientWidth - 16) / (right - left), (clientHeight - 36) / (bottom - top), 1.25);
  page.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
};

page.zoom = (factor) =>
  page.network?.moveTo({ scale: page.network.getScale() * factor, animation: { duration: 150 } });

page.clickNetwork = ({ pointer }) => {
  const node = page.network.getNodeAt(pointer.DOM), edge = page.network.getEdgeAt(pointer.DOM);
  if (node !== undefined) page.choose(page.affair.event.has(node) ? "event" : "actor", node);
  else if (edge !== undefined) {
    const told = page.affair.network.edges[edge].claims;
    page.choose("claim", told.find((id) => page.shown.has(id)) ?? told[0]);
  } else page.choose(null);
};

// A hand over what can be clicked; vis-network's own way draws the whole picture anew each time.
page.pointAt = ({ clientX, clientY }) => {
  const { left, top } = page.byId("canvas").getBoundingClientRect();
  const over = page.network?.getNodeAt({ x: clientX - left, y: clientY - top });
  page.byId("canvas").style.cursor = over === undefined ? "" : "pointer";
};

page.edgeStyle = (edge) => ({
  color: { color: page.colour(edge.slot === "agent" ? "muted" : "edge"), highlight: page.colour("chosen"), hover: page.colour("chosen") },
  width: edge.slot === "agent" ? 1.8 : 1.3,
});

// Hide what the filters leave out; lay a veil over what has nothing to do with the choice.
page.showNetwork = () => {
  if (!page.network) return;
  const { nodes, edges } = page.affair.network;
  const visible = new Set(page.affair.claims.filter((claim) => page.shown.has(claim.id))
    .flatMap((claim) => [claim.event, ...claim.actors]));
  const hidden = new Set([
    ...nodes.filter(({ id }) => !visible.has(id)).map(({ id }) => id),
    ...[...edges.keys()].filter((id) => !edges[id].claims.some((claim) => page.shown.has(claim))),
  ]);
  const same = hidden.size === page.hidden.size && [...hidden].every((id) => page.hidden.has(id));
  page.hidden = hidden;
  if (same) page.drawVeil();
  else page.hideInNetwork();
};

// Straight in vis-network's own nodes and edges: its data sets would work through all of them three times.
page.hideInNetwork = () => {
  const { nodes, edges } = page.network.body;
  for (const things of [nodes, edges])
    for (const thing of Object.values(things)) thing.options.hidden = page.hidden.has(thing.id);
  page.network._updateVisibleIndices();
  page.network.body.emitter.emit("_requestRedraw");
  if (page.hidden.size < page.affair.network.nodes.length + page.affair.network.edges.length) page.frameNetwork();
};

// The colours of another theme.
page.recolourNetwork = () => {
  if (!page.network) return;
  page.nodes.update(page.affair.network.nodes.map(page.styled));
  page.edges.update(page.affair.network.edges.map((edge, id) => ({ id, ...page.edgeStyle(edge) })));
};

// What is chosen stands on a sheet of its own over the picture, so that a click draws only that: a veil,
// and what belongs to the choice once more on top of it.
page.drawVeil = () => {
  const { canvas } = page.network.canvas.frame;
  const { veil } = page;
  if (veil.width !== canvas.width) veil.width = canvas.width;
  if (veil.height !== canvas.height) veil.height = canvas.height;
  const context = veil.getContext("2d");
  context.resetTransform();
  context.clearRect(0, 0, veil.width, veil.height);
  if (!page.touched || !page.view) return;
  const { claims, things } = page.touched;
  const { nodes, edges } = page.network.body;
  context.globalAlpha = 0.72;
  context.fillStyle = page.colour("paper");
  context.fillRect(0, 0, veil.width, veil.height);
  context.globalAlpha = 1;
  context.setTransform(page.view);
  page.affair.network.edges.forEach((edge, id) => {
    if (!edge.claims.some((claim) => claims.has(claim) && page.shown.has(claim))) return;
    edges[id].draw(context);
    edges[id].drawArrows(context);
  });
  const chosen = page.chosenNode();
  for (const thing of things) {
    if (!nodes[thing] || page.hidden.has(thing)) continue;
    nodes[thing].selected = thing === chosen;
    nodes[thing].draw(context).drawExternalLabel?.();
    nodes[thing].selected = false;
  }
};

// The node that stands for the choice: of a claim or a dispute its event.
page.chosenNode = () => {
  const { type, id } = page.choice ?? {};
  if (type === "conflict") return page.affair.conflict.get(id).event;
  return type === "claim" ? page.affair.claim.get(id).event : id;
};

page.drawLegend = () => {
  const groups = new Set(page.affair.network.nodes.map(page.family));
  const standings = new Set(page.affair.network.nodes.map((node) => (node.standing ?? "").split(",")[0]));
  const swatch = (name) => page.make("span", { class: `swatch swatch-${name}`, "aria-hidden": "true" });
  const line = (dashes) => page.draw("svg", { width: 30, height: 8, "aria-hidden": "true" },
    page.draw("line", { x1: 0, y1: 4, x2: 30, y2: 4, class: "legend-line", "stroke-dasharray": dashes }));
  page.byId("legend").replaceChildren(
    ...page.LEGEND.filter(([group]) => groups.has(group)).map(([group, label]) =>
      page.make("span", { class: "key" }, swatch(group), label)),
    ...page.STANDINGS.filter(([, , words]) => words.some((word) => standings.has(word))).map(([standing, label]) => page.make("span", { class: "key" }, swatch(standing), label)),
    ...page.LINES.map(([dashes, label]) => page.make("span", { class: "key" }, line(dashes), label)));
};
