"use strict";
(() => {
  const form = document.querySelector(".filter");
  const rules = [...document.querySelectorAll(".rule")];

  // Messages to owners.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Older browsers, and pages that may not touch the clipboard: the old way.
      const field = document.createElement("textarea");
      field.value = text;
      field.style.position = "fixed";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.message) {
      const message = document.getElementById(button.dataset.message);
      const done = button.parentElement.querySelector(".done");
      if (await copy(message.textContent)) {
        done.textContent = "Copied. Paste it into a message.";
      } else {
        message.hidden = false;
        done.textContent = "It could not be copied; here it is to be marked.";
      }
    } else if (button.classList.contains("all")) {
      button.closest(".body").querySelector(".places").classList.add("expanded");
      button.remove();
    } else if (button.dataset.owner && form) {
      form.elements.owner.value = button.dataset.owner;
      apply();
      form.scrollIntoView();
      form.elements.owner.focus({ preventScroll: true });
    }
  });

  // A link to a rule opens it; what is closed is not printed.
  const open = () => {
    const rule = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (rule && rule.classList.contains("rule")) rule.open = true;
  };
  addEventListener("hashchange", open);
  open();
  addEventListener("beforeprint", () => rules.forEach((rule) => { rule.open = true; }));

  // On a phone ninety bars are a long way to the findings.
  if (matchMedia("(max-width: 40rem)").matches) {
    document.querySelectorAll(".columns").forEach((columns) => { columns.open = false; });
  }

  // Filter and search.
  if (!form) return;
  const status = form.querySelector(".shown");
  let places;
  const read = () => rules.map((rule) => ({
    rule,
    severity: rule.dataset.severity,
    words: rule.querySelector("summary").textContent.toLowerCase(),
    rows: [...rule.querySelectorAll(".places tbody tr")].map((row) => ({
      row,
      owner: row.dataset.owner,
      isNew: "new" in row.dataset,
      text: [...row.cells].map((cell) => cell.textContent).join(" ").toLowerCase(),
    })),
  }));
  const total = document.querySelectorAll(".places tbody tr").length;
  const number = (count) => count.toLocaleString("en-US");
  function apply() {
    places ??= read();
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const owner = form.elements.owner.value;
    const boxes = [...form.querySelectorAll("input[name=severity]")];
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const onlyNew = form.querySelector("#new")?.checked ?? false;
    const isFiltering = words.length > 0 || owner !== "" || onlyNew || severities.size < boxes.length;
    document.body.classList.toggle("filtering", isFiltering);
    let shown = 0;
    for (const entry of places) {
      let matching = 0;
      const matches = severities.has(entry.severity);
      for (const { row, owner: rowOwner, isNew, text } of entry.rows) {
        const fits = matches && (owner === "" || owner === rowOwner) && (!onlyNew || isNew)
          && words.every((word) => text.includes(word) || entry.words.includes(word));
        if (row.hidden === fits) row.hidden = !fits;
        if (fits) matching += 1;
      }
      entry.rule.hidden = matching === 0;
      if (isFiltering && matching > 0 && words.length > 0) entry.rule.open = true;
      shown += matching;
    }
    status.textContent = isFiltering
      ? `${number(shown)} of the ${number(total)} findings on this page`
      : `${number(total)} findings on this page`;
  }
  let timer;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 80); });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  status.textContent = `${number(total)} findings on this page`;
})();
