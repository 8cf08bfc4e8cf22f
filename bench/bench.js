// What is timed, for both: the script that draws, until the frame after it is on screen.

const started = new Promise((resolve) => addEventListener("TrunkApplicationStarted", resolve));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

// Until what a frame draws is on screen: a task after its callbacks runs when it is painted.
const painted = async () => {
  await frame();
  await task();
};

const until = async (drawn) => {
  do await painted();
  while (!drawn());
};

const load = async (tag, attributes) => {
  const element = Object.assign(document.createElement(tag), attributes);
  const loaded = new Promise((resolve) => (element.onload = resolve));
  document.head.append(element);
  await loaded;
};

let items = [];
let groups = [];

// How long each call takes, one by one, in milliseconds.
const each = (calls, ask) =>
  calls.map((call) => {
    const start = performance.now();
    const answer = ask(call);
    return [performance.now() - start, answer];
  });

// Every beginning of what people type, as they type it.
const keystrokes = (queries) =>
  queries.flatMap((query) => [...query].map((_, at) => [...query].slice(0, at + 1).join("")));

window.bench = {
  async solver(seeds) {
    await started;
    return seeds.flatMap((seed) => {
      const proposals = wasmBindings.solver_prepare(seed);
      return each([...Array(proposals).keys()], wasmBindings.solver_ask);
    });
  },

  async find(which, count, queries) {
    await started;
    const typed = keystrokes(queries);
    if (which === "ours") {
      const start = performance.now();
      const records = wasmBindings.find_prepare(count);
      const built = performance.now() - start;
      return { records, built, times: each(typed, wasmBindings.find_ask) };
    }
    await load("script", { src: "minisearch/index.js" });
    const documents = JSON.parse(wasmBindings.find_documents(count));
    const start = performance.now();
    const index = new MiniSearch({ fields: ["title", "text", "note"], storeFields: ["title"] });
    index.addAll(documents);
    const built = performance.now() - start;
    const options = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
    const ask = (text) => index.search(text, options).slice(0, 20).length;
    return { records: documents.length, built, times: each(typed, ask) };
  },

  // Everything that is there before the time begins: the program, the library, the data.
  async prepare(which, count, hash) {
    await started;
    wasmBindings.prepare(count);
    if (which === "vis") {
      await load("link", { rel: "stylesheet", href: "vis-timeline-graph2d.min.css" });
      await load("script", { src: "vis-timeline-graph2d.min.js" });
      items = JSON.parse(wasmBindings.as_items());
      groups = [...new Set(items.map((item) => item.group))].map((id) => ({ id, content: id }));
    } else {
      location.hash = hash;
    }
    await painted();
    await painted();
  },

  async show(which, hash) {
    const root = document.getElementById("app");
    const start = performance.now();
    if (which === "vis") {
      window.timeline = new vis.Timeline(root, new vis.DataSet(items), new vis.DataSet(groups), {});
      await until(() => {
        const item = root.querySelector(".vis-item");
        return item && getComputedStyle(item.closest(".vis-timeline")).visibility === "visible";
      });
    } else {
      wasmBindings.show();
      const drawn = hash.startsWith("#/history") ? ".timeline-pane .lane" : "main h1";
      await until(() => root.querySelector(drawn));
    }
    return performance.now() - start;
  },

  async step(which, key) {
    if (which === "ours") {
      const pane = document.querySelector(".timeline-pane");
      pane.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    } else if (which === "vis") {
      const still = { animation: false };
      const { start, end } = timeline.getWindow();
      const share = (end - start) * 0.25;
      if (key === "+") timeline.zoomIn(0.4, still);
      if (key === "-") timeline.zoomOut(0.4, still);
      if (key === "ArrowRight") timeline.setWindow(+start + share, +end + share, still);
      if (key === "ArrowLeft") timeline.setWindow(start - share, end - share, still);
    } else if (which === "date") {
      const slider = document.querySelector(".as-of input[type=range]");
      slider.value = key;
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else if (which === "filter") {
      const [place, value] = key.split("=");
      const field = document.querySelectorAll(".controls label")[place].querySelector("select, input");
      field.value = value;
      const event = field.matches("select") ? "change" : "input";
      field.dispatchEvent(new Event(event, { bubbles: true }));
    }
    // What is drawn only when nothing moves any more.
    if (which === "rest") await new Promise((resolve) => setTimeout(resolve, 400));
    await painted();
    await painted();
  },
};
