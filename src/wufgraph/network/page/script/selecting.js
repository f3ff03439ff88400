// Choosing a node or a tie, and what that changes on the page.

// `from`: "drawing", "table", "search", "panel", "legend", "address" or "reset".
function select(item, from) {
  if (state.selection && state.selection !== item) state.back.push(state.selection);
  if (!item) state.back = [];
  state.selection = item;
  applySelection(from);
}

function stepBack() {
  state.selection = state.back.pop() ?? null;
  applySelection("panel");
}

function chooseCommunity(community) {
  state.community = state.community === community ? null : community;
  state.selection = null;
  state.back = [];
  applySelection("legend");
  table.refill();
}

function applySelection(from) {
  const item = state.selection;
  relight();
  restyle();
  redraw();
  fillPanel();
  table.mark(from);
  markLegend();
  writeAddress(item);
  if (from === "panel") byId("panel").focus({ preventScroll: true }); // what had the focus is gone
  if (!item) return;
  announce(describe(item));
  const nodes = (item.kind === "tie" ? [item.source, item.target] : item.kind === "event" ? item.organizers : [item]).filter((node) => shown.has.has(node));
  if (from !== "drawing" && nodes.length) reveal(nodes);
  if ((from === "table" || from === "search") && pageScrolls()) byId("panel").scrollIntoView({ behavior: still.matches ? "auto" : "smooth", block: "nearest" });
}

const pageScrolls = () => document.scrollingElement.scrollHeight > innerHeight + 8;

function describe(item) {
  if (item.kind === "tie") return `${item.source.label} and ${item.target.label}: ${count(item.weight, "common event")}`;
  if (item.kind === "event") return `Event ${item.label}, ${sayDate(item.date)}: ${count(item.organizers.length, "organizer")}`;
  return `${item.label}: ${count(item.partners, "partner")}, ${count(item.jointEvents, "joint event")}, strength ${item.strength}, `
    + `betweenness ${sayShare(item.betweenness)}, community ${item.community}`;
}

let announcing = 0;
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => { byId("announcer").textContent = text; }, 120);
}

// The address names the selected organization or event, so that it can be passed on.
function writeAddress(item) {
  const part = item && item.kind !== "tie" ? `#${encodeURIComponent(item.id)}` : "#";
  if (location.hash !== part && (location.hash || part !== "#")) history.replaceState(null, "", part);
}

function readAddress() {
  let id = "";
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // not an address that this page wrote
  }
  if (identified.has(id)) select(identified.get(id), "address");
}
