//! The timeline under the reader's hands: wheel, drag, pinch, keys and buttons move it.

mod hands;
mod moving;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{document, mount, pane, turn};
use crate::components::events::events;
use crate::components::key;
use crate::components::narrowed::Narrowed;
use crate::components::portion::more;
use crate::components::timeline::{
    Charted, Frame, LIVES, Places, Plan, days_of, frame, is_of_states, lines, lives, most, names,
    room, sight, told, whole,
};
use crate::context::{Medium, Place};
use crate::pages::piece::drawn_in_turn;
use crate::shared::Shared;
use crate::words;
use moving::Moving;
use view::Move;

/// A step of the keys and buttons: a share of what is in sight.
const STEP: f64 = 0.25;
const NEARER: f64 = 0.6;

/// So many rows of the lives are drawn in one turn.
const PIECE: usize = 25;

/// The list of what a cluster held.
const OPENED: &str = "opened";

#[hook]
pub fn use_drawing(place: &Place, drawn: &Shared<Charted>) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history.timeline;
    let whole = whole(&lens);
    let asked = sight(&lens).window;
    let width = use_state_eq(|| None::<f64>);
    let opened = use_state_eq(Vec::<usize>::new);
    let lived = use_state(|| None::<bool>);
    let (node, in_sight) = (use_node_ref(), use_node_ref());
    let places = use_memo(place.data.dispute.lanes.len(), |lanes| Places::new(*lanes));
    let moving = use_memo((), |()| {
        // What a cluster held is none of what is shown where all is.
        let opened = opened.setter();
        let all_shown = Callback::from(move |()| opened.set(Vec::new()));
        Moving::new(place, &node, &in_sight, &places, all_shown)
    });
    let at_most = most(&lens);
    let plan = use_memo((drawn.clone(), *width, at_most), |(drawn, width, _)| {
        let frame = Frame { width: (*width)? };
        let narrowed = Narrowed::of(&lens);
        let plan = Plan::new(&lens, &narrowed, drawn.clone(), frame, whole);
        Some(Rc::new(plan))
    });

    use_effect_with(node.clone(), {
        let width = width.setter();
        move |node| {
            let node = node.clone();
            // A window without any width, as one that is put away or photographed may be for a moment,
            // leaves the drawing as it was.
            let measure = move || {
                if let Some(measured) = hands::width(&node) {
                    width.set(Some(measured));
                }
            };
            // To ask for a width has the browser lay out what was just drawn.
            turn::apart(measure.clone());
            let listener = document::on_resize(measure);
            move || drop(listener)
        }
    });
    // The address leads, whichever way the reader came to it. What is at rest already stands there.
    use_effect_with((place.address.span, place.reach), {
        let (moving, opened) = (moving.clone(), opened.setter());
        move |_| {
            // What was opened elsewhere is none of what is shown now.
            if moving.show(asked, whole) {
                opened.set(Vec::new());
            }
        }
    });
    // Nor is what was opened before anything was narrowed.
    use_effect_with(drawn.clone(), {
        let opened = opened.setter();
        move |_| opened.set(Vec::new())
    });
    use_effect({
        let (moving, place, plan) = (moving.clone(), place.clone(), (*plan).clone());
        move || moving.renew(&place, plan)
    });
    // The lives come before the first painting only where they would be seen, and then at once.
    use_effect_with(plan.is_some(), {
        let (moving, lived) = (moving.clone(), lived.setter());
        move |planned| match planned {
            true if !mount::is_waiting() && moving.sees_lives() => lived.set(Some(false)),
            true => turn::unseen(move || lived.set(Some(true))),
            false => {}
        }
    });
    use_effect_with((), {
        let moving = moving.clone();
        move |()| move || moving.end()
    });

    let step = |step: Move| {
        let moving = moving.clone();
        Callback::from(move |_: MouseEvent| moving.step(step))
    };
    let on_open = {
        let (moving, opened, data) = ((*moving).clone(), opened.setter(), place.data.clone());
        let (plan, node) = ((*plan).clone(), node.clone());
        Callback::from(move |cluster: String| {
            let window = moving.view().window;
            let plan = plan.as_ref();
            let Some(events) = plan.and_then(|plan| plan.cluster(window, &cluster)) else {
                return;
            };
            let spans = events
                .iter()
                .map(|event| data.events[*event].date.known_span());
            if let Some(move_) = Move::around(spans) {
                moving.step(move_);
            }
            opened.set(events);
            // The cluster is gone when it is open: the keys go on moving the timeline.
            pane::focus_in_place(&node);
        })
    };
    let gutter = width.map_or(0.0, |width| Frame { width }.gutter());
    let hands = hands::use_hands(&node, &moving, gutter, on_open);
    let picture = match &*plan {
        Some(plan) => frame(
            &lens,
            plan,
            &places,
            lived.map(|below| in_pieces(place, plan, below)),
        ),
        None if place.medium == Medium::Still => room(&lens, &Narrowed::of(&lens), drawn, whole),
        None => Html::default(),
    };
    let in_words = match &*plan {
        Some(plan) => {
            let plan = plan.clone();
            drawn_in_turn(place, "told", false, move |place| {
                told(&place.lens(), &plan.lived)
            })
        }
        // To the words it is no matter how wide the drawing is.
        None if place.medium == Medium::Still => told(
            &lens,
            &lives(&lens, &Narrowed::of(&lens), Frame { width: 0.0 }),
        ),
        None => Html::default(),
    };
    // Wherever something can move, the words are written by what moves it.
    let said = (place.medium == Medium::Still).then(|| {
        let [first, last] = days_of(&lens, asked).map(words::day);
        (ui.in_sight)(&first, &last)
    });
    html! {
        <section class="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{ ui.title }</h2>
            { key::timeline_key(&lens) }
            <div class="timeline-buttons" role="group" aria-label={ui.title}>
                <button type="button" onclick={step(Move::Pan(-STEP))}>{ ui.earlier }</button>
                <button type="button" onclick={step(Move::Pan(STEP))}>{ ui.later }</button>
                <button type="button" onclick={step(Move::Zoom { factor: NEARER, at: 0.5 })}>{ ui.nearer }</button>
                <button type="button" onclick={step(Move::Zoom { factor: 1.0 / NEARER, at: 0.5 })}>{ ui.wider }</button>
                <button type="button" onclick={step(Move::Whole)}>{ ui.whole }</button>
                <span class="in-sight" role="status" ref={in_sight}>{ for said }</span>
                if !opened.is_empty() {
                    <button type="button" onclick={|_| document::focus(OPENED)}>{ ui.to_opened }</button>
                }
                <button type="button" class="to-list" onclick={|_| document::focus("events")}>{ ui.to_list }</button>
            </div>
            <div
                class="timeline-pane" ref={node} tabindex="0" role="group" aria-label={ui.name} aria-describedby="timeline-hint"
                onwheel={hands.wheel} onkeydown={hands.key} onpointerdown={hands.down} onpointermove={hands.moved}
                onpointerup={hands.up.clone()} onpointercancel={hands.up} onclick={hands.click}
                onfocusin={hands.focus} onfocusout={hands.blur}
                ondragstart={|event: DragEvent| event.prevent_default()}
            >
                { picture }
            </div>
            <p id="timeline-hint" class="facts">{ ui.hint }</p>
            if is_of_states(&Narrowed::of(&lens)) { <p class="facts">{ ui.other_lives }</p> }
            if let Some(plan) = &*plan { { more(&lens, LIVES, at_most, plan.lived.count) } }
            { in_words }
            <div class="opened" role="status">
                if !opened.is_empty() {
                    <h3 id={OPENED} tabindex="-1">{ named(place, &opened) }</h3>
                    { events(&lens, opened.iter().map(|index| &place.data.events[*index])) }
                }
            </div>
        </section>
    }
}

/// The lives, so many in a turn of their own: their names, and their lines.
fn in_pieces(place: &Place, plan: &Rc<Plan>, below: bool) -> [Html; 2] {
    let all = 0..plan.lived.rows.len();
    [names, lines].map(|draw| {
        all.clone()
            .step_by(PIECE)
            .map(|first| {
                let plan = plan.clone();
                let rows = first..all.end.min(first + PIECE);
                drawn_in_turn(place, &first.to_string(), below, move |place| {
                    draw(&place.lens(), &plan, rows)
                })
            })
            .collect()
    })
}

/// How many events a cluster had, and of when.
fn named(place: &Place, opened: &[usize]) -> String {
    let date = |index: Option<&usize>| {
        index.map_or_else(String::new, |index| {
            (place.ui().date)(&place.data.events[*index].date)
        })
    };
    (place.rest().history.timeline.opened)(
        opened.len(),
        &date(opened.first()),
        &date(opened.last()),
    )
}
