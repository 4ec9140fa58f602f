// The screening room with scripts: one key for each decision and one for taking the last one back, and the next answer is
// here before the decision is made. Keys are off until the screener switches them on, for a key alone must never surprise
// somebody who speaks to the computer (WCAG 2.2, 2.1.4).
(() => {
  "use strict";
  let on = sessionStorage.getItem("keys") === "on";
  // A hand that presses twice must not decide the next answer unread.
  const SETTLES = 600;
  let pressed = false;
  let next = null;

  function show() {
    const toggle = document.getElementById("keys");
    toggle.hidden = false;
    toggle.setAttribute("aria-pressed", on);
    document.body.classList.toggle("keys", on);
  }

  function settle() {
    const deciding = document.querySelector(".deciding");
    deciding.inert = true;
    setTimeout(() => (deciding.inert = false), SETTLES);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("#keys")) return;
    on = !on;
    sessionStorage.setItem("keys", on ? "on" : "off");
    show();
  });

  const writes = (field) => field.matches?.("input:not([type=checkbox]), select, textarea");
  document.addEventListener("keydown", (event) => {
    if (!on || pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    // The key's place, whatever is written on it: the same on an Arabic keyboard.
    const button = document.querySelector(`[data-key="${event.code}"]`);
    if (!button) return;
    event.preventDefault();
    // Not yet, or the answer is closed still.
    if (button.closest("[inert]") || (button.closest("fieldset") && document.querySelector(".hard:not([open])"))) return;
    pressed = true;
    button.click();
  });
  addEventListener("pageshow", () => (pressed = false));

  // An answer that a child takes back is shown no more, so what was fetched is good for a while only.
  async function look() {
    next = null;
    const begun = Date.now();
    const reply = await fetch(document.getElementById("decision").dataset.ahead).catch(() => null);
    if (reply?.status !== 200 || reply.redirected) return;
    // What stands around it is here already.
    const [inside] = (await reply.text()).match(/<main[^]*<\/main>/) ?? [""];
    const main = new DOMParser().parseFromString(inside, "text/html").getElementById("main");
    if (main?.querySelector("#decision")) next = { main, until: begun + 120_000 };
  }

  function turn() {
    document.getElementById("main").replaceWith(document.adoptNode(next.main));
    scrollTo(0, 0);
    document.getElementById("main").focus();
    pressed = false;
    settle();
    show();
    look();
  }

  // Danger has a page of its own, and taking back is another form: those go the long way.
  document.addEventListener("submit", async (event) => {
    const { target: form, submitter: by } = event;
    if (form.id !== "decision" || by.value === "danger" || !next || Date.now() > next.until) return;
    event.preventDefault();
    if (form.inert) return;
    form.inert = true;
    const body = new URLSearchParams(new FormData(form, by));
    const options = { method: "POST", body, headers: { "x-next-page": "yes" } };
    const reply = await fetch(by.getAttribute("formaction") ?? form.getAttribute("action"), options).catch(() => null);
    if (reply?.status === 204) return turn();
    // Whatever it is, the page that the server gives says it.
    form.inert = false;
    next = null;
    by.click();
  });

  settle();
  show();
  look();
})();
