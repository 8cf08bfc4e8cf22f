//! What stands in and around every page: masthead, date, notices, evidence, foot.

use yew::prelude::*;

use super::masthead::masthead;
use super::notices::notices;
use super::part::{Part, part};
use super::piece::{drawn_in_turn, in_turn};
use super::{later, red_lines, start};
use crate::browser::{document, location};
use crate::context::{Later, Medium, Place};
use crate::route::{Address, Page};
use crate::words::APART;

pub fn shell(place: &Place, page: Html) -> Html {
    let ui = place.ui();
    html! {
        <div class="page" lang={ui.lang}>
            <button class="skip" onclick={|_| document::focus("content")}>{ ui.nav.skip }</button>
            <header class="masthead">
                { drawn_in_turn(place, "masthead", false, masthead) }
                { in_turn(place, Part::AsOfBar, false) }
            </header>
            <main id="content" tabindex="-1">
                if let Some(parts) = later::parts() { { (parts.banner)(place) } }
                { notices(place) }
                { page }
                { waiting(place) }
                // There before what stands in it: nothing moves when that comes, and a reader who was
                // here before is not sent away.
                if place.later != Later::Failed {
                    <details class="take">
                        <summary>{ ui.foot.take }</summary>
                        if later::parts().is_some() { { in_turn(place, Part::Take, true) } }
                    </details>
                }
            </main>
            if later::parts().is_some() { { part(place, Part::Panel) } }
            // After everything whose sources it numbers.
            if later::parts().is_some() && place.medium != Medium::Still {
                { in_turn(place, Part::Printed, true) }
            }
            <footer class="foot">{ drawn_in_turn(place, "foot", false, foot) }</footer>
        </div>
    }
}

/// What stands at the foot of every page.
fn foot(place: &Place) -> Html {
    let ui = place.ui();
    html! {
        <>
            <p>{ ui.foot.words }</p>
            { part(place, Part::Keeping) }
            <p>
                { ui.foot.version }{ " " }{ &place.data.dispute.version }{ APART }
                <a href={place.lens().to_page(Page::About)}>{ ui.nav.about }</a>{ APART }
                <a href={place.lens().to_page(Page::Rules)}>{ ui.nav.rules }</a>{ APART }
                // Opening takes a running program, and has no file of its own.
                if place.medium != Medium::Still {
                    <a href={place.lens().to_page(Page::Open)}>{ ui.titles.open }</a>{ APART }
                }
                { place.licence() }
            </p>
        </>
    }
}

/// The page that the address names, under a key of its own, and of the data: no element of one page is
/// taken for another page's, with what a reader has opened or typed in it, and nothing that was worked
/// out from other data is held against those that are shown.
pub fn page(place: &Place) -> Html {
    let drawn = match (&place.address.page, later::parts()) {
        (Page::Start, _) => start::page(place),
        (Page::Compare, None) if !place.address.words.is_empty() => Html::default(),
        (Page::Compare, _) => part(place, Part::Compare),
        (Page::RedLines, _) => red_lines::page(place),
        (_, Some(parts)) => (parts.page)(place),
        (_, None) => Html::default(),
    };
    let mut key = Address::of(place.address.page.clone()).write();
    key += &place.sha256;
    html! { <><key={key}>{ drawn }</></> }
}

/// What stands where the part of the page that is loaded later is needed and is not here.
fn waiting(place: &Place) -> Html {
    let ui = &place.ui().trouble;
    if later::parts().is_some() || !later::needed(&place.address, &place.desk.opening) {
        return Html::default();
    }
    match place.later {
        Later::Failed => html! {
            <p class="lede" role="alert">
                { ui.not_come }{ " " }<a href={location::anew()}>{ ui.again }</a>
            </p>
        },
        _ => html! { <p class="lede" role="status">{ ui.coming }</p> },
    }
}

/// What the tab says: the page first, then the name of it all. What is set on the page is told as soon as
/// the later part is here; so is whether there is a record that the first part does not have.
pub fn title(place: &Place) -> String {
    match (later::parts(), &place.address.page) {
        (Some(parts), _) => (parts.title)(place),
        (None, Page::Record(id)) if place.data.record(id).is_none() => place.ui().name.to_owned(),
        (None, _) => titled(place, &name(place)),
    }
}

/// What the tab says of a page of this name.
pub fn titled(place: &Place, page: &str) -> String {
    let ui = place.ui();
    match &place.address.page {
        Page::Start => format!("{}: {}", ui.name, place.data.dispute.title.get(ui.lang)),
        _ => format!("{page} · {}", ui.name),
    }
}

/// The name of the page.
pub fn name(place: &Place) -> String {
    let ui = place.ui();
    match &place.address.page {
        Page::Start => place.lens().say(&place.data.dispute.headline).to_owned(),
        Page::Compare => ui.nav.compare.to_owned(),
        Page::RedLines => ui.nav.red_lines.to_owned(),
        Page::Avenues => ui.nav.avenues.to_owned(),
        Page::What => ui.titles.what_if.to_owned(),
        Page::Package => ui.titles.package.to_owned(),
        Page::History => ui.nav.history.to_owned(),
        Page::Differ => ui.titles.differ.to_owned(),
        Page::Actors => ui.nav.actors.to_owned(),
        Page::Sources => ui.nav.sources.to_owned(),
        Page::Terms => ui.nav.terms.to_owned(),
        Page::Rules => ui.nav.rules.to_owned(),
        Page::About => ui.nav.about.to_owned(),
        Page::Open => ui.titles.open.to_owned(),
        Page::Search => (ui.titles.search)(&place.address.words),
        Page::Record(id) if place.data.record(id).is_some() => place.lens().title(id),
        Page::Record(_) | Page::Nowhere(_) => ui.trouble.not_found.to_owned(),
    }
}
