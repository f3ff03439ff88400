// Beside the drawing: what is known of the selected organization, tie or event.

function fillPanel() {
  const item = state.selection;
  const panel = byId("panel");
  const content = !item ? tellOverview() : item.kind === "tie" ? tellTie(item) : item.kind === "event" ? tellEvent(item) : tellOrganization(item);
  panel.replaceChildren(...content);
  panel.scrollTop = 0;
}

function tellHead(kind, title, item) {
  const buttons = make("span", { className: "actions" });
  if (state.back.length) buttons.append(make("button", { type: "button", onclick: stepBack }, "Back"));
  if (item) buttons.append(make("button", { type: "button", onclick: () => select(null, "panel") }, "Close"));
  return make("div", { className: "head" }, make("div", {}, kind && make("p", { className: "kind" }, kind), make("h2", { id: "panel-title", dir: "auto" }, title)), buttons);
}

function tellFigures(pairs) {
  return make("dl", { className: "figures" }, ...pairs.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

const heading = (text) => make("h3", {}, text);

function tellOverview() {
  const parts = [tellHead(null, "Overview", null), make("p", { className: "quiet hint" }, "Select an organization, a tie or an event: what is known of it appears here.")];
  const strongest = ties[0];
  const broker = largest(organizations, (o) => o.betweenness);
  const facts = [["Largest connected group", `${data.largest.toLocaleString("en")} of ${count(organizations.length, "organization")}`]];
  if (hub.strength) facts.push(["Greatest strength", linkTo(hub, hub.label), ` ${hub.strength}`]);
  if (broker.betweenness) facts.push(["Greatest betweenness", linkTo(broker, broker.label), ` ${sayShare(broker.betweenness)}`]);
  if (strongest) {
    const alike = ties.filter((tie) => tie.weight === strongest.weight).length - 1;
    facts.push(["Strongest tie", linkTo(strongest, `${strongest.source.label} – ${strongest.target.label}`),
      ` ${count(strongest.weight, "common event")}${alike ? `, as ${count(alike, "other tie")}` : ""}`]);
  }
  parts.push(make("dl", { className: "facts-list" }, ...facts.map(([name, ...value]) => make("div", {}, make("dt", {}, name), make("dd", {}, ...value)))));
  if (!strongest) parts.push(make("p", {}, "No two organizations organized an event together in these reports."));
  return parts;
}

function tellOrganization(organization) {
  const parts = [tellHead("Organization", organization.label, organization)];
  if (!shown.has.has(organization)) parts.push(make("p", { className: "warning" }, "Hidden in the drawing by the choices above it."));
  parts.push(make("p", { className: "quiet" }, sayPlace(organization)), tellEgo(organization), tellFigures([
    ["Partners", organization.partners], ["Events", organization.events], ["Joint events", organization.jointEvents],
    ["Strength", organization.strength], ["Betweenness", sayShare(organization.betweenness)],
    ["Community", make("span", {}, swatch(organization.community), String(organization.community))],
  ]));
  const partners = organization.ties.map((tie) => ({ tie, label: partnerIn(tie, organization).label, index: tie.index }))
    .sort((a, b) => b.tie.weight - a.tie.weight || byLabel(a, b));
  parts.push(heading(partners.length ? `Partners, by common events (${partners.length})` : "Partners"));
  if (partners.length) parts.push(...makeList(partners, ({ tie }) => [
    linkTo(partnerIn(tie, organization), partnerIn(tie, organization).label),
    linkTo(tie, String(tie.weight), { className: "link number", title: "Common events",
      ariaLabel: `${count(tie.weight, "common event")} with ${partnerIn(tie, organization).label}` }),
  ]));
  else parts.push(make("p", { className: "quiet" }, "None in these reports."));
  parts.push(...tellPartnerships(partnerships.filter((one) => one.parties.includes(organization)), organization));
  parts.push(heading(`Events (${organization.organized.length})`), ...listEvents(organization.organized));
  parts.push(tellIdentifier(organization.id));
  return parts;
}

function tellEvent(event) {
  const organizers = [...event.organizers].sort(byLabel);
  return [
    tellHead("Event", event.label, event),
    make("p", {}, [sayDate(event.date), event.forum && sayForum(event.forum), event.type && sayWords(event.type)].filter(Boolean).join(" · ")),
    ...(event.themes.length ? [make("p", { className: "quiet" }, `Themes: ${event.themes.map(sayWords).join(", ")}`)] : []),
    heading(`Organizers (${organizers.length})`),
    ...makeList(organizers, (organizer) => [linkTo(organizer, organizer.label)]),
    tellIdentifier(event.id),
  ];
}

function listEvents(list, more = "") {
  return makeList(list, (event) => [
    make("span", { className: "date" }, sayDate(event.date)),
    make("span", {}, linkTo(event, event.label), make("span", { className: "quiet" }, `${event.forum && ` · ${sayForum(event.forum)}`}${more}`)),
  ]);
}

const sayPlace = (organization) => [organization.sector && sayWords(organization.sector), organization.country && sayCountry(organization.country)].filter(Boolean).join(" · ") || "Country and sector are not known.";

// One organization and its partners, the rest out of sight.
function tellEgo(organization) {
  const alone = state.ego === organization;
  const turn = () => {
    state.ego = alone ? null : organization;
    refresh({ fit: true });
    byId("ego").focus();
    announce(alone ? "All are shown again" : byId("shown").textContent);
  };
  return make("p", { className: "more" }, make("button", { type: "button", id: "ego", ariaPressed: String(alone), disabled: !organization.partners && !alone, onclick: turn }, "Show only this and its partners"));
}

function tellIdentifier(id) {
  return make("p", { className: "identifier" }, "Identifier: ", make("code", {}, id));
}
