//! What only one kind of record has.

use dispute::compare;
use dispute::edtf::Edtf;
use dispute::model::{
    Attestation, Discrepancy, Issue, Kind, Position, Record, RedLine, Source, Term, Words,
};
use yew::prelude::*;

use crate::components::portion::more;
use crate::components::{avenue, citation, facts, listing, red_line, row, verdict};
use crate::lens::Lens;
use crate::portions::LINES;
use crate::words::APART;

pub(super) fn details(lens: &Lens<'_>, record: &dyn Record) -> Html {
    let (data, id) = (lens.data, record.id());
    let drawn = match record.kind() {
        Kind::Position => data.positions.get(id).map(|record| position(lens, record)),
        Kind::RedLine => data.red_lines.get(id).map(|record| line(lens, record)),
        Kind::Avenue => data.avenues.get(id).map(|record| {
            let reading = dispute::verdict::read(&lens.view, record);
            let way = |way: usize, level| verdict::route(lens, &reading.routes[way], level);
            avenue::avenue(lens, &reading, None, None, &way)
        }),
        Kind::Discrepancy => data.discrepancies.get(id).map(|record| discrepancy(lens, record)),
        Kind::Term => data.terms.get(id).map(|record| term(lens, record)),
        Kind::Source => data.sources.get(id).map(|record| source(lens, record)),
        Kind::Issue => data.issues.get(id).map(|record| issue(lens, record)),
        Kind::Actor => data.actors.get(id).map(|actor| html! {
            <>
                <p class="facts">
                    { (lens.rest().actor_type)(actor.actor_type) }{ APART }{ (lens.rest().voice)(actor.voice) }
                    if let Some(side) = data.side_of(id) { { APART }{ lens.say(&side.label) } }
                </p>
                if !actor.roles.is_empty() {
                    <h2>{ lens.rest().record.roles }</h2>
                    <ul>
                        for role in &actor.roles {
                            <li>
                                { lens.say(&role.title) }
                                if let Some(of) = &role.of {
                                    { ", " }<a href={lens.to_record(of)}>{ lens.title(of) }</a>
                                }
                                if let Some(date) = &role.date { { ", " }{ lens.date(date) } }
                            </li>
                        }
                    </ul>
                }
            </>
        }),
        Kind::Event => data.events.get(id).map(|event| {
            dated(lens, Some(&event.date), event.date_printed.as_ref(), &event.date_rests_on)
        }),
        Kind::Statement => data.statements.get(id).map(|statement| html! {
            <>
                if !statement.to.is_empty() { <p class="facts">{ "→ " }{ lens.say(&statement.to) }</p> }
                { dated(lens, statement.date.as_ref(), statement.date_printed.as_ref(), &statement.date_rests_on) }
            </>
        }),
        Kind::Figure => data.figures.get(id).map(|figure| html! {
            <>
                <p class="figure"><b>{ &figure.value }</b>{ " " }{ lens.say(&figure.unit) }</p>
                if !figure.population.is_empty() { <p class="facts">{ lens.say(&figure.population) }</p> }
                { dated(lens, figure.date.as_ref(), figure.date_printed.as_ref(), &figure.date_rests_on) }
            </>
        }),
        Kind::Assessment => data.assessments.get(id).map(|view| html! {
            <>
                <p class="notice">{ (lens.rest().record.view_of)(&lens.title(&view.by)) }</p>
                { dated(lens, view.date.as_ref(), view.date_printed.as_ref(), &view.date_rests_on) }
            </>
        }),
        Kind::Scenario => data.scenarios.get(id).map(|scenario| html! {
            <>
                <p class="notice">{ (lens.rest().record.view_of)(&lens.title(&scenario.by)) }</p>
                if !scenario.likelihood.is_empty() { <p>{ lens.say(&scenario.likelihood) }</p> }
            </>
        }),
        Kind::Obstacle => data.obstacles.get(id).map(|obstacle| html! {
            <p class="notice">{ (lens.rest().record.view_of)(&lens.title(&obstacle.claimed_by)) }</p>
        }),
        Kind::Concession => data.concessions.get(id).map(|step| html! {
            <p class="notice">{ (lens.rest().record.view_of)(&lens.title(&step.proposed_by)) }</p>
        }),
        Kind::Link => data.links.get(id).map(|link| html! {
            <p class="facts">
                <b>{ (lens.rest().verdict)(link.verdict) }</b>{ APART }
                { (lens.rest().link_basis)(link.basis) }{ " " }
                if let Some(by) = &link.by { { lens.title(by) } }
                if let Some(rule) = link.rule.as_deref().and_then(|id| data.dispute.rules.iter().find(|rule| rule.id == id)) {
                    { "“" }{ lens.say(&rule.label) }{ "”: " }{ lens.say(&rule.text) }
                }
            </p>
        }),
    };
    drawn.unwrap_or_default()
}

