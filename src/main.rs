//! Mounts the app on the page.

use redlines::browser::{clock, location, mount, page, panic};
use redlines::{Address, App, AppProps, Medium, Shared};

fn main() {
    // Yew would put its own in place of one that was set in any other way.
    yew::set_custom_panic_hook(Box::new(panic::show));
    let root = mount::point().expect("index.html has an element with the id app");
    let props = AppProps {
        data: Shared::new(dataset::dataset()),
        document: Shared::new(dataset::DOCUMENT.into()),
        sha256: dataset::SHA256.into(),
        address: Shared::new(Address::read(&location::hash())),
        clock: clock::today(),
        medium: if page::is_single() {
            Medium::File
        } else {
            Medium::Site
        },
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
