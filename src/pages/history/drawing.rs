//! The timeline under the reader's hands: wheel, drag, pinch, keys and buttons move it.

mod hands;
mod view;

use dispute::edtf::{Day, Span};
use dispute::timeline::{Scale, Window};
use yew::prelude::*;

use crate::browser::document;
use crate::components::events::events;
use crate::components::key;
use crate::components::narrowed::Narrowed;
use crate::components::timeline::{Drawn, Frame, room, timeline};
use crate::context::{Medium, Place};
use crate::words;
use view::{Move, View};

/// A step of the keys and buttons: a share of what is in sight.
const STEP: f64 = 0.25;
const NEARER: f64 = 0.6;

#[hook]
pub fn use_drawing(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history.timeline;
    let narrowed = Narrowed::of(&lens);
    let whole = roomy(Window::of(lens.reach));
    let view = use_reducer(|| View::new(whole));
    let frame = use_state(|| None::<Frame>);
    let opened = use_state(Vec::<usize>::new);
    let node = use_node_ref();
    let drawn = use_memo(
        (place.data.clone(), place.address.narrow.clone()),
        |(data, _)| Drawn::new(data, place.ui().lang, &narrowed),
    );

    use_effect_with(node.clone(), {
        let frame = frame.setter();
        move |node| {
            let node = node.clone();
            let measure = move || frame.set(hands::width(&node).map(|width| Frame { width }));
            measure();
            let listener = document::on_resize(measure);
            move || drop(listener)
        }
    });

    let step = {
        let view = view.dispatcher();
        move |step: Move| {
            let view = view.clone();
            Callback::from(move |_: MouseEvent| view.dispatch(step))
        }
    };
    let on_open = {
        let (view, opened, data) = (view.dispatcher(), opened.setter(), place.data.clone());
        Callback::from(move |places: Vec<usize>| {
            let spans = places
                .iter()
                .map(|place| data.events[*place].date.known_span());
            if let Some(move_) = Move::around(spans) {
                view.dispatch(move_);
            }
            opened.set(places);
        })
    };
    let hands = hands::use_hands(
        &node,
        view.dispatcher(),
        frame.map_or(0.0, |frame| frame.gutter()),
    );
    let window = view.window;
    let days = window.span();
    let picture = match *frame {
        Some(frame) => {
            let scale = Scale {
                window,
                width: frame.time(),
            };
            timeline(&lens, &narrowed, &drawn, frame, &scale, &on_open)
        }
        None if place.medium == Medium::Still => room(&lens, &narrowed, &drawn, window),
        None => Html::default(),
    };
    let shown = Span {
        start: days.start.max(lens.reach.start),
        end: days.end.min(lens.reach.end),
    };
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
                <span class="in-sight" role="status">{ (ui.in_sight)(&words::day(shown.start), &words::day(Day(shown.end.0 - 1))) }</span>
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
            <div class="opened" role="status">
                if !opened.is_empty() {
                    <h3>{ named(place, &opened) }</h3>
                    { events(&lens, opened.iter().map(|index| &place.data.events[*index])) }
                }
            </div>
        </section>
    }
}

/// With room for the titles of the latest.
fn roomy(window: Window) -> Window {
    Window {
        start: window.start - 0.01 * window.days,
        days: 1.12 * window.days,
    }
}

/// How many events a cluster had, and of when.
fn named(place: &Place, opened: &[usize]) -> String {
    let day = |index: Option<&usize>| {
        index.map_or_else(String::new, |index| {
            words::day(place.data.events[*index].date.known_span().start)
        })
    };
    (place.rest().history.timeline.opened)(opened.len(), &day(opened.first()), &day(opened.last()))
}
