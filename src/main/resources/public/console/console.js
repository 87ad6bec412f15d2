// What htmx does not do by itself. Everything else on these pages works without it.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.isComposing) return;
  // With Alt a key presses what carries it, also while somebody types: data-key="alt+s".
  const key = event.altKey
    ? "alt+" + event.code.replace(/^(Key|Digit|Numpad)/, "").toLowerCase()
    : typing ? "" : event.key;
  const target = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target && (key === "j" || key === "k")) return step(key === "j" ? 1 : -1);
  if (!target || target.disabled) return;
  event.preventDefault();
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) target.focus(), target.select?.();
  else target.click();
});

// What was typed before htmx was ready is looked up too.
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("input[hx-get]").forEach((field) => {
    if (field.value !== field.defaultValue) htmx.trigger(field, "typed");
  });
});

// Said aloud when a part of the page was replaced: data-say on it.
document.addEventListener("htmx:afterSettle", (event) => {
  const said = event.target.querySelector?.("[data-say]") ?? event.target;
  if (said.dataset?.say) document.getElementById("live").textContent = said.dataset.say;
});

// j and k go through what carries data-row.
function step(by) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(at < 0 ? 0 : at + by, 0), rows.length - 1)]?.focus();
}

// Puts the text of what data-insert names where the cursor of the field data-into is.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-insert]");
  const field = button && document.getElementById(button.dataset.into);
  if (!field) return;
  event.preventDefault();
  const text = document.getElementById(button.dataset.insert).textContent.trim();
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true })); // so that the draft is kept
});

// A draft goes on at its end.
document.querySelectorAll("textarea[autofocus]").forEach((field) => {
  field.setSelectionRange(field.value.length, field.value.length);
});

// What was typed in the last moment is kept too when the page is left.
addEventListener("pagehide", () => {
  document.querySelectorAll("textarea[data-draft]").forEach((field) => {
    if (field.value === field.defaultValue) return;
    navigator.sendBeacon(field.getAttribute("hx-post"), new URLSearchParams(new FormData(field.form)));
  });
});
