"use strict";
document.documentElement.classList.add("js");

/** The report's articles, claims and facts; see payload.py. */
const data = JSON.parse(document.getElementById("report-data").textContent);
const claims = data.claims.map(([id, document, start, end, line, display]) => ({ id, document, start, end, line, display }));
const claimIndex = new Map(claims.map((claim, index) => [claim.id, index]));

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Offsets come in code points, JavaScript counts UTF-16 units: one more for each character beyond U+FFFF before it. */
function unitOffsets(text) {
  const wide = [];
  if (/[\ud800-\udbff]/.test(text)) {
    let points = 0;
    for (const character of text) {
      if (character.length === 2) wide.push(points);
      points += 1;
    }
  }
  return (offset) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

/** Stretches to mark in one article, without overlaps: the chosen claim first, other claims of the fact where free. */
function stretches(fact, chosen, offsets) {
  const own = fact.sides.flat().filter((index) => claims[index].document === claims[chosen].document && index !== chosen);
  const taken = [];
  for (const index of [chosen, ...own]) {
    const claim = claims[index];
    if (taken.some((other) => claim.start < other.end && other.start < claim.end)) continue;
    taken.push({ start: claim.start, end: claim.end, index });
  }
  const cut = [];
  for (const { start, end, index } of taken.sort((a, b) => a.start - b.start)) {
    const current = index === chosen ? "current" : "";
    let at = start;
    for (const [from, to] of fact.differs[index] || []) {
      if (at < from) cut.push({ start: at, end: from, className: current });
      cut.push({ start: from, end: to, className: `${current} differs`.trim() });
      at = to;
    }
    if (at < end) cut.push({ start: at, end, className: current });
  }
  return cut.map((one) => ({ ...one, start: offsets(one.start), end: offsets(one.end) }));
}

/** The article as paragraphs with line numbers. Text only ever becomes text nodes. */
function articleNodes(text, marks) {
  const made = document.createDocumentFragment();
  let start = 0;
  text.split("\n").forEach((line, number) => {
    const end = start + line.length;
    if (line.trim()) {
      const paragraph = element("p");
      paragraph.dataset.line = number + 1;
      let at = start;
      for (const mark of marks) {
        const from = Math.max(mark.start, start);
        const to = Math.min(mark.end, end);
        if (from >= to) continue;
        paragraph.append(text.slice(at, from), element("mark", mark.className, text.slice(from, to)));
        at = to;
      }
      paragraph.append(text.slice(at, end));
      made.append(paragraph);
    }
    start = end + 1;
  });
  return made;
}