/// A date as understood, as printed, and what it rests on.
fn dated(lens: &Lens<'_>, date: Option<&Edtf>, printed: Option<&String>, rests_on: &Words) -> Html {
    let understood = date.map(|date| html! { { facts::when(lens, date) } });
    let printed = printed
        .map(|printed| html! { <>{ lens.rest().record.printed }{ " “" }{ printed }{ "”" }</> });
    let rests_on = (!rests_on.is_empty()).then(|| html! { lens.say(rests_on).to_owned() });
    let parts: Vec<Html> = [understood, printed, rests_on]
        .into_iter()
        .flatten()
        .collect();
    html! {
        <p class="facts">
            for (index, part) in parts.into_iter().enumerate() {
                if index > 0 { { APART } }
                { part }
            }
        </p>
    }
}

/// The question as the comparison shows it, and every answer there is.
fn issue<'a>(lens: &Lens<'a>, issue: &'a Issue) -> Html {
    let columns = lens.columns();
    let found = compare::row(&lens.view, issue, columns.each_ref());
    html! {
        <>
            { row::row(lens, &found, &columns, None) }
            <h2>{ lens.rest().record.options }</h2>
            <ul>
                for option in &issue.options {
                    <li key={option.id.clone()}>{ lens.say(&option.label) }</li>
                }
            </ul>
        </>
    }
}

fn position<'a>(lens: &Lens<'a>, position: &'a Position) -> Html {
    let held = lens.view.held(position);
    let option = lens
        .data
        .issues
        .get(&position.issue)
        .and_then(|issue| issue.option(&position.option))
        .map(|option| lens.say(&option.label).to_owned())
        .unwrap_or_default();
    html! {
        <>
            <p class="option">{ lens.title(&position.issue) }{ " " }<b>{ option }</b></p>
            { facts::of_position(lens, &held) }
            if !position.conditions.is_empty() {
                <h2>{ lens.rest().record.conditions }</h2>
                <ul>
                    for condition in &position.conditions {
                        <li>{ lens.say(&condition.text) }{ " " }<span class="facts">{ lens.title(&condition.actor) }</span></li>
                    }
                </ul>
            }
            if let Some(interest) = &position.interest {
                <p><b>{ lens.ui.compare.interest }</b>{ " " }{ lens.say(&interest.text) }
                    <span class="facts">{ " " }{ lens.title(&interest.by) }{ " " }{ lens.rest().avenues.says }</span></p>
            }
            { attested(lens, lens.rest().record.attested, &position.attested, position) }
        </>
    }
}

