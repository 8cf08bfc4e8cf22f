//! What the field in the masthead offers for the words in it.

use dispute::search::{Found, Query};
use yew::prelude::*;

use super::search::{by_kind, said};
use crate::components::found::found;
use crate::context::Place;
use crate::route::{Address, Page};

/// How many records the list offers.
const OFFERED: usize = 8;

/// What the search offers: lines under the names of their groups.
pub struct Offers {
    /// How many records answer, or that they only have words like those typed.
    pub said: String,
    pub groups: Vec<(String, Vec<Line>)>,
}

/// A line that the search offers, and where it leads.
pub struct Line {
    pub to: Address,
    pub drawn: Html,
}

/// The records that answer to what is typed; none where nothing is asked for.
pub fn offers(place: &Place, typed: &str) -> Option<Offers> {
    let query = Query::new(typed);
    if query.is_empty() {
        return None;
    }
    let all = place.search(&query, OFFERED);
    let mut groups = groups(place, typed, &query, &all);
    let said = said(place, typed, &all);
    if all.guessed {
        groups.insert(0, (said.clone(), Vec::new()));
    }
    Some(Offers { said, groups })
}

/// The lines of the list, under the names of their groups.
fn groups(place: &Place, typed: &str, query: &Query, all: &Found) -> Vec<(String, Vec<Line>)> {
    let lens = place.lens();
    let ui = &place.rest().search;
    let address = &place.address;
    if all.total == 0 {
        let near = place.index().nearest(query);
        let lines: Vec<Line> = near
            .into_iter()
            .map(|word| Line {
                to: address.searching(word),
                drawn: html! { <span class="name">{ word.to_owned() }</span> },
            })
            .collect();
        let none = (ui.count)(0);
        let next = if lines.is_empty() {
            ui.searchable
        } else {
            ui.nearest
        };
        let name = format!("{none}. {next}");
        return vec![(name, lines)];
    }
    let mut groups: Vec<(String, Vec<Line>)> = by_kind(&all.hits)
        .into_iter()
        .map(|(kind, hits)| {
            let records = hits
                .into_iter()
                .filter_map(|hit| place.data.record(&hit.id));
            let lines = records.map(|record| Line {
                to: address.to(Page::Record(record.id().clone())),
                drawn: found(&lens, record, query),
            });
            ((place.rest().kinds)(kind).to_owned(), lines.collect())
        })
        .collect();
    if all.total > all.hits.len()
        && let Some((_, last)) = groups.last_mut()
    {
        last.push(Line {
            to: address.searching(typed),
            drawn: html! { <span class="all">{ (ui.all)(all.total) }</span> },
        });
    }
    groups
}
