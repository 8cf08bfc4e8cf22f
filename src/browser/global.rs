//! Functions for whoever opens the browser's console, under one name of the window.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What a function is given (what was left out is undefined), and what it answers or refuses.
pub type Function = Box<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>>;

/// Puts functions under a name of the window, for as long as the page is open.
pub fn publish(name: &str, functions: Vec<(&str, Function)>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let all = Object::new();
    for (name, function) in functions {
        let function = Closure::wrap(function).into_js_value();
        // Cannot fail: a new object takes any field.
        let _ = Reflect::set(&all, &name.into(), &function);
    }
    let _ = Reflect::set(&window, &name.into(), &all);
}

/// A refusal, with what to change.
pub fn error(message: &str) -> JsValue {
    js_sys::Error::new(message).into()
}

/// A document in JSON as the browser reads it; null where it is none.
pub fn json(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or(JsValue::NULL)
}

/// The entry of an id in any list of a document, as a copy that its taker may change; null where
/// there is none.
pub fn entry(document: &JsValue, id: &str) -> JsValue {
    let Some(document) = document.dyn_ref::<Object>() else {
        return JsValue::NULL;
    };
    let name = "id".into();
    let has_id = |entry: &JsValue| {
        let own = Reflect::get(entry, &name).ok();
        own.and_then(|own| own.as_string()).as_deref() == Some(id)
    };
    let lists = Object::values(document).into_iter();
    let lists = lists.filter_map(|list| list.dyn_into::<Array>().ok());
    let found = lists.flat_map(|list| list.to_vec()).find(has_id);
    let copy = found.and_then(|entry| js_sys::JSON::stringify(&entry).ok());
    copy.map_or(JsValue::NULL, |text| json(&String::from(text)))
}
