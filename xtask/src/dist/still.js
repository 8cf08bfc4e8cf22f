// Before anything is painted: where the reader asks for another view than this file shows, what it
// shows is hidden, and the app begins with the view asked for.
(() => {
  const root = document.documentElement;
  if (location.hash && location.hash !== root.dataset.at) root.dataset.elsewhere = "";
})();
