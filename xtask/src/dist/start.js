// What wasm-bindgen and the cut write for this does more than the page needs: from here on the script
// is our own.

// Answers with what the program hands out, once it has begun.
const initSync = () => wasm;

// Starts the program from its bytes, or from what a host answers: while it comes where the host says
// that it is wasm.
const __wbg_init = async ({ module_or_path }) => {
  const source = await module_or_path;
  const imports = __wbg_get_imports();
  let program;
  if (!(source instanceof Response)) {
    program = WebAssembly.instantiate(source, imports);
  } else if (!source.ok) {
    throw new Error(`the host answered ${source.status} to ${source.url}`);
  } else if (source.headers.get("Content-Type") === "application/wasm") {
    program = WebAssembly.instantiateStreaming(source, imports);
  } else {
    program = WebAssembly.instantiate(await source.arrayBuffer(), imports);
  }
  wasm = (await program).instance.exports;
  // In a turn of its own: to make a program ready keeps a browser busy for one.
  await new Promise((turn) => setTimeout(turn));
  wasm.__wbindgen_start();
};

// Adds the styles of the later pages, unless this page has them.
const styled = () => new Promise((added, failed) => {
  const address = "%STYLES%";
  const there = document.querySelector(`link[href="${address}"]`);
  if (!address || there?.sheet) return added();
  // One that could not be had is asked for again.
  there?.remove();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  link.onload = added;
  link.onerror = () => {
    link.remove();
    failed(new Error(`the host has no ${address}`));
  };
  document.head.append(link);
});

// Loads the later part once, and its styles ahead of all that it draws; tells the program by a function
// of its table whether it is there.
let later;
const __wasm_split_load_later = async (callback, data) => {
  later ??= Promise.all([%LATER%, styled()]).then(([bytes]) => WebAssembly.instantiate(bytes, { __wasm_split: wasm }));
  const asked = later;
  let success = true;
  try {
    await asked;
  } catch (error) {
    // What failed once may be there when it is asked for again.
    if (later === asked) later = undefined;
    console.error(error);
    success = false;
  }
  wasm.__indirect_function_table.get(callback)(data, success);
};

export { initSync, __wbg_init as default };
