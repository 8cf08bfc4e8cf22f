//! What kind of page the app stands on.

use wasm_bindgen::JsCast;

/// Whether this page is the one file with everything inside.
pub fn is_single() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-single"))
}

/// The one file, byte for byte as it was opened; only where this page is it.
pub fn single() -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let file = js_sys::Reflect::get(window.unchecked_ref(), &"redlinesFile".into()).ok()?;
    let file: &js_sys::Function = file.dyn_ref()?;
    let bytes: js_sys::Uint8Array = file.call0(&window).ok()?.dyn_into().ok()?;
    Some(bytes.to_vec())
}
