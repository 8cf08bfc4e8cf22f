//! Above every page: which data are shown where they are not the page's own, which an address
//! needs, and what has become of a file.

use dispute::diagnostic::Diagnostic;
use yew::prelude::*;

use super::open::choose;
use crate::context::{Go, Place};
use crate::desk::{MOST_BYTES, MOST_RECORDS, Opening, Why};

/// How many mistakes are listed.
const LISTED: usize = 100;

pub fn banner(place: &Place) -> Html {
    html! {
        <div class="desk">
            { opening(place) }
            { needs(place) }
            { shown(place) }
        </div>
    }
}

/// Which data are shown, where the reader opened them.
fn shown(place: &Place) -> Html {
    let ui = &place.rest().open;
    let Some(opened) = &place.desk.shown.opened else {
        return Html::default();
    };
    let dispute = &place.data.dispute;
    let file = quoted(place, opened.name.as_deref());
    let words = (ui.shown)(
        place.lens().say(&dispute.title),
        &dispute.version,
        opened.records,
        &place.sha256[..12],
        &file,
    );
    let back = {
        let (go, to) = (
            place.guide.clone(),
            place.address.to(place.address.page.clone()).of_data(None),
        );
        Callback::from(move |_: MouseEvent| go.emit(Go::To(to.clone())))
    };
    html! {
        <aside class="shown-data" aria-label={ui.shown_label}>
            <p><b>{ ui.shown_label }</b>{ ": " }{ words }{ "…" }</p>
            <p><button type="button" class="framed" onclick={back}>{ ui.back }</button></p>
        </aside>
    }
}

/// Which data the address was made with, where they are not those shown.
fn needs(place: &Place) -> Html {
    let ui = &place.rest().open;
    let Some([name, version, hash]) = place.desk.needs(&place.address) else {
        return Html::default();
    };
    let on = {
        let to = place.address.of_data(place.desk.shown.tag());
        let go = place.guide.clone();
        Callback::from(move |_: MouseEvent| go.emit(Go::Instead(to.clone())))
    };
    html! {
        <aside class="needs-data" aria-label={ui.needs_label}>
            <p role="status">{ (ui.needs)(name, version, hash) }</p>
            <p>
                { choose(place, ui.choose_that) }{ " " }
                <button type="button" class="framed" onclick={on}>{ ui.go_on }</button>
            </p>
        </aside>
    }
}

/// What has become of the file that was handed over last.
fn opening(place: &Place) -> Html {
    let ui = &place.rest().open;
    let dismiss = place.desk.dismiss.reform(|_: MouseEvent| ());
    match &place.desk.opening {
        Opening::Nothing => Html::default(),
        Opening::Reads(name, percent) => {
            let words = (ui.reads)(&quoted(place, name.as_deref()));
            html! {
                <section class="handed">
                    <p role="status">{ words.clone() }</p>
                    <p>
                        <progress max="100" value={percent.to_string()} aria-label={words}></progress>
                        { " " }<span>{ (ui.done)(*percent) }</span>{ " " }
                        <button type="button" class="framed" onclick={dismiss}>{ ui.stop }</button>
                    </p>
                </section>
            }
        }
        Opening::Same(name) => html! {
            <section class="handed">
                <p role="status">{ (ui.same)(&quoted(place, name.as_deref())) }</p>
                <p><button type="button" class="framed" onclick={dismiss}>{ ui.close }</button></p>
            </section>
        },
        Opening::Refused(name, why) => html! {
            <section class="handed" role="alert">
                <h2>{ (ui.refused)(&quoted(place, name.as_deref())) }</h2>
                { reasons(place, why) }
                <p>{ (ui.former)(place.lens().say(&place.data.dispute.title)) }</p>
                <p><button type="button" class="framed" onclick={dismiss}>{ ui.close }</button></p>
            </section>
        },
    }
}

fn reasons(place: &Place, why: &Why) -> Html {
    let ui = &place.rest().open;
    let refusal = match why {
        Why::TooLarge => return html! { <p>{ (ui.too_large)(MOST_BYTES >> 20) }</p> },
        Why::TooMany => return html! { <p>{ (ui.too_many)(MOST_RECORDS) }</p> },
        Why::NoReader => return html! { <p>{ place.ui().trouble.not_come }</p> },
        Why::Unreadable => return html! { <p>{ ui.unreadable }</p> },
        Why::NoText => return html! { <p>{ ui.no_text }</p> },
        Why::Mistakes(refusal) => refusal,
    };
    let count = refusal.mistakes.len() + refusal.more;
    html! {
        <>
            <p>{ (ui.mistakes)(count) }</p>
            <ol class="mistakes" tabindex="0">
                for (index, mistake) in refusal.mistakes.iter().take(LISTED).enumerate() {
                    <li key={index}>{ listed(place, mistake) }</li>
                }
            </ol>
            if count > LISTED { <p>{ (ui.more)(count - LISTED) }</p> }
        </>
    }
}

/// Where it is, and what to change.
fn listed(place: &Place, mistake: &Diagnostic) -> Html {
    let line = (mistake.line > 0).then(|| (place.rest().open.line)(mistake.line));
    let place = [Some(&mistake.file), Some(&mistake.field), line.as_ref()];
    let place: Vec<&str> = place
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    html! {
        <>
            if !place.is_empty() { <b>{ place.join(", ") }</b>{ ": " } }
            { mistake.message.clone() }
        </>
    }
}

/// The name of a file as it stands in a sentence.
fn quoted(place: &Place, name: Option<&str>) -> String {
    match name {
        Some(name) => format!("“{}”", name.chars().take(80).collect::<String>()),
        None => place.rest().open.pasted.to_owned(),
    }
}
