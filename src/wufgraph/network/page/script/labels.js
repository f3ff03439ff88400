// Labels that do not cover each other, nor nodes.

const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

function widthOf(row, size, weight) {
  const key = `${weight} ${size} ${row}`;
  if (!widths.has(key)) {
    if (widths.size > 20000) widths.clear();
    ruler.font = `${weight} ${size}px ${FONT}`;
    widths.set(key, ruler.measureText(row).width);
  }
  return widths.get(key);
}

// At most `most` rows of about `long` characters, broken at spaces; an ellipsis where text is left out.
function wrapLabel(text, long, most) {
  const legible = text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " "); // no controls, none that turn the reading direction
  const words = legible.trim().split(/\s+/).map((word) => cut(word, long));
  const rows = [""];
  for (const word of words) {
    const row = rows[rows.length - 1];
    if (!row) rows[rows.length - 1] = word;
    else if (row.length + 1 + word.length <= long) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  if (rows.length > most) {
    rows.length = most;
    rows[most - 1] = `${Array.from(rows[most - 1]).slice(0, long - 1).join("").replace(/[\s,;:.(–-]+$/, "")}…`;
  }
  return rows;
}

function cut(word, long) {
  const letters = Array.from(word);
  return letters.length <= long ? word : `${letters.slice(0, long - 1).join("")}…`;
}

// Boxes already taken, in cells for quick look-up.
function makeRoom(width, height) {
  const cell = 64;
  const cells = new Map();
  const each = (box, visit) => {
    for (let i = Math.floor(box.left / cell); i <= Math.floor(box.right / cell); i++) {
      for (let j = Math.floor(box.top / cell); j <= Math.floor(box.bottom / cell); j++) if (visit(`${i},${j}`)) return true;
    }
    return false;
  };
  return {
    take(box) {
      each(box, (key) => {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(box);
      });
    },
    free(box, owner) {
      if (box.left < 2 || box.top < 2 || box.right > width - 2 || box.bottom > height - 2) return false;
      return !each(box, (key) => (cells.get(key) ?? []).some((other) =>
        other.owner !== owner && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom));
    },
  };
}

// Places around a node, the best first: [direction x, direction y].
const AROUND = [[1, 0], [-1, 0], [0, 1], [0, -1], [0.75, 0.75], [-0.75, 0.75], [0.75, -0.75], [-0.75, -0.75]];

function labelBox(item, rows, [dx, dy], far) {
  const wide = Math.max(...rows.map((row) => widthOf(row, item.size, item.weight)));
  const high = rows.length * item.size * LINE;
  const x = item.x + dx * (item.radius + far);
  const align = dx > 0 ? "left" : dx < 0 ? "right" : "center";
  const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
  const y = item.y + dy * (item.radius + far * 0.6) + (dy > 0 ? high / 2 : dy < 0 ? -high / 2 : 0);
  return { x, y, align, rows, owner: item.node, left: left - 1, right: left + wide + 1, top: y - high / 2, bottom: y + high / 2 };
}

// Items come in order of importance: { node, text, x, y, radius, size, weight, worth, must }; one that
// must have its label gets it on top of others. Where labels had to be shortened
// or left out, another round begins with those; the best round counts.
function placeLabels(items, emptyRoom, limit, rounds) {
  let [best, order] = [null, items];
  for (let round = 0; round < rounds; round++) {
    const [room, placed, poor] = [emptyRoom(), [], []];
    let loss = 0;
    for (const item of order) {
      if (placed.length >= limit) break;
      const box = findPlace(item, room, rounds > 1 ? WORDINGS : WORDINGS.slice(0, 2))
        ?? (item.must ? { ...labelBox(item, wrapLabel(item.text, 24, 2), AROUND[0], 4), loss: 5 } : null);
      if (box) {
        room.take(box);
        placed.push({ ...item, ...box });
      }
      loss += (box ? box.loss : 10) * item.worth;
      if (!box || box.loss > 0) poor.push(item);
    }
    if (!best || loss < best.loss) best = { loss, placed };
    if (!loss) break;
    order = [...new Set([...poor, ...order])];
  }
  return best ? best.placed : [];
}

const WORDINGS = [[24, 2, 0], [16, 3, 0], [16, 2, 2], [14, 1, 5]]; // longest row, most rows, loss

function findPlace(item, room, wordings) {
  for (const [long, most, loss] of wordings) {
    const rows = wrapLabel(item.text, long, most);
    for (const far of [4, 12]) {
      for (const direction of AROUND) {
        const box = labelBox(item, rows, direction, far);
        if (room.free(box, item.node)) return { ...box, loss };
      }
    }
  }
  return null;
}
