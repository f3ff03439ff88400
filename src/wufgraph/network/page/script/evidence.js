// What a tie rests on, and how sure that is.

function tellTie(tie) {
  const left = tie.events.length - tie.seen;
  return [
    tellHead("Tie", `${tie.source.label} – ${tie.target.label}`, tie),
    make("p", {}, linkTo(tie.source, tie.source.label), " and ", linkTo(tie.target, tie.target.label),
      ` organized ${count(tie.weight, "event")} together, as far as the reports tell.`),
    tellSureness(tie),
    ...tellPartnerships(partnerships.filter((one) => one.parties.includes(tie.source) && one.parties.includes(tie.target))),
    heading(`Common events (${tie.weight})`),
    ...(left ? [make("p", { className: "quiet" }, `${count(left, "event")} of them not among those chosen above the drawing.`)] : []),
    ...listEvents(tie.events, " · both as organizers"),
    tellWhereWordsAre(tie),
  ];
}

function tellSureness(tie) {
  const facts = [["Evidence", sayWords(sayEvidence(tie))], ["How sure", EVIDENCE[tie.evidence]?.[1] ?? "What the table says."]];
  if (tie.partnerships) facts.push(["Partnerships told", String(tie.partnerships)]);
  if (tie.kin) facts.push(["Kin", "One is a part of the other: a tie within one house."]);
  const days = tie.events.map((event) => event.date).filter(Boolean);
  if (days.length > 1 && days[0] !== days.at(-1)) facts.push(["From, to", `${sayDate(days[0])} – ${sayDate(days.at(-1))}`]);
  return make("dl", { className: "facts-list" }, ...facts.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

// Partnerships as the reports put them, each with where it is written.
function tellPartnerships(told, self = null) {
  if (!told.length) return [];
  return [heading(`Partnerships in the reports’ words (${told.length})`), ...makeList(told, (one) => [
    make("span", { className: "date" }, sayWords(one.stage)),
    make("span", {}, make("q", { dir: "auto" }, one.words), ...tellOthers(one, self), make("span", { className: "quiet" }, " · ", ...tellSource(one))),
  ])];
}

function tellOthers(one, self) {
  const others = self ? one.parties.filter((party) => party !== self) : [];
  return others.flatMap((party, n) => [n ? ", " : " With ", party.kind ? linkTo(party, party.label) : words(party.label)]);
}

function tellSource(one) {
  const event = identified.get(one.event);
  return [event ? linkTo(event, one.title || event.label) : words(one.title), ", ", words(one.file)];
}

// The page holds the words of partnerships alone; the graph holds all.
function tellWhereWordsAre(tie) {
  const quote = (name) => `"${name.replace(/["\\$`]/g, "\\$&")}"`;
  return make("p", { className: "identifier" }, "The words in the reports: ", make("code", {}, `wufgraph why ${quote(tie.source.id)} ${quote(tie.target.id)}`));
}
