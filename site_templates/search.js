// Search without a server; docs/search.md tells how. All data come as scripts that call yanlu(name, data): so it works
// from file:// too, and under a policy without inline script.
(() => {
  "use strict";
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  const STEP = 5, MOST = 100; // texts read at once (and hits shown first), texts read before a query is split
  const loads = new Map(), takers = new Map();
  const load = name => loads.get(name) ?? loads.set(name, new Promise((resolve, reject) => {
    const script = make("script", document.head);
    takers.set(name, resolve);
    script.src = here + name + ".js";
    script.onload = () => script.remove();
    script.onerror = () => { loads.delete(name); reject(Error(name)); };
  })).get(name);

  // numbers as printable characters: 64 end a number, 29 go before one
  const digit = code => code - (code > 92 ? 34 : code > 34 ? 33 : 32);
  const reader = (text, at = 0) => ({
    more: () => at < text.length,
    take: (length = text.length) => text.slice(at, at += length),
    next() {
      let value = 0, last;
      while ((last = digit(text.charCodeAt(at++))) > 63) value = value * 29 + last - 63;
      return value * 64 + last;
    },
  });
  const numbers = text => {
    const all = [], from = reader(text);
    while (from.more()) all.push(from.next());
    return all;
  };
  const rising = (text, start = 0) => { let last = start - 1; return numbers(text).map(gap => last += gap + 1); };
  // long lists come in blocks of 32768 numbers: a mark, the block's number, the gaps in it
  const listed = text => text[0] != "\x7f" ? rising(text) : text.split("\x7f").slice(1).flatMap(block => {
    const from = reader(block), start = from.next() * 32768;
    return rising(from.take(), start);
  });

  // letters that count as the same; the rules are those of converter/search/fold.py
  const GONE = /[\s\0-\x1f\x7f-\x9f\xad\u0300-\u036f\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufe00-\ufe0f]|\udb40./g;
  const POINT = /[!-$&-*,:-@\[-`{-~\xa1-\xbf\u2010-\u205e\u3001-\u3004\u3008-\u3020\u30fb]/g;
  const simple = new Map(), letters = new Map();
  const letter = each => {
    if (!letters.has(each))
      letters.set(each, [...each.normalize("NFKD").toLowerCase().replace(GONE, "")].map(one => simple.get(one) ?? one).join(""));
    return letters.get(each);
  };
  // most letters are Chinese ones in their simplified form, of which only the variants change
  let changing;
  const fold = text => text.replace(changing, letter);
  const places = text => { // of every folded character
    const all = [];
    let at = 0;
    for (const each of text) { all.push(...letter(each).split("").fill(at)); at += each.length; }
    return all;
  };

  let table, facets;
  const begin = async () => {
    if (table) return;
    const [[others, shifts], read] = await Promise.all([load("folding"), load("table")]);
    let last = 0;
    const shift = numbers(shifts);
    rising(others).forEach((code, at) =>
      simple.set(String.fromCharCode(code), String.fromCharCode(last += shift[at] >> 1 ^ -(shift[at] & 1))));
    changing = RegExp(`[^\u4e00-\u9fff]|[${[...simple.keys()].join("")}]`, "gu");
    read.at = new Map(rising(read.numbers).map((number, at) => [number, at]));
    for (const name of ["years", "months"]) read[name] = numbers(read[name]);
    read.common = read.common.map(each => rising(each));
    table = read;
  };
  const beginFacets = async () => {
    const read = await load("facets");
    facets ??= Object.fromEntries(Object.entries(read).map(([name, [values, text]]) => {
      const from = reader(text);
      return [name, table.years.map(() => Array.from({length: from.next()}, () => values[from.next()]))];
    }));
  };
  const FILTERS = ["year", "kind", "meeting", "speaker"];
  const facet = (name, at) => name != "year" ? facets[name][at] : table.years[at] ? [`${table.before + table.years[at]}`] : [];

  // the index: which parts of documents (four each) have a pair of characters (or one, in a heading or title), and behind
  // which character: one of seven classes, or 0 where that is not noted
  const pairs = word => {
    const text = word.replace(POINT, "!");
    if (!text[1]) return [text + "\0"];
    const all = text.slice(1).split("").map((each, at) => text[at] + each), codes = [];
    for (const run of text.matchAll(/(?=([%+\-./0-9a-z]{3}))/g)) { // three of these in a row count as a pair too
      for (const at of [0, 1, 2]) codes[at] = run[1].charCodeAt(at);
      all.push(String.fromCharCode(codes[0] | codes[1] << 7, codes[2] | 0xdc00));
    }
    return all;
  };
  const rarity = pair => {
    const [one, two] = pair.split("").map(each => table.common.findIndex(group => group.includes(each.charCodeAt(0))) + 1 || 9);
    return one + two;
  };
  const postings = async (pair, before) => { // → [anywhere, in headings or the title, in the title]
    const code = Math.imul(pair.charCodeAt(0) | pair.charCodeAt(1) << 16, 0x9E3779B1) >>> 2, low = 30 - table.bits;
    const [codes, sizes, lists] = await load("index/" + (code >>> low).toString(16));
    const which = rising(codes).indexOf(code & (1 << low) - 1), from = reader(lists), all = numbers(sizes);
    if (which < 0) return [[], [], []];
    for (const size of all.slice(0, which)) from.take(size >> 1);
    const text = from.take(all[which] >> 1), inside = reader(text);
    const known = text => listed(text).filter(each => !(before && each & 7) || (each & 7) == before).map(each => each >> 3);
    if (!(all[which] & 1)) return [known(text), [], []];
    const [parts, heads, title] = [inside.take(inside.next()), inside.take(inside.next()), inside.take()].map(known);
    return [parts, heads.concat(title), title];
  };
  const both = (left, right) => {
    if (left.length > right.length) [left, right] = [right, left];
    const set = new Set(left);
    return right.filter(each => set.has(each));
  };
  const whole = parts => [...new Set(parts.map(part => part >> 2))];
  // documents that may hold all words, title before heading before text, then newest first; which files tell
  const possible = async (words, except) => {
    const long = words.filter(word => word[1]), sought = (long[0] ? long : words).map(word => word.replace(POINT, "!")), found = [];
    // of four characters the middle two are mostly a seam between words, rarer than its characters tell; and of all but
    // the first pair of a word it is known what goes before
    const rest = sought.flatMap((word, which) => [...new Set(pairs(word))].map((pair, at) => [pair, which, rarity(pair) + (at && 2 + (at & 1) * 2)]));
    rest.sort(([, , left], [, , right]) => right - left);
    const common = level => found.map(each => whole(each[level])).reduce(both);
    const further = async () => {
      await Promise.all(rest.splice(0, 2).map(async ([pair, which]) => {
        const word = sought[which], lists = await postings(pair, word.charCodeAt(word.indexOf(pair) - 1) % 256 % 7 + 1);
        found[which] = found[which]?.map((list, level) => both(list, lists[level])) ?? lists;
      }));
      return common(0);
    };
    let all;
    while (rest[0]) {
      all = await further();
      if (Object.keys(found).length == sought.length && all.length <= Math.max(STEP, table.years.length >> 3)) break;
    }
    const heads = new Set(common(1)), title = new Set(common(2)), ranks = [];
    for (const each of all) {
      const at = table.at.get(each); // none: a table older than the index
      if (at >= 0) ranks.push(each - ((title.has(each) ? 2e6 : heads.has(each) ? 1e6 : 0) + table.years[at] * 13 + table.months[at]) * 2 ** 28);
    }
    const parts = found.flatMap(([parts, heads]) => [new Set(heads), new Set(parts)]);
    return [[...Float64Array.from(ranks).sort()].map(rank => rank - Math.floor(rank / 2 ** 28) * 2 ** 28),
      number => parts.flatMap(some => [0, 1, 2, 3].map(at => 4 * number + at)
        .filter(part => except[0] || sought.length < words.length || some.has(part))), // or elsewhere in the text
      async () => new Set(rest[0] ? await further() : all)]; // fewer of them
  };

  // the text: is it a hit, where, and how near do the words stand
  const spots = (text, words) => {
    const all = [];
    words.forEach((word, which) => { for (let at = -1; ~(at = text.indexOf(word, at + 1));) all.push([at, at + word.length, which]); });
    return all.sort((left, right) => left[0] - right[0]);
  };
  const span = (found, count) => { // shortest stretch with all words
    const last = [];
    let best = Infinity, known = 0;
    for (const [at, , which] of found) {
      if (last[which] === undefined) known++;
      last[which] = at;
      if (known == count) best = Math.min(best, at - Math.min(...last));
    }
    return best;
  };
  const check = async (files, words, except) => {
    files = [...new Set(files)];
    // of one word any file will do: headings first, the others where it is not in this one after all
    const some = words[1] || except[0] ? files : files.splice(0, 1);
    const read = await Promise.all(some.map(file => load("text/" + file.toString(16))));
    const [id, title, address, date, kind, meeting, speakers] = read[0];
    const rows = read.flatMap(each => each[7]).sort(([left], [right]) => left - right).map(([, text, heading, ...marks]) => ({line: text, folded: fold(text), head: fold(text.slice(0, heading)), marks}));
    const name = fold(title), heads = [name, ...rows.map(row => row.head)], all = [name, ...rows.map(row => row.folded)];
    const inside = (texts, word) => texts.some(text => text.includes(word)), every = texts => words.every(word => inside(texts, word));
    if (!every(all) || except.some(word => inside(all, word))) return some != files && files.length ? check(files, words, except) : null;
    const tier = every([name]) + every(heads);
    const found = rows.map(row => ({...row, spots: spots(row.folded, words)})).filter(row => row.spots.length);
    const kinds = row => new Set(row.spots.map(spot => spot[2])).size;
    const near = Math.min(Infinity, ...found.map(row => span(row.spots, words.length)));
    found.sort((left, right) => kinds(right) - kinds(left));
    return {id, title, address, date: date ?? "", facts: [date, called[kind] ?? kind, ...speakers, meeting].filter(Boolean), tier, near, found};
  };
  const better = (left, right) => right.tier - left.tier || left.near - right.near || // two infinite ones: NaN
    (left.date < right.date) - (left.date > right.date);

  // "a phrase" word -without
  const parse = query => {
    const words = [], except = [];
    let exact = false;
    for (const [, minus, ...forms] of query.matchAll(/([-－]?)(?:["“「＂]([^"”」＂]*)["”」＂]?|(\S+))/g)) {
      const word = fold(forms[0] ?? forms[1]);
      if (word) (minus ? except : words).push(word);
      exact ||= forms[0] !== undefined;
    }
    return {words: [...new Set(words)], except, exact};
  };
  // a word that stands nowhere as it is → words that do: cut at punctuation, then at its rarest pairs, but in no number,
  // until documents have all parts; none where it is too long for that
  const split = async word => {
    const pieces = word.split(POINT).filter(Boolean), cuts = [];
    word = "";
    for (const piece of pieces) { if (word) cuts.push(word.length); word += piece; }
    if (word.length > 40) return [];
    const lists = await Promise.all(pairs(word).slice(0, word.length - 1).map(async pair => whole((await postings(pair))[0])));
    const order = [...lists.keys()].sort((left, right) => lists[left].length - lists[right].length);
    const fit = () => {
      const kept = lists.filter((_, pair) => !cuts.includes(pair + 1));
      return !kept[0] || kept.reduce(both).length;
    };
    while (order[0] + 1 && !(cuts[0] && fit())) {
      const at = order.shift() + 1;
      if (![0, word.length, ...cuts].some(cut => Math.abs(at - cut) < 2) && !/[%+\-./0-9a-z]{2}/.test(word.slice(at - 1, at + 1))) cuts.push(at);
    }
    cuts.sort((left, right) => left - right);
    return [...cuts, word.length].map((cut, at) => word.slice(cuts[at - 1] ?? 0, cut));
  };
  // → {all, shown: candidates that pass the filters, next(): further hits, left: texts not yet read, parts: what it was split into}
  const search = async (query, filters = {}, parts = null) => {
    await begin();
    let {words, except, exact} = parse(query);
    if (!words[0] && !except[1]) [words, except] = [[fold(query)], []]; // -5℃, “”: nothing else is asked for
    if (parts) words = parts;
    const [all, files, fewer] = words[0] ? await possible(words, except) : [[]], wanted = Object.keys(filters);
    if (wanted.some(name => name != "year")) await beginFacets();
    const passes = (number, but) => wanted.every(name => name == but || facet(name, table.at.get(number)).includes(filters[name]));
    const left = all.filter(number => passes(number));
    let hits = 0, tried = 0, poor;
    const result = {all, left, words, parts, passes, size: () => hits + left.length, async next(wanted = STEP) {
      let page = [];
      for (let most = tried + MOST; left.length && !page[0];) {
        if (poor) { // the pairs not yet asked for cost less than such texts
          const still = await fewer();
          for (const list of [all, left]) list.splice(0, 1e9, ...list.filter(each => still.has(each)));
        }
        if (!parts && !exact && !hits && words.length == 1 && tried >= most) break;
        const some = left.splice(0, Math.max(2, Math.min(2 * STEP, Math.ceil(wanted * (tried + 1) / (hits + 1)))));
        // what can't be read comes last, to be tried again
        const told = await Promise.all(some.map(number => check(files(number), words, except).catch(() => left.push(number) && 0)));
        if (told[0] === 0 && told.every(each => each === 0)) throw told;
        const read = told.filter(Boolean);
        some.forEach((number, at) => told[at] ?? all.splice(all.indexOf(number), 1)); // so that filters count no others
        tried += some.length;
        page = read.sort(better);
        hits += read.length;
        poor = read.length * 2 < some.length;
      }
      return page;
    }};
    result.first = await result.next();
    if (!hits && !parts && !exact && words.length == 1 && !wanted.length) {
      const cut = await split(words[0]);
      if (cut[0] && cut[0] != words[0]) return search(query, filters, cut);
    }
    return result;
  };
  Object.assign(window.yanlu = (name, data) => takers.get(name)(data), {search, fold, begin});

  // the page
  const $ = name => document.getElementById("_" + name);
  const form = $("search"), box = $("q"), list = $("hits"), more = $("more"), keys = $("keys");
  const say = (name, ...values) => values.reduce((text, value) => text.replace("{}", () => value), form.dataset[name]);
  const called = JSON.parse(form.dataset.kinds ?? "{}"); // kinds in the page's language; the index has them in Chinese
  const focused = () => document.activeElement;
  const told = (name, text) => $(name).textContent = text;
  const make = (name, parent, text = "", kind = "") => {
    const node = document.createElement(name);
    node.textContent = text;
    if (kind) node.className = kind;
    parent.append(node);
    return node;
  };
  const marked = (parent, text, wanted, from = 0, to = text.length) => {
    const at = places(text);
    let done = from;
    for (const [start, end] of spots(fold(text), wanted)) {
      const opening = Math.max(done, at[start]), last = Math.min(to, at[end - 1] + 1);
      if (opening >= to || last <= opening) continue;
      parent.append(text.slice(done, opening));
      make("mark", parent, text.slice(opening, last));
      done = last;
    }
    parent.append(text.slice(done, to));
  };
  const show = (hit, wanted) => {
    const item = make("li", list);
    const link = make("a", make("h2", item));
    const where = link.href = form.dataset.root + hit.address;
    marked(link, hit.title, wanted);
    make("p", item, hit.facts.join(" · "), "facts");
    for (const row of hit.found.filter(row => row.folded != fold(hit.title)).slice(0, 3)) {
      const at = places(row.line)[row.spots[0][0]], from = Math.max(0, at - 24), to = Math.min(row.line.length, at + 96);
      const excerpt = make("a", make("p", item), from ? "…" : "", "excerpt");
      let anchor = "";
      for (let each = 0; each < row.marks.length; each += 2) if (row.marks[each] <= at) anchor = row.marks[each + 1];
      excerpt.href = where + (anchor && "#" + anchor);
      marked(excerpt, row.line, wanted, from, to);
      if (to < row.line.length) excerpt.append("…");
    }
  };
  let turn = 0;
  const offer = async (result, filters) => {
    await beginFacets();
    for (const name of FILTERS) {
      const counts = new Map(), select = form.elements[name], chosen = filters[name] ?? "";
      for (const number of result.all) if (result.passes(number, name))
        for (const entry of facet(name, table.at.get(number))) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
      const order = [...counts].sort((left, right) => name == "year" ? right[0] - left[0] : right[1] - left[1]);
      select.replaceChildren(new Option(say("all"), ""), ...order.map(([entry, count]) => new Option((called[entry] ?? entry) + (count ? ` (${count})` : ""), entry)));
      select.value = chosen;
      select.parentNode.hidden = order.length < 2 && !chosen && select != focused();
    }
  };
  const run = async ([many = 0, top] = []) => { // hits that were shown before, how far down the page was
    const mine = ++turn, query = box.value.trim(), filters = {}, asked = new URLSearchParams(new FormData(form));
    for (const [name, entry] of [...asked]) if (!entry) asked.delete(name); else if (name != "q") filters[name] = entry;
    try { history.replaceState(null, "", "?" + asked); } catch { /* some browsers, from file:// */ }
    if (list.contains(focused()) || more == focused()) box.focus(); // what it is on goes
    list.replaceChildren();
    more.hidden = true;
    told("note", "");
    const filter = result => offer(result, filters).catch(() => {}); // the hits can be read without filters
    if (!query) { told("status", ""); return filter({all: []}); }
    told("status", say("wait"));
    const attempt = work => work().catch(() => mine == turn && told("status", say("failed")));
    await attempt(async () => {
      const result = await search(query, filters);
      if (mine != turn) return;
      const page = async (hits, full = list.children.length + STEP) => { // these, and others one after the other
        for (;; hits = await result.next(full - list.children.length)) {
          if (mine != turn) return;
          for (const hit of hits) show(hit, result.words);
          told("status", list.children.length ? say(result.left.length ? "most" : "count", result.size()) : say(result.left.length ? "wait" : "none"));
          if (!result.left.length || list.children.length >= full) break;
        }
        more.hidden = !result.left.length;
        filter(result);
      };
      told("note", result.parts && result.first[0] ? say("parts", query, result.parts.join(" + "))
        : result.words[0] && !result.words.some(word => word[1]) ? say("one") : "");
      more.onclick = () => attempt(async () => {
        const at = list.children.length;
        await page(await result.next());
        if (mine == turn) ((list.children[at] ?? list.lastChild)?.querySelector("a") ?? box).focus();
      });
      await page(result.first, many || STEP);
      if (mine == turn && many) scrollTo(0, top);
    });
  };
  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(run, 200); };
  box.oninput = event => event?.isComposing || soon(); // not the letters that are yet to become characters
  box.addEventListener("compositionend", soon);
  form.onsubmit = event => { event.preventDefault(); run(); };
  form.onchange = event => event.target.name && event.target != box && run();
  // "/" to the box, arrows through the hits, Enter opens (it is a link), Escape back and away
  document.onkeydown = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = focused(), links = [...list.querySelectorAll("a"), ...more.hidden ? [] : [more]], at = links.indexOf(active);
    const key = event.key, inside = at >= 0;
    let to;
    if (key == "/" && keys.checked && !active.matches("input, select")) to = box;
    if (key == "ArrowDown" && (active == box || inside)) to = links[at + 1];
    if (key == "ArrowUp" && inside) to = links[at - 1] ?? box;
    if (key == "Escape" && (inside || active == box)) {
      to = box;
      if (!inside) { box.value = ""; run(); }
    }
    to?.focus(event.preventDefault());
  };
  try {
    keys.checked = localStorage.yanluKeys != "off";
    keys.onchange = () => localStorage.yanluKeys = keys.checked ? "on" : "off";
  } catch { /* no storage: the switch holds for this page */ }
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  box.value = asked.get("q") ?? "";
  for (const name of FILTERS) if (asked.get(name)) form.elements[name].append(new Option(asked.get(name), asked.get(name), 1, 1));
  // the former is told of a page that is read again too late, the latter of none that some telephones leave
  window.onpagehide = window.onbeforeunload = () => history.replaceState([list.children.length, scrollY], "");
  if (box.value) run(history.state ?? []);
})();