fn line<'a>(lens: &Lens<'a>, line: &'a RedLine) -> Html {
    let held = lens.view.held_line(line);
    html! {
        <>
            <p class="option">{ lens.title(&line.issue) }</p>
            <p class="rules-out"><b>{ lens.ui.lines.rules_out }</b>{ " " }{ red_line::ruled_out(lens, line) }</p>
            { facts::of_line(lens, &held) }
            { attested(lens, lens.ui.lines.stated_by, &line.stated, line) }
            if !line.tested.is_empty() {
                <h2>{ lens.ui.lines.tested }</h2>
                <ul>
                    for test in &line.tested {
                        <li><a href={lens.to_record(&test.event)}>{ lens.title(&test.event) }</a>{ ": " }{ lens.say(&test.text) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// Every time it was stated: when, by whom, in which rank, where that stands.
fn attested(lens: &Lens<'_>, heading: &str, attested: &[Attestation], record: &dyn Record) -> Html {
    html! {
        <>
            <h2>{ heading }</h2>
            <ol class="attested">
                for attestation in attested {
                    <li>
                        { facts::when(lens, &attestation.date) }
                        { APART }<a href={lens.to_record(&attestation.by)}>{ lens.title(&attestation.by) }</a>
                        if !attestation.rank.is_empty() { { ", " }{ lens.say(&attestation.rank) } }
                        if !attestation.text.is_empty() { { ": " }{ lens.say(&attestation.text) } }
                        if let Some(cited) = record.citations().get(attestation.citation) {
                            { APART }{ citation::to_passage(lens, cited) }
                        }
                        if let Some(printed) = &attestation.date_printed {
                            <small>{ " " }{ lens.rest().record.printed }{ " “" }{ printed }{ "”" }</small>
                        }
                        if !attestation.date_rests_on.is_empty() {
                            <small>{ " " }{ lens.say(&attestation.date_rests_on) }</small>
                        }
                    </li>
                }
            </ol>
        </>
    }
}

/// The versions side by side in order, and what is known.
pub fn discrepancy(lens: &Lens<'_>, record: &Discrepancy) -> Html {
    html! {
        <>
            <ol class="versions">
                for version in &record.versions {
                    <li>
                        <p class="answer">{ lens.say(&version.text) }</p>
                        <p class="facts">
                            if let Some(by) = &version.by {
                                <a href={lens.to_record(by)}>{ lens.title(by) }</a>{ APART }
                            }
                            if let Some(cited) = record.citations.get(version.citation) {
                                { citation::to_passage(lens, cited) }
                            }
                        </p>
                    </li>
                }
            </ol>
            <p class="known"><b>{ lens.rest().record.known }{ ": " }</b>{ lens.say(&record.known) }</p>
        </>
    }
}

fn term(lens: &Lens<'_>, term: &Term) -> Html {
    html! {
        <>
            <p class="facts">{ lens.rest().record.neutral }{ ": " }<b>{ lens.say(&term.neutral) }</b></p>
            if !term.forms.is_empty() { <p class="forms">{ term.forms.join(APART) }</p> }
            <h2>{ lens.rest().record.used_by }</h2>
            <ul>
                for usage in &term.used_by {
                    <li>
                        <a href={lens.to_record(&usage.actor)}>{ lens.title(&usage.actor) }</a>
                        if let Some(cited) = term.citations.get(usage.citation) {
                            { APART }{ citation::to_passage(lens, cited) }
                        }
                    </li>
                }
            </ul>
        </>
    }
}

fn source(lens: &Lens<'_>, source: &Source) -> Html {
    let ui = &lens.rest().record;
    html! {
        <>
            <p class="facts">
                { (lens.rest().genre)(source.genre) }
                if !source.author.is_empty() { { APART }{ lens.say(&source.author) } }
                { APART }{ lens.say(&source.publisher) }
                if let Some(date) = &source.date { { APART }{ lens.date(date) } }
                if let Some(url) = &source.url { { APART }{ citation::original(lens, url) } }
            </p>
            { dated(lens, None, source.date_printed.as_ref(), &source.date_rests_on) }
            <p><b>{ ui.stance }{ ": " }</b>{ lens.say(&source.stance) }</p>
            if !source.established.is_empty() {
                <details>
                    <summary>{ ui.established }</summary>
                    <dl>
                        for entry in &source.established {
                            <div><dt>{ &entry.field }</dt><dd>{ lens.say(&entry.how) }</dd></div>
                        }
                    </dl>
                </details>
            }
            { paragraphs(lens, source) }
        </>
    }
}

/// The last paragraph that an address is followed to: far beyond any document, and few enough to draw.
const FURTHEST: u32 = 5000;

/// Each paragraph: its number, the words quoted from it, and the records that cite it.
fn paragraphs(lens: &Lens<'_>, source: &Source) -> Html {
    let ui = &lens.rest().record;
    let Some(count) = source.paragraphs else {
        return html! { <p class="facts">{ ui.no_paragraphs }</p> };
    };
    // An address may name one that is not among the first.
    let named = lens.address.paragraph.filter(|named| *named <= FURTHEST);
    let at_first = LINES.max(named.unwrap_or_default() as usize);
    let name = listing::of_record(&source.id, "paragraphs");
    let shown = lens.portions.shown(&name, at_first).min(count as usize);
    let mut citing: Vec<Vec<(&dyn Record, Vec<&str>)>> = vec![Vec::new(); shown + 1];
    for record in lens.view.ties.naming(lens.data, &source.id) {
        for cited in record.citations() {
            let paragraph = cited.paragraph.filter(|_| cited.source == source.id);
            let Some(here) = paragraph.and_then(|number| citing.get_mut(number as usize)) else {
                continue;
            };
            if here.last().is_none_or(|(last, _)| last.id() != record.id()) {
                here.push((record, Vec::new()));
            }
            if let (Some((_, quoted)), Some(words)) = (here.last_mut(), &cited.quotation) {
                quoted.push(words);
            }
        }
    }
    html! {
        <>
            <h2>{ ui.paragraphs }</h2>
            <ol class="paragraphs">
                for (number, citing) in (0..).zip(citing).skip(1) {
                    <li key={number} id={format!("p{number}")} tabindex="-1" data-open={(lens.address.paragraph == Some(number)).then_some("")}>
                        <h3>{ (ui.paragraph)(number) }</h3>
                        <ul>
                            for (record, quoted) in citing {
                                <li key={record.id().to_string()}>
                                    <span class="kind">{ (lens.rest().kind)(record.kind()) }</span>{ " " }
                                    <a href={lens.to_record(record.id())}>{ lens.name(record) }</a>
                                    for words in quoted { <q lang={citation::language_of(words)}>{ words }</q> }
                                </li>
                            }
                            for entry in source.no_claim.iter().filter(|entry| entry.paragraph == number) {
                                <li class="none">{ ui.no_claim }{ (ui.sentences)(&entry.sentences) }{ ": " }{ lens.say(&entry.reason) }</li>
                            }
                        </ul>
                    </li>
                }
            </ol>
            { more(lens, &name, shown, count as usize) }
        </>
    }
}
