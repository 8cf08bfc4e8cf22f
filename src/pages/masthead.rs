//! The name of the page, and the way to every view.

use yew::prelude::*;

use super::part::Part;
use super::piece::in_turn;
use crate::context::Place;
use crate::route::Page;

pub fn masthead(place: &Place) -> Html {
    let lens = place.lens();
    let nav = &place.ui().nav;
    let link = |page: Page, name: &'static str| {
        let current = (place.address.page == page).then_some("page");
        html! { <li key={name}><a href={lens.to_page(page)} aria-current={current}>{ name }</a></li> }
    };
    html! {
        <div class="bar">
            <a class="brand" href={lens.to_page(Page::Start)}>
                <i class="brand-mark" aria-hidden="true"><i></i><i></i></i>{ place.ui().name }
            </a>
            { in_turn(place, Part::SearchField, false) }
            <nav aria-label={nav.main}>
                <ul>
                    { link(Page::Compare, nav.compare) }
                    { link(Page::RedLines, nav.red_lines) }
                    { link(Page::Avenues, nav.avenues) }
                    { link(Page::What, nav.what) }
                    { link(Page::History, nav.history) }
                    { link(Page::Differ, nav.differ) }
                    { link(Page::Actors, nav.actors) }
                    { link(Page::Sources, nav.sources) }
                    { link(Page::Terms, nav.terms) }
                    { link(Page::About, nav.about) }
                </ul>
            </nav>
        </div>
    }
}
