//! The quiet line of facts under a position or a red line, always in the same order: how firmly,
//! on whose word, who, when, how old, from where.

use dispute::as_of::{Held, HeldLine, Hold, Standing, last_by};
use dispute::edtf::{Date, Day, Edtf, Part, Qualifier};
use dispute::model::{Attestation, Basis, Citation, RecordId};
use yew::prelude::*;

use super::citation;
use crate::lens::Lens;
use crate::words::APART;

/// The facts of a position.
pub fn of_position(lens: &Lens<'_>, held: &Held<'_>) -> Html {
    let position = held.position;
    let hold = held.hold();
    let last = held.last_by(lens.view.day);
    let line = latest(held.lines.iter(), lens.view.day);
    html! {
        <p class="facts">
            <b>{ (lens.ui.hold)(hold) }</b>
            if let Some((line, stated)) = line {
                // The line may be another sentence than the answer: it is named.
                { ": " }<a class="quiet" href={lens.to_evidence(&line.line.id)}>{ lens.say(&line.line.title) }</a>
                { " (" }{ lens.ui.lines.so_called }{ " " }{ caller(lens, line) }
                if last.is_none_or(|last| last.date != stated.date) { { ", " }{ date(lens, stated) } }
                { ")" }
            }
            { APART }
            { whose(lens, position.basis, position.attributed_by.as_ref(), last) }
            { age(lens, &held.standing) }
            { source(lens, &position.id, &position.citations, last) }
        </p>
    }
}

/// Of several lines the one stated last by a day: who called it a red line most recently, and when.
pub fn latest<'l, 'a: 'l>(
    lines: impl Iterator<Item = &'l HeldLine<'a>>,
    day: Day,
) -> Option<(&'l HeldLine<'a>, &'a Attestation)> {
    lines
        .filter_map(|held| Some((held, last_by(&held.line.stated, day)?)))
        .max_by_key(|(_, stated)| stated.date.known_span().start)
}

/// The facts of a red line.
pub fn of_line(lens: &Lens<'_>, held: &HeldLine<'_>) -> Html {
    let line = held.line;
    let last = last_by(&line.stated, lens.view.day);
    html! {
        <p class="facts">
            <b>{ (lens.ui.hold)(Hold::RedLine) }</b>
            { APART }{ lens.ui.lines.called_by }{ " " }{ caller(lens, held) }
            if let Some(last) = last {
                { APART }{ actor_and_date(lens, last) }
            }
            { age(lens, &held.standing) }
            { source(lens, &line.id, &line.citations, last) }
        </p>
    }
}

/// Who calls it a red line.
pub fn caller(lens: &Lens<'_>, held: &HeldLine<'_>) -> String {
    use dispute::model::Caller;
    let called = &held.line.called_by;
    match called.who {
        Caller::Holder => lens.ui.lines.called_holder.to_owned(),
        Caller::Other => {
            let who = called
                .actor
                .as_ref()
                .map(|actor| lens.title(actor))
                .unwrap_or_default();
            (lens.ui.lines.called_other)(&who)
        }
        Caller::Editors => {
            let rule = called
                .rule
                .as_deref()
                .and_then(|id| lens.data.dispute.rules.iter().find(|rule| rule.id == id));
            (lens.ui.lines.called_editors)(
                rule.map(|rule| lens.say(&rule.label)).unwrap_or_default(),
            )
        }
    }
}

fn whose(
    lens: &Lens<'_>,
    basis: Basis,
    attributed_by: Option<&RecordId>,
    last: Option<&Attestation>,
) -> Html {
    let basis_word = (lens.ui.basis)(basis);
    match (basis, attributed_by, last) {
        (Basis::Declared, _, Some(last)) => html! {
            <>{ basis_word }{ ", " }{ actor_and_date(lens, last) }</>
        },
        (_, Some(by), Some(last)) => html! {
            <>
                <span class="basis" data-basis={basis_word}>{ basis_word }</span>
                { " by " }{ lens.title(by) }{ ", " }{ date(lens, last) }
            </>
        },
        _ => html! { basis_word },
    }
}

fn actor_and_date(lens: &Lens<'_>, attestation: &Attestation) -> Html {
    html! { <>{ lens.title(&attestation.by) }{ ", " }{ date(lens, attestation) }</> }
}

fn date(lens: &Lens<'_>, attestation: &Attestation) -> Html {
    when(lens, &attestation.date)
}

/// A date in words; for machines as well where HTML can hold it.
pub fn when(lens: &Lens<'_>, date: &Edtf) -> Html {
    match machine_date(date) {
        Some(machine) => html! { <time datetime={machine}>{ lens.date(date) }</time> },
        None => html! { <span class="when">{ lens.date(date) }</span> },
    }
}

/// A date as HTML writes it: a year, a month or a day without a doubt.
fn machine_date(date: &Edtf) -> Option<String> {
    match date {
        Edtf::Date(Date {
            unspecified_digits: 0,
            qualifier: Qualifier::None,
            month,
            day,
            ..
        }) if !matches!(month, Some(Part::Unspecified | Part::Known(13..)))
            && !matches!(day, Some(Part::Unspecified)) =>
        {
            Some(date.to_string())
        }
        _ => None,
    }
}

fn age(lens: &Lens<'_>, standing: &Standing) -> Html {
    match (standing, (lens.ui.standing)(standing)) {
        (Standing::LastRecorded { ages, .. }, Some(_)) => html! {
            <>{ APART }<span class="old">{ lens.ui.compare.last_recorded }{ " " }{ (lens.ui.age)(*ages) }</span></>
        },
        (_, Some(words)) => html! { <>{ APART }<span class="old">{ words }</span></> },
        (_, None) => Html::default(),
    }
}

fn source(
    lens: &Lens<'_>,
    id: &RecordId,
    citations: &[Citation],
    last: Option<&Attestation>,
) -> Html {
    let cited = last
        .and_then(|last| citations.get(last.citation))
        .or(citations.first());
    match cited {
        Some(cited) => html! {
            <>{ APART }<a href={lens.to_evidence(id)} data-source={cited.source.to_string()} title={(lens.ui.compare.evidence)(&lens.title(id))}>{ citation::short(lens, cited) }</a></>
        },
        None => Html::default(),
    }
}
