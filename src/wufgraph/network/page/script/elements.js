// Elements of the page, built without markup: labels are other people's words.

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const words = (text) => make("bdi", {}, text);

function linkTo(item, text, properties = {}) {
  return make("button", { type: "button", className: "link", onclick: () => select(item, "panel"), ...properties }, words(text));
}

function swatch(community) {
  return make("span", { className: `swatch community-${colourOf(community)}`, ariaHidden: "true" });
}

// A list that shows its first entries, and the rest on demand.
function makeList(entries, toItem, first = 30) {
  const list = make("ul", { className: "plain" });
  const add = (from, to) => list.append(...entries.slice(from, to).map((entry) => make("li", {}, ...toItem(entry))));
  add(0, first);
  if (entries.length <= first) return [list];
  const more = make("button", { type: "button", className: "more" }, `Show all ${entries.length.toLocaleString("en")}`);
  more.onclick = () => {
    add(first, entries.length);
    more.remove();
    list.children[first].querySelector("button")?.focus();
  };
  return [list, more];
}
