//! The form fields that events come from, under names of the app, and what a list has chosen.

use wasm_bindgen::JsValue;

pub use web_sys::HtmlInputElement as Field;
pub use web_sys::HtmlSelectElement as Choice;

/// What a list shows as chosen, for its own property. Where the app is drawn without a browser
/// there is no such property, and the option that says so itself is chosen.
pub fn chosen(value: &str) -> JsValue {
    if cfg!(target_arch = "wasm32") {
        value.into()
    } else {
        JsValue::UNDEFINED
    }
}
