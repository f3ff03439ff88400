// The picture: ties as lines, organizations as circles, events as squares.

const base = byId("base").getContext("2d");
const overlay = byId("overlay").getContext("2d");
const MANY = 60; // nodes above which not every label is tried
const WHILE_MOVING = 6000; // ties drawn during a movement

let colours; // of the present theme
let strokes = []; // ties or memberships by look: { colour, width, alpha, links: [[node, node], …] }
let inOrder = []; // shown organizations, the largest first
let pointed = null; // node or tie under the pointer or the arrow keys

function readColours() {
  const style = getComputedStyle(root);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  colours = { surface: colour("surface"), ink: colour("ink"), muted: colour("muted"), tie: colour("tie"), accent: colour("accent"),
    event: colour("event"), communities: Array.from({ length: 10 }, (_, n) => colour(`community-${n}`)) };
  colours.edges = colours.communities.map((c) => mix(c, colours.ink, 0.45));
  colours.ties = colours.communities.map((c) => mix(c, colours.ink, 0.2));
}

function mix(one, other, part) {
  const channel = (hex, n) => parseInt(hex.slice(1 + 2 * n, 3 + 2 * n), 16);
  const mixed = [0, 1, 2].map((n) => Math.round(channel(one, n) * (1 - part) + channel(other, n) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const colourOf = (community) => colourNumber.get(community) ?? 0;

// A circle's area tells the measure.
let greatest = 1;
const measureOf = (organization) => organization[state.size];

function radiusOf(node) {
  const grown = Math.min(Math.sqrt(view.k / view.fit), 2.5);
  const most = Math.min(Math.max(view.fit * 0.42, 8), 24);
  const least = Math.min(Math.max(view.fit * 0.1, 1.8), 6);
  if (node.kind === "event") return grown * Math.max(2, least * 0.85);
  return grown * (least + (most - least) * Math.sqrt(measureOf(node) / greatest));
}

function widthOfTie(weight) {
  const thin = shown.ties.length > 1500 ? 0.7 : 1.2;
  return Math.round(2 * (thin + ((6 - thin) * (weight - 1)) / Math.max(5, heaviest - 1))) / 2;
}

// To be called after each change of filters, selection, measure or colours.
function restyle() {
  greatest = Math.max(...organizations.map(measureOf), 1e-9);
  inOrder = [...shown.organizations].sort((a, b) => measureOf(b) - measureOf(a) || a.index - b.index);
  const looks = new Map();
  const add = (rank, colour, width, alpha, link) => {
    const key = `${rank} ${colour} ${width} ${alpha}`;
    if (!looks.has(key)) looks.set(key, { rank, colour, width, alpha, links: [] });
    looks.get(key).links.push(link);
  };
  if (state.view === "events") {
    const alpha = Math.min(0.7, Math.max(0.15, 20 / Math.sqrt(shown.memberships.length + 1)));
    for (const { event, organization } of shown.memberships) {
      const bright = lit && lit.nodes.has(event) && lit.nodes.has(organization);
      const look = bright ? [2, colours.accent, 1.5, 0.9] : [1, colours.tie, 1, lit ? 0.08 : alpha];
      add(...look, [organization, event]);
    }
  } else {
    const alpha = Math.min(0.55, Math.max(0.1, 9 / Math.sqrt(shown.ties.length + 1)));
    for (const tie of shown.ties) {
      const same = tie.source.community === tie.target.community;
      const colour = same && colourOf(tie.source.community) ? colours.ties[colourOf(tie.source.community)] : colours.tie;
      const width = widthOfTie(tie.seen);
      const stronger = Math.min(0.9, alpha * (same ? 1 : 0.75) + (0.3 * (tie.seen - 1)) / heaviest);
      if (!lit) add(1 + tie.seen, colour, width, Math.round(stronger * 50) / 50, [tie.source, tie.target]);
      else if (lit.ties.has(tie)) add(3, state.selection ? colours.accent : colour, width, 0.75, [tie.source, tie.target]);
      else if (lit.near.has(tie)) add(2, colours.tie, width, 0.3, [tie.source, tie.target]);
      else add(1, colours.tie, Math.min(width, 1), 0.05, [tie.source, tie.target]);
    }
  }
  strokes = [...looks.values()].sort((a, b) => a.rank - b.rank || a.width - b.width);
}

let due = false;
function redraw() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    base.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    paint(canvasPen(base), view.width, view.height);
    drawOverlay();
    if (!performance.getEntriesByName("drawn").length) performance.mark("drawn"); // what opening takes is measured up to here
  });
}

function paint(pen, width, height) {
  pen.background(width, height, colours.surface);
  paintLinks(pen, width, height);
  const seen = (node, slack) => {
    const [x, y] = [toX(node), toY(node)];
    return x > -slack && y > -slack && x < width + slack && y < height + slack;
  };
  const squares = shown.events.filter((event) => seen(event, 20));
  const circles = inOrder.filter((organization) => seen(organization, 80));
  for (const bright of [false, true]) {
    for (const event of squares) if (isBright(event) === bright) paintMark(pen, event, bright);
    for (const organization of circles) if (isBright(organization) === bright) paintMark(pen, organization, bright);
  }
  paintLabels(pen, circles, squares, width, height);
}

