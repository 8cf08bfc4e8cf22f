//! What the data covers, how evenly it falls, and where it is weak.

use dispute::audit::{Tally, audit};
use dispute::load::Hashing;
use dispute::model::{Kind, RecordId};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::piece::piece;
use super::take::SCHEMA;
use crate::browser::turn::Breath;
use crate::browser::{download, page};
use crate::components::portion::portion;
use crate::context::{Medium, Place};
use crate::lens::Lens;
use crate::portions::LINES;
use crate::route::Page;

/// The page as one file, beside the page.
const SINGLE: &str = "red-lines.html";

const HTML: &str = "text/html";
const JSON: &str = "application/json";

/// How much is hashed before the time is looked at.
const PIECE: usize = 1 << 16;

#[hook]
pub fn use_about(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().about;
    // What the page says of its own making does not hold for data that a reader brought.
    let own = place.desk.shown.opened.is_none();
    let audit = audit(&place.data);
    let checked = || place.data.records().map(|record| record.checked());
    let oldest = checked().min_by_key(|date| date.known_span().start);
    let newest = checked().max_by_key(|date| date.known_span().start);
    let outcome = use_state(|| "");
    let tell = {
        let outcome = outcome.setter();
        move |offered| outcome.set(if offered { ui.taken } else { ui.not_taken })
    };
    let take = {
        let (place, tell) = (place.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("red-lines-{}.json", place.data.dispute.version);
            tell(download::offer(&name, JSON, &place.document));
        })
    };
    let take_schema = {
        let tell = tell.clone();
        Callback::from(move |_: MouseEvent| tell(download::offer("schema.json", JSON, SCHEMA)))
    };
    let take_page = {
        let tell = tell.clone();
        Callback::from(move |_: MouseEvent| {
            let file = page::single();
            tell(file.is_some_and(|file| download::offer_bytes(SINGLE, HTML, &file)));
        })
    };
    // A browser that follows the link itself says nothing where the host cannot be reached.
    let fetch_page = {
        let outcome = outcome.setter();
        Callback::from(move |click: MouseEvent| {
            click.prevent_default();
            let (outcome, tell) = (outcome.clone(), tell.clone());
            spawn_local(async move {
                match download::fetched(SINGLE).await {
                    Some(file) => tell(download::offer_bytes(SINGLE, HTML, &file)),
                    None => outcome.set(ui.not_reached),
                }
            });
        })
    };
    let computed = use_state(|| None::<String>);
    let compute = {
        let (document, computed) = (place.document.clone(), computed.setter());
        Callback::from(move |_: MouseEvent| {
            let (document, computed) = (document.clone(), computed.clone());
            spawn_local(async move {
                let mut hashing = Hashing::default();
                let mut breath = Breath::begin();
                for piece in document.as_bytes().chunks(PIECE) {
                    hashing.add(piece);
                    if breath.is_due() {
                        breath.take().await;
                    }
                }
                computed.set(Some(hashing.finish()));
            });
        })
    };
    let paragraphs = |all: &'static [&'static str]| {
        html! { <ul>for words in all { <li>{ *words }</li> }</ul> }
    };
    let (by_issue, more) = portion(&lens, "issues", LINES, audit.by_issue);
    let (briefs, more_briefs) = portion(&lens, "briefs", LINES, audit.briefs);
    html! {
        <article class="about prose">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            <p>{ place.ui().foot.version }{ ": " }<b>{ &place.data.dispute.version }</b></p>
            if let (Some(oldest), Some(newest)) = (oldest, newest) {
                <p>{ (ui.checked)(&lens.date(oldest), &lens.date(newest)) }</p>
            }
            <h2>{ ui.symmetry }</h2>
            <p>{ ui.symmetry_note }</p>
            { table(&lens, ui.symmetry, None, &[("", audit.total)]) }
            <details>
                <summary>{ ui.by_issue }</summary>
                { piece(place, "issues", issues(&lens, by_issue)) }
                { more }
            </details>
            <h2>{ ui.everything }</h2>
            <ul class="counts">
                for kind in Kind::ALL {
                    <li key={kind.folder()}>
                        { (place.rest().kinds)(*kind) }{ " " }
                        <b>{ place.data.count(*kind) }</b>
                    </li>
                }
            </ul>
            <h2>{ ui.coverage_title }</h2>
            if own { <p>{ ui.coverage }</p> }
            <ul>
                for brief in &briefs {
                    <li key={brief.source.to_string()}>
                        <a href={lens.to_record(&brief.source)}>{ lens.title(&brief.source) }</a>
                        { ": " }{ (ui.covered)(brief.cited, brief.no_claim) }
                    </li>
                }
            </ul>
            { more_briefs }
            <h2>{ ui.take_title }</h2>
            <p>{ ui.take }</p>
            <p>
                <button class="framed" type="button" onclick={take}>{ ui.take_button }</button>
                { " " }
                if place.medium == Medium::File {
                    <button class="framed" type="button" onclick={take_schema}>{ ui.schema }</button>
                } else {
                    <a href="schema.json">{ ui.schema }</a>
                }
            </p>
            <p><a href={lens.to_page(Page::Open)}>{ place.ui().titles.open }</a></p>
            <p>{ ui.single }</p>
            <p>
                if place.medium == Medium::File {
                    <button class="framed" type="button" onclick={take_page}>{ ui.single_link }</button>
                } else {
                    <a href={SINGLE} download={SINGLE} onclick={fetch_page}>{ ui.single_link }</a>
                }
            </p>
            <p role="status">{ *outcome }</p>
            if own {
                <h2>{ ui.hash_title }</h2>
                <p>{ ui.hash }</p>
            } else {
                <h2>{ ui.opened_hash_title }</h2>
                <p>{ ui.opened_hash }</p>
            }
            <p class="scroll"><code>{ &place.sha256 }</code></p>
            <p><button class="framed" type="button" onclick={compute}>{ ui.hash_again }</button></p>
            <p role="status">
                { match computed.as_deref() { None => String::new(), Some(hash) if *hash == *place.sha256 => ui.hash_same.to_owned(), Some(hash) => (ui.hash_other)(hash) } }
            </p>
            <h2>{ ui.embed_title }</h2>
            <p>{ ui.embed }</p>
            if own {
                <h2>{ ui.method_title }</h2>
                { paragraphs(ui.method) }
            }
            <h2>{ ui.weak_title }</h2>
            <ul>for words in &place.data.dispute.weaknesses { <li>{ lens.say(words) }</li> }</ul>
            if own {
                <h2>{ ui.report_title }</h2>
                <p>{ ui.report }</p>
            }
            <h2>{ ui.licence_title }</h2>
            <p>{ place.licence() }</p>
        </article>
    }
}

