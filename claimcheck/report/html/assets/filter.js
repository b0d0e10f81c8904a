/** Filters over the findings, kept in the address so that a filtered view can be passed on. */
const form = document.getElementById("filters");
const findings = [...document.querySelectorAll("article.finding")].map((node) => ({
  node,
  severity: node.dataset.severity,
  topic: node.dataset.topic,
  outlets: new Set(node.dataset.outlets.trim().split(" ")),
  row: document.querySelector(`tr[data-finding="${CSS.escape(node.id)}"]`),
  text: null,
}));
const agreements = [...document.querySelectorAll("tr.agreement")].map((row) => ({ row, topic: row.dataset.topic, text: null }));
const state = { q: "", severity: new Set(), topic: "", outlet: "", against: "" };

function words(item) {
  item.text ??= (item.node || item.row).textContent.toLowerCase();
  return item.text;
}

/** Whether a finding passes all filters but ``except``, which is how the counts beside a filter's values are made. */
function passes(item, except) {
  return (
    (except === "severity" || !state.severity.size || state.severity.has(item.severity)) &&
    (except === "topic" || !state.topic || item.topic === state.topic) &&
    (except === "outlet" || !state.outlet || item.outlets.has(state.outlet)) &&
    (except === "against" || !state.against || item.outlets.has(state.against)) &&
    state.q.split(" ").every((word) => words(item).includes(word))
  );
}

function tally(except, values) {
  const counts = new Map();
  for (const item of findings) {
    if (passes(item, except)) for (const value of values(item)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

function label(select, except, values) {
  const counts = tally(except, values);
  for (const option of select.options) {
    if (!option.value) continue;
    option.dataset.name ??= option.textContent;
    option.textContent = `${option.dataset.name} (${counts.get(option.value) || 0})`;
  }
}

function apply() {
  let shown = 0;
  for (const item of findings) {
    const visible = passes(item);
    shown += visible;
    if (item.node.hidden === visible) item.node.hidden = !visible;
    if (item.row && item.row.hidden === visible) item.row.hidden = !visible;
  }
  const others = !state.severity.size && !state.outlet && !state.against;
  for (const item of agreements) {
    const topic = !state.topic || item.topic === state.topic;
    item.row.hidden = !(others && topic && state.q.split(" ").every((word) => words(item).includes(word)));
  }
  const active = Boolean(state.q || state.topic || !others);
  for (const notes of document.querySelectorAll("details.notes")) {
    const left = notes.querySelector("article.finding:not([hidden])") !== null;
    notes.hidden = !left;
    if (active && left) notes.open = true;
  }
  for (const story of document.querySelectorAll("section.story")) {
    story.hidden = active && !story.querySelector("article.finding:not([hidden]), tr.agreement:not([hidden])");
  }
  document.getElementById("shown").textContent = `${shown} of ${findings.length}`;
  document.getElementById("nothing").hidden = shown > 0;
  document.getElementById("clear").hidden = !active;
  const severities = tally("severity", (item) => [item.severity]);
  for (const chip of form.querySelectorAll(".chip")) {
    chip.setAttribute("aria-pressed", state.severity.has(chip.dataset.severity));
    chip.querySelector(".count").textContent = severities.get(chip.dataset.severity) || 0;
  }
  label(form.querySelector("#filter-topic"), "topic", (item) => [item.topic]);
  label(form.querySelector("#filter-outlet"), "outlet", (item) => item.outlets);
  label(form.querySelector("#filter-against"), "against", (item) => item.outlets);
}

function remember() {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const text = value instanceof Set ? [...value].sort().join(",") : value;
    if (text) kept.set(name, text);
  }
  history.replaceState(null, "", `#${kept}`);
}

function update(change) {
  Object.assign(state, change);
  form.querySelector("#filter-topic").value = state.topic;
  form.querySelector("#filter-outlet").value = state.outlet;
  form.querySelector("#filter-against").value = state.against;
  apply();
  remember();
}

function clearFilters() {
  form.querySelector("#filter-text").value = "";
  update({ q: "", severity: new Set(), topic: "", outlet: "", against: "" });
}

/** ``#finding-…`` shows that finding whatever the filters; anything with ``=`` is a set of filters. */
function readAddress() {
  const hash = location.hash.slice(1);
  const target = hash && document.getElementById(hash);
  if (target && target.matches("article.finding")) {
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.hidden) {
      clearFilters();
      history.replaceState(null, "", `#${hash}`);
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  } else if (hash.includes("=") && form) {
    const kept = new URLSearchParams(hash);
    form.querySelector("#filter-text").value = kept.get("q") || "";
    const severity = new Set((kept.get("severity") || "").split(",").filter(Boolean));
    const plain = ["q", "topic", "outlet", "against"].map((name) => [name, kept.get(name) || ""]);
    update({ ...Object.fromEntries(plain), severity });
  }
}

if (form) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const { id, value } = event.target;
    if (id === "filter-text") update({ q: value.trim().toLowerCase().replace(/\s+/g, " ") });
    else update({ [id.replace("filter-", "")]: value });
  });
  form.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (chip) {
      const severity = new Set(state.severity);
      if (!severity.delete(chip.dataset.severity)) severity.add(chip.dataset.severity);
      update({ severity });
    } else if (event.target.id === "clear") clearFilters();
  });
  document.addEventListener("click", (event) => {
    const pair = event.target.closest("[data-pair]");
    if (!pair) return;
    event.preventDefault();
    const [outlet, against] = pair.dataset.pair.split(" ");
    update({ outlet, against });
    form.scrollIntoView({ block: "start" });
  });
  apply();
}
addEventListener("hashchange", readAddress);
readAddress();
