// The same facts as tables: sortable, filterable, each row a way to select.

const PAGE = 100;

const sheets = {
  organizations: {
    rows: () => shown.organizations.filter((o) => state.community === null || o.community === state.community),
    total: () => count(organizations.length, "organization"),
    text: (o) => `${o.folded} ${fold(sayCountry(o.country))} ${fold(sayWords(o.sector))}`,
    columns: [
      { title: "Organization", value: (o) => o.label, words: true },
      { title: "Partners", value: (o) => o.partners },
      { title: "Joint events", value: (o) => o.jointEvents },
      { title: "Strength", value: (o) => o.strength },
      { title: "Between\u00adness", value: (o) => o.betweenness, say: (o) => sayShare(o.betweenness) },
      { title: "Commu\u00adnity", value: (o) => o.community, up: true, say: (o) => make("span", {}, swatch(o.community), String(o.community)) },
    ],
    sort: { column: 3, down: true },
    spell: {
      organization: (o) => o.label, iri: (o) => o.id, country: (o) => o.country, sector: (o) => o.sector, partners: (o) => o.partners, events: (o) => o.events, joint_events: (o) => o.jointEvents,
      strength: (o) => o.strength, betweenness: (o) => o.betweenness, community: (o) => o.community,
    },
  },
  ties: {
    rows: () => shown.ties,
    total: () => count(ties.length, "tie"),
    text: (tie) => `${tie.source.folded} ${tie.target.folded}`,
    columns: [
      { title: "Organization", value: (tie) => tie.source.label, words: true },
      { title: "Partner", value: (tie) => tie.target.label, words: true },
      { title: "Common events", value: (tie) => tie.seen },
      { title: "Evidence", value: (tie) => tie.rank, say: (tie) => sayEvidence(tie), text: true },
    ],
    sort: { column: 2, down: true },
    spell: {
      organization: (tie) => tie.source.label, organization_iri: (tie) => tie.source.id, partner: (tie) => tie.target.label,
      partner_iri: (tie) => tie.target.id, common_events: (tie) => tie.seen, evidence: (tie) => tie.evidence, partnerships: (tie) => tie.partnerships, events: (tie) => tie.events.map((e) => e.label).join(" | "),
    },
  },
};

const table = {
  sheet: "organizations",
  needle: "",
  page: 1,

  // Rows as filtered and sorted, all pages.
  rows() {
    const { rows, text, columns, sort } = sheets[this.sheet];
    const parts = fold(this.needle).split(/\s+/).filter(Boolean);
    const { value, words: isWords } = columns[sort.column];
    const sign = sort.down ? -1 : 1;
    return rows().filter((row) => parts.every((part) => text(row).includes(part))).sort((a, b) =>
      sign * (isWords ? alphabet.compare(value(a), value(b)) : value(a) - value(b))
      || (a.kind === "tie" ? a.index - b.index : byLabel(a, b)));
  },

  refill() {
    this.page = 1;
    this.fill();
    byId("scroll").scrollTop = 0;
  },

  fill() {
    const { columns, sort } = sheets[this.sheet];
    const rows = this.rows();
    const heads = columns.map((column, number) => {
      const sorted = number === sort.column ? (sort.down ? "descending" : "ascending") : null;
      const button = make("button", { type: "button", onclick: () => this.sortBy(number) }, column.title,
        make("span", { className: "arrow", ariaHidden: "true" }, sorted ? (sort.down ? "▼" : "▲") : ""));
      const cell = make("th", { scope: "col", className: column.words || column.text ? "" : "number" }, button);
      if (sorted) cell.ariaSort = sorted;
      return cell;
    });
    const element = byId("table");
    element.tHead.replaceChildren(make("tr", {}, ...heads));
    element.tBodies[0].replaceChildren(...rows.slice(0, this.page * PAGE).map((row) => this.makeRow(row)));
    byId("more").hidden = rows.length <= this.page * PAGE;
    byId("more").textContent = `Show more rows (${(rows.length - this.page * PAGE).toLocaleString("en")} left)`;
    byId("rows-shown").textContent = this.tellRows(rows.length);
  },

  makeRow(row) {
    const cells = sheets[this.sheet].columns.map(({ value, say, words: isWords, text: isText }, number) => {
      const content = say ? say(row) : isWords ? words(value(row)) : String(value(row));
      if (number > 0) return make("td", { className: isWords || isText ? "" : "number" }, content);
      return make("th", { scope: "row" }, make("button", { type: "button", className: "link", onclick: () => this.choose(row) }, content));
    });
    const line = make("tr", { onclick: (event) => event.target.closest("button") || this.choose(row) }, ...cells);
    line.item = row;
    this.markRow(line);
    return line;
  },

  choose(row) {
    select(state.selection === row ? null : row, "table");
  },

  mark(from) {
    for (const line of byId("table").tBodies[0].rows) {
      this.markRow(line);
      if (line.item === state.selection && from !== "table" && !pageScrolls()) line.scrollIntoView({ block: "nearest" });
    }
  },

  markRow(line) {
    const chosen = line.item === state.selection;
    line.className = chosen ? "chosen" : "";
    line.querySelector("button").ariaPressed = String(chosen);
  },

  sortBy(number) {
    const { columns, sort } = sheets[this.sheet];
    sort.down = number === sort.column ? !sort.down : !(columns[number].words || columns[number].up);
    sort.column = number;
    this.refill();
    byId("table").tHead.querySelectorAll("button")[number].focus();
  },

  tellRows(found) {
    const total = sheets[this.sheet].total();
    const parts = [];
    if (this.sheet === "organizations" && state.community !== null) parts.push(`community ${state.community}`);
    if (this.sheet === "ties" ? shown.ties.length < ties.length : shown.organizations.length < organizations.length) parts.push("as in the drawing");
    if (this.needle.trim()) parts.push(`with “${this.needle.trim()}”`);
    const first = found > this.page * PAGE ? `; the first ${(this.page * PAGE).toLocaleString("en")} below` : "";
    return `${parts.length ? `${found.toLocaleString("en")} of ${total}: ${parts.join(", ")}` : total}${first}`;
  },

  show(sheet) {
    this.sheet = sheet;
    for (const name of Object.keys(sheets)) {
      const tab = byId(`tab-${name}`);
      tab.ariaSelected = String(name === sheet);
      tab.tabIndex = name === sheet ? 0 : -1;
    }
    byId("tabpanel").setAttribute("aria-labelledby", `tab-${sheet}`);
    byId("scroll").setAttribute("aria-labelledby", `tab-${sheet}`);
    byId("table").className = sheet;
    this.refill();
  },
};

function startTables() {
  const names = Object.keys(sheets);
  for (const name of names) {
    byId(`tab-${name}`).onclick = () => table.show(name);
    byId(`tab-${name}`).onkeydown = (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      const next = event.key === "Home" ? names[0] : event.key === "End" ? names.at(-1) : names[1 - names.indexOf(name)];
      event.preventDefault();
      table.show(next);
      byId(`tab-${next}`).focus();
    };
  }
  byId("filter").oninput = (event) => {
    table.needle = event.target.value;
    table.refill();
  };
  byId("more").onclick = () => {
    const first = table.page * PAGE;
    table.page += 1;
    table.fill();
    byId("table").tBodies[0].rows[first]?.querySelector("button").focus();
  };
  table.show("organizations");
}
