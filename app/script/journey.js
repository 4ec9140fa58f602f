// The respondent's pages with scripts: one step at a time, read aloud, a Send that keeps every word until it is
// acknowledged, and an Exit that leaves nothing behind. No storage, no request but Send, no words of its own.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const { dataset, href } = byId("exit");
  const away = dataset.away ?? href;
  let left = false;

  // Exit. The page is emptied at once, so that a slow network shows nothing and Back has nothing to show.
  function leave() {
    left = true;
    hush();
    rest("");
    // Should the other page not come, or somebody come back before it does: this entry leads to the first page, and holds no
    // form any more.
    if (dataset.away) settle();
    // A story that somebody came back from is still ahead: a new entry takes its place, and the page elsewhere takes the new
    // one's.
    if (window.navigation?.canGoForward) history.pushState(null, "", location.href);
    window.navigation?.updateCurrentEntry?.({ state: "left" });
    empty(away);
  }

  // An answer to a form becomes a page that can be asked for: Reload, Back and Forward send nothing again.
  function settle() {
    const home = document.querySelector("form[data-home]")?.dataset.home;
    history.replaceState(null, "", home ?? location.href);
  }

  function empty(next) {
    for (const form of document.forms) forget(form);
    document.body.replaceChildren();
    location.replace(next);
  }

  function forget(form) {
    for (const field of form.elements) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else if ("value" in field && field.type !== "submit" && field.type !== "button") field.value = "";
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    if (link.id === "exit") {
      event.preventDefault();
      leave();
    } else if (link.getAttribute("href")[0] === "#" && event.button === 0) {
      // Inside the page: no new entry in the history.
      event.preventDefault();
      reveal(byId(link.getAttribute("href").slice(1)));
    }
  });

  // Shift alone, three times within three seconds. Shift with a letter is writing.
  let presses = [];
  let bare = false;
  document.addEventListener("keydown", (event) => {
    const help = document.querySelector("#help[open]");
    if (event.key === "Escape" && help) {
      help.open = false;
      help.firstElementChild.focus();
    }
    bare = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey && (bare || !event.repeat);
    if (event.key !== "Shift") presses = [];
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !bare) return;
    presses = presses.filter((at) => event.timeStamp - at < 3000);
    if (presses.push(event.timeStamp) >= 3) leave();
  });
  // The browser may keep a page that is gone. Its words are not kept. When it comes back from anywhere but a page of ours,
  // somebody may have left in between: then it is asked for anew, as it was at first, and so is every form.
  const root = document.documentElement;
  addEventListener("pagehide", () => {
    hush();
    root.hidden = true;
    if (form) forget(form);
  });
  addEventListener("pageshow", ({ persisted }) => {
    const from = persisted && window.navigation?.activation?.from;
    root.hidden = false;
    if (persisted && left) leave();
    else if (persisted && (form || !from || from.getState())) empty(location.pathname + location.search);
  });

  // Nobody reads on under help, or from a page that is out of sight.
  document.addEventListener("visibilitychange", () => document.hidden && hush());
  document.addEventListener("toggle", ({ target }) => target.id === "help" && target.open && hush(), true);

  // Steps.
  let form, steps, at;

  function begin(step) {
    // What only works with scripts is told where there are some.
    for (const one of document.querySelectorAll("[data-scripted]")) one.hidden = false;
    for (const one of document.querySelectorAll("[data-to]")) one.setAttribute("href", one.dataset.to);
    if (dataset.away && document.querySelector("form.start")) settle();
    form = document.querySelector("form.kept");
    if (!form) return;
    form.addEventListener("submit", send);
    form.addEventListener("input", changed);
    if (form.id === "story") walk(step);
    const problem = document.querySelector("[autofocus]");
    if (problem) focus(problem);
  }

  function walk(step) {
    steps = [...form.querySelectorAll(".step")];
    form.classList.add("walking");
    byId("progress").hidden = byId("walk").hidden = false;
    byId("back").onclick = () => show(at - 1, true);
    byId("next").onclick = () => show(at + 1, true);
    byId("next").after(byId("send"));
    form.addEventListener("input", notice);
    // In view at every step: a change of language can fail at any.
    byId("walk").before(byId("send-status"));
    byId("listen").onclick = listen;
    // A problem is told on the step that can mend it.
    const problem = byId(document.querySelector("#notice [data-to]")?.dataset.to.slice(1));
    show(problem ? steps.findIndex((step) => step.contains(problem)) : step, false);
    notice();
  }

  function show(step, moved) {
    hush();
    at = Math.max(0, Math.min(step, steps.length - 1));
    steps.forEach((section, place) => (section.hidden = place !== at));
    byId("back").hidden = at === 0;
    byId("send").hidden = at < steps.length - 1;
    byId("next").hidden = !byId("send").hidden;
    offerVoice();
    const progress = byId("progress");
    progress.textContent = form.dataset.step.replace("{n}", at + 1).replace("{of}", steps.length);
    progress.style.setProperty("--done", (at + 1) / steps.length);
    if (moved) focus(steps[at].querySelector("h2"));
  }

  function focus(element) {
    element.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  // A link to something in the page: its step, its fold, and the focus on it.
  function reveal(target) {
    if (!target) return;
    const step = steps ? steps.findIndex((section) => section.contains(target)) : -1;
    if (step >= 0) show(step, false);
    target.closest("details")?.setAttribute("open", "");
    target.focus({ preventScroll: true });
    if (!target.closest(".top")) target.scrollIntoView({ block: "start" });
  }

  // A line of calm words under a long text. Near the limit it tells what room is left, in tens: who listens to the page
  // does not hear every letter.
  function room(field) {
    const line = byId(`${field.id}-room`);
    if (!line) return;
    const { max, left, over } = line.dataset;
    const rest = max - [...field.value].length;
    const tens = (n) => Math.ceil(n / 10) * 10;
    line.calm ??= line.textContent;
    const words = rest < 0 ? over.replace("{n}", tens(-rest)) : rest <= 200 ? left.replace("{n}", tens(rest)) : line.calm;
    if (line.textContent !== words) line.textContent = words;
  }

  // Where a keyboard on the screen pushes the page up instead of making the window smaller, Exit and Help come along.
  const seen = window.visualViewport;
  seen?.addEventListener("scroll", () => {
    document.querySelector(".top")?.style.setProperty("translate", `0 ${seen.scale > 1 ? 0 : seen.offsetTop}px`);
  });

  // Read aloud: a recording has the browser's player; else a voice that speaks on this device and sends nothing away.
  // What is read is marked by the browser's own highlights: no element changes, so a screen reader hears nothing of it.
  const QUIET = "button, a, textarea, [aria-hidden], .told > h2, #again:not([open]), details:not([open]) > :not(summary)";
  const marks = window.CSS?.highlights;
  let stop = null;

  function hush() {
    const end = stop;
    stop = null;
    end?.();
    mark("reading");
    mark("word");
    for (const recording of document.querySelectorAll("audio")) recording.pause();
  }

  function voice() {
    const lang = document.documentElement.lang;
    const own = (one) => one.localService === true && one.lang.replace("_", "-").split("-")[0] === lang.split("-")[0];
    return window.speechSynthesis?.getVoices().find(own);
  }

  function offerVoice() {
    // Whatever became of the voice, what reads can be stopped.
    if (steps) byId("listen").hidden = !stop && (!voice() || !!steps[at].querySelector("audio"));
  }
  window.speechSynthesis?.addEventListener?.("voiceschanged", offerVoice);

  function mark(name, ...ranges) {
    if (ranges.length) marks?.set(name, new Highlight(...ranges));
    else marks?.delete(name);
  }

  // What stands in view of a step, in its order and sentence by sentence: not every voice tells where it is.
  function sentences(step) {
    const parts = window.Intl?.Segmenter && new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" });
    const texts = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (node.parentElement.closest(QUIET)) continue;
      for (const { segment, index } of parts?.segment(node.data) ?? [{ segment: node.data, index: 0 }]) {
        const range = within(node, index, segment.trimEnd().length);
        if (segment.trim() && range.getClientRects().length) found.push(range);
      }
    }
    return found;
  }

  function within(node, from, length) {
    const range = new Range();
    range.setStart(node, Math.min(from, node.length));
    range.setEnd(node, Math.min(from + length, node.length));
    return range;
  }

  function listen() {
    const button = byId("listen");
    const label = button.querySelector("span");
    const reading = "on" in button.dataset;
    hush();
    const by = voice();
    if (reading || !by) return;
    const left = sentences(steps[at]);
    const silent = label.textContent;
    label.textContent = button.dataset.stop;
    button.dataset.on = "";
    const end = (stop = () => {
      speechSynthesis.cancel();
      label.textContent = silent;
      delete button.dataset.on;
      offerVoice();
    });
    const next = () => {
      if (stop !== end) return;
      const range = left.shift();
      if (!range) return hush();
      const text = range.toString();
      const speech = new SpeechSynthesisUtterance(text);
      speech.voice = by;
      speech.lang = by.lang;
      speech.rate = 0.95;
      speech.onend = next;
      speech.onerror = () => stop === end && hush();
      speech.onboundary = ({ name, charIndex, charLength }) => {
        if (stop !== end || name !== "word") return;
        const length = charLength || text.slice(charIndex).search(/\s|$/);
        mark("word", within(range.startContainer, range.startOffset + charIndex, length));
      };
      mark("word");
      mark("reading", range);
      speechSynthesis.speak(speech);
    };
    next();
  }

  // A recording does not tell where it is: all that it reads is marked.
  function heard({ type, target }) {
    const step = target.closest?.(".step");
    if (!step || stop) return;
    if (type === "playing") mark("reading", ...sentences(step));
    else mark("reading");
  }
  for (const type of ["playing", "pause", "error"]) document.addEventListener(type, heard, true);

  // Care words: the same reading as the server's. The help line gets stronger; nothing moves and nobody is told.
  let care;

  function plain(text) {
    const words = text.toLowerCase().replace(/[\u2018\u2019`\u00b4]/g, "'").split(/[^\p{Alphabetic}\p{N}']+/u);
    return ` ${words.filter(Boolean).join(" ")} `;
  }

  function notice() {
    form.querySelectorAll("textarea").forEach(room);
    const line = byId("help-line");
    const list = byId("care");
    if (!line || !list) return;
    care ??= JSON.parse(list.textContent).map((one) => (one.endsWith("*") ? plain(one).trimEnd() : plain(one)));
    const typed = [...form.querySelectorAll('textarea, input[type="text"]')].map((field) => plain(field.value));
    line.classList.toggle("strong", typed.some((text) => care.some((one) => text.includes(one))));
  }

  // Send, and the change of language: the page stays until the answer is here. What does not go through is tried again
  // with growing waits, and at once when the network is back. The token makes it the same Send however often it arrives.
  const ANSWER_WITHIN = 45000;
  const TRY_FOR = 600000;
  const LONGEST_WAIT = 60000;
  let trying = null;

  function send(event) {
    event.preventDefault();
    const button = event.submitter?.name ? event.submitter : byId("send");
    if (trying?.button === button) return trying.line || attempt();
    const stopped = trying?.isSend && button.name === "switch";
    rest("");
    const words = byId("send").dataset;
    const action = button.getAttribute("formaction") ?? form.getAttribute("action");
    const label = (button.dataset.label ??= button.textContent);
    const isSend = button.name !== "switch";
    trying = { button, action, label, isSend, stopped, wait: 3000, until: Date.now() + TRY_FOR };
    byId("send-status").textContent = stopped ? words.changed : words.moving;
    attempt();
  }

  async function attempt() {
    const mine = trying;
    const words = byId("send").dataset;
    const line = (mine.line = new AbortController());
    const body = new URLSearchParams(new FormData(form));
    if (mine.button.name) body.append(mine.button.name, mine.button.value);
    mine.old = false;
    clearTimeout(mine.timer);
    mine.button.setAttribute("aria-disabled", "true");
    if (mine.isSend) mine.button.textContent = words.sending;
    const late = setTimeout(() => line.abort(), ANSWER_WITHIN);
    let html;
    try {
      const answer = await fetch(mine.action, { method: "POST", body, signal: line.signal, cache: "no-store" });
      if (answer.status < 500 && answer.status !== 429) html = await answer.text();
    } catch {
      // The network: tried again, like a server that is busy.
    }
    clearTimeout(late);
    if (left || trying !== mine) return;
    mine.line = null;
    if (mine.old && html !== undefined) {
      // Words that were written meanwhile come along.
      attempt();
    } else if (html !== undefined) {
      const said = swap(html, mine.isSend) ?? words.failed;
      if (said) rest(said, words.again);
      else trying = null;
      // In the words of the language that came.
      if (mine.stopped && !said) byId("send-status").textContent = byId("send").dataset.changed;
    } else if (Date.now() > mine.until) {
      rest(words.failed, words.again);
    } else {
      // Not all of a class at the same moment.
      mine.timer = setTimeout(attempt, mine.wait * (1 + Math.random() / 2));
      mine.wait = Math.min(mine.wait * 2, LONGEST_WAIT);
      mine.button.removeAttribute("aria-disabled");
      if (mine.isSend) mine.button.textContent = words.waiting;
      byId("send-status").textContent = mine.stopped ? words.changed : words.kept;
    }
  }

  // Tries no more, and says why.
  function rest(said, again) {
    if (!trying) return;
    const { button, label, line, timer } = trying;
    trying = null;
    clearTimeout(timer);
    line?.abort();
    button.removeAttribute("aria-disabled");
    button.textContent = button.id === "send" && again ? again : label;
    byId("send-status").textContent = said;
  }

  // What was sent is no longer what stands here: the child is asked again. A change of language takes the newest words.
  function changed() {
    if (trying?.isSend) rest(byId("send").dataset.changed);
    else if (trying) trying.old = !!trying.line;
  }
  addEventListener("online", () => trying && !trying.line && attempt());

  // Puts the answer's page in the place of this one and returns "". A page that is neither thanks nor this form would
  // lose the words: then this one stays, and what that page says is returned.
  function swap(html, isSend) {
    // The style here serves both pages; the answer's own would be refused, since its nonce is another.
    const page = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ""), "text/html");
    // The heading of a page that ends a form is there to be spoken of first.
    const done = page.querySelector("h1[tabindex]");
    if (!done && !page.querySelector("form.kept")) {
      const said = ["h1", ".lead"].map((part) => page.querySelector(part)?.textContent).filter(Boolean);
      return said[0] && `${said.join(". ").replace(/[^.!?]$/, "$&.")} ${byId("send").dataset.here}`;
    }
    if (left) return "";
    hush();
    const home = form.dataset.home;
    const folds = () => [...document.querySelectorAll("details")];
    const open = folds().map((fold) => fold.open);
    forget(form);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.body.replaceWith(document.adoptNode(page.body));
    form = steps = care = undefined;
    begin(isSend ? 0 : at);
    if (done) {
      // Reload and Back meet the first page, not a story.
      if (home) history.replaceState(null, "", home);
      focus(done);
    } else if (!isSend) {
      // In the other language everything is as it was.
      folds().forEach((fold, place) => (fold.open ||= open[place]));
      focus(document.querySelector(steps ? ".step:not([hidden]) h2" : ".languages [lang]"));
    }
    return "";
  }

  begin(0);
})();
