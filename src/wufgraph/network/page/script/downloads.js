// Files made in the page: tables as CSV, the picture as PNG and SVG.

const title = byId("title").textContent;
const counts = byId("counts").textContent;

function save(name, blob) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function fileName(suffix) {
  return `${fold(title).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "network"}${suffix}`;
}

// RFC 4180, with a byte order mark for spreadsheets. A text that a spreadsheet would take for a formula gets an apostrophe.
function spellCsv() {
  const { spell } = sheets[table.sheet];
  const cell = (value) => {
    const text = typeof value === "string" ? value.replace(/^(?=[=+\-@\t\r])/, "'") : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [Object.keys(spell), ...table.rows().map((row) => Object.values(spell).map((value) => value(row)))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

// Above and below the picture: what it is, and how to read it.
const ABOVE = 64;

function paintAround(pen, top, width) {
  const long = Math.floor(width / 11);
  pen.text(wrapLabel(title, long, 1), 20, 24, 20, 600, "left", colours.ink, colours.surface, 1);
  pen.text(wrapLabel(`${counts}. ${byId("shown").textContent}`, Math.floor(width / 6.5), 1), 20, 48, 12, 400, "left", colours.muted, colours.surface, 1);
  let [x, y] = [20, top + 20];
  for (const { community, name, more = "" } of legendEntries()) {
    const entry = [wrapLabel(name, 40, 1)[0] + more];
    const wide = 18 + widthOf(entry[0], 12, 400) + 22;
    if (x + wide > width - 10) [x, y] = [20, y + 20];
    const number = colourOf(community);
    pen.mark("circle", x + 6, y, 6, colours.communities[number], colours.edges[number], 1, 1);
    pen.text(entry, x + 18, y, 12, 400, "left", colours.ink, colours.surface, 1);
    x += wide;
  }
  return y + 24 - top;
}

function heightBelow(width) {
  const idle = { text() {}, mark() {} };
  return paintAround(idle, 0, width);
}

function drawPng() {
  const [width, height, below] = [view.width, view.height, heightBelow(view.width)];
  const ratio = Math.max(2, Math.min(4, 2400 / width));
  const canvas = make("canvas", { width: Math.round(width * ratio), height: Math.round((ABOVE + height + below) * ratio) });
  const context = canvas.getContext("2d");
  const pen = canvasPen(context);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.background(width, ABOVE + height + below, colours.surface);
  paintAround(pen, ABOVE + height, width);
  context.setTransform(ratio, 0, 0, ratio, 0, ABOVE * ratio);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  paint(pen, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function drawSvg() {
  const [width, height, below] = [view.width, view.height, heightBelow(view.width)];
  const pen = svgPen(width, ABOVE + height + below);
  pen.background(width, ABOVE + height + below, colours.surface);
  pen.shift(ABOVE);
  paint(pen, width, height);
  pen.unshift();
  paintAround(pen, ABOVE + height, width);
  return new Blob([pen.spell()], { type: "image/svg+xml" });
}

function startDownloads() {
  byId("download-csv").onclick = () => save(fileName(`-${table.sheet}.csv`), new Blob([spellCsv()], { type: "text/csv;charset=utf-8" }));
  byId("download-png").onclick = async () => save(fileName(".png"), await drawPng());
  byId("download-svg").onclick = () => save(fileName(".svg"), drawSvg());
}
