//! Mounts the app on the page.

use redlines::browser::{clock, location, mount, page, panic, turn};
use redlines::{Address, App, AppProps, Medium, Shared, Text};
use yew::platform::spawn_local;

/// How many bytes of the records are read in a step: a part of a millisecond.
const STEP: usize = 1 << 12;

fn main() {
    // Yew would put its own in place of one that was set in any other way.
    yew::set_custom_panic_hook(Box::new(panic::show));
    spawn_local(begin());
}

async fn begin() {
    let mut breath = turn::Breath::unnoticed();
    // To have got so far took a turn.
    breath.take().await;
    let mut pause = async || {
        if breath.is_due() {
            breath.take().await;
        }
    };
    let data = dataset::first(STEP, &mut pause).await;
    let text = Text::default();
    // A page that is cut in two brings the rest with its later part; what is only skipped here would
    // still be in the first.
    #[cfg(not(feature = "split"))]
    {
        dataset::complete(&data, STEP, &mut pause).await;
        text.complete(dataset::document());
    }
    let data = Shared::new(data);
    let clock = clock::today();
    breath.take().await;
    // Only now: meanwhile the reader may have followed a link to another address of this file.
    let root = mount::point().expect("index.html has an element with the id app");
    let props = AppProps {
        data,
        document: Shared::new(text),
        sha256: dataset::SHA256.into(),
        address: Shared::new(Address::read(&location::hash())),
        clock,
        medium: if page::is_single() {
            Medium::File
        } else {
            Medium::Site
        },
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