const isBright = (node) => !lit || lit.nodes.has(node);

function paintLinks(pen, width, height) {
  const total = strokes.reduce((sum, stroke) => sum + stroke.links.length, 0);
  const every = view.moving ? Math.ceil(total / WHILE_MOVING) : 1;
  const grown = Math.min(Math.sqrt(view.k / view.fit), 2);
  for (const { colour, width: thick, alpha, links } of strokes) {
    const ends = [];
    for (let i = 0; i < links.length; i += every) {
      const [x1, y1, x2, y2] = [toX(links[i][0]), toY(links[i][0]), toX(links[i][1]), toY(links[i][1])];
      const outside = (x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height);
      if (!outside) ends.push(x1, y1, x2, y2);
    }
    pen.lines(ends, colour, thick * grown, alpha);
  }
}

function paintMark(pen, node, bright) {
  const event = node.kind === "event";
  const number = event ? 0 : colourOf(node.community);
  const radius = radiusOf(node);
  const [fill, edge] = event ? [colours.surface, colours.event] : [colours.communities[number], colours.edges[number]];
  const chosen = node === state.selection;
  if (chosen) pen.mark(event ? "square" : "circle", toX(node), toY(node), radius + 4, colours.surface, colours.accent, 3, 1);
  pen.mark(event ? "square" : "circle", toX(node), toY(node), radius, fill, edge, event ? 1.5 : radius > 5 ? 1.2 : 0.6, bright ? 1 : 0.16);
}

function paintLabels(pen, circles, squares, width, height) {
  const few = circles.length + squares.length <= MANY;
  const limit = few ? MANY : Math.max(10, Math.round((width * height) / 24000));
  const bright = [...circles, ...squares].filter(isBright);
  const chosen = bright.filter((node) => node === state.selection || (state.selection?.kind === "tie" && lit.nodes.has(node)));
  const ranked = [...new Set([...chosen, ...bright])].slice(0, few ? MANY : limit * 2);
  const emptyRoom = () => {
    const room = makeRoom(width, height);
    room.take({ owner: "zoom buttons", left: width - 48, right: width, top: height - 126, bottom: height });
    for (const node of ranked) {
      const [x, y, radius] = [toX(node), toY(node), radiusOf(node)];
      room.take({ owner: node, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
    }
    return room;
  };
  const items = ranked.map((node) => {
    const event = node.kind === "event";
    const share = event ? 0 : Math.sqrt(measureOf(node) / greatest);
    return { node, text: node.label, x: toX(node), y: toY(node), radius: radiusOf(node),
      size: event ? 11 : 12 + Math.round(3 * share), must: chosen.includes(node), weight: chosen.includes(node) ? 700 : event ? 400 : 500, worth: event ? 1 : 3 };
  });
  for (const { node, rows, x, y, size, weight, align } of placeLabels(items, emptyRoom, limit, few ? 8 : 1)) {
    pen.text(rows, x, y, size, weight, align, node.kind === "event" ? colours.muted : colours.ink, colours.surface, 1);
  }
}

// What is pointed at, above the picture, so that pointing does not draw the picture anew.
function drawOverlay() {
  overlay.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  overlay.clearRect(0, 0, view.width, view.height);
  if (!pointed || !shown.has.has(pointed)) return;
  const pen = canvasPen(overlay);
  const links = pointed.kind === "tie" ? [[pointed.source, pointed.target]]
    : state.view === "events" ? shown.memberships.filter((m) => m.event === pointed || m.organization === pointed).map((m) => [m.event, m.organization])
    : pointed.ties.filter((tie) => shown.has.has(tie)).map((tie) => [tie.source, tie.target]);
  const width = pointed.kind === "tie" ? widthOfTie(pointed.weight) + 1.5 : 1.2;
  if (pointed.kind === "tie" || !state.selection) {
    pen.lines(links.flatMap(([a, b]) => [toX(a), toY(a), toX(b), toY(b)]), colours.accent, width, links.length > 200 ? 0.35 : 0.8);
    for (const node of new Set(links.flat())) if (isBright(node)) paintMark(pen, node, true);
  }
  if (pointed.kind === "tie") return;
  pen.mark(pointed.kind === "event" ? "square" : "circle", toX(pointed), toY(pointed), radiusOf(pointed) + 3, colours.surface, colours.accent, 2.5, 1);
  paintMark(pen, pointed, true);
}

// The node, else the tie, at a point of the drawing.
function pick(x, y, slack) {
  let [found, nearest] = [null, Infinity];
  for (const node of [...shown.events, ...shown.organizations]) {
    const distance = Math.hypot(toX(node) - x, toY(node) - y);
    if (distance < radiusOf(node) + slack && distance < nearest) [found, nearest] = [node, distance];
  }
  if (found || state.view === "events") return found;
  nearest = 3 + slack / 2;
  for (const tie of shown.ties) {
    if (lit && !lit.ties.has(tie) && !lit.near.has(tie)) continue;
    const distance = distanceToLine(x, y, toX(tie.source), toY(tie.source), toX(tie.target), toY(tie.target)) - widthOfTie(tie.seen) / 2;
    if (distance < nearest) [found, nearest] = [tie, distance];
  }
  return found;
}

function distanceToLine(x, y, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
