//! Texts of names, each to copy with one click.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::clipboard;
use crate::context::Place;

/// What came of the last click.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Copied(&'static str),
    Refused,
}

#[hook]
pub fn use_copies(place: &Place, texts: Vec<(&'static str, String)>) -> Html {
    let ui = &place.rest().take;
    let outcome = use_state(|| None::<Outcome>);
    let copy = |format: &'static str, text: String| {
        let outcome = outcome.setter();
        Callback::from(move |_: MouseEvent| {
            let (text, outcome) = (text.clone(), outcome.clone());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                outcome.set(Some(if copied {
                    Outcome::Copied(format)
                } else {
                    Outcome::Refused
                }));
            });
        })
    };
    html! {
        <div class="cite">
            for (format, text) in texts {
                <div key={format} class="cite-format">
                    <button type="button" class="framed" onclick={copy(format, text.clone())}>{ (ui.copy)(format) }</button>
                    <pre tabindex="0" role="group" aria-label={format}>{ text }</pre>
                </div>
            }
            <p role="status">
                { match *outcome { None => String::new(), Some(Outcome::Copied(format)) => (ui.copied)(format), Some(Outcome::Refused) => ui.not_copied.to_owned() } }
            </p>
        </div>
    }
}
