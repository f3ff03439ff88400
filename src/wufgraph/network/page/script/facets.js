// What organizations, events and ties can be chosen by, besides their names.

const regions = (() => {
  try {
    return new Intl.DisplayNames(["en"], { type: "region" });
  } catch {
    return { of: (code) => code };
  }
})();

const said = new Map();
function sayCountry(code) {
  if (!said.has(code)) {
    let name = code;
    try {
      name = regions.of(code) ?? code;
    } catch {
      // a table's own way to write a country
    }
    said.set(code, name);
  }
  return said.get(code);
}

// local-authority: Local authority
const sayWords = (slug) => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll("-", " ")}`.replace(/\bun\b/i, "UN");
const sayForum = (slug) => (/^wuf\d/.test(slug) ? slug.toUpperCase() : sayWords(slug));

const EVIDENCE = {
  "co-presence": ["were at the same event", "Both were at the same event; neither organized it with the other."],
  "co-organization": ["organized together", "Both are named as organizers of the same event. That they work together beyond it is not told."],
  mentioned: ["partnership mentioned", "A report mentions a partnership of both, in words that promise nothing."],
  declared: ["partnership declared", "A report declares a partnership of both."],
  committed: ["partnership committed to", "A report tells that both committed themselves."],
  signed: ["agreement signed", "A report tells of an agreement that both signed."],
};
const sayEvidence = (tie) => EVIDENCE[tie.evidence]?.[0] ?? tie.evidence;

// Each facet: the values there are, what has them, and how one is said. `of` is what is filtered by it.
const facets = {
  country: { of: "organization", values: (o) => [o.country], say: sayCountry },
  sector: { of: "organization", values: (o) => [o.sector], say: sayWords },
  among: { of: "organization", values: (o) => (communities.get(o.community).length > 1 ? [String(o.community)] : []), say: sayCommunity, inOrder: true },
  theme: { of: "event", values: (e) => e.themes, say: sayWords },
  forum: { of: "event", values: (e) => [e.forum], say: sayForum, inOrder: true },
  type: { of: "event", values: (e) => [e.type], say: sayWords },
};

function sayCommunity(number) {
  const members = communities.get(Number(number));
  return `${number} · ${largest(members, (o) => o.strength).label} +${members.length - 1}`;
}

// Values with how many have them; a facet of a single value tells nothing apart.
function listValues(name) {
  const { of, values, say, inOrder } = facets[name];
  const counts = new Map();
  for (const item of of === "event" ? events : organizations) {
    for (const value of values(item)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const found = [...counts].map(([value, number]) => ({ value, label: say(value), number }));
  return found.sort((a, b) => (inOrder ? alphabet.compare(a.value, b.value) : alphabet.compare(a.label, b.label)));
}

function fillFacet(name) {
  const found = listValues(name);
  const select = byId(`by-${name}`);
  select.parentElement.hidden = found.length < 2;
  select.append(...found.map(({ value, label, number }) => make("option", { value }, cut(`${label} (${number.toLocaleString("en")})`, 60))));
}

// From each level of evidence upwards, where ties differ in it.
function fillEvidence() {
  const levels = data.evidence.filter((level) => ties.some((tie) => tie.evidence === level));
  const select = byId("by-evidence");
  select.parentElement.hidden = levels.length < 2;
  select.append(...levels.slice(1).map((level) => {
    const number = ties.filter((tie) => tie.rank >= data.evidence.indexOf(level)).length;
    return make("option", { value: level }, `${sayWords(EVIDENCE[level]?.[0] ?? level)}${level === levels.at(-1) ? "" : " or more"} (${number.toLocaleString("en")})`);
  }));
}

const passes = (item, name) => !state.by[name] || facets[name].values(item).includes(state.by[name]);
const chosenFacets = () => [...Object.keys(facets), "evidence"].filter((name) => state.by[name]);

function startFacets() {
  for (const name of Object.keys(facets)) fillFacet(name);
  fillEvidence();
  const selects = [...document.querySelectorAll("#facets select")];
  byId("facets").hidden = selects.every((select) => select.parentElement.hidden);
  for (const select of selects) {
    select.onchange = () => {
      state.by[select.id.slice(3)] = select.value;
      markFacets();
      refresh({ fit: !view.touched });
    };
  }
}

function markFacets() {
  const number = chosenFacets().length;
  byId("facets-chosen").textContent = number ? ` (${number} chosen)` : "";
}
