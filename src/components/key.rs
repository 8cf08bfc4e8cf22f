//! The key to the lines.

use dispute::as_of::Hold;
use yew::prelude::*;

use super::cell::mark;
use crate::lens::Lens;

pub fn key(lens: &Lens<'_>) -> Html {
    html! {
        <ul class="key" aria-label={lens.ui.compare.key}>
            for hold in Hold::ALL {
                <li key={(lens.ui.hold)(hold)} title={(lens.ui.hold_meaning)(hold)}>
                    { mark(hold) }{ (lens.ui.hold)(hold) }
                </li>
            }
        </ul>
    }
}

/// The key to the timeline: the lines, and what lies beyond them.
pub fn timeline_key(lens: &Lens<'_>) -> Html {
    let ui = &lens.rest().history.timeline;
    let sample = |name: &'static str, drawing: Html| {
        html! {
            <li key={name}>
                <svg class="drawing sample" width="34" height="12" aria-hidden="true">{ drawing }</svg>
                { name }
            </li>
        }
    };
    html! {
        <ul class="key timeline-key" aria-label={lens.ui.compare.key}>
            { sample(ui.key_mark, html! { <g class="event"><polygon points="8,2 26,2 26,11 8,11" /></g> }) }
            { sample(ui.key_faded, html! { <g class="event" data-starts="faded"><polygon points="4,2 30,2 30,11 4,11" /></g> }) }
            { sample(ui.key_later, html! {
                <>
                    <g class="lane" data-hue="none"><g class="event" data-later=""><polygon points="2,2 16,2 16,11 2,11" /></g></g>
                    <g class="life" data-hold="firm" data-later=""><line class="lived" x1="19" x2="32" y1="6" y2="6" /></g>
                </>
            }) }
            { sample(ui.key_line, html! {
                <g class="life" data-hold="firm">
                    <line class="lived" x1="2" x2="32" y1="6" y2="6" />
                    <rect class="said" x="2" y="2" width="3" height="8" /><rect class="said" x="29" y="2" width="3" height="8" />
                </g>
            }) }
            { sample(ui.key_tail, html! { <g class="life" data-hold="firm"><line class="tail" x1="2" x2="32" y1="6" y2="6" /></g> }) }
            { sample(ui.key_ended, html! {
                <g class="life" data-hold="firm">
                    <line class="lived" x1="2" x2="28" y1="6" y2="6" /><rect class="cap" x="28" y="0" width="2" height="12" />
                </g>
            }) }
            { sample(ui.key_tie, html! { <path class="tie" d="M17 0V12" /> }) }
            { sample(ui.key_day, html! { <line class="day" x1="17" x2="17" y1="0" y2="12" /> }) }
            for hold in Hold::ALL {
                <li key={(lens.ui.hold)(hold)} title={(lens.ui.hold_meaning)(hold)}>
                    { mark(hold) }{ (lens.ui.hold)(hold) }
                </li>
            }
        </ul>
    }
}
