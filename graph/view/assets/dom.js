"use strict";
// Elements made from plain values: text only ever becomes text, never markup.
const page = {};

page.make = (tag, attributes = {}, ...children) =>
  page.fill(document.createElement(tag), attributes, children);

page.draw = (tag, attributes = {}, ...children) =>
  page.fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

page.fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null));
  return element;
};

page.byId = (id) => document.getElementById(id);

// A name or other text of an article: set apart, so that its direction cannot leak.
page.name = (text, most = 160) =>
  page.make("bdi", text.length > most ? { title: text.slice(0, 2000) } : {}, page.cut(text, most));

page.cut = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);

// A link only where the address is one of the web's; anything else stays text. label: text, or parts made of it.
page.link = (address, label) => {
  const parts = typeof label === "string" ? page.name(label) : page.make("span", {}, label);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) return parts;
  return page.make("a", { href: url.href, rel: "noopener noreferrer" }, parts);
};

page.button = (label, act, attributes = {}) =>
  page.make("button", { type: "button", ...attributes, onclick: act }, label);

// Redraw a part and leave the keyboard where it was.
page.redraw = (part, ...children) => {
  const nameOf = (element) => element.getAttribute("aria-label") ?? element.textContent;
  const held = part.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  part.replaceChildren(...children);
  if (held === null) return;
  const same = [...part.querySelectorAll("button, [tabindex]")].find((element) => nameOf(element) === held);
  if (same) same.focus({ preventScroll: true });
  else if (part.tabIndex === -1) part.focus({ preventScroll: true });
};

// An SVG shape that acts as a button, by mouse and by keyboard.
page.shapeButton = (shape, label, act) => {
  shape.setAttribute("role", "button");
  shape.setAttribute("tabindex", "0");
  shape.setAttribute("aria-label", label);
  shape.addEventListener("click", act);
  shape.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
    }
  });
  return shape;
};
