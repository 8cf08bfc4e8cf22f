//! The lives of positions and red lines, a row each, in the page's language of lines. Names are set
//! in pixels; the lines in days from the first of the records on, for a view box to show a stretch
//! of them.

use std::ops::Range;

use dispute::edtf::{Day, Span};
use dispute::model::{Firmness, RecordId, Voice};
use dispute::timeline::{Edge, Life, LifeEnd, Said, lifelines};
use yew::prelude::*;

use super::plan::{Frame, Plan};
use super::told::known;
use super::{hue, until};
use crate::components::events::is_later;
use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::letters::{cut, room};
use crate::number::px;
use crate::portions::LINES;
use crate::route::hold_code;
use dispute::as_of::Hold;

/// Above the first row: the heading and a second line of years.
pub const HEADING: f64 = 62.0;
/// How wide an average character of the heading is, in pixels: its letters are bold.
const HEADING_CHARACTER: f64 = 7.6;
const QUESTION: f64 = 22.0;
/// A row whose name stands above its line, and one whose name stands beside it.
const ROW: [f64; 2] = [27.0, 17.0];

/// A row: a question's name, or a life.
pub struct Row {
    /// The question; or the position or red line.
    pub id: RecordId,
    /// None for the name of the question.
    pub life: Option<Lived>,
    /// Where its name stands, in pixels below the upper edge of the lives.
    pub base: f64,
    /// Where its line lies.
    pub middle: f64,
}

/// What is drawn of a life.
pub struct Lived {
    pub hold: Hold,
    /// Of which side its holder is.
    pub side: Option<usize>,
    /// From its first attestation to its last, or to its recorded end.
    pub span: Span,
    /// What of that is known.
    pub sure: Option<Span>,
    pub attested: Vec<Said>,
    pub end: LifeEnd,
}

/// The lives that are drawn, of all there are.
pub struct Lives {
    /// A row for each question, and under it one for each life.
    pub rows: Vec<Row>,
    /// How high all of them are, with their heading.
    pub height: f64,
    /// Whether they are those of the states of both sides alone, for nothing is narrowed to a question
    /// or an actor.
    pub of_states: bool,
    /// How many lives are drawn, and how many there are.
    pub drawn: usize,
    pub count: usize,
}

/// How the list of lives is called where a reader asks for more of it.
pub const LIST: &str = "lives";

/// How many lives are drawn at most.
pub fn most(lens: &Lens<'_>) -> usize {
    lens.portions.shown(LIST, LINES)
}

pub fn lives(lens: &Lens<'_>, narrowed: &Narrowed<'_>, frame: Frame) -> Lives {
    let sides = [0, 1].map(|index| lens.side_actor(index));
    let of_states = is_of_states(narrowed);
    let issues = lens.data.issues_in_order();
    let mut lives = lifelines(lens.data, &issues, &sides.each_ref());
    lives.retain(|life| {
        narrowed.holder(&lens.view, life.holder, life.issue)
            && (!of_states || speaks_for_a_side(lens, life.holder))
    });
    let count = lives.len();
    lives.truncate(most(lens));
    let drawn = lives.len();
    let height = ROW[usize::from(!frame.is_narrow())];
    let mut y = HEADING;
    let mut rows: Vec<Row> = Vec::new();
    // Lives come in the order of the questions.
    let mut lives = lives.into_iter().peekable();
    for issue in issues {
        let is_on = |life: &Life<'_>| life.issue == &issue.id;
        if !lives.peek().is_some_and(is_on) {
            continue;
        }
        rows.push(Row {
            id: issue.id.clone(),
            life: None,
            base: y + 15.0,
            middle: y,
        });
        y += QUESTION;
        while let Some(life) = lives.next_if(is_on) {
            let above = if frame.is_narrow() {
                11.0
            } else {
                height - 3.0
            };
            rows.push(Row {
                id: life.id.clone(),
                base: y + above,
                middle: y + height - 7.0,
                life: Some(Lived {
                    hold: hold(&life),
                    side: lens.side_index(life.holder),
                    span: life.span,
                    sure: life.sure(),
                    attested: life.attested,
                    end: life.end,
                }),
            });
            y += height;
        }
    }
    Lives {
        rows,
        height: y + 8.0,
        of_states,
        drawn,
        count,
    }
}

/// Whether only the lives of those are drawn who speak for the states of both sides: where nothing is
/// narrowed to a question or an actor.
pub fn is_of_states(narrowed: &Narrowed<'_>) -> bool {
    narrowed.issue.is_none() && narrowed.actor.is_none()
}

/// Whether what somebody holds may be the position of record of a side.
fn speaks_for_a_side(lens: &Lens<'_>, holder: &RecordId) -> bool {
    lens.side_index(holder).is_some()
        && lens
            .actor(holder)
            .is_some_and(|actor| actor.voice == Voice::State)
}

