//! The first page: how to read a row, what people come with, and how the questions stand.

use dispute::compare::{GapKind, compare};
use yew::prelude::*;

use super::piece::piece;
use crate::components::heading::Level;
use crate::components::{key, row};
use crate::context::Place;
use crate::route::{Address, Page};

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.ui().start;
    let columns = lens.columns();
    let rows = compare(&lens.view, columns.each_ref());
    // The widest gap says most about how a row is read.
    let example = rows.iter().min_by_key(|row| row.gap.kind);
    let on_same_terms = |hash: &str| {
        Address {
            on: place.address.on,
            data: place.address.data.clone(),
            ..Address::read(hash)
        }
        .write()
    };
    let opening = html! {
        <div class="opening">
            <section class="how">
                <h2>{ ui.how_title }</h2>
                for words in ui.how { <p key={*words}>{ *words }</p> }
                { key::key(&lens) }
            </section>
            <section class="questions">
                <h2>{ ui.questions_title }</h2>
                <ul>
                    for question in &place.data.dispute.questions {
                        <li key={question.address.clone()}>
                            <a href={on_same_terms(&question.address)}>{ lens.say(&question.label) }</a>
                        </li>
                    }
                </ul>
            </section>
        </div>
    };
    let example = example.map(|example| {
        html! {
            <section class="example">
                <h2>{ ui.example }</h2>
                { row::row(&lens, example, &columns, Some(Level::UNDER_PART)) }
            </section>
        }
    });
    let summary = html! {
        <section class="summary">
            <h2>{ ui.summary }</h2>
            <ul>
                for gap in GapKind::ALL {
                    { one_gap(&lens, gap, rows.iter().filter(|row| row.gap.kind == gap).count()) }
                }
            </ul>
            <p><a class="onward" href={lens.to_page(Page::Compare)}>{ ui.whole }</a></p>
        </section>
    };
    html! {
        <div class="start">
            <h1>{ lens.say(&place.data.dispute.headline) }</h1>
            { piece(place, "opening", opening) }
            if let Some(example) = example { { piece(place, "example", example) } }
            { piece(place, "summary", summary) }
        </div>
    }
}

fn one_gap(lens: &crate::lens::Lens<'_>, gap: GapKind, count: usize) -> Html {
    let to = Address {
        gap: Some(gap),
        ..lens.address.to(Page::Compare)
    };
    html! {
        <li key={(lens.ui.gap)(gap)}>
            if count > 0 {
                <a href={to.write()}>{ (lens.ui.gap)(gap) }</a>
            } else {
                { (lens.ui.gap)(gap) }
            }
            { " " }<span>{ (lens.ui.start.count)(count) }</span>
        </li>
    }
}