fn issues(lens: &Lens<'_>, by_issue: Vec<(RecordId, [Tally; 2])>) -> Html {
    let label = lens.rest().about.by_issue;
    let named = |(id, tallies)| {
        let issue = lens.data.issues.get(&id);
        (issue.map_or("", |issue| lens.say(&issue.short)), tallies)
    };
    let rows: Vec<_> = by_issue.into_iter().map(named).collect();
    table(lens, label, Some(label), &rows)
}

/// For each row, both sides' tallies under the same headings; `corner` says what rows are, where
/// they have names.
fn table(
    lens: &Lens<'_>,
    label: &'static str,
    corner: Option<&'static str>,
    rows: &[(&str, [Tally; 2])],
) -> Html {
    let ui = &lens.rest().about;
    let sides: Vec<&str> = lens
        .data
        .dispute
        .sides
        .iter()
        .map(|side| lens.say(&side.label))
        .collect();
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={label}>
            <table>
                <thead>
                    <tr>
                        if let Some(corner) = corner {
                            <th scope="col" colspan="2">{ corner }</th>
                        } else {
                            <td></td>
                        }
                        for name in ui.columns { <th scope="col" key={*name}>{ *name }</th> }
                    </tr>
                </thead>
                for (name, tallies) in rows {
                    <tbody key={*name}>
                        for (index, tally) in tallies.iter().enumerate() {
                            <tr key={index}>
                                if corner.is_some() && index == 0 {
                                    <th scope="rowgroup" rowspan="2">{ *name }</th>
                                }
                                <th scope="row" data-hue={index.to_string()}>{ sides.get(index).copied().unwrap_or_default().to_owned() }</th>
                                <td>{ tally.positions }</td>
                                <td>{ tally.words }</td>
                                <td>{ tally.by_basis[0] }</td>
                                <td>{ tally.by_basis[1] }</td>
                                <td>{ tally.by_basis[2] }</td>
                                <td>{ tally.red_lines }</td>
                                <td>{ tally.sources }</td>
                                <td>{ tally.newest.as_ref().map_or_else(|| ui.none.to_owned(), |date| lens.date(date)) }</td>
                            </tr>
                        }
                    </tbody>
                }
            </table>
        </div>
    }
}
