// What reading gains by a script; everything is there without. Permanent links and citations are copied at a press, the
// contents follow the reading position. Words come from the page: data-… of the element that loads this file.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  let fading;
  const say = text => {
    said.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => { said.textContent = ""; }, 2500);
  };

  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // no permission, or an old browser from file://
      const area = document.createElement("textarea");
      const focused = document.activeElement;
      area.value = text;
      area.className = "said";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused?.focus();
      if (!done) return say(words.failed);
    }
    say(words.copied);
  };

  // A permanent link still leads to its place; it is copied as well.
  document.querySelector(".text")?.addEventListener("click", event => {
    const link = event.target.closest("a.pin");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) copy(link.href);
  });

  for (const text of document.querySelectorAll(".citation")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${text.dataset.name}`);
    button.addEventListener("click", () => copy(cited(text)));
    text.after(button);
  }

  // The day of access, which GB/T 7714 asks for, and the address where the archive doesn't know its own.
  const cited = text => {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => `${part}`.padStart(2, "0")).join("-");
    const address = location.protocol === "file:" ? "" : location.href.replace(/#.*/, "");
    const whole = text.textContent;
    const known = / ?https?:\S+$/.exec(whole);
    if (text.dataset.form === "gbt") {
      const end = known ? known[0] : address && ` ${address}`;
      return `${whole.slice(0, known?.index).replace(/\.$/, "")}[${today}].${end}`;
    }
    if (text.dataset.form === "note" && !known && address) return `${whole} ${address}`;
    if (text.dataset.form === "bibtex") {
      const url = address && !/^ {2}url = /m.test(whole) ? `,\n  url = {${address}}` : "";
      return whole.replace(/\n\}$/, `${url},\n  urldate = {${today}}\n}`);
    }
    return whole;
  };

  // The part being read is the one that was asked for, while its heading stands in the upper third of the window (or
  // can't get there, at the page's end); else the last whose heading has passed that.
  const links = [...document.querySelectorAll(".outline a")];
  const parts = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const outline = document.querySelector(".outline");
  let current, waiting = false;
  const follow = () => {
    waiting = false;
    const line = innerHeight / 3;
    let at = -1;
    parts.forEach((part, index) => { if (part && part.getBoundingClientRect().top <= line) at = index; });
    const asked = links.findIndex(link => link.hash === location.hash), top = parts[asked]?.getBoundingClientRect().top;
    const ended = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    if (top >= 0 && top < (ended ? innerHeight : line)) at = asked;
    if (links[at] === current) return;
    current?.removeAttribute("aria-current");
    current = links[at];
    if (!current) return;
    current.setAttribute("aria-current", "location");
    const box = outline.getBoundingClientRect(), own = current.getBoundingClientRect();
    if (own.top < box.top || own.bottom > box.bottom) outline.scrollTop += own.top - box.top - box.height / 3;
  };
  if (links.length) {
    const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    addEventListener("hashchange", later);
    follow();
  }
})();
