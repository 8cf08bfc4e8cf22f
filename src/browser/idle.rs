//! Work that can wait.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls back when the browser has nothing better to do; soon, where it cannot tell.
pub fn when(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let asked = web_sys::window().map(|window| window.request_idle_callback(then.unchecked_ref()));
    if !matches!(asked, Some(Ok(_))) {
        Timeout::new(1, move || {
            // Cannot throw: it is a function of this app.
            let _ = then.unchecked_ref::<js_sys::Function>().call0(&then);
        })
        .forget();
    }
}

/// Calls back unless it is dropped before.
pub type Waiting = Timeout;

/// Calls back in so many milliseconds, unless what is handed out is dropped before.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Waiting {
    Timeout::new(milliseconds, then)
}