/// Some questions and the names of lives, by their rows in the plan.
pub fn names(lens: &Lens<'_>, plan: &Plan, rows: Range<usize>) -> Html {
    let name = |row: &Row| match &row.life {
        None => html! {
            <text key={row.id.to_string()} class="question-name" x="0" y={px(row.base)}>{ question(lens, row) }</text>
        },
        Some(life) => {
            let title = lens.title(&row.id);
            html! {
                <a key={row.id.to_string()} class="life" href={lens.to_evidence(&row.id)} data-later={later(lens, life)}>
                    <title>{ said(lens, row, life) }</title>
                    <text x="0" y={px(row.base)}>{ cut(&title, plan.frame.name()) }</text>
                </a>
            }
        }
    };
    html! {
        <g>
            { for plan.lived.rows[rows].iter().map(name) }
        </g>
    }
}

/// What stands above the lives; it says whose they are, and where there are more than are drawn.
pub fn heading(lens: &Lens<'_>, plan: &Plan) -> String {
    let ui = &lens.rest().history.timeline;
    let Lives {
        of_states,
        drawn,
        count,
        ..
    } = plan.lived;
    let name = match of_states {
        true => {
            let [one, other] = [0, 1].map(|side| lens.title(&lens.side_actor(side)));
            (ui.lives_of_states)(&one, &other)
        }
        false => ui.lives.to_owned(),
    };
    let of = |name: &str| match drawn < count {
        true => format!("{name}: {}", (lens.ui.nav.shown)(drawn, count)),
        false => name.to_owned(),
    };
    // Where there is no room to say whose they are, what stands beneath the drawing says it.
    match of(&name) {
        name if room(&name) as f64 * HEADING_CHARACTER <= plan.frame.width => name,
        _ => of(ui.lives),
    }
}

/// Whether a life was still to come on the day shown.
fn later(lens: &Lens<'_>, life: &Lived) -> Option<&'static str> {
    is_later(lens, life.span.start).then_some("")
}

/// The name of a row's question.
pub fn question<'a>(lens: &Lens<'a>, row: &Row) -> &'a str {
    let issue = lens.data.issues.get(&row.id);
    issue.map_or("", |issue| lens.say(&issue.short))
}

/// The lines of some lives, by their rows in the plan: a hand may open them too, and the keys open them
/// by their names.
pub fn lines(lens: &Lens<'_>, plan: &Plan, rows: Range<usize>) -> Html {
    html! {
        <g>
            for row in &plan.lived.rows[rows] {
                if let Some(life) = &row.life {
                    { line(lens, row, life) }
                }
            }
        </g>
    }
}

fn line(lens: &Lens<'_>, row: &Row, life: &Lived) -> Html {
    let middle = row.middle;
    let sure = life.sure.map(|span| days(lens, span));
    html! {
        <a key={row.id.to_string()} class="life" href={lens.to_evidence(&row.id)} tabindex="-1" aria-hidden="true"
            data-hold={hold_code(life.hold)} data-hue={hue(life.side)} data-later={later(lens, life)}>
            <title>{ said(lens, row, life) }</title>
            if let Some([from, to]) = sure {
                <line class="lived" x1={from.to_string()} x2={to.to_string()} y1={px(middle)} y2={px(middle)} />
            }
            { after(lens, life, middle) }
            for (index, said) in life.attested.iter().enumerate() {
                { stretch(lens, "said", index, said, [middle, 3.0]) }
            }
        </a>
    }
}

/// Beyond the last attestation: a cap where a source records the end, as wide as its date; else a
/// tail that goes on to today and is capped by nothing.
fn after(lens: &Lens<'_>, life: &Lived, middle: f64) -> Html {
    match life.end {
        LifeEnd::Recorded(said, _) => stretch(lens, "cap", 0, &said, [middle, 5.0]),
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

/// The days of a date upon a line; the stylesheet's stroke keeps a single one in sight at every scale.
fn stretch(
    lens: &Lens<'_>,
    class: &'static str,
    key: usize,
    said: &Said,
    [middle, half]: [f64; 2],
) -> Html {
    let [from, to] = days(lens, said.span);
    let faded = fades(said).then_some("");
    html! {
        <rect {key} {class} data-faded={faded} x={from.to_string()} width={(to - from).to_string()}
            y={px(middle - half)} height={px(2.0 * half)} />
    }
}

/// Whether a date is only about known, or uncertain.
pub fn fades(said: &Said) -> bool {
    said.edges.contains(&Edge::Faded)
}

/// In days from the first of the records.
fn days(lens: &Lens<'_>, span: Span) -> [i32; 2] {
    let from = from_first(lens, span.start);
    [from, from_first(lens, until(lens, span.end)).max(from)]
}

fn from_first(lens: &Lens<'_>, day: Day) -> i32 {
    day.0.saturating_sub(lens.reach.start.0)
}

fn hold(life: &Life<'_>) -> Hold {
    match life.firmness {
        None => Hold::RedLine,
        Some(Firmness::Firm) => Hold::Firm,
        Some(Firmness::Conditional) => Hold::Conditional,
        Some(Firmness::Open) => Hold::Open,
    }
}

/// What a life is, in words.
fn said(lens: &Lens<'_>, row: &Row, life: &Lived) -> String {
    let later = is_later(lens, life.span.start);
    let known = known(lens, &row.id, life.hold, later);
    format!("{}: {known}", lens.title(&row.id))
}
