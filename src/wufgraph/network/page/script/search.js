// A search box with suggestions (WAI-ARIA combobox with a list).

const MOST = 12;
let offered = [];
let at = -1;

// Those that begin with the words come first, then by strength.
function findNodes(text) {
  const needle = fold(text.trim());
  if (!needle) return [];
  const parts = needle.split(/\s+/);
  const rank = (node) => (node.folded.startsWith(needle) ? 0 : ` ${node.folded}`.includes(` ${needle}`) ? 1 : 2);
  return [...organizations, ...events].filter((node) => parts.every((part) => node.folded.includes(part)))
    .sort((a, b) => rank(a) - rank(b) || (b.strength ?? -1) - (a.strength ?? -1) || byLabel(a, b));
}

function offer() {
  const found = findNodes(byId("search").value);
  offered = found.slice(0, MOST);
  at = -1;
  const options = offered.map((node, number) => {
    const option = make("li", { id: `suggestion-${number}`, role: "option", ariaSelected: "false" }, words(node.label),
      make("span", { className: "quiet" }, node.kind === "event" ? `Event, ${sayDate(node.date)}` : `Organization, ${count(node.partners, "partner")}`));
    option.onpointerdown = (event) => event.preventDefault(); // keeps the focus in the box
    option.onclick = () => take(node);
    return option;
  });
  if (!offered.length && byId("search").value.trim()) options.push(make("li", { className: "quiet", role: "presentation" }, "Nothing found"));
  byId("suggestions").replaceChildren(...options);
  unfold(options.length > 0);
  if (byId("search").value.trim()) announce(`${count(found.length, "suggestion")}`);
}

function unfold(yes) {
  byId("suggestions").hidden = !yes;
  byId("search").ariaExpanded = String(yes);
  if (!yes) byId("search").removeAttribute("aria-activedescendant");
}

function point(to) {
  if (!offered.length) return;
  at = (to + offered.length) % offered.length;
  [...byId("suggestions").children].forEach((option, number) => { option.ariaSelected = String(number === at); });
  byId("search").setAttribute("aria-activedescendant", `suggestion-${at}`);
  byId(`suggestion-${at}`).scrollIntoView({ block: "nearest" });
}

function take(node) {
  byId("search").value = node.label;
  unfold(false);
  select(node, "search");
}

function startSearch() {
  const box = byId("search");
  box.oninput = offer;
  box.onfocus = () => box.select();
  box.onblur = () => unfold(false);
  box.onkeydown = (event) => {
    const isOpen = !byId("suggestions").hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen) point(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
      else offer();
    } else if (event.key === "Enter") {
      if (isOpen && offered.length) take(offered[Math.max(at, 0)]);
    } else if (event.key === "Escape") {
      if (isOpen) unfold(false);
      else box.value = "";
    } else return;
    event.preventDefault();
  };
}
