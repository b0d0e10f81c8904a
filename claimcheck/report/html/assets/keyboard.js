/** Keys, the theme, and what printing needs. */
const help = document.getElementById("help");
document.getElementById("help-open").addEventListener("click", () => help.showModal());

function shownFindings() {
  return findings.filter((item) => !item.node.hidden).map((item) => item.node);
}

/** The finding ``step`` places from ``id`` among those shown; the first or last when there is none to start from. */
function neighbour(id, step) {
  const shown = shownFindings();
  const at = shown.findIndex((node) => node.id === id);
  if (at < 0) return step > 0 ? shown[0] : shown[shown.length - 1];
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
}

function walk(step) {
  const current = document.activeElement.closest("article.finding");
  const next = neighbour(current ? current.id : "", step);
  if (!next) return;
  const folded = next.closest("details");
  if (folded) folded.open = true;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

function walkCompared(step) {
  const next = neighbour(comparedFact, step);
  if (next) openCompare(next.id);
}

document.getElementById("compare-previous").addEventListener("click", () => walkCompared(-1));
document.getElementById("compare-next").addEventListener("click", () => walkCompared(1));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select, textarea");
  if (typing) {
    if (event.key === "Escape" && event.target.matches("input")) event.target.blur();
    return;
  }
  const inCompare = compareDialog.open;
  if (event.key === "j" || event.key === "k") {
    const step = event.key === "j" ? 1 : -1;
    if (inCompare) walkCompared(step);
    else if (!help.open) walk(step);
  } else if (inCompare || help.open) return;
  else if (event.key === "/" && form) {
    event.preventDefault();
    form.querySelector("#filter-text").focus();
  } else if (event.key === "?") help.showModal();
  else if (event.key === "Enter" && event.target.matches("article.finding")) openCompare(event.target.id);
});

/* A report opened from a file may have no storage; then the choice lasts as long as the page. */
const themeButton = document.getElementById("theme");
const systemDark = matchMedia("(prefers-color-scheme: dark)");

function showTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  const dark = (theme || (systemDark.matches ? "dark" : "light")) === "dark";
  themeButton.textContent = dark ? "Light" : "Dark";
}

function storedTheme(...value) {
  try {
    if (value.length) localStorage.setItem("claimcheck-theme", value[0]);
    return localStorage.getItem("claimcheck-theme");
  } catch {
    return null;
  }
}

themeButton.addEventListener("click", () => {
  const next = themeButton.textContent === "Dark" ? "dark" : "light";
  storedTheme(next);
  showTheme(next);
});
const remembered = storedTheme();
showTheme(remembered === "dark" || remembered === "light" ? remembered : "");

let foldedForPrint = [];
addEventListener("beforeprint", () => {
  foldedForPrint = [...document.querySelectorAll("details:not([open])")];
  for (const details of foldedForPrint) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of foldedForPrint) details.open = false;
});
