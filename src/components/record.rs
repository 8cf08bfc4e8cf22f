//! A record, whole: what it says, what it rests on, and everything it is tied to.

mod details;

pub use details::discrepancy;

use dispute::as_of::{Standing, standing};
use dispute::edtf::{Bound, Edtf};
use dispute::model::{Citation, Discrepancy, Kind, Record, RecordId};
use yew::prelude::*;

use super::portion::portion;
use super::{citation, listing};
use crate::browser::document;
use crate::lens::Lens;
use crate::portions::LINES;
use crate::words::APART;

/// Everything about a record, under a heading of its own.
pub fn record(lens: &Lens<'_>, record: &dyn Record) -> Html {
    let ui = &lens.rest().record;
    html! {
        <>
            { out_of_time(lens, record) }
            if !record.text().is_empty() {
                <p class="answer">{ lens.say(record.text()) }</p>
            }
            { details::details(lens, record) }
            if !record.note().is_empty() {
                <p class="note"><b>{ ui.note }{ ": " }</b>{ lens.say(record.note()) }</p>
            }
            { differing(lens, record.id()) }
            if !record.citations().is_empty() {
                <section class="evidence">
                    <h2>{ ui.evidence }</h2>
                    for cited in record.citations() {
                        { citation::whole(lens, cited) }
                        { same_paragraph(lens, record, cited) }
                    }
                </section>
            }
            { tied(lens, record) }
            <p class="facts fine">
                { ui.id }{ " " }<code>{ record.id().to_string() }</code>
                { APART }{ (ui.checked)(&lens.date(record.checked())) }
            </p>
        </>
    }
}

/// When a record first counts, for those that have a place in time.
fn begins(lens: &Lens<'_>, record: &dyn Record) -> Option<(Edtf, Standing)> {
    let day = lens.view.day;
    // What happened, or was said or counted once, stays so.
    let dated = |date: Edtf| {
        let later = date.known_span().start > day;
        let standing = if later {
            Standing::NotYet
        } else {
            Standing::InForce
        };
        Some((date, standing))
    };
    match record.kind() {
        Kind::Position => {
            let position = lens.data.positions.get(record.id())?;
            let first = position.attested.first()?.date;
            Some((
                first,
                standing(&position.attested, position.ended.as_ref(), day),
            ))
        }
        Kind::RedLine => {
            let line = lens.data.red_lines.get(record.id())?;
            let first = line.stated.first()?.date;
            Some((first, standing(&line.stated, line.ended.as_ref(), day)))
        }
        Kind::Event => dated(lens.data.events.get(record.id())?.date),
        Kind::Statement => dated(lens.data.statements.get(record.id())?.date?),
        Kind::Figure => dated(lens.data.figures.get(record.id())?.date?),
        _ => None,
    }
}

/// A record outside the date that is set says so, and offers to move the date.
fn out_of_time(lens: &Lens<'_>, record: &dyn Record) -> Html {
    let ui = &lens.rest().record;
    match begins(lens, record) {
        Some((first, Standing::NotYet | Standing::Ended { .. })) => {
            // Of what has no end on record, the beginning.
            let to = match first {
                Edtf::Interval(Bound::Date(from), _) if first.last().is_none() => Edtf::Date(from),
                first => first,
            };
            // The link goes with the notice.
            let step_out = Callback::from(|click: MouseEvent| document::step_out(&click));
            html! {
                <p class="notice">
                    { (ui.not_yet)(&crate::words::day(lens.view.day)) }{ " " }
                    <a href={lens.address.on(Some(to)).write()} onclick={step_out}>{ (ui.move_date)(&lens.date(&to)) }</a>
                </p>
            }
        }
        _ => Html::default(),
    }
}

fn differing(lens: &Lens<'_>, id: &RecordId) -> Html {
    let touching: Vec<&Discrepancy> = lens
        .data
        .discrepancies
        .iter()
        .filter(|record| record.touches.contains(id))
        .collect();
    let (touching, more) = portion(lens, &listing::of_record(id, "touching"), LINES, touching);
    html! {
        <>
        for record in touching {
            <p class="notice differing" key={record.id.to_string()}>
                <span class="flag">{ lens.rest().record.differ }</span>{ ": " }
                <a href={lens.to_record(&record.id)}>{ lens.say(&record.title) }</a>
            </p>
        }
        { more }
        </>
    }
}

/// The other records that rest on a paragraph.
fn same_paragraph(lens: &Lens<'_>, own: &dyn Record, cited: &Citation) -> Html {
    let Some(paragraph) = cited.paragraph else {
        return Html::default();
    };
    let here =
        |other: &&Citation| other.source == cited.source && other.paragraph == Some(paragraph);
    let citing = lens.view.ties.naming(lens.data, &cited.source);
    let others: Vec<&dyn Record> = citing
        .into_iter()
        .filter(|record| {
            record.id() != own.id() && record.citations().iter().any(|cited| here(&cited))
        })
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    let name = listing::of_record(own.id(), format_args!("{} {paragraph}", cited.source));
    html! {
        <details class="same-paragraph">
            <summary>{ (lens.rest().record.others_here)(others.len()) }</summary>
            { listing::list(lens, &name, others) }
        </details>
    }
}

/// The records this one names, and those that name it.
fn tied(lens: &Lens<'_>, record: &dyn Record) -> Html {
    let ui = &lens.rest().record;
    let naming = lens.view.ties.naming(lens.data, record.id());
    let mut seen = std::collections::HashSet::new();
    let mut named: Vec<(&str, Vec<&RecordId>)> = Vec::new();
    for reference in record.references() {
        let name = (ui.field)(&plain_field(&reference.field));
        if !seen.insert((name, reference.id)) {
            continue;
        }
        match named.iter_mut().find(|(other, _)| *other == name) {
            Some((_, ids)) => ids.push(reference.id),
            None => named.push((name, vec![reference.id])),
        }
    }
    html! {
        <>
            if !named.is_empty() {
                <section class="tied">
                    <h2>{ ui.links }</h2>
                    <dl>
                        for (name, ids) in named {
                            <div key={name}>
                                <dt>{ name }</dt>
                                for id in ids { <dd key={id.to_string()}><a href={lens.to_record(id)}>{ lens.title(id) }</a></dd> }
                            </div>
                        }
                    </dl>
                </section>
            }
            if !naming.is_empty() {
                <section class="tied">
                    <h2>{ ui.named_by }</h2>
                    { listing::by_kind(lens, record.id(), &naming) }
                </section>
            }
        </>
    }
}

/// `attested[2].by` as `attested.by`.
fn plain_field(field: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for character in field.chars() {
        match character {
            '[' => inside = true,
            ']' => inside = false,
            _ if !inside => plain.push(character),
            _ => {}
        }
    }
    plain
}
