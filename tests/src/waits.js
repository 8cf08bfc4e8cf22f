// How the page is waited for, by the page itself. Prepended to every script that waits.

const done = arguments[arguments.length - 1];

// The app says on the root element that it has taken its place; a file that cannot start says why, in
// the app's place.
const drawn = () =>
  document.readyState === "complete" &&
  document.fonts.status === "loaded" &&
  (document.documentElement.hasAttribute("data-live") ||
    document.querySelector("#app > [role=alert]") !== null);

// Goes on with the next frame, or a little later where none is drawn: WebKit draws none of an empty page.
const withNextFrame = (then) => {
  let gone = false;
  const go = () => {
    if (!gone) {
      gone = true;
      then();
    }
  };
  requestAnimationFrame(go);
  setTimeout(go, 100);
};

// Goes on when nothing has changed for two frames.
const atRest = (then) => {
  let quiet = 0;
  const watch = new MutationObserver(() => {
    quiet = 0;
  });
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const look = () => {
    quiet += 1;
    if (quiet < 3) return withNextFrame(look);
    watch.disconnect();
    then();
  };
  withNextFrame(look);
};

// Answers whether the page has drawn itself within so many milliseconds, once it is at rest.
const settle = (patience) => {
  const deadline = performance.now() + patience;
  const look = () => {
    if (drawn()) atRest(() => done(true));
    else if (performance.now() > deadline) done(false);
    else setTimeout(look, 20);
  };
  look();
};
