//! What stands around every page: masthead, date, notices, evidence, foot.

use yew::prelude::*;

use super::about::About;
use super::actors::Actors;
use super::as_of_bar::AsOfBar;
use super::avenues::Avenues;
use super::compare::Compare;
use super::differ::Differ;
use super::history::History;
use super::keeping::Keeping;
use super::masthead::Masthead;
use super::notices::Notices;
use super::nowhere::Nowhere;

use super::package::Package;
use super::panel::Panel;
use super::record::RecordPage;
use super::red_lines::RedLines;
use super::rules::Rules;
use super::search::Search;
use super::sources::Sources;
use super::start::Start;
use super::take::{Printed, Take};
use super::terms::Terms;
use super::what::What;
use crate::browser::document;
use crate::context::{Place, use_place};
use crate::route::Page;

#[component]
pub fn Shell() -> Html {
    let place = use_place();
    let ui = place.ui();
    let name = name(&place);
    use_effect_with(title(&place, &name), |title| document::set_title(title));

    let page = match &place.address.page {
        Page::Start => html! { <Start /> },
        Page::Compare => html! { <Compare /> },
        Page::RedLines => html! { <RedLines /> },
        Page::Avenues => html! { <Avenues /> },
        Page::What => html! { <What /> },
        Page::Package => html! { <Package /> },
        Page::History => html! { <History /> },
        Page::Differ => html! { <Differ /> },
        Page::Actors => html! { <Actors /> },
        Page::Sources => html! { <Sources /> },
        Page::Terms => html! { <Terms /> },
        Page::Rules => html! { <Rules /> },
        Page::About => html! { <About /> },
        Page::Search => html! { <Search /> },
        Page::Record(id) if place.data.record(id).is_some() => {
            html! { <RecordPage id={id.clone()} /> }
        }
        Page::Record(_) | Page::Nowhere(_) => html! { <Nowhere /> },
    };
    html! {
        <div class="page" lang={ui.lang}>
            <button class="skip" onclick={|_| document::focus("content")}>{ ui.nav.skip }</button>
            <header class="masthead">
                <Masthead />
                <AsOfBar />
            </header>
            <main id="content" tabindex="-1">
                <Notices />
                { page }
                <Take title={name.clone()} />
                <Printed title={name} />
            </main>
            <Panel />
            <footer class="foot">
                <p>{ ui.nav.footer }</p>
                <Keeping />
                <p>
                    { ui.about.version }{ " " }{ &place.data.dispute.version }{ " · " }
                    <a href={place.lens().to_page(Page::About)}>{ ui.nav.about }</a>{ " · " }
                    <a href={place.lens().to_page(Page::Rules)}>{ ui.nav.rules }</a>{ " · " }
                    { ui.about.licence }
                </p>
            </footer>
        </div>
    }
}

/// What the tab says: the page first, then the name of it all.
fn title(place: &Place, page: &str) -> String {
    let ui = place.ui();
    match &place.address.page {
        Page::Start => format!("{}: {}", ui.name, place.data.dispute.title.get(ui.lang)),
        _ => format!("{page} · {}", ui.name),
    }
}

/// The name of the page.
fn name(place: &Place) -> String {
    let ui = place.ui();
    match &place.address.page {
        Page::Start => place.lens().say(&place.data.dispute.headline).to_owned(),
        Page::Compare => ui.nav.compare.to_owned(),
        Page::RedLines => ui.nav.red_lines.to_owned(),
        Page::Avenues => ui.nav.avenues.to_owned(),
        Page::What => ui.what_if.title.to_owned(),
        Page::Package => ui.package.title.to_owned(),
        Page::History => ui.nav.history.to_owned(),
        Page::Differ => ui.differ.title.to_owned(),
        Page::Actors => ui.nav.actors.to_owned(),
        Page::Sources => ui.nav.sources.to_owned(),
        Page::Terms => ui.nav.terms.to_owned(),
        Page::Rules => ui.nav.rules.to_owned(),
        Page::About => ui.nav.about.to_owned(),
        Page::Search => (ui.search.page_title)(&place.address.words),
        Page::Record(id) if place.data.record(id).is_some() => place.lens().title(id),
        Page::Record(_) | Page::Nowhere(_) => ui.trouble.not_found.to_owned(),
    }
}
