//! The gap between two answers: named in a word, explained in a line.

use dispute::compare::{Gap, GapKind};
use yew::prelude::*;

use crate::lens::Lens;
use crate::route::gap_code;
use crate::rule::Rule;

pub fn gap(lens: &Lens<'_>, gap: &Gap<'_>, columns: [&str; 2]) -> Html {
    html! {
        <div class="gap" data-gap={gap_code(gap.kind)}>
            <a class="verdict" href={lens.to_rule(Rule::Gap)}>{ (lens.ui.gap)(gap.kind) }</a>
            <span class="why">{ why(lens, gap, columns) }</span>
            if let Some(words) = rests_on(lens, gap) { <small>{ words }</small> }
        </div>
    }
}

/// On whose word it rests at the weakest, and on words of when.
pub fn rests_on(lens: &Lens<'_>, gap: &Gap<'_>) -> Option<String> {
    let (basis, oldest) = (gap.weakest?, gap.oldest.as_ref()?);
    Some((lens.ui.compare.rests_on)(
        (lens.ui.basis)(basis),
        &lens.date(oldest),
    ))
}

/// What it comes from.
pub fn why(lens: &Lens<'_>, gap: &Gap<'_>, columns: [&str; 2]) -> String {
    let words = &lens.ui.compare;
    match gap.kind {
        GapKind::Deadlock => words.deadlock.to_owned(),
        GapKind::OneRedLine => {
            let whose = if gap.lines[0].is_empty() {
                columns[1]
            } else {
                columns[0]
            };
            (words.one_line)(whose)
        }
        GapKind::Differ => words.differ.to_owned(),
        GapKind::ConditionsDiffer => words.conditions.to_owned(),
        GapKind::Same => words.same.to_owned(),
        GapKind::Unknown => match gap.silent {
            [true, true] => words.unknown_both.to_owned(),
            [true, false] => (words.unknown_one)(columns[0]),
            _ => (words.unknown_one)(columns[1]),
        },
    }
}
