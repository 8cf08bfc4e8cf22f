(async () => {
  "use strict";
  // Before anything is added: what the page hands out when it is asked for itself.
  window.redlinesPage = "<!doctype html>\n" + document.documentElement.outerHTML;
  const packed = document.getElementById("wasm").textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  // Asynchronously, because browsers refuse to compile a large module at once.
  await wasm_bindgen({ module_or_path: await new Response(plain).arrayBuffer() });
})().catch((error) => {
  const say = document.createElement("p");
  say.setAttribute("role", "alert");
  say.textContent =
    "This file could not be started: " + error +
    ". Open it in a browser of 2023 or later, with scripts allowed.";
  document.getElementById("app").replaceChildren(say);
});
