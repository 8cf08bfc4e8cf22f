// Before anything is added: the text of this file, for whoever asks the page for it.
let text = "<!doctype html>" + document.documentElement.outerHTML;
// The file says that its letters are windows-1252, in which every byte is one: so bytes can be
// read back from text.
const CODE = "windows-1252";
const lettersOf = (bytes) => new TextDecoder(CODE).decode(bytes);
const byteOf = new Map([...lettersOf(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [letter, byte]));
const bytes = (text) => Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0);

window.redlinesFile = () => bytes(text);

// The bytes stand in blocks, each behind a key that makes of them what a page's text can hold.
const unmasked = (masked) => {
  const plain = new Uint8Array(masked.length);
  let [key, to] = [0, 0];
  masked.forEach((byte, at) => {
    if (at % (BLOCK + 1)) plain[to++] = byte ^ key;
    else key = byte;
  });
  return plain.subarray(0, to);
};

const say = (role, text) => {
  const line = document.createElement("p");
  line.setAttribute("role", role);
  line.textContent = text;
  document.getElementById("app").replaceChildren(line);
};

const start = async () => {
  // Stands until the app does.
  say("status", "Unpacking the page\u2026");
  // A host may say that the letters are others, and is believed before the file: then the bytes are
  // lost in the text, and the host is asked for them.
  if (document.characterSet !== CODE) text = lettersOf(await (await fetch(location.href)).arrayBuffer());
  const packed = text.split('id="packed">')[1].split("<\/script>")[0];
  const size = PARTS.reduce((all, length) => all + length);
  const all = await unpack(unmasked(bytes(packed)), size, EDGES);
  let at = 0;
  const [style, glue, firstData, laterData, first, later] = PARTS.map((length) => {
    at += length;
    return all.subarray(at - length, at);
  });
  const joined = (...parts) => new Blob(parts).arrayBuffer();
  const read = (part) => new TextDecoder().decode(part);
  const add = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = read(text);
    document.head.append(element);
  };
  window.redlinesLater = await joined(later, laterData);
  add("style", style);
  add("script", glue);
  // Asynchronously, because browsers refuse to compile a large module at once.
  await window.redlinesBegin({ module_or_path: await joined(first, firstData) });
};

start().catch((error) =>
  say(
    "alert",
    "This file could not be started: " + error +
      ". Save it to your disk as it is and open it there, in a browser of 2023 or later with scripts allowed.",
  ));
