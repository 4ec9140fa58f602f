// Passkeys: what only the browser can do. The page holds what the server asks, the browser asks the device, and the answer
// goes into the page's own form. Without this script the page says that a passkey needs it.
(() => {
  "use strict";
  const form = document.querySelector("form[data-passkey]");
  const sort = form.dataset.passkey;
  const button = form.querySelector("[data-do]");
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const named = (list) => list.map((id) => ({ type: "public-key", id: bytes(id) }));
  const say = (what) => form.querySelectorAll("[data-say]").forEach((words) => (words.hidden = words.dataset.say !== what));
  const put = (name, buffer) => (form.elements[name].value = text(buffer));

  async function ask() {
    const publicKey = JSON.parse(form.dataset.asked);
    publicKey.challenge = bytes(publicKey.challenge);
    if (sort === "create") {
      publicKey.user.id = bytes(publicKey.user.id);
      publicKey.excludeCredentials = named(publicKey.excludeCredentials);
      const { response } = await navigator.credentials.create({ publicKey });
      put("client_data", response.clientDataJSON);
      put("authenticator_data", response.getAuthenticatorData());
    } else {
      publicKey.allowCredentials = named(publicKey.allowCredentials);
      const { rawId, response } = await navigator.credentials.get({ publicKey });
      put("passkey", rawId);
      put("client_data", response.clientDataJSON);
      put("authenticator_data", response.authenticatorData);
      put("signature", response.signature);
    }
  }

  form.querySelectorAll("[data-with]").forEach((part) => (part.hidden = false));
  say("");
  let answered = false;
  form.addEventListener("submit", async (event) => {
    if (answered) return;
    event.preventDefault();
    button.setAttribute("aria-disabled", "true");
    say("");
    try {
      await ask();
      answered = true;
      form.submit();
    } catch (error) {
      say(error.name === "InvalidStateError" ? "known" : "stopped");
    }
    button.removeAttribute("aria-disabled");
  });
  // Who comes back by the browser's button begins again.
  addEventListener("pageshow", () => (answered = false));
})();
