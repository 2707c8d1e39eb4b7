// The reading view made livelier. Without this file every link still works: marks lead to cards and cards to marks.
"use strict";

(() => {
  const reader = document.querySelector(".reader");
  if (reader === null) return;
  const beside = reader.querySelector(".beside");
  const cards = [...reader.querySelectorAll(".card[data-finding]")];
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const motion = () => (still.matches ? "instant" : "smooth");

  const all = (id) => reader.querySelectorAll(`[data-finding="${CSS.escape(id)}"]`);
  const cardOf = (id) => cards.find((card) => card.dataset.finding === id);
  const wordsOf = (id) => reader.querySelector(`.said[data-finding="${CSS.escape(id)}"]`);
  const findingAt = (target) => target.closest?.("[data-finding]")?.dataset.finding;
  const shown = (card) => getComputedStyle(card).display !== "none";
  const besideScrolls = () => getComputedStyle(beside).position === "sticky";

  const set = (name, id) => {
    for (const element of reader.querySelectorAll(`.${name}`)) element.classList.remove(name);
    if (id !== undefined) for (const element of all(id)) element.classList.add(name);
  };

  const current = () => reader.querySelector(".card.current")?.dataset.finding;

  // Scrolls the column of cards alone, so that the text stays where the reader's eye is.
  const bringCard = (card) => {
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
    } else if (event.target.closest("a, summary, button") === null && getSelection().isCollapsed) {
      choose(card.dataset.finding);
      bringWords(card.dataset.finding);
    }
  });

  const step = (by) => {
    const visible = cards.filter(shown);
    if (visible.length === 0) return;
    const at = visible.findIndex((card) => card.dataset.finding === current());
    const next = at === -1 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    choose(visible[next].dataset.finding, { focus: true });
    bringWords(visible[next].dataset.finding);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea") !== null) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
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

  const named = /^#[ft]-(.+)$/.exec(location.hash);
  if (named !== null && cardOf(decodeURIComponent(named[1])) !== undefined) {
    const id = decodeURIComponent(named[1]);
    choose(id);
    bringWords(id, "instant");
  }
})();
