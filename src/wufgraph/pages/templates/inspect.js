"use strict";
// Values and passages point to each other: `data-value` on a value, `data-v` with the values' numbers on a passage.
(() => {
const byId = (id) => document.getElementById(id);
const text = byId("text"), values = byId("values"), told = byId("told");
const hint = told.textContent;
let lit = [], chosen = null, last = null;

const sourcesOf = (number) => [...text.querySelectorAll(`[data-v~="${number}"]`)];
const numbersOf = (passage) => (passage?.dataset.v ?? "").split(" ").filter(Boolean);

// What is read from a passage, in words: name, value, rule and confidence of each.
function tell(numbers) {
  const lines = numbers.map((number) => {
    const item = byId(`value-${number}`);
    const [how, words] = [item.querySelector(".how"), item.querySelector("bdi")].map((part) => part.textContent);
    const key = item.closest("ul").previousElementSibling.textContent;
    const name = item.querySelector(".name").textContent;
    return `${key === name ? "" : `${key} `}${name}: ${words.length > 160 ? `${words.slice(0, 160)}…` : words} (${how})`;
  });
  told.textContent = lines.length ? lines.join("\n") : hint;
}

function light(passages, item) {
  for (const passage of lit) passage.classList.remove("lit");
  lit = passages;
  for (const passage of lit) passage.classList.add("lit");
  chosen?.classList.remove("chosen");
  chosen?.removeAttribute("aria-current");
  chosen = item;
  chosen?.classList.add("chosen");
  chosen?.setAttribute("aria-current", "true");
}

// Twice: lines that were never on the screen have their height only once they are near it.
function show(element, block) {
  element?.scrollIntoView({ block, inline: "nearest" });
  requestAnimationFrame(() => element?.scrollIntoView({ block, inline: "nearest" }));
}

function chooseValue(number) {
  const passages = sourcesOf(number);
  light(passages, byId(`value-${number}`));
  show(passages[0], "center");
  last = passages[0] ?? last;
  tell([number]);
}

// A passage may hold several values: each press goes on to the next of them.
function choosePassage(passage) {
  const numbers = numbersOf(passage);
  last = passage;
  if (!numbers.length) {
    light([passage], null);
    told.textContent = `Nothing was read from this; it was taken for ${passage.className.split(" ")[0]}.`;
    return;
  }
  const next = numbers[(numbers.indexOf(chosen?.dataset.value) + 1) % numbers.length];
  light(sourcesOf(next), byId(`value-${next}`));
  show(chosen, "nearest");
  tell(numbers);
}

// Runs of passages of one role, in order; an unread run may hold many lines.
function runsOf(role) {
  const runs = [];
  let before = null;
  for (const passage of text.getElementsByTagName("span")) {
    const is = passage.classList.contains(role);
    if (is && before !== role) runs.push([]);
    if (is) runs.at(-1).push(passage);
    before = is ? role : null;
  }
  return runs;
}

function chooseRun(run) {
  if (!run) return;
  light(run, null);
  show(run[0], "center");
  last = run[0];
  tell([...new Set(run.flatMap(numbersOf))].slice(0, 4));
}

const places = new Map();
function chooseNext(role) {
  const runs = runsOf(role);
  const place = ((places.get(role) ?? -1) + 1) % Math.max(runs.length, 1);
  places.set(role, place);
  if (runs.length) chooseRun(runs[place]);
  const named = role === "loose" ? "answer without a value" : role;
  told.textContent = runs.length ? `${named}: passage ${place + 1} of ${runs.length}` : `${named}: no passage`;
}

function chooseGap(number) {
  const runs = runsOf("unread").filter((run) => run.some((passage) => passage.textContent.trim()));
  chooseRun(runs[number]);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const passage = event.target.closest("#text span");
  if (button?.dataset.value) chooseValue(button.dataset.value);
  else if (button?.dataset.gap) chooseGap(Number(button.dataset.gap));
  else if (button?.dataset.role) chooseNext(button.dataset.role);
  else if (passage && getSelection().isCollapsed) choosePassage(passage);
});

// Hovering tells, without moving anything.
let near = [];
text.addEventListener("mouseover", (event) => {
  for (const item of near) item.classList.remove("near");
  const numbers = numbersOf(event.target.closest("span"));
  near = numbers.map((number) => byId(`value-${number}`));
  for (const item of near) item.classList.add("near");
  if (numbers.length) tell(numbers);
});
text.addEventListener("mouseleave", () => tell(chosen?.dataset.value ? [chosen.dataset.value] : []));

text.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const passages = [...text.querySelectorAll("[data-v], .unread, .loose")];
  const at = passages.indexOf(last);
  const next = passages[Math.min(Math.max(at + step, 0), passages.length - 1)];
  if (!next) return;
  choosePassage(next);
  show(next, "center");
});

values.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const buttons = [...values.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  const next = buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)];
  next.focus();
  next.click();
});
})();
