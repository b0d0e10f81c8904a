/** Two articles side by side, scrolled to the passages. */
const compareDialog = document.getElementById("compare");
const panes = ["left", "right"].map((side) => document.getElementById(`pane-${side}`));
let comparedFact = null;

function sideLetter(fact, index) {
  const side = fact.sides.findIndex((members) => members.includes(index));
  let letters = "";
  for (let number = side + 1; number > 0; number = Math.floor((number - 1) / 26)) {
    letters = String.fromCharCode(65 + ((number - 1) % 26)) + letters;
  }
  return fact.sides.length > 1 ? `${letters}  ` : "";
}

/** What to hold a claim against: another side in another article, else another article, else another side or claim. */
function counterpart(fact, chosen) {
  const all = fact.sides.flat().filter((index) => index !== chosen);
  const own = fact.sides.find((members) => members.includes(chosen));
  const elsewhere = (index) => claims[index].document !== claims[chosen].document;
  const opposed = (index) => !own.includes(index);
  return all.find((index) => opposed(index) && elsewhere(index)) ?? all.find(opposed) ?? all.find(elsewhere) ?? all[0];
}

function showPassage(pane, fact, chosen) {
  const { document: number } = claims[chosen];
  const { text, title, path } = data.documents[number];
  const article = pane.querySelector(".article");
  pane.querySelector(".headline").textContent = title && title !== path ? `${title} (${path})` : path;
  article.setAttribute("aria-label", data.documents[number].label);
  if (text) article.replaceChildren(articleNodes(text, stretches(fact, chosen, unitOffsets(text))));
  else article.replaceChildren(element("p", "", "The text of this article is not part of the report."));
  const mark = article.querySelector("mark.current");
  article.scrollTop = 0;
  if (mark) {
    article.scrollTop = mark.getBoundingClientRect().top - article.getBoundingClientRect().top - article.clientHeight / 3;
  }
}

function fillPane(pane, fact, chosen) {
  const select = pane.querySelector("select");
  select.replaceChildren(
    ...fact.sides.flat().map((index) => {
      const { document: number, line, display } = claims[index];
      const shown = display.length > 60 ? `${display.slice(0, 60)}…` : display;
      const option = new Option(`${sideLetter(fact, index)}${data.documents[number].label}, line ${line}: ${shown}`, index);
      option.selected = index === chosen;
      return option;
    }),
  );
  select.onchange = () => showPassage(pane, fact, Number(select.value));
  showPassage(pane, fact, chosen);
}

function openCompare(anchor, claimId) {
  const fact = data.facts[anchor];
  if (!fact) return;
  comparedFact = anchor;
  const left = claimId === undefined ? fact.sides[0][0] : claimIndex.get(claimId);
  const right = counterpart(fact, left);
  compareDialog.className = `compare ${fact.severity}`;
  document.getElementById("compare-title").textContent = fact.title;
  document.getElementById("compare-slug").textContent = fact.why;
  compareDialog.querySelector(".panes").classList.toggle("single", right === undefined);
  panes[1].hidden = right === undefined;
  if (!compareDialog.open) compareDialog.showModal();
  fillPane(panes[0], fact, left);
  if (right !== undefined) fillPane(panes[1], fact, right);
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const target = event.target.closest("[data-fact], [data-close]");
  if (!target) {
    if (event.target instanceof HTMLDialogElement) event.target.close(); // the backdrop
    return;
  }
  if (target.matches("[data-close]")) target.closest("dialog").close();
  else if (event.target.closest("a, button") || String(getSelection()) === "") {
    event.preventDefault();
    openCompare(target.dataset.fact, target.dataset.claim);
  }
});
