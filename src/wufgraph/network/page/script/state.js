// What the reader asked to see, and what follows from it.

const state = {
  view: "ties", // or "events": the bipartite network
  size: "strength",
  least: 1,
  hideHub: false,
  hideUntied: false,
  selection: null, // an organization, event or tie
  community: null,
  by: {}, // chosen values of facets
  ego: null, // an organization: it and its partners alone
  back: [], // earlier selections
};

let shown; // { organizations, events, ties, memberships, has }: what filters leave
let lit; // null, or sets of what the selection concerns; the rest is dimmed

function refilter() {
  const wanted = chooseEvents();
  const among = new Set(chooseOrganizations(wanted));
  const least = state.by.evidence ? data.evidence.indexOf(state.by.evidence) : 0;
  for (const tie of ties) tie.seen = wanted ? tie.events.reduce((sum, event) => sum + wanted.has(event), 0) : tie.weight;
  let kept = ties.filter((tie) => tie.seen >= state.least && tie.rank >= least && among.has(tie.source) && among.has(tie.target));
  const tied = new Set(kept.flatMap((tie) => [tie.source, tie.target]));
  const close = state.ego && new Set(kept.filter((tie) => tie.source === state.ego || tie.target === state.ego).flatMap((tie) => [tie.source, tie.target])).add(state.ego);
  const visible = organizations.filter((o) => among.has(o) && (!state.hideUntied || tied.has(o)) && (!close || close.has(o)));
  const has = new Set(visible);
  if (close) kept = kept.filter((tie) => close.has(tie.source) && close.has(tie.target));
  const memberships = state.view === "events" ? listMemberships(kept, has, wanted) : [];
  const squares = [...new Set(memberships.map((membership) => membership.event))];
  for (const event of squares) has.add(event);
  for (const tie of kept) has.add(tie);
  shown = { organizations: visible, events: squares, ties: kept, memberships, has };
}

// The events of a chosen theme, forum and type; null where all are.
function chooseEvents() {
  const names = Object.keys(facets).filter((name) => facets[name].of === "event" && state.by[name]);
  return names.length ? new Set(events.filter((event) => names.every((name) => passes(event, name)))) : null;
}

function chooseOrganizations(wanted) {
  const names = Object.keys(facets).filter((name) => facets[name].of === "organization" && state.by[name]);
  return organizations.filter((o) => !(state.hideHub && o === hub) && names.every((name) => passes(o, name))
    && (!wanted || o.organized.some((event) => wanted.has(event))));
}

// Above a least weight of 1 only events count on which a shown tie rests.
function listMemberships(kept, has, wanted) {
  const needed = new Map();
  for (const tie of kept) {
    for (const event of tie.events) {
      if (!needed.has(event)) needed.set(event, new Set());
      needed.get(event).add(tie.source).add(tie.target);
    }
  }
  return events.flatMap((event) =>
    event.organizers
      .filter((organizer) => has.has(organizer) && (!wanted || wanted.has(event)) && (state.least === 1 || needed.get(event)?.has(organizer)))
      .map((organization) => ({ event, organization })));
}

function relight() {
  const chosen = state.selection;
  if (!chosen && state.community === null) {
    lit = null;
    return;
  }
  if (!chosen) {
    const members = new Set(communities.get(state.community));
    lit = light(members, new Set([...members].flatMap((o) => o.organized)));
  } else if (chosen.kind === "tie") {
    lit = { nodes: new Set([chosen.source, chosen.target, ...chosen.events]), ties: new Set([chosen]), near: new Set() };
  } else if (chosen.kind === "event") {
    lit = light(new Set(chosen.organizers), new Set([chosen]));
    lit.ties = new Set([...lit.ties].filter((tie) => tie.events.includes(chosen)));
  } else {
    const partners = chosen.ties.map((tie) => partnerIn(tie, chosen));
    lit = light(new Set([chosen, ...partners]), new Set(chosen.organized));
    lit.near = new Set([...lit.ties].filter((tie) => tie.source !== chosen && tie.target !== chosen));
    for (const tie of lit.near) lit.ties.delete(tie);
  }
}

// Ties among these organizations; `near` are those drawn more faintly.
function light(members, around) {
  const among = new Set();
  for (const organization of members) {
    for (const tie of organization.ties) if (members.has(partnerIn(tie, organization))) among.add(tie);
  }
  return { nodes: new Set([...members, ...around]), ties: among, near: new Set() };
}
