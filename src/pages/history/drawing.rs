//! The timeline under the reader's hands: wheel, drag, pinch, keys and buttons move it.

mod hands;
mod view;

use yew::prelude::*;

use crate::browser::{document, idle, pane};
use crate::components::events::events;
use crate::components::key;
use crate::components::narrowed::Narrowed;
use crate::components::timeline::{
    Drawn, Frame, Plan, days_of, room, sight, timeline, whole, written,
};
use crate::context::{Go, Medium, Place};
use crate::lens::Lens;
use crate::pages::part::{Part, part};
use crate::words;
use view::{Move, View};

/// A step of the keys and buttons: a share of what is in sight.
const STEP: f64 = 0.25;
const NEARER: f64 = 0.6;

/// The timeline is at rest when nothing has moved it for so many milliseconds.
const REST: u32 = 300;

/// The list of what a cluster held.
const OPENED: &str = "opened";

#[hook]
pub fn use_drawing(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history.timeline;
    let whole = whole(&lens);
    let asked = sight(&lens).window;
    let view = use_reducer(|| View {
        window: asked,
        whole,
    });
    let width = use_state(|| None::<f64>);
    let opened = use_state(Vec::<usize>::new);
    let node = use_node_ref();
    let of = (place.data.clone(), place.address.narrow.clone());
    let drawn = use_memo(of.clone(), |(data, _)| {
        Drawn::new(data, place.ui().lang, &Narrowed::of(&lens))
    });
    let plan = use_memo((of, *width), |(_, width)| {
        let frame = Frame { width: (*width)? };
        Some(Plan::new(
            &lens,
            &Narrowed::of(&lens),
            drawn.clone(),
            frame,
            whole,
        ))
    });

    use_effect_with(node.clone(), {
        let width = width.setter();
        move |node| {
            let node = node.clone();
            let measure = move || width.set(hands::width(&node));
            measure();
            let listener = document::on_resize(measure);
            move || drop(listener)
        }
    });

    // The address leads, whichever way the reader came to it. What is at rest already stands there.
    use_effect_with((place.address.span, place.reach), {
        let view = view.clone();
        move |_| {
            if written(view.window, view.whole) != written(asked, whole) {
                view.dispatch(Move::Show {
                    window: asked,
                    whole,
                });
            }
        }
    });
    // Where it is moved, the address follows when it comes to rest.
    use_effect_with((*view, place.address.clone()), {
        let guide = place.guide.clone();
        move |(view, address)| {
            let at = written(view.window, view.whole);
            let moved = at != written(asked, whole);
            let waiting = moved.then(|| {
                let to = address.of_span(at);
                idle::after(REST, move || guide.emit(Go::Instead(to)))
            });
            move || drop(waiting)
        }
    });

    let step = {
        let view = view.dispatcher();
        move |step: Move| {
            let view = view.clone();
            Callback::from(move |_: MouseEvent| view.dispatch(step))
        }
    };
    let window = view.window;
    let on_open = {
        let (view, opened, data) = (view.dispatcher(), opened.setter(), place.data.clone());
        let (plan, node) = (plan.clone(), node.clone());
        Callback::from(move |cluster: String| {
            let plan = (*plan).as_ref();
            let Some(events) = plan.and_then(|plan| plan.cluster(window, &cluster)) else {
                return;
            };
            let spans = events
                .iter()
                .map(|event| data.events[*event].date.known_span());
            if let Some(move_) = Move::around(spans) {
                view.dispatch(move_);
            }
            opened.set(events);
            // The cluster is gone when it is open: the keys go on moving the timeline.
            pane::focus(&node);
        })
    };
    let gutter = width.map_or(0.0, |width| Frame { width }.gutter());
    let hands = hands::use_hands(&node, view.dispatcher(), gutter, on_open);
    let picture = match &*plan {
        Some(plan) => {
            let lives = [Part::Names(plan.frame), Part::Lines(plan.frame)];
            timeline(&lens, plan, window, lives.map(|lives| part(place, lives)))
        }
        None if place.medium == Medium::Still => room(&lens, &Narrowed::of(&lens), &drawn, whole),
        None => Html::default(),
    };
    let [first, last] = days_of(&lens, window).map(words::day);
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
                <span class="in-sight" role="status">{ (ui.in_sight)(&first, &last) }</span>
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
            <div class="opened" role="status">
                if !opened.is_empty() {
                    <h3 id={OPENED} tabindex="-1">{ named(place, &opened) }</h3>
                    { events(&lens, opened.iter().map(|index| &place.data.events[*index])) }
                }
            </div>
        </section>
    }
}

/// The lives of the timeline, or one half of what is drawn of them.
pub fn lives(
    place: &Place,
    frame: Frame,
    draw: fn(&Lens<'_>, &Narrowed<'_>, Frame) -> Html,
) -> Html {
    let lens = place.lens();
    draw(&lens, &Narrowed::of(&lens), frame)
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
