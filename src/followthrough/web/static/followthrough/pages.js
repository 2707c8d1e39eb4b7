// The reading view made livelier. Without this file every link still works: marks lead to cards and cards to marks.
"use strict";

(() => {
  const reader = document.querySelector(".reader");
  if (reader === null) return;
  const beside = reader.querySelector(".beside"); // null in the review queue, where cards stand alone
  const cardsNow = () => [...reader.querySelectorAll(".card[data-finding]")]; // a card is replaced when it is decided
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const motion = () => (still.matches ? "instant" : "smooth");

  const all = (id) => reader.querySelectorAll(`[data-finding="${CSS.escape(id)}"]`);
  const cardOf = (id) => cardsNow().find((card) => card.dataset.finding === id);
  const wordsOf = (id) => reader.querySelector(`.said[data-finding="${CSS.escape(id)}"]`);
  const findingAt = (target) => target.closest?.("[data-finding]")?.dataset.finding;
  const shown = (card) => getComputedStyle(card).display !== "none";
  const besideScrolls = () => beside !== null && getComputedStyle(beside).position === "sticky";

  const set = (name, id) => {
    for (const element of reader.querySelectorAll(`.${name}`)) element.classList.remove(name);
    if (id !== undefined) for (const element of all(id)) element.classList.add(name);
  };

  const current = () => reader.querySelector(".card.current")?.dataset.finding;

  // Scrolls the column of cards alone, so that the text stays where the reader's eye is.
  const bringCard = (card) => {
    if (beside === null) card.scrollIntoView({ block: "nearest", behavior: motion() });
    if (!besideScrolls()) return;
    const room = beside.getBoundingClientRect();
    const place = card.getBoundingClientRect();
    const head = 36;
    if (place.top < room.top + head || place.bottom > room.bottom) {
      beside.scrollBy({ top: place.top - room.top - head, behavior: motion() });
    }
  };

  const bringWords = (id, behavior = motion()) => {
    const words = wordsOf(id);
    if (words === null) return;
    const place = words.getBoundingClientRect();
    const below = besideScrolls() ? innerHeight - 80 : innerHeight * 0.4;
    if (place.top < 60 || place.bottom > below) {
      scrollBy({ top: place.top - innerHeight * 0.25, behavior });
    }
  };

  const choose = (id, { focus = false } = {}) => {
    const card = cardOf(id);
    if (card === undefined) return;
    set("current", id);
    bringCard(card);
    history.replaceState(history.state, "", `#f-${id}`);
    if (focus) card.focus({ preventScroll: true });
  };

  const clear = () => {
    set("current");
    history.replaceState(history.state, "", location.pathname + location.search);
  };

  reader.addEventListener("mouseover", (event) => set("near", findingAt(event.target)));
  reader.addEventListener("mouseleave", () => set("near"));
  reader.addEventListener("focusin", (event) => set("near", findingAt(event.target)));

  reader.addEventListener("click", (event) => {
    const mark = event.target.closest("a.place, a.letter[data-finding]");
    if (mark !== null) {
      event.preventDefault();
      choose(mark.dataset.finding, { focus: mark.matches(".letter") });
      return;
    }
    const card = event.target.closest(".card[data-finding]");
    if (card === null) return;
    if (event.target.closest("a.back") !== null) {
      event.preventDefault();
      const words = reader.querySelector(`a.letter[data-finding="${CSS.escape(card.dataset.finding)}"]`);
      if (event.target.closest("a.close") !== null) clear();
      else choose(card.dataset.finding);
      words?.focus({ preventScroll: true });
      bringWords(card.dataset.finding);
    } else if (event.target.closest("a, summary, button, input, label") === null && getSelection().isCollapsed) {
      choose(card.dataset.finding);
      bringWords(card.dataset.finding);
    }
  });

  const step = (by) => {
    const visible = cardsNow().filter(shown);
    if (visible.length === 0) return;
    const at = visible.findIndex((card) => card.dataset.finding === current());
    const next = at === -1 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    choose(visible[next].dataset.finding, { focus: true });
    bringWords(visible[next].dataset.finding);
  };

  const inCurrent = (selector) => {
    const id = current();
    return id === undefined ? null : (cardOf(id)?.querySelector(selector) ?? null);
  };

  // What a reviewer may do to the card at hand. Each key presses a button that is there for everybody.
  const act = (key) => {
    if (key === "r") {
      const fold = inCurrent(".why-not");
      if (fold === null) return false;
      fold.open = true;
      fold.querySelector("input").focus();
      return true;
    }
    const button = inCurrent({ a: ".decide .accept", e: "a.to-edit", l: "a.to-link", u: ".decide .undo" }[key]);
    button?.click();
    return button !== null;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea") !== null) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if ("aelru".includes(event.key) && act(event.key)) ; // done by the button
    else if (event.key === "Escape") clear();
    else if (event.key === "Enter" && event.target.matches(".card")) event.target.querySelector("a.to-entry")?.click();
    else return;
    event.preventDefault();
  });

  // The cards follow the text: the first passage in sight brings its first card, unless the reader is at the cards.
  const inSight = new Set();
  const follow = () => {
    if (!besideScrolls() || beside.matches(":hover, :focus-within") || current() !== undefined) return;
    const first = [...inSight].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
    const id = first?.querySelector(".margin a.letter[data-finding]")?.dataset.finding;
    const card = id === undefined ? undefined : cardOf(id);
    if (card !== undefined) beside.scrollTo({ top: card.offsetTop - 36, behavior: motion() });
  };
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? inSight.add(entry.target) : inSight.delete(entry.target);
    follow();
  }, { rootMargin: "-8% 0px -55% 0px" });
  for (const passage of reader.querySelectorAll(".passage:has(.letter)")) watch.observe(passage);

  // A decided card comes back from the server. It keeps its place, and the next one that waits is brought.
  const decided = new Set();
  reader.addEventListener("submit", (event) => {
    const id = event.target.closest(".decide") && findingAt(event.target);
    if (id) decided.add(id);
  });
  new MutationObserver(() => {
    for (const id of decided) {
      const card = cardOf(id);
      if (card === undefined) continue;
      decided.delete(id);
      choose(id);
      if (card.querySelector(".fault") !== null) card.focus({ preventScroll: true });
      else step(1);
    }
  }).observe(reader, { childList: true, subtree: true });

  // Words selected by somebody who may add: a button beside them leads to the form, with their place in the document.
  const adder = document.createElement("a");
  adder.className = "button add-here";
  adder.textContent = reader.dataset.addWords ?? "";
  const points = (words, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    range.setEnd(node, offset);
    return Number(words.dataset.start) + [...range.toString()].length; // code points, as the register counts
  };
  const wordsAround = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest(".words[data-start]");
  document.addEventListener("selectionchange", () => {
    adder.remove();
    const selection = getSelection();
    if (reader.dataset.add === undefined || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const [first, last] = [wordsAround(range.startContainer), wordsAround(range.endContainer)];
    if (!first || !last || range.toString().trim() === "") return;
    const [start, end] = [points(first, range.startContainer, range.startOffset), points(last, range.endContainer, range.endOffset)];
    adder.href = `${reader.dataset.add}?start=${start}&end=${end}`;
    const place = range.getBoundingClientRect();
    document.body.append(adder);
    adder.style.top = `${place.bottom + scrollY + 6}px`;
    adder.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 180))}px`;
  });

  const named = /^#[ft]-(.+)$/.exec(location.hash);
  if (named !== null && cardOf(decodeURIComponent(named[1])) !== undefined) {
    const id = decodeURIComponent(named[1]);
    choose(id);
    bringWords(id, "instant");
  }
})();

// On a telephone the masthead's links are wider than the page: the one of this page is brought into sight.
(() => {
  const links = document.querySelector(".masthead nav");
  const here = links?.querySelector("[aria-current]");
  if (!here || links.scrollWidth <= links.clientWidth) return;
  const [room, place] = [links.getBoundingClientRect(), here.getBoundingClientRect()];
  links.scrollLeft += place.left - room.left - (room.width - place.width) / 2;
})();

// A coder's page: figures choose a value, Ctrl and Enter give it.
(() => {
  const form = document.querySelector("form[data-coding]");
  if (form === null) return;
  const values = [...form.querySelectorAll("input[name='value']")];
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type='text'], select, textarea")) return;
    else if (values[Number(event.key) - 1] !== undefined) { values[Number(event.key) - 1].checked = true; values[Number(event.key) - 1].focus(); }
    else return;
    event.preventDefault();
  });
})();

// A link to a folded part opens it.
(() => {
  const open = () => {
    const part = location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (part instanceof HTMLDetailsElement) part.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();
