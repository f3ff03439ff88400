// Light or dark: as the system says, unless the reader chooses.

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const recolour = []; // called after each change of colours

function chooseTheme(name) {
  if (name) root.dataset.theme = name;
  else delete root.dataset.theme;
  for (const redo of recolour) redo();
}

byId("theme").addEventListener("change", (event) => chooseTheme(event.target.value));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  for (const redo of recolour) redo();
});
