//! Functions for whoever opens the browser's console, under one name of the window.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

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
