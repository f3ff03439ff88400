// Once everything is there.

function resize() {
  const box = frame.getBoundingClientRect();
  if (!box.width || !box.height) return;
  const [dx, dy] = [box.width - view.width, box.height - view.height];
  Object.assign(view, { width: box.width, height: box.height });
  setRatio(devicePixelRatio || 1);
  if (view.touched) Object.assign(view, { x: view.x + dx / 2, y: view.y + dy / 2 });
  else fitAll();
}

function setRatio(ratio) {
  view.ratio = ratio;
  for (const { canvas } of [base, overlay]) {
    canvas.width = Math.round(view.width * ratio);
    canvas.height = Math.round(view.height * ratio);
  }
  redraw();
}

function repaintNow() {
  readColours();
  restyle();
  base.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  paint(canvasPen(base), view.width, view.height);
}

// On paper: light, finer than a screen, and with the note unfolded.
const note = document.querySelector(".note");
const before = {};
addEventListener("beforeprint", () => {
  Object.assign(before, { theme: root.dataset.theme, open: note.open });
  root.dataset.theme = "light";
  note.open = true;
  setRatio(3);
  repaintNow();
});
addEventListener("afterprint", () => {
  if (before.theme) root.dataset.theme = before.theme;
  else delete root.dataset.theme;
  note.open = before.open;
  setRatio(devicePixelRatio || 1);
  repaintNow();
});
addEventListener("hashchange", readAddress);

recolour.push(() => {
  readColours();
  restyle();
  redraw();
});

readColours();
refilter();
relight();
startControls();
startFacets();
startLegend();
startTables();
startSearch();
startDownloads();
startPointer();
startKeys();
resize();
fitAll();
restyle();
redraw();
tellShown();
fillPanel();
new ResizeObserver(resize).observe(frame);
readAddress();
