//! The lives of positions and red lines, a row each, in the page's language of lines. Names are set
//! in pixels; the lines in days from the first of the records on, for a view box to show a stretch
//! of them.

use dispute::edtf::{Day, Span};
use dispute::model::{Firmness, Issue, RecordId, Voice};
use dispute::timeline::{Life, LifeEnd, lifelines};
use yew::prelude::*;

use super::plan::Frame;
use super::{cut, hue, until};
use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::number::px;
use crate::route::hold_code;
use dispute::as_of::Hold;

/// Above the first row: the heading and a second line of years.
pub const HEADING: f64 = 62.0;
const QUESTION: f64 = 22.0;
/// A row whose name stands above its line, and one whose name stands beside it.
const ROW: [f64; 2] = [27.0, 17.0];

/// A row: a question's name, or a life.
pub struct Row<'a> {
    pub issue: &'a Issue,
    /// None for the name of the question.
    pub life: Option<Life<'a>>,
    /// Where its name stands, in pixels below the upper edge of the lives.
    pub base: f64,
    /// Where its line lies.
    pub middle: f64,
}

/// A row for each question, and under it one for each life; and how high all is.
pub fn rows<'a>(lens: &Lens<'a>, narrowed: &Narrowed<'_>, frame: Frame) -> (Vec<Row<'a>>, f64) {
    let sides = [0, 1].map(|index| lens.side_actor(index));
    let chosen = narrowed.issue.is_some() || narrowed.actor.is_some();
    let issues = lens.data.issues_in_order();
    let mut lives = lifelines(lens.data, &issues, &sides.each_ref());
    lives.retain(|life| {
        narrowed.holder(&lens.view, life.holder, life.issue)
            && (chosen || speaks_for_a_side(lens, life.holder))
    });
    let height = ROW[usize::from(!frame.is_narrow())];
    let mut y = HEADING;
    let mut rows: Vec<Row<'a>> = Vec::new();
    // Lives come in the order of the questions.
    let mut lives = lives.into_iter().peekable();
    for issue in issues {
        let is_on = |life: &Life<'_>| life.issue == &issue.id;
        if !lives.peek().is_some_and(is_on) {
            continue;
        }
        rows.push(Row {
            issue,
            life: None,
            base: y + 15.0,
            middle: y,
        });
        y += QUESTION;
        while let Some(life) = lives.next_if(is_on) {
            rows.push(Row {
                issue,
                life: Some(life),
                base: y + if frame.is_narrow() {
                    11.0
                } else {
                    height - 3.0
                },
                middle: y + height - 7.0,
            });
            y += height;
        }
    }
    (rows, y + 8.0)
}

/// Whether what somebody holds may be the position of record of a side.
fn speaks_for_a_side(lens: &Lens<'_>, holder: &RecordId) -> bool {
    lens.side_index(holder).is_some()
        && lens
            .actor(holder)
            .is_some_and(|actor| actor.voice == Voice::State)
}

/// The heading, the questions, and the name of every life.
pub fn names(lens: &Lens<'_>, narrowed: &Narrowed<'_>, frame: Frame) -> Html {
    let name = |row: &Row<'_>| match &row.life {
        None => html! {
            <text key={row.issue.id.to_string()} class="question-name" x="0" y={px(row.base)}>{ lens.say(&row.issue.short) }</text>
        },
        Some(life) => {
            let title = lens.title(life.id);
            html! {
                <a key={life.id.to_string()} class="life" href={lens.to_evidence(life.id)}>
                    <title>{ said(lens, life, &title) }</title>
                    <text x="0" y={px(row.base)}>{ cut(&title, frame.name()) }</text>
                </a>
            }
        }
    };
    let (rows, _) = rows(lens, narrowed, frame);
    html! {
        <g>
            <line class="edge" x1="0" x2={px(frame.width)} y1="8" y2="8" />
            <text class="name" x="0" y="28">{ lens.rest().history.timeline.lives }</text>
            { for rows.iter().map(name) }
        </g>
    }
}

/// The line of every life: a hand may open it too, and the keys open it by its name.
pub fn lines(lens: &Lens<'_>, narrowed: &Narrowed<'_>, frame: Frame) -> Html {
    let (rows, _) = rows(lens, narrowed, frame);
    let lives = rows
        .iter()
        .filter_map(|row| Some((row.life.as_ref()?, row.middle)));
    html! {
        <g>
            for (life, middle) in lives { { line(lens, life, middle) } }
        </g>
    }
}

fn line(lens: &Lens<'_>, life: &Life<'_>, middle: f64) -> Html {
    let hold = hold(life);
    let [from, to] = days(lens, life.span);
    html! {
        <a key={life.id.to_string()} class="life" href={lens.to_evidence(life.id)} tabindex="-1" aria-hidden="true"
            data-hold={hold_code(hold)} data-hue={hue(lens.side_index(life.holder))}>
            <title>{ said(lens, life, &lens.title(life.id)) }</title>
            <line class="lived" x1={from.to_string()} x2={to.to_string()} y1={px(middle)} y2={px(middle)} />
            { after(lens, life, middle) }
            for (index, span) in life.attested.iter().enumerate() {
                { stretch("said", index, days(lens, *span), middle, 3.0) }
            }
        </a>
    }
}

/// Beyond the last attestation: a cap where a source records the end, as wide as its date; else a
/// tail that goes on to today and is capped by nothing.
fn after(lens: &Lens<'_>, life: &Life<'_>, middle: f64) -> Html {
    match life.end {
        LifeEnd::Recorded(span, _) => stretch("cap", 0, days(lens, span), middle, 5.0),
        LifeEnd::Unknown => {
            let [from, to] = [life.span.end, lens.reach.end].map(|day| from_first(lens, day));
            html! {
                if to > from {
                    <line class="tail" x1={from.to_string()} x2={to.to_string()} y1={px(middle)} y2={px(middle)} />
                }
            }
        }
    }
}

/// Some days upon a line; the stylesheet's stroke keeps a single one in sight at every scale.
fn stretch(class: &'static str, key: usize, [from, to]: [i32; 2], middle: f64, half: f64) -> Html {
    html! {
        <rect {key} {class} x={from.to_string()} width={(to - from).to_string()}
            y={px(middle - half)} height={px(2.0 * half)} />
    }
}

/// In days from the first of the records.
fn days(lens: &Lens<'_>, span: Span) -> [i32; 2] {
    let from = from_first(lens, span.start);
    [from, from_first(lens, until(lens, span.end)).max(from)]
}

fn from_first(lens: &Lens<'_>, day: Day) -> i32 {
    day.0.saturating_sub(lens.reach.start.0)
}

pub fn hold(life: &Life<'_>) -> Hold {
    match life.firmness {
        None => Hold::RedLine,
        Some(Firmness::Firm) => Hold::Firm,
        Some(Firmness::Conditional) => Hold::Conditional,
        Some(Firmness::Open) => Hold::Open,
    }
}

/// What a life is, in words.
fn said(lens: &Lens<'_>, life: &Life<'_>, title: &str) -> String {
    let end = match life.end {
        LifeEnd::Recorded(_, how) => (lens.rest().history.ended)(how),
        LifeEnd::Unknown => lens.rest().history.timeline.last_recorded,
    };
    (lens.rest().history.timeline.life)(title, (lens.ui.hold)(hold(life)), end)
}
