/* Filters and sorts the archive's commitments in the browser. Data come as script files (data-2022.js), a year each,
   so that it works from file://. The state is kept in the address behind "#". Texts are only ever set as text. */
"use strict";
(() => {
  const ROWS = 50; // on a page
  const EAGER = 20000; // commitments that are read without being asked for
  const box = document.getElementById("_explorer");
  const form = box.querySelector("form");
  const state = box.querySelector(".state");
  const body = box.querySelector("tbody");
  const pager = box.querySelector(".pager");
  const heads = [...box.querySelectorAll("[data-sort]")];
  const words = box.dataset;
  const kinds = Object.fromEntries([...form.elements.kind.options].map((one) => [one.value, one.text]));
  const years = words.years.split(" ").filter(Boolean).map((one) => one.split(":"));
  const loaded = new Map(); // year → rows
  const asked = new Map(); // year → promise
  const failed = new Set();
  const names = ["q", "body", "speaker", "metric", "kind", "bound", "strength", "polarity", "from", "to", "due", "by"];
  let sort = "";
  let page = 1;
  let run = 0;

  /* Traditional characters count as the simplified ones, by the search's table (docs/search.md): code points, ascending by
     their gaps, and how far each is from what stands for it. 64 end a number, 29 go before one. */
  const simple = new Map();
  let changing = /(?!)/;
  const numbers = (text) => {
    const all = [];
    let value = 0;
    for (const one of text) {
      const code = one.charCodeAt(0), digit = code - (code > 92 ? 34 : code > 34 ? 33 : 32);
      if (digit > 63) value = value * 29 + digit - 63;
      else { all.push(value * 64 + digit); value = 0; }
    }
    return all;
  };
  window.yanlu = (name, [others, shifts]) => {
    let code = -1, other = 0;
    const shift = numbers(shifts);
    numbers(others).forEach((gap, at) => {
      code += gap + 1;
      other += (shift[at] >> 1) ^ -(shift[at] & 1);
      simple.set(String.fromCharCode(code), String.fromCharCode(other));
    });
    changing = new RegExp(`[${[...simple.keys()].join("")}]`, "g");
  };

  const fold = (text) => (text || "").normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(changing, (one) => simple.get(one));
  const folded = (texts) => texts.map(fold).join("\n"); // none runs into the next

  /* The last day of a year, month or day, as converter/ledger/days.py has it. */
  const last = (date) => {
    const [year, month, day] = date.split("-");
    return day ? date : new Date(Date.UTC(year, month || 12, 0)).toISOString().slice(0, 10);
  };

  window.yanluCommitments = (year, documents, rows) => {
    loaded.set(year, rows.map(([at, id, kind, text, targets, deadline, bodies, sure, label, speaker, strength, prevent, object]) => ({
      id, kind, text, targets, deadline, bodies, sure, strength, prevent,
      speaker: speaker ? [speaker[1], speaker[0]].filter(Boolean).join(" ") : "",
      speakers: fold(speaker ? `${speaker[1] || ""}${speaker[0] || ""}` : ""),
      document: documents[at][0],
      title: documents[at][1],
      date: documents[at][2] || "",
      year: documents[at][2] ? documents[at][2].slice(0, 4) : "",
      words: folded([text, label, object, documents[at][1]]),
      who: folded(bodies.map((one) => one[0])),
      metrics: targets.map((one) => fold(one[0])),
      due: (deadline && deadline[1]) || "",
      last: deadline && deadline[1] ? last(deadline[1]) : "",
    })));
  };

  const fetched = (source, fail) => new Promise((done) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = () => { fail(); done(); };
    document.head.append(script);
  });
  const folding = words.folding ? fetched(words.folding, () => {}) : Promise.resolve(); // an archive may have no search
  const load = (year) => {
    if (!asked.has(year)) asked.set(year, folding.then(() => fetched(`${words.data}${year}.js`, () => failed.add(year))));
    return asked.get(year);
  };

  const given = () => Object.fromEntries(names.map((name) => [name, form.elements[name].value.trim()]));

  /* The years that the period asks for; without a period the newest, up to EAGER commitments. */
  const wanted = ({ from, to }) => {
    if (from || to) return years.map(([year]) => year).filter((year) => year !== "undated" && (!from || year >= from) && (!to || year <= to));
    let sum = 0;
    return years.filter(([, size], at) => (sum += +size) <= EAGER || !at).map(([year]) => year);
  };

  const fits = (filter) => {
    const parts = filter.q.split(/\s+/).map(fold).filter(Boolean);
    const who = fold(filter.body), metric = fold(filter.metric), speaker = fold(filter.speaker);
    const by = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(filter.by) ? last(filter.by) : "";
    return (row) =>
      parts.every((part) => row.words.includes(part) || row.who.includes(part)) &&
      (!who || row.who.includes(who)) &&
      (!speaker || row.speakers.includes(speaker)) &&
      (!filter.strength || (row.strength ? String(row.strength[0]) : "none") === filter.strength) &&
      (!filter.polarity || (row.prevent ? "prevent" : "do") === filter.polarity) &&
      (!metric || row.metrics.some((one) => one.includes(metric))) &&
      (!filter.kind || row.kind === filter.kind) &&
      (!filter.bound || bounded(row.targets, filter.bound)) &&
      (!filter.due || filter.due === (row.due ? "dated" : row.deadline ? "words" : "none")) &&
      (!by || (row.last && row.last <= by)) &&
      (!filter.from || row.year >= filter.from) && (!filter.to || (row.year && row.year <= filter.to));
  };

  const bounded = (targets, bound) =>
    bound === "none" ? !targets.length
      : targets.some(([, , comparator, , , masked]) => (bound === "masked" ? masked : comparator === bound && !masked));

  const keys = {
    text: (row) => row.text,
    kind: (row) => Object.keys(kinds).indexOf(row.kind),
    value: (row) => (row.targets.length && row.targets[0][3] !== null ? row.targets[0][3] : null),
    due: (row) => row.last || null,
    body: (row) => (row.bodies.length ? row.bodies[0][0] : null),
    date: (row) => row.date || null,
  };
  const collator = new Intl.Collator("zh-Hans");
  const compare = (one, other) => (typeof one === "number" ? one - other : collator.compare(one, other));

  /* By the column, what has no value there last; equal ones as the archive has them. */
  const sorted = (rows) => {
    if (!sort) return rows;
    const down = sort[0] === "-", key = keys[sort.replace("-", "")];
    return rows.map((row) => [key(row), row]).sort(([one], [other]) =>
      one === null || other === null ? (one === null) - (other === null) : down ? compare(other, one) : compare(one, other),
    ).map(([, row]) => row);
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const labels = heads.map((one) => one.textContent);
  const cell = (at, ...content) => {
    const made = element("td", "", { "data-label": labels[at] });
    made.append(...(content.length ? content : [element("span", "—", { class: "none" })]));
    return made;
  };
  const said = (name, text) => element(name, text, { lang: words.said });
  const small = (text) => element("span", text, { class: "read" });
  const strong = (text) => element("span", text, { class: "read", lang: words.said });
  const by = (text) => { const made = small(""); made.append(said("bdi", text)); return made; };

  const line = (row) => {
    const made = document.createElement("tr");
    const target = `${words.root}documents/${encodeURIComponent(row.document)}/index.html`;
    const source = element("a", "", { href: target });
    source.append(said("bdi", row.title));
    made.append(
      cell(0, element("a", row.text, { lang: words.said, href: `${target}#${encodeURIComponent(row.id)}` })),
      cell(1, element("span", kinds[row.kind] || row.kind, { class: `kind ${row.kind}` }), ...(row.sure ? [] : [" ", element("span", words.low, { class: "doubt" })]),
        ...(row.prevent ? [" ", small(words.prevent)] : []), ...(row.strength && row.strength[1] ? [" ", strong(row.strength[1])] : [])),
      cell(2, ...row.targets.map(([metric, text]) => {
        const one = said("p", metric ? `${metric} ` : "");
        one.append(element("b", text));
        return one;
      })),
      cell(3, ...(row.deadline ? [said("span", row.deadline[0]), " ", small(row.due)] : [])),
      cell(4, ...row.bodies.map(([name]) => { const one = element("p"); one.append(said("bdi", name)); return one; })),
      cell(5, source, " ", small(row.date || words.undated), ...(row.speaker ? [" ", by(row.speaker)] : [])),
    );
    return made;
  };

  const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const address = (filter) => {
    const all = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
    if (sort) all.set("sort", sort);
    if (page > 1) all.set("page", page);
    const text = `${all}` ? `#${all}` : "";
    if (text !== location.hash) history.replaceState(null, "", text || `${location.pathname}${location.search}`);
  };

  const show = async () => {
    const own = ++run, filter = given(), from = wanted(filter);
    address(filter);
    if (from.some((year) => !loaded.has(year) && !failed.has(year))) {
      state.textContent = words.loading;
      await Promise.all(from.map(load));
      suggest();
    }
    if (own !== run) return; // asked again meanwhile
    const all = from.flatMap((year) => loaded.get(year) || []);
    const rows = sorted(all.filter(fits(filter)));
    const pages = Math.max(1, Math.ceil(rows.length / ROWS));
    page = Math.min(page, pages);
    address(filter);
    body.replaceChildren(...rows.slice((page - 1) * ROWS, page * ROWS).map(line));
    const told = [rows.length ? say(words.found, { found: rows.length, all: all.length }) : words.none];
    if (pages > 1) told.push(say(words.page, { page, pages }));
    if (!filter.from && !filter.to && from.length < years.length) told.push(words.part);
    if (failed.size) told.push(words.failed);
    state.textContent = told.join(" ");
    pager.hidden = pages < 2;
    pager.querySelector("span").textContent = say(words.page, { page, pages });
    for (const button of pager.querySelectorAll("button")) button.disabled = page + +button.dataset.step < 1 || page + +button.dataset.step > pages;
    for (const head of heads) {
      const by = sort.replace("-", "") === head.dataset.sort;
      head.parentElement.setAttribute("aria-sort", by ? (sort[0] === "-" ? "descending" : "ascending") : "none");
    }
  };

  /* Names to choose from, the most frequent first. */
  const suggest = () => {
    const count = (list) => {
      const found = new Map();
      for (const name of list) if (name) found.set(name, (found.get(name) || 0) + 1);
      return [...found].sort((one, other) => other[1] - one[1]).slice(0, 200).map(([name]) => element("option", "", { value: name }));
    };
    const rows = [...loaded.values()].flat();
    document.getElementById("_bodies").replaceChildren(...count(rows.flatMap((row) => row.bodies.map((one) => one[0]))));
    document.getElementById("_speakers").replaceChildren(...count(rows.map((row) => row.speaker)));
    document.getElementById("_metrics").replaceChildren(...count(rows.flatMap((row) => row.targets.map((one) => one[0]))));
  };

  const read = () => {
    const all = new URLSearchParams(location.hash.slice(1));
    for (const name of names) form.elements[name].value = all.get(name) || "";
    const asks = all.get("sort") || "";
    sort = Object.hasOwn(keys, asks.replace(/^-/, "")) ? asks : "";
    page = Math.max(1, Number.parseInt(all.get("page"), 10) || 1);
    show();
  };

  let waiting = 0;
  const anew = () => { page = 1; show(); };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(anew, 150); });
  form.addEventListener("submit", (event) => { event.preventDefault(); anew(); });
  form.addEventListener("reset", () => setTimeout(() => { sort = ""; anew(); }));
  for (const head of heads) {
    head.addEventListener("click", () => {
      const by = head.dataset.sort;
      sort = sort === by ? `-${by}` : sort === `-${by}` ? "" : by;
      anew();
    });
  }
  pager.addEventListener("click", (event) => {
    if (event.target.dataset.step) {
      page += +event.target.dataset.step;
      show().then(() => state.scrollIntoView({ block: "nearest" }));
    }
  });
  window.addEventListener("hashchange", read);
  box.hidden = false;
  read();
})();
