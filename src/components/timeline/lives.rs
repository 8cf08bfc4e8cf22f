//! The lives of positions and red lines, a row each, in the page's language of lines.

use dispute::edtf::Day;
use dispute::model::{Firmness, RecordId, Voice};
use dispute::timeline::{Life, LifeEnd, Scale, lifelines};
use yew::prelude::*;

use super::{CHARACTER, Frame, Tie, cut, hue, px, until};
use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::route::hold_code;
use dispute::as_of::Hold;

/// Above the first row: the heading and a second line of years.
pub const HEADING: f64 = 62.0;
const QUESTION: f64 = 22.0;
/// A row whose name stands above its line, and one whose name stands beside it.
const ROW: [f64; 2] = [27.0, 17.0];
/// The shortest that anything is drawn.
const SHORTEST: f64 = 5.0;

/// Draws a row for each life from a height down, and says where the last one ends.
pub fn lives(
    lens: &Lens<'_>,
    narrowed: &Narrowed<'_>,
    frame: Frame,
    scale: &Scale,
    top: f64,
    ties: &[Tie<'_>],
) -> (Html, f64) {
    let sides = [0, 1].map(|index| lens.side_actor(index));
    let chosen = narrowed.issue.is_some() || narrowed.actor.is_some();
    let shows = |life: &Life<'_>| {
        narrowed.holder(&lens.view, life.holder, life.issue)
            && (chosen || speaks_for_a_side(lens, life.holder))
    };
    let row_height = ROW[usize::from(!frame.is_narrow())];
    let mut y = top + HEADING;
    let mut rows = Vec::new();
    for issue in lens.data.issues_in_order() {
        let lives: Vec<Life> = lifelines(lens.data, issue, &sides.each_ref()[..])
            .into_iter()
            .filter(&shows)
            .collect();
        if lives.is_empty() {
            continue;
        }
        rows.push(html! {
            <text key={issue.id.to_string()} class="question-name" x="0" y={px(y + 15.0)}>{ lens.say(&issue.short) }</text>
        });
        y += QUESTION;
        for life in &lives {
            let middle = y + row_height - 7.0;
            let tied = ties.iter().filter(|tie| tie.to == life.id);
            for (index, tie) in tied.enumerate() {
                rows.push(html! {
                    <path key={format!("tie-{index}-{}", life.id)} class="tie" d={format!("M{:.1} {:.1}V{middle:.1}", tie.x, tie.y)} />
                });
            }
            rows.push(row(lens, life, frame, scale, [y, middle]));
            y += row_height;
        }
    }
    let heading = lens.rest().history.timeline.lives;
    let html = html! {
        <g class="lives">
            <line class="edge" x1="0" x2={px(frame.width)} y1={px(top + 8.0)} y2={px(top + 8.0)} />
            <text class="name" x="0" y={px(top + 28.0)}>{ heading }</text>
            { for rows }
        </g>
    };
    (html, y + 8.0)
}

/// Whether what somebody holds may be the position of record of a side.
fn speaks_for_a_side(lens: &Lens<'_>, holder: &RecordId) -> bool {
    lens.side_index(holder).is_some()
        && lens
            .actor(holder)
            .is_some_and(|actor| actor.voice == Voice::State)
}

fn row(
    lens: &Lens<'_>,
    life: &Life<'_>,
    frame: Frame,
    scale: &Scale,
    [y, middle]: [f64; 2],
) -> Html {
    let at = |day| frame.gutter() + scale.x(day).clamp(0.0, scale.width);
    let hold = match life.firmness {
        None => Hold::RedLine,
        Some(Firmness::Firm) => Hold::Firm,
        Some(Firmness::Conditional) => Hold::Conditional,
        Some(Firmness::Open) => Hold::Open,
    };
    let title = lens.title(life.id);
    let end = match life.end {
        LifeEnd::Recorded(_, how) => (lens.rest().history.ended)(how),
        LifeEnd::Unknown => lens.rest().history.timeline.last_recorded,
    };
    let said = (lens.rest().history.timeline.life)(&title, (lens.ui.hold)(hold), end);
    let room = match frame.is_narrow() {
        true => frame.width,
        false => frame.gutter() - 12.0,
    };
    let fits = (room / CHARACTER).max(0.0) as usize;
    let (from, to) = (at(life.span.start), at(until(lens, life.span.end)));
    let base = if frame.is_narrow() {
        y + 11.0
    } else {
        middle + 4.0
    };
    html! {
        <a key={life.id.to_string()} class="life" href={lens.to_evidence(life.id)}
            data-hold={hold_code(hold)} data-hue={hue(lens.side_index(life.holder))}>
            <title>{ said }</title>
            <text x="0" y={px(base)}>{ cut(&title, fits) }</text>
            <line class="lived" x1={px(from)} x2={px(to.max(from + SHORTEST))} y1={px(middle)} y2={px(middle)} />
            { after(lens, life, &at, middle) }
            for (index, span) in life.attested.iter().enumerate() {
                if scale.x(span.end) >= 0.0 && scale.x(span.start) <= scale.width {
                    <rect key={index} class="said" x={px(at(span.start))} y={px(middle - 4.0)} height="8"
                        width={px((at(until(lens, span.end)) - at(span.start)).max(3.0))} />
                }
            }
        </a>
    }
}

/// Beyond the last attestation: a cap where a source records the end, as wide as its date; else a
/// tail that goes on to today and is capped by nothing.
fn after(lens: &Lens<'_>, life: &Life<'_>, at: &impl Fn(Day) -> f64, middle: f64) -> Html {
    match life.end {
        LifeEnd::Recorded(span, _) => html! {
            <rect class="cap" x={px(at(span.start))} y={px(middle - 6.0)} height="12"
                width={px((at(span.end) - at(span.start)).max(2.0))} />
        },
        LifeEnd::Unknown => {
            let (from, to) = (at(life.span.end), at(lens.reach.end));
            html! {
                if to > from {
                    <line class="tail" x1={px(from)} x2={px(to)} y1={px(middle)} y2={px(middle)} />
                }
            }
        }
    }
}
