// Filters, legend, pointer and keys.

function refresh({ fit = false } = {}) {
  refilter();
  relight();
  if (fit) fitAll();
  restyle();
  redraw();
  tellShown();
  fillPanel();
  table.refill();
}

function tellShown() {
  const parts = [count(shown.organizations.length, "organization")];
  if (state.view === "events") parts.push(count(shown.events.length, "event"));
  else parts.push(count(shown.ties.length, "tie"));
  const circles = { strength: "strength", betweenness: "betweenness", partners: "partners", events: "events" }[state.size];
  const lines = state.view === "events" ? "squares: events" : "line width: common events";
  const only = [state.ego && `${state.ego.label} and its partners`, ...chosenFacets().map((name) => byId(`by-${name}`).selectedOptions[0].textContent)].filter(Boolean);
  byId("shown").textContent = `${only.length ? `Only ${only.join("; ")}. ` : ""}Shown: ${parts.join(", ")}. Circle area: ${circles}; ${lines}.`;
}

function startControls() {
  byId("controls").onsubmit = (event) => event.preventDefault();
  byId("hub-name").textContent = hub.strength ? hub.label : "the hub";
  byId("hub-name").parentElement.parentElement.title = hub.strength ? `${hub.label} has the greatest strength` : "";
  byId("hide-hub").disabled = !hub.strength;
  byId("least").max = String(heaviest);
  byId("least").disabled = heaviest === 1;
  for (const radio of document.getElementsByName("view")) {
    radio.onchange = () => {
      state.view = radio.value;
      refresh({ fit: !view.touched });
    };
  }
  byId("size").onchange = (event) => {
    state.size = event.target.value;
    refresh();
  };
  byId("least").oninput = (event) => {
    state.least = Number(event.target.value);
    byId("least-shown").textContent = event.target.value;
    refresh();
  };
  byId("hide-hub").onchange = (event) => {
    state.hideHub = event.target.checked;
    refresh({ fit: !view.touched });
  };
  byId("hide-untied").onchange = (event) => {
    state.hideUntied = event.target.checked;
    refresh({ fit: !view.touched });
  };
  byId("start-over").onclick = reset;
  byId("zoom-in").onclick = () => zoomBy(1.4);
  byId("zoom-out").onclick = () => zoomBy(1 / 1.4);
  byId("zoom-all").onclick = () => {
    fitAll();
    redraw();
  };
}

function reset() {
  byId("controls").reset();
  byId("least-shown").textContent = "1";
  byId("filter").value = "";
  Object.assign(state, { view: "ties", size: "strength", least: 1, hideHub: false, hideUntied: false, community: null, by: {}, ego: null });
  markFacets();
  Object.assign(sheets.organizations.sort, { column: 3, down: true });
  Object.assign(sheets.ties.sort, { column: 2, down: true });
  table.needle = "";
  pointed = null;
  select(null, "reset");
  refresh({ fit: true });
  table.refill();
  announce("All shown again");
}

// One entry per coloured community, one for the rest, one for those without partners.
function legendEntries() {
  const entries = coloured.map((community) => {
    const members = communities.get(community);
    const lead = largest(members, (o) => o.strength);
    return { community, name: `${community} · ${lead.label}`, more: ` +${members.length - 1}`, title: `Community ${community}: ${count(members.length, "organization")}, around ${lead.label}` };
  });
  const others = [...communities.values()].filter((members) => members.length > 1).slice(coloured.length);
  const alone = organizations.filter((o) => !o.partners).length;
  const size = others.reduce((sum, members) => sum + members.length, 0);
  if (others.length) entries.push({ community: null, name: `${count(others.length, "smaller community", "smaller communities")}, ${count(size, "organization")}` });
  if (alone) entries.push({ community: null, name: `Without partners: ${alone.toLocaleString("en")}` });
  return entries;
}

function startLegend() {
  byId("legend").replaceChildren(...legendEntries().map(({ community, name, more, title: long }) => community === null
    ? make("span", { className: "entry" }, swatch(community), name)
    : make("button", { type: "button", className: "entry", title: long, value: String(community), ariaPressed: "false", onclick: () => chooseCommunity(community) },
      swatch(community), words(name), make("span", {}, more))));
}

function markLegend() {
  for (const button of byId("legend").querySelectorAll("button")) button.ariaPressed = String(Number(button.value) === state.community);
}

