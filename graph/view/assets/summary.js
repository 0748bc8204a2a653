"use strict";
// The first screen: seven questions, each answer leading to its claims.
page.drawSummary = () => {
  const { affair } = page;
  page.byId("case-title").replaceChildren(page.name(affair.label));
  const sources = new Set(affair.claims.map((claim) => claim.who)).size;
  const facts = [
    affair.linked ? "Case told by" : "Linked to no other article:",
    page.number(affair.articles.length, "article"), "·", page.number(affair.claims.length, "claim"),
    "·", page.number(sources, "source"),
  ];
  page.byId("case-facts").textContent = facts.join(" ");
  page.byId("case-why").hidden = !affair.why.length;
  page.byId("case-why").querySelector("ul").replaceChildren(...affair.why.map(([one, two, why]) =>
    page.make("li", {}, "“", page.name(affair.article.get(one).title, 60), "” and “", page.name(affair.article.get(two).title, 60), "”: ", page.name(why, 200))));
  page.byId("summary").replaceChildren(
    ...page.QUESTIONS.map((question) => page.question(question, affair.summary[question] ?? [])));
};

page.QUESTIONS = ["What", "Who", "How many, how much", "Where", "When", "Who says so", "Disputed"];

page.number = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

page.question = (question, answers) =>
  page.make("div", { class: `answer ${question === "Disputed" && answers.length ? "disputed" : ""}` },
    page.make("h2", {}, question),
    answers.length
      ? page.answers(answers)
      : page.make("p", { class: "none" }, question === "Disputed" ? "No contradiction found" : "Not said"));

// The weightiest answers, and a button for the rest; on paper all of them.
page.MOST = 4;
page.answers = (answers) => {
  const list = page.make("ul", {}, answers.map(page.answer));
  if (answers.length <= page.MOST + 1) return list;
  list.classList.add("short");
  const more = page.button(`${answers.length - page.MOST} more`, () => {
    list.classList.toggle("short");
    more.setAttribute("aria-expanded", String(!list.classList.contains("short")));
    more.textContent = list.classList.contains("short") ? `${answers.length - page.MOST} more` : "fewer";
  }, { class: "plain more", "aria-expanded": "false" });
  return [list, more];
};

page.answer = (answer) => {
  const parts = page.cut(answer.text, 90).split(/(\d{4}-\d\d(?:-\d\d)?)/); // days stay whole
  const words = [page.make("bdi", {}, parts.map((part, place) => (place % 2 ? page.make("span", { class: "day" }, part) : part)))];
  if (answer.note) words.push(" ", page.noteOf(answer.note));
  if (!answer.chooses) return page.make("li", {}, words);
  const [field, value] = answer.chooses;
  const act = page.FILTERS.includes(field)
    ? () => page.restrict(field, page.filter[field] === value ? "" : value)
    : () => page.choose(field, value);
  return page.make("li", {}, page.button(words, act, { class: "plain" }));
};

// How far the law has gone looks like that everywhere; any other note is small print.
page.LEGAL = ["suspected", "arrested", "charged", "convicted", "sentenced", "acquitted", "released"];
page.noteOf = (note) =>
  page.LEGAL.includes(note.split(",")[0]) ? page.standing(note) : page.make("small", {}, page.cut(note, 60));
