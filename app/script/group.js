// The page on which a young person waits to be let in: asks now and then, and goes on when there is news. Without scripts the
// page is loaded anew by itself, or by the button.
(() => {
  "use strict";
  const EVERY = 5000;

  async function look() {
    try {
      const response = await fetch(location.href, { headers: { accept: "text/html" } });
      // The page says by an id that its reader waits still. It is not parsed: its style is for itself alone.
      if (!(await response.text()).includes('id="waits"')) location.reload();
    } catch {
      // The network is away; the next look may find it.
    }
  }

  setInterval(() => document.visibilityState === "visible" && look(), EVERY);
})();
