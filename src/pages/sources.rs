//! Each document, and how much rests on it.

use dispute::model::Source;
use dispute::order::InOrder;
use yew::prelude::*;

use super::begun::{AtFirst, begun};
use super::piece::piece;
use crate::components::citation::original;
use crate::context::Place;
use crate::portions::LINES;
use crate::words::APART;

/// So many documents are drawn in one turn.
const PIECE: usize = 10;

const AT_FIRST: AtFirst = AtFirst {
    on_page: LINES,
    in_still: 120,
};

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().people;
    // Only of the page's own data is it known which documents they began with.
    let own = place.desk.shown.opened.is_none();
    let list = |briefs: bool| {
        let mut sources: Vec<&Source> = place
            .data
            .sources
            .iter()
            .filter(|source| source.paragraphs.is_some() == briefs)
            .collect();
        sources.order_by_key(|source| source.date.map(|date| date.known_span().start));
        let name = if briefs { "briefs" } else { "" };
        let (sources, more) = begun(place, name, AT_FIRST, sources);
        let entry = |source: &Source| {
            html! {
                <li key={source.id.to_string()}>
                    <p class="answer"><a href={lens.to_record(&source.id)}>{ lens.say(&source.title) }</a></p>
                    <p class="facts">
                        { (place.rest().genre)(source.genre) }
                        if !source.author.is_empty() { { APART }{ lens.say(&source.author) } }
                        { APART }{ lens.say(&source.publisher) }
                        if let Some(date) = &source.date { { APART }{ lens.date(date) } }
                        { APART }{ (ui.records)(lens.count_naming(&source.id)) }
                        if let Some(url) = &source.url { { APART }{ original(&lens, url) } }
                    </p>
                    if briefs { <p>{ lens.say(&source.stance) }</p> }
                </li>
            }
        };
        html! {
            <>
            <ul class="documents">
                for (number, some) in sources.chunks(PIECE).enumerate() {
                    { piece(place, &number.to_string(), html! {
                        <>for source in some { { entry(source) } }</>
                    }) }
                }
            </ul>
            { more }
            </>
        }
    };
    html! {
        <div class="sources">
            <h1>{ ui.sources_title }</h1>
            <p class="lede">{ ui.sources_lede }</p>
            <h2>{ if own { ui.briefs } else { ui.numbered } }</h2>
            { list(true) }
            <h2>{ ui.outside }</h2>
            { list(false) }
        </div>
    }
}