function pointAt(item, x, y) {
  if (item !== pointed) {
    pointed = item;
    drawOverlay();
  }
  frame.classList.toggle("pointing", Boolean(item));
  const tip = byId("tip");
  tip.hidden = !item;
  if (!item) return;
  const [name, facts] = splitDescription(item);
  tip.replaceChildren(make("strong", { dir: "auto" }, name), make("span", {}, facts));
  const left = Math.min(Math.max(8, x + 14), view.width - tip.offsetWidth - 8);
  const top = y + 18 + tip.offsetHeight > view.height ? y - tip.offsetHeight - 12 : y + 18;
  tip.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
}

function splitDescription(item) {
  if (item.kind === "tie") return [`${item.source.label} – ${item.target.label}`, `${count(item.weight, "common event")} · ${sayEvidence(item)}`];
  if (item.kind === "event") return [item.label, `Event, ${sayDate(item.date)} · ${count(item.organizers.length, "organizer")}`];
  return [item.label, `${count(item.partners, "partner")} · ${count(item.jointEvents, "joint event")} · strength ${item.strength} · betweenness ${sayShare(item.betweenness)} · community ${item.community}`];
}

function startPointer() {
  const canvas = byId("overlay");
  const held = new Map(); // pointers that are down
  let [travelled, spread] = [0, 0];
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const middle = () => {
    const points = [...held.values()];
    const x = points.reduce((sum, p) => sum + p.x, 0) / points.length;
    const y = points.reduce((sum, p) => sum + p.y, 0) / points.length;
    return { x, y, spread: points.length > 1 ? Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y) : 0 };
  };
  canvas.onpointerdown = (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    if (!held.size) travelled = 0;
    held.set(event.pointerId, place(event));
    spread = middle().spread;
    if (held.size > 1) travelled = 100;
  };
  canvas.onpointermove = (event) => {
    const now = place(event);
    if (!held.has(event.pointerId)) {
      pointAt(pick(now.x, now.y, 4), now.x, now.y);
      return;
    }
    const before = middle();
    const last = held.get(event.pointerId);
    travelled += Math.hypot(now.x - last.x, now.y - last.y);
    held.set(event.pointerId, now);
    if (travelled < 5) return;
    pointAt(null);
    const after = middle();
    panBy(after.x - before.x, after.y - before.y);
    if (spread && after.spread) zoomBy(after.spread / before.spread, after.x, after.y);
  };
  canvas.onpointerup = (event) => {
    if (!held.delete(event.pointerId)) return;
    if (travelled >= 5) return;
    const { x, y } = place(event);
    const item = pick(x, y, event.pointerType === "mouse" ? 4 : 14);
    select(item === state.selection ? null : item, "drawing");
  };
  canvas.onpointercancel = (event) => held.delete(event.pointerId);
  canvas.onpointerleave = () => pointAt(null);
  canvas.ondblclick = (event) => {
    const { x, y } = place(event);
    if (!pick(x, y, 4)) zoomBy(1.8, x, y);
  };
  canvas.addEventListener("wheel", (event) => {
    // Where the page itself scrolls, the wheel is the page's, unless the drawing has the focus.
    if (pageScrolls() && !event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
    event.preventDefault();
    const { x, y } = place(event);
    zoomBy(Math.exp(-Math.max(-60, Math.min(60, event.deltaY * (event.deltaMode ? 20 : 1))) / 240), x, y);
  }, { passive: false });
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function startKeys() {
  const canvas = byId("overlay");
  canvas.onkeydown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) panBy(-60 * direction[0], -60 * direction[1]);
    else if (direction) walk(direction);
    else if (event.key === "Enter" || event.key === " ") select(pointed === state.selection ? null : pointed, "drawing");
    else if (event.key === "+" || event.key === "=") zoomBy(1.3);
    else if (event.key === "-") zoomBy(1 / 1.3);
    else if (event.key === "0") byId("zoom-all").click();
    else return;
    event.preventDefault();
  };
  canvas.onblur = () => pointAt(null);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.target.closest("input")) return;
    pointAt(null);
    if (state.selection) select(null, byId("panel").contains(event.target) ? "panel" : "drawing");
  });
}

// To the nearest node in a direction; the first step goes to the selected one or the hub.
function walk([dx, dy]) {
  const nodes = [...shown.organizations, ...shown.events];
  const from = pointed?.kind === "tie" || !shown.has.has(pointed) ? null : pointed;
  let next = from ? null : shown.has.has(state.selection) && state.selection.kind !== "tie" ? state.selection : inOrder[0];
  let least = Infinity;
  for (const node of from ? nodes : []) {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = along + 2 * aside;
    if (along > 0 && aside <= 2 * along && cost < least) [next, least] = [node, cost];
  }
  if (!next) return;
  reveal([next], true);
  pointAt(next, toX(next), toY(next));
  announce(describe(next));
}
