//! What kind of page the app stands on.

use wasm_bindgen::JsCast;

/// Whether this page is the one file with everything inside.
pub fn is_single() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-single"))
}

/// The text of the one file, as it was before the app began; only where this page is it.
pub fn single() -> Option<String> {
    let window = web_sys::window()?;
    js_sys::Reflect::get(window.unchecked_ref(), &"redlinesPage".into())
        .ok()?
        .as_string()
}
