// What a tie rests on, and how sure that is.

function tellTie(tie) {
  const left = tie.events.length - tie.seen;
  return [
    tellHead("Tie", `${tie.source.label} – ${tie.target.label}`, tie),
    make("p", {}, linkTo(tie.source, tie.source.label), " and ", linkTo(tie.target, tie.target.label),
      ` organized ${count(tie.weight, "event")} together, as far as the reports tell.`),
    tellSureness(tie),
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

// The page holds no report's words; the graph does.
function tellWhereWordsAre(tie) {
  const quote = (name) => `"${name.replace(/["\\$`]/g, "\\$&")}"`;
  return make("p", { className: "identifier" }, "The words in the reports: ", make("code", {}, `wufgraph why ${quote(tie.source.id)} ${quote(tie.target.id)}`));
}
