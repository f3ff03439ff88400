// From places in the network to pixels of the drawing, and back.

const frame = byId("frame");
const view = { width: 0, height: 0, k: 1, x: 0, y: 0, fit: 1, touched: false, moving: false };
const still = matchMedia("(prefers-reduced-motion: reduce)");

const toX = (node) => node.x * view.k + view.x;
const toY = (node) => node.y * view.k + view.y;

function fitAll() {
  const nodes = shown.organizations.length ? [...shown.organizations, ...shown.events] : organizations;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = nodes.length > 60 ? 24 : 54; // few nodes all have labels
  const aside = Math.min(room * 1.6, view.width / 8);
  view.k = Math.min(
    (view.width - 2 * aside) / Math.max(right - left, 0.01),
    (view.height - 2 * room) / Math.max(bottom - top, 0.01),
    150,
  );
  view.k = Math.max(view.k, 0.01);
  view.fit = view.k;
  view.x = view.width / 2 - (view.k * (left + right)) / 2;
  view.y = view.height / 2 - (view.k * (top + bottom)) / 2;
  view.touched = false;
}

function zoomBy(factor, atX = view.width / 2, atY = view.height / 2) {
  const k = Math.min(Math.max(view.k * factor, view.fit / 2), Math.max(view.fit * 40, 200));
  view.x = atX - ((atX - view.x) * k) / view.k;
  view.y = atY - ((atY - view.y) * k) / view.k;
  view.k = k;
  view.touched = true;
  moved();
}

function panBy(dx, dy) {
  view.x += dx;
  view.y += dy;
  view.touched = true;
  moved();
}

// A large network is drawn in full once it rests.
let rest = 0;
function moved() {
  view.moving = true;
  clearTimeout(rest);
  rest = setTimeout(() => {
    view.moving = false;
    redraw();
  }, 140);
  redraw();
}

// Bring nodes into the drawing if they are outside it.
function reveal(nodes, atOnce = still.matches) {
  const x = nodes.reduce((sum, node) => sum + toX(node), 0) / nodes.length;
  const y = nodes.reduce((sum, node) => sum + toY(node), 0) / nodes.length;
  const edge = Math.min(70, view.width / 6, view.height / 6);
  const inside = x > edge && y > edge && x < view.width - edge && y < view.height - edge;
  if (!inside) (atOnce ? panBy : glide)(view.width / 2 - x, view.height / 2 - y);
}

function glide(dx, dy) {
  const begin = performance.now();
  let done = 0;
  const step = (now) => {
    const part = Math.min(1, (now - begin) / 250);
    const eased = part * (2 - part);
    panBy(dx * (eased - done), dy * (eased - done));
    done = eased;
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
