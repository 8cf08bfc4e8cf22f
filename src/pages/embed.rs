//! The view as a frame in somebody else's page.

use yew::prelude::*;

use super::copies::use_copies;
use super::title::title;
use crate::browser::location;
use crate::cite::{is_on_this_machine, published};
use crate::context::{Medium, Place};

/// What stands for the folder on a web server, where the page does not know it.
const SOMEWHERE: &str = "https://example.org/red-lines/";

#[hook]
pub fn use_embed(place: &Place) -> Html {
    let ui = &place.rest().take;
    // The one file has no page for frames beside it.
    let served = || {
        location::home().filter(|home| place.medium == Medium::Site && !is_on_this_machine(home))
    };
    let folder = published().or_else(served);
    let text = snippet(
        folder.as_deref().unwrap_or(SOMEWHERE),
        &place.address.write(),
        &title(place),
    );
    let copies = use_copies(place, vec![(ui.embed_format, text)]);
    // A frame knows nothing of a file on this device.
    if place.desk.shown.opened.is_some() {
        return html! { <p>{ ui.embed_opened }</p> };
    }
    html! {
        <div class="embed">
            <p>{ if folder.is_some() { ui.embed.to_owned() } else { (ui.embed_somewhere)(SOMEWHERE) } }</p>
            { copies }
        </div>
    }
}

/// A frame of a title that shows what stands at a route of the page in a folder.
fn snippet(folder: &str, route: &str, title: &str) -> String {
    let [route, title] = [route, title].map(safe);
    format!(
        "<iframe src=\"{folder}embed.html{route}\" title=\"{title}\" width=\"100%\" height=\"600\"></iframe>"
    )
}

/// A text as the value of an attribute.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::snippet;

    #[test]
    fn a_frame_holds_the_view_whatever_stands_in_it() {
        assert_eq!(
            snippet(
                "https://example.org/a/",
                "#/compare?gap=deadlock&words=%22",
                "Compare: \"<b>\""
            ),
            "<iframe src=\"https://example.org/a/embed.html#/compare?gap=deadlock&amp;words=%22\" \
             title=\"Compare: &quot;&lt;b&gt;&quot;\" width=\"100%\" height=\"600\"></iframe>"
        );
    }
}
