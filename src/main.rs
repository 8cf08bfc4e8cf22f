//! Mounts the app on the page.

use redlines::{App, AppProps, Shared, browser};

fn main() {
    // Yew would put its own in place of one that was set in any other way.
    yew::set_custom_panic_hook(Box::new(browser::panic::show));
    let root = browser::mount_point().expect("index.html has an element with the id app");
    let props = AppProps {
        data: Shared::new(dataset::dataset()),
        document: Shared::new(dataset::DOCUMENT.into()),
        sha256: dataset::SHA256.into(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
