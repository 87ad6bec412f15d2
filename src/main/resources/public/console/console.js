// What htmx does not do by itself. Everything else on these pages works without it.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.isComposing) return;
  // With Alt a key presses what carries it, also while somebody types: data-key="alt+s".
  const key = event.altKey
    ? "alt+" + event.code.replace(/^(Key|Digit|Numpad)/, "").toLowerCase()
    : typing ? "" : event.key;
  const target = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target || target.disabled) return;
  event.preventDefault();
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) target.focus(), target.select?.();
  else target.click();
});

// Said aloud when a part of the page was replaced: data-say on it.
document.addEventListener("htmx:afterSettle", (event) => {
  const said = event.target.querySelector?.("[data-say]") ?? event.target;
  if (said.dataset?.say) document.getElementById("live").textContent = said.dataset.say;
});
