//! Everything that a search finds.

use dispute::model::{Kind, RecordId};
use dispute::order::InOrder;
use dispute::search::{Found, Hit, Query};
use yew::prelude::*;

use crate::components::found::found;
use crate::components::portion::more;
use crate::context::Place;
use crate::lens::Lens;
use crate::portions::LINES;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().search;
    let typed = place.address.words.as_str();
    let query = Query::new(typed);
    // So many are shown at first, and as many as a reader asks for.
    let shown = place.portions.shown("", LINES);
    let all = place.search(&query, shown);
    html! {
        <div class="search-page">
            <h1>{ ui.title }</h1>
            if query.is_empty() {
                <p class="lede">{ ui.lede }</p>
            } else {
                <p class="count" role="status">{ said(place, typed, &all) }</p>
                if all.total == 0 {
                    { nothing(place, &lens, &query) }
                } else {
                    if !all.all_words && !all.guessed { <p class="lede">{ ui.some_words }</p> }
                    { rivals(&lens, &all) }
                    for (kind, hits) in by_kind(&all.hits) {
                        <section key={kind.folder()} class="found-kind">
                            <h2>{ (place.rest().kinds)(kind) }{ " " }<small>{ all.of_kind[kind as usize] }</small></h2>
                            <ul>
                                for hit in hits {
                                    <li key={hit.id.to_string()}>
                                        if let Some(record) = place.data.record(&hit.id) {
                                            <a href={lens.to_record(&hit.id)}>{ found(&lens, record, &query) }</a>
                                        }
                                    </li>
                                }
                            </ul>
                        </section>
                    }
                    { more(&lens, "", shown, all.total) }
                }
            }
        </div>
    }
}

/// How many records are found, or that they only have words like those typed.
pub fn said(place: &Place, typed: &str, all: &Found) -> String {
    let ui = &place.rest().search;
    if all.guessed {
        (ui.like)(typed.trim())
    } else {
        (ui.count)(all.total)
    }
}

/// Hits under their kinds; the kinds in the order of the best hit of each.
pub fn by_kind(hits: &[Hit]) -> Vec<(Kind, Vec<&Hit>)> {
    let mut groups: Vec<(Kind, Vec<&Hit>)> = Vec::new();
    for hit in hits {
        match groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
            Some((_, group)) => group.push(hit),
            None => groups.push((hit.kind, vec![hit])),
        }
    }
    groups
}

/// An empty result: what was looked for, and words that come near, else what can be searched.
fn nothing(place: &Place, lens: &Lens<'_>, query: &Query) -> Html {
    let ui = &lens.rest().search;
    let near = place.index().nearest(query);
    html! {
        <>
            <p class="lede">{ (ui.none)(&lens.address.words) }</p>
            if near.is_empty() {
                <p>{ ui.searchable }</p>
            } else {
                <p>
                    { ui.nearest }
                    for word in near {
                        { " " }<a key={word.to_owned()} href={lens.address.searching(word).write()}>{ word.to_owned() }</a>
                    }
                </p>
            }
        </>
    }
}

/// Where a wording is the best result, the wordings of others for the same thing.
fn rivals(lens: &Lens<'_>, all: &Found) -> Html {
    let wordings = all
        .hits
        .iter()
        .take(1)
        .filter_map(|hit| lens.data.terms.get(&hit.id));
    let mut rivals: Vec<&RecordId> = wordings.flat_map(|term| &term.rivals).collect();
    rivals.order();
    rivals.dedup();
    if rivals.is_empty() {
        return Html::default();
    }
    html! {
        <p class="rivals">
            { lens.rest().search.rivals }
            for id in rivals {
                { " " }<a key={id.to_string()} href={lens.to_record(id)}>{ lens.title(id) }</a>
            }
        </p>
    }
}
