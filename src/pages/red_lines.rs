//! Both sides' red lines, facing each other.

use dispute::as_of::HeldLine;
use dispute::collision::{Facing, facing};
use dispute::compare::GapKind;
use yew::prelude::*;

use super::piece::piece;
use crate::components::portion::portion;
use crate::components::red_line::red_line;
use crate::context::Place;
use crate::lens::Lens;
use crate::portions::CARDS;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.ui().lines;
    let columns = lens.columns();
    let names = columns.each_ref().map(|column| lens.title(column));
    let all = facing(&lens.view, columns.each_ref());
    let others: Vec<HeldLine<'_>> = lens
        .view
        .lines()
        .into_iter()
        .filter(|held| {
            !columns
                .iter()
                .any(|column| lens.view.belongs(&held.line.holder, column))
        })
        .collect();
    let none = all.is_empty();
    let (all, more) = portion(&lens, "", CARDS, all);
    let (others, more_others) = portion(&lens, "others", CARDS, others);
    html! {
        <div class="red-lines">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            <div class="sides">
                for (index, name) in names.iter().enumerate() {
                    <b data-place={if index == 0 { "left" } else { "right" }} data-hue={index.to_string()}>{ name }</b>
                    if index == 0 { <span></span> }
                }
            </div>
            if none {
                <p class="none">{ ui.empty }</p>
            }
            for found in &all {
                { piece(place, found.row.issue.id.as_str(), html! {
                    <article class="question">
                        <h2 class="asked"><a href={lens.to_record(&found.row.issue.id)}>{ lens.say(&found.row.issue.title) }</a></h2>
                        <div class="facing">
                            { side(&lens, found, 0) }
                            <div class="gap"><b class="verdict">{ verdict(&lens, found) }</b></div>
                            { side(&lens, found, 1) }
                        </div>
                    </article>
                }) }
            }
            { more }
            if !others.is_empty() {
                <section class="others">
                    <h2>{ ui.others }</h2>
                    for held in &others {
                        <div class="cell" data-hold="red-line" data-place="right" data-hue="none" key={held.line.id.to_string()}>
                            <h3 class="whose">{ lens.title(&held.line.holder) }</h3>
                            { red_line(&lens, held) }
                        </div>
                    }
                    { more_others }
                </section>
            }
        </div>
    }
}

fn verdict(lens: &Lens<'_>, found: &Facing<'_>) -> &'static str {
    let ui = &lens.ui.lines;
    match found.row.gap.kind {
        GapKind::Deadlock => ui.collide,
        GapKind::OneRedLine => ui.stands,
        _ => ui.apart,
    }
}

fn side(lens: &Lens<'_>, found: &Facing<'_>, index: usize) -> Html {
    let ui = &lens.ui.lines;
    let lines = &found.lines[index];
    let hold = if lines.is_empty() { "none" } else { "red-line" };
    html! {
        <div class="cell" data-hold={hold} data-place={if index == 0 { "left" } else { "right" }} data-hue={index.to_string()}>
            <h3 class="whose">{ lens.title(&lens.columns()[index]) }</h3>
            if lines.is_empty() {
                <p class="answer none">{ ui.none }</p>
            }
            for held in lines {
                { red_line(lens, held) }
            }
            if let Some(other) = &found.rules_out[index] {
                <p class="facts against">{ (ui.against)(lens.say(&other.position.text)) }</p>
            }
        </div>
    }
}
