//! Mounts the app on the page.

use redlines::{App, browser};

fn main() {
    let root = browser::mount_point().expect("index.html has an element with the id app");
    yew::Renderer::<App>::with_root(root).render();
}
