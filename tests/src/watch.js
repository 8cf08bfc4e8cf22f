// Hears what goes wrong in a page, from before the page's first script on. What was heard stands in
// the window's name, which outlives a reload and needs no storage.
(() => {
  const MARK = "heard:";
  const hear = (...words) => {
    const heard = window.name.startsWith(MARK) ? JSON.parse(window.name.slice(MARK.length)) : [];
    heard.push(words.map(String).join(" ").slice(0, 1000));
    window.name = MARK + JSON.stringify(heard);
  };
  addEventListener(
    "error",
    ({ target, message, filename, lineno }) => {
      if (target === window) hear(message, `${filename}:${lineno}`);
      else hear("could not load", target.src || target.href);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => hear("unhandled rejection:", reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    hear(`the policy's ${violatedDirective} refused ${blockedURI}`),
  );
  const say = console.error;
  console.error = (...words) => {
    hear(...words);
    say.apply(console, words);
  };
})();
