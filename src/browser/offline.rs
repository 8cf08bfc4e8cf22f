//! The copy of the page that the browser keeps: asking for it, and hearing of a newer one.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

/// What is known of the kept copy.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// The page that is shown is kept whole.
    Whole,
    /// A newer one is kept as well, and waits.
    Newer(Newer),
    /// There was no room for it, or it did not arrive whole.
    Not,
}

/// A newer copy that waits to be asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Newer(ServiceWorker);

impl Newer {
    /// Lets the newer copy take over, and loads it.
    pub fn take_over(&self) {
        let Some(container) = container() else { return };
        EventListener::once(&container, "controllerchange", |_| {
            if let Some(window) = web_sys::window() {
                // Refused only while the page is already being left.
                let _ = window.location().reload();
            }
        })
        .forget();
        // Cannot fail: the message is a plain text.
        let _ = self.0.post_message(&"take over".into());
    }
}

/// Asks the browser to keep the page, where the build brings a worker for it, and tells what is
/// known of the copy. A browser that keeps nothing is a browser as any other: nothing is told.
pub fn keep(tell: impl Fn(Kept) + Clone + 'static) {
    let Some(worker) = worker_of_build() else {
        return;
    };
    spawn_local(async move {
        // Private windows and strict settings refuse; the page works without.
        let _ = register(&worker, tell).await;
    });
}

async fn register(worker: &str, tell: impl Fn(Kept) + Clone + 'static) -> Result<(), JsValue> {
    let container = container().ok_or(JsValue::NULL)?;
    let registration: ServiceWorkerRegistration = JsFuture::from(container.register(worker))
        .await?
        .unchecked_into();
    if let Some(first) = registration.installing()
        && registration.active().is_none()
    {
        let (failed, kept, tell) = (first.clone(), registration.clone(), tell.clone());
        EventListener::new(&first, "statechange", move |_| {
            // It is also given up when a newer one takes its place: then there is a copy.
            if failed.state() == ServiceWorkerState::Redundant && kept.active().is_none() {
                tell(Kept::Not);
            }
        })
        .forget();
    }
    JsFuture::from(container.ready()?).await?;
    if let Some(waiting) = registration.waiting() {
        tell(Kept::Newer(Newer(waiting)));
    } else {
        tell(Kept::Whole);
    }
    // One may have been found before anybody listened.
    if let Some(newer) = registration.installing() {
        watch(newer, tell.clone());
    }
    let found = registration.clone();
    EventListener::new(&registration, "updatefound", move |_| {
        if let Some(newer) = found.installing() {
            watch(newer, tell.clone());
        }
    })
    .forget();
    Ok(())
}

/// Tells of a newer copy once it is whole.
fn watch(newer: ServiceWorker, tell: impl Fn(Kept) + 'static) {
    let watched = newer.clone();
    let look = move || {
        if watched.state() == ServiceWorkerState::Installed {
            tell(Kept::Newer(Newer(watched.clone())));
        }
    };
    // A browser may say that it is being installed for a moment longer than it is: then no change follows.
    look();
    EventListener::new(&newer, "statechange", move |_| look()).forget();
}

/// The worker that the build names in the page; only published builds do.
fn worker_of_build() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document.query_selector("meta[name=worker]").ok()??;
    named.get_attribute("content")
}

/// The browser's keeper of copies; none on a page opened from a disk, or where it is switched off.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // In a sandboxed frame the browser throws where it is only looked for.
    let container = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    container.is_object().then(|| container.unchecked_into())
}
