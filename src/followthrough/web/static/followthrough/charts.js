// Charts made livelier: figures tell themselves when they are pointed at, and a chart is as wide as its column. Without
// this file, and until the script of Vega is there, the drawing made on the server stands. Vega's expressions are
// interpreted (`ast`), for the policy of these pages lets nothing build functions from text.
"use strict";

(() => {
  const figures = [...document.querySelectorAll(".chart[data-script]")];
  if (figures.length === 0) return;
  const inner = 100; // the figures of the axis stand on one side of the plot, those of the goals on the other

  const draw = async (figure) => {
    const spec = JSON.parse(figure.dataset.spec);
    const still = figure.querySelector("svg");
    const holder = document.createElement("div");
    holder.className = "lively";
    spec.width = Math.max(240, Math.min(spec.width * 1.25, figure.clientWidth - inner));
    if (figure.clientWidth < 480) Object.assign(spec.config.legend, { columns: 1, labelLimit: figure.clientWidth - 60, layout: { top: { direction: "vertical" } } });
    spec.description = still?.getAttribute("aria-label") ?? "";
    const options = { ast: true, actions: false, renderer: "svg", defaultStyle: false, tooltip: { disableDefaultStyle: true } };
    try {
      await window.vegaEmbed(holder, spec, options);
      const made = holder.querySelector("svg");
      for (const part of made.querySelectorAll("[role]")) part.removeAttribute("role");
      for (const part of made.querySelectorAll("[aria-roledescription]")) part.removeAttribute("aria-roledescription");
      made.removeAttribute("aria-roledescription");
      made.setAttribute("role", "img");
      made.setAttribute("aria-label", spec.description);
      figure.querySelector(".drawing").replaceChildren(holder);
      figure.dataset.lively = "true";
    } catch (error) {
      console.warn("The chart stays as the server drew it:", error);
    }
  };

  const script = document.createElement("script");
  script.src = figures[0].dataset.script;
  script.onload = () => figures.forEach(draw);
  document.head.append(script);
})();
