// How a visitor names a thing on the page. Prepended to every script that looks for one.

const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const visible = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

// A label's own words, without those of the field that it may wrap.
const wordsOf = (label) => {
  const copy = label.cloneNode(true);
  for (const field of copy.querySelectorAll("input, select, textarea, button")) field.remove();
  return squeeze(copy.textContent);
};

const nameOf = (element) => {
  const label = element.getAttribute("aria-label");
  if (label) return squeeze(label);
  const ids = element.getAttribute("aria-labelledby");
  if (ids) {
    return squeeze(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  }
  if (element.labels?.length) return wordsOf(element.labels[0]);
  return squeeze(element.innerText || element.value || element.title || element.placeholder);
};

// The visible element of that kind with exactly that name, or else the first whose name has it.
const named = (kinds, name) => {
  const all = [...document.querySelectorAll(kinds)].filter(visible);
  return (
    all.find((element) => nameOf(element) === name) ??
    all.find((element) => nameOf(element).includes(name)) ??
    null
  );
};

const PRESSABLE =
  "a[href], button, summary, input, label, [role=button], [role=tab], [role=option], [role=link]," +
  " [role=radio], [role=checkbox], [role=menuitem], [role=switch]";
const FIELD = "input, textarea, select, [role=searchbox], [role=combobox], [contenteditable]";
