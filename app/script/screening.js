// The screening room with scripts: one key for each decision and one for taking the last one back. Off until the screener
// switches it on, for a key alone must never surprise somebody who speaks to the computer (WCAG 2.2, 2.1.4).
(() => {
  "use strict";
  const toggle = document.getElementById("keys");
  let on = sessionStorage.getItem("keys") === "on";
  let pressed = false;

  function show() {
    toggle.setAttribute("aria-pressed", on);
    document.body.classList.toggle("keys", on);
  }

  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    on = !on;
    sessionStorage.setItem("keys", on ? "on" : "off");
    show();
  });
  show();

  const writes = (field) => field.matches?.("input:not([type=checkbox]), select, textarea");
  document.addEventListener("keydown", (event) => {
    if (!on || pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    // The key's place, whatever is written on it: the same on an Arabic keyboard.
    const button = document.querySelector(`[data-key="${event.code}"]`);
    if (!button) return;
    event.preventDefault();
    // The next answer comes; a second press must not decide it unread.
    pressed = true;
    button.click();
  });
  addEventListener("pageshow", () => (pressed = false));
})();
