// The network as embedded in the page, with look-ups both ways.

const data = JSON.parse(byId("network").textContent);

const organizations = data.organizations.map((entry, index) => ({
  country: "", sector: "", ...entry, kind: "organization", index, ties: [], organized: [], folded: fold(entry.label),
}));
const events = data.events.map((entry, index) => ({
  forum: "", type: "", themes: [], ...entry, kind: "event", index, organizers: entry.organizers.map((o) => organizations[o]), folded: fold(entry.label),
}));
const ties = data.ties.map(([source, target, shared, rank = 1, partnerships = 0, kin = 0], index) => ({
  kind: "tie", index, source: organizations[source], target: organizations[target],
  events: shared.map((e) => events[e]).sort(byDate), weight: shared.length,
  seen: shared.length, // how many of them are among the chosen events
  rank, evidence: data.evidence[rank], partnerships, kin: Boolean(kin),
}));

// What reports say in words; a party is an organization, or the name of one that is not in the network.
const partnerships = (data.partnerships ?? []).map((entry) => ({
  ...entry, parties: entry.parties.map((party) => (typeof party === "number" ? organizations[party] : { label: party })),
}));

for (const event of events) for (const organizer of event.organizers) organizer.organized.push(event);
for (const organization of organizations) organization.organized.sort(byDate);
for (const tie of ties) {
  tie.source.ties.push(tie);
  tie.target.ties.push(tie);
}

const alphabet = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const byLabel = (a, b) => alphabet.compare(a.label, b.label) || a.index - b.index;
const largest = (list, value) => list.reduce((best, item) => (value(item) > value(best) ? item : best), list[0]);
const hub = largest(organizations, (o) => o.strength);
const heaviest = Math.max(1, ...ties.slice(0, 1).map((tie) => tie.weight)); // ties come strongest first
const identified = new Map([...events, ...organizations].map((node) => [node.id, node]));

// Colours go to the nine largest communities of at least two.
const communities = new Map();
for (const organization of organizations) {
  if (!communities.has(organization.community)) communities.set(organization.community, []);
  communities.get(organization.community).push(organization);
}
const coloured = [...communities.keys()].sort((a, b) => a - b).filter((c) => communities.get(c).length > 1).slice(0, 9);
const colourNumber = new Map(coloured.map((community, n) => [community, n + 1])); // 0, absent: grey

const partnerIn = (tie, organization) => (tie.source === organization ? tie.target : tie.source);

function byDate(a, b) {
  return (a.date || "9") < (b.date || "9") ? -1 : (a.date || "9") > (b.date || "9") ? 1 : a.index - b.index;
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function count(number, one, many = one + "s") {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function sayDate(date) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const months = "January February March April May June July August September October November December".split(" ");
  return parts ? `${Number(parts[3])} ${months[parts[2] - 1] ?? parts[2]} ${parts[1]}` : date || "no date";
}

// Enough digits to tell small shares from nothing.
function sayShare(share) {
  return share === 0 ? "0" : share < 0.001 ? "<0.001" : share.toFixed(3);
}
