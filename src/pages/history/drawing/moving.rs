//! The drawing while it moves. A step of the reader does not go through Yew: it changes what is in
//! sight, and before the browser next paints, the marks are written to the page where they look
//! other than before. Several steps between two paintings are one.
//!
//! First come the lanes that the window shows; those beyond its edges, and the lives, when the
//! timeline is at rest or the page is scrolled.

use std::cell::RefCell;
use std::rc::Rc;

use dispute::edtf::Edtf;
use dispute::timeline::{Scale, Window};
use yew::prelude::*;

use super::view::{Move, View};
use crate::browser::idle::{self, Waiting};
use crate::browser::layer::{Layer, Written};
use crate::browser::pane::{self, Held};
use crate::browser::{document, turn};
use crate::components::timeline::{
    Anchor, Look, Places, Plan, days_of, of_axis, of_days, of_lane, sight, stretch, tied, ties,
    whole, written,
};
use crate::context::{Go, Place};
use crate::number::decimal;
use crate::words;

/// The timeline is at rest when nothing has moved it for so many milliseconds.
const REST: u32 = 300;

/// Marks that have moved so far from where they were placed are placed anew, in pixels: a browser
/// counts in few digits.
const FAR: f64 = 20_000.0;

/// All heights of the drawing.
const ALL: [f64; 2] = [f64::NEG_INFINITY, f64::INFINITY];

/// What moves, shared by the hands that move it.
#[derive(Clone)]
pub struct Moving(Rc<RefCell<Drawing>>);

/// Two are one drawing or are not: what it shows is not Yew's to compare.
impl PartialEq for Moving {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Drawing {
    view: View,
    place: Place,
    plan: Option<Rc<Plan>>,
    pane: NodeRef,
    in_sight: NodeRef,
    places: Rc<Places>,
    /// Hears that the reader went to all there is.
    all_shown: Callback<()>,
    layers: Layers,
    /// What marks were last placed for.
    placed: Option<Scale>,
    /// Whether some marks may lack their names, or have those of others.
    nameless: bool,
    /// Whether a painting is waited for.
    awaited: bool,
    /// Whether the reader opened something since the address was last told: Back leads to before it.
    opened: bool,
    /// The stretches that the address was asked to have and has not had yet, in order.
    told: Vec<Option<Edtf>>,
    /// What calls back at rest, and when the page is scrolled while something is left to draw.
    rest: Option<Waiting>,
    scrolled: Option<document::Listener>,
    /// Whether a turn is waited for in which what Yew has told is drawn.
    renewed: bool,
}

/// What has been written to the page.
#[derive(Default)]
struct Layers {
    axes: [Layer<Look>; 2],
    days: Layer<Look>,
    lanes: Vec<[Layer<Look>; 2]>,
    /// Where what holds the marks has moved to: the axes, the days, the ties, and each lane.
    moved: Vec<Written>,
    ties: Written,
    lines: Written,
    in_sight: Written,
}

impl Moving {
    pub fn new(
        place: &Place,
        pane: &NodeRef,
        in_sight: &NodeRef,
        places: &Rc<Places>,
        all_shown: Callback<()>,
    ) -> Self {
        let lens = place.lens();
        let view = View {
            window: sight(&lens).window,
            whole: whole(&lens),
        };
        Moving(Rc::new(RefCell::new(Drawing {
            view,
            place: place.clone(),
            plan: None,
            pane: pane.clone(),
            in_sight: in_sight.clone(),
            places: places.clone(),
            all_shown,
            layers: Layers::default(),
            placed: None,
            nameless: false,
            awaited: false,
            opened: false,
            told: Vec::new(),
            rest: None,
            scrolled: None,
            renewed: false,
        })))
    }

    pub fn view(&self) -> View {
        self.0.borrow().view
    }

    /// A step of the reader.
    pub fn step(&self, step: Move) {
        let mut drawing = self.0.borrow_mut();
        let view = drawing.view.after(step);
        if view.window == view.whole {
            // Only Yew is told, which draws later: nothing comes back here meanwhile.
            drawing.all_shown.emit(());
        }
        if view == drawing.view {
            return;
        }
        drawing.view = view;
        drawing.opened |= matches!(step, Move::To(_));
        let moving = self.clone();
        drawing.rest = Some(idle::after(REST, move || moving.rest()));
        if !drawing.awaited {
            drawing.awaited = true;
            let moving = self.clone();
            turn::before_painting(move || {
                moving.0.borrow_mut().awaited = false;
                moving.draw_seen(false);
            });
        }
    }

    /// Shows the stretch of an address, unless it is at rest there already. The address may follow
    /// when the reader has moved on: what it was asked for then leads nobody back. True where it led.
    pub fn show(&self, window: Window, whole: Window) -> bool {
        let mut drawing = self.0.borrow_mut();
        let view = drawing.view;
        let asked = written(window, whole);
        let follows = drawing.told.iter().position(|told| *told == asked);
        let had = follows.map_or(drawing.told.len(), |place| place + 1);
        drawing.told.drain(..had);
        if follows.is_some() && view.whole == whole {
            return false;
        }
        let leads = view.whole != whole || written(view.window, view.whole) != asked;
        if leads {
            drawing.view = View { window, whole };
            // Drawn when all else of the address is.
            (drawing.rest, drawing.opened) = (None, false);
        }
        leads
    }

    /// The address follows where the reader has moved to: all is drawn for the new one. Where it is
    /// there already, what is out of sight is drawn, and what was left unsaid is said.
    fn rest(&self) {
        let mut drawing = self.0.borrow_mut();
        let (view, lens) = (drawing.view, drawing.place.lens());
        let at = written(view.window, view.whole);
        let last = drawing.told.last().cloned();
        let has = last.unwrap_or_else(|| written(sight(&lens).window, whole(&lens)));
        if at != has {
            drawing.told.push(at);
            let guide = drawing.place.guide.clone();
            let opened = std::mem::take(&mut drawing.opened);
            drop(drawing);
            guide.emit(Go::Stretch(at, opened));
        } else {
            drawing.opened = false;
            drop(drawing);
            self.draw_all();
        }
    }

    /// Nothing calls back any more.
    pub fn end(&self) {
        let mut drawing = self.0.borrow_mut();
        (drawing.rest, drawing.scrolled) = (None, None);
        drawing.plan = None;
    }

    /// Draws what Yew has drawn the frame for, before it is painted, or under a still in a turn of its own; what is
    /// out of sight in another.
    pub fn renew(&self, place: &Place, plan: Option<Rc<Plan>>) {
        let mut drawing = self.0.borrow_mut();
        if drawing.place != *place {
            drawing.place = place.clone();
            drawing.layers.spoil();
        }
        drawing.plan = plan;
        let is_asked_for = std::mem::replace(&mut drawing.renewed, true);
        drop(drawing);
        if !is_asked_for {
            let moving = self.clone();
            turn::apart(move || moving.draw_renewed());
        }
    }

    fn draw_renewed(&self) {
        self.0.borrow_mut().renewed = false;
        if self.draw_seen(true) {
            let moving = self.clone();
            turn::unseen(move || moving.draw_all());
        }
    }

    /// Whether the lives would be seen if they were drawn.
    pub fn sees_lives(&self) -> bool {
        let drawing = self.0.borrow();
        let seen = pane::seen(&drawing.pane);
        let plan = drawing.plan.as_ref();
        plan.zip(seen)
            .is_some_and(|(plan, [_, bottom])| bottom > plan.lives)
    }

    /// Draws what the window shows, and says whether something is left to draw.
    fn draw_seen(&self, rests: bool) -> bool {
        let mut drawing = self.0.borrow_mut();
        let seen = pane::seen(&drawing.pane).unwrap_or(ALL);
        let left = drawing.draw(seen, rests);
        if left && drawing.scrolled.is_none() {
            let moving = self.clone();
            drawing.scrolled = document::on_scroll(move || moving.draw_all());
        }
        left
    }

    fn draw_all(&self) {
        let mut drawing = self.0.borrow_mut();
        drawing.scrolled = None;
        drawing.draw(ALL, true);
    }
}

impl Drawing {
    /// Draws what lies between two heights, with names where it rests, and says whether something is
    /// left.
    fn draw(&mut self, seen: [f64; 2], rests: bool) -> bool {
        let Some(plan) = &self.plan else { return false };
        let lens = self.place.lens();
        let (view, places) = (self.view, &self.places);
        let scale = plan.frame.scale(view.window);
        let held = Held::within(&self.pane);
        let laid = plan.laid(&scale);
        let anchor = anchor(&mut self.placed, scale);
        let layers = &mut self.layers;
        if rests && self.nameless {
            layers.spoil();
        }
        self.nameless = !rests;
        layers.move_by(places, anchor.shift);
        let draw = |look: &Look| look.draw(&lens, rests);
        let [years, names] = of_axis(&lens, plan, &scale, anchor);
        layers.axes[0].show(&places.axes[0], years, rests, held.as_ref(), draw);
        let days = of_days(&lens, plan, &scale, anchor);
        layers
            .days
            .show(&places.days, days, rests, held.as_ref(), draw);
        let path = ties(&tied(&lens, plan, &laid, &scale), anchor);
        layers.ties.attribute(&places.ties, "d", path);
        let mut left = seen[1] <= plan.lives;
        if !left {
            layers.axes[1].show(&places.axes[1], names, rests, held.as_ref(), draw);
            let shown = stretch(&lens, plan, view.window);
            layers.lines.attribute(&places.lines, "viewBox", shown);
        }
        layers.lanes.resize_with(laid.len(), Default::default);
        for (number, lane) in laid.iter().enumerate() {
            if !plan.lanes[number].is_between(seen) {
                left = true;
                continue;
            }
            let looks = of_lane(&lens, plan, &scale, anchor, number, lane);
            for (kind, looks) in looks.into_iter().enumerate() {
                layers.lanes[number][kind].show(
                    &places.lanes[number].kinds[kind],
                    looks,
                    rests,
                    held.as_ref(),
                    draw,
                );
            }
        }
        let [first, last] = days_of(&lens, view.window).map(words::day);
        let said = (lens.rest().history.timeline.in_sight)(&first, &last);
        layers.in_sight.words(&self.in_sight, said);
        // What had the focus may have gone out of sight: the keys go on moving the timeline.
        if let Some(held) = held {
            held.give_back(&self.pane);
        }
        left
    }
}

impl Layers {
    /// Has everything drawn anew that may say something else now.
    fn spoil(&mut self) {
        let lanes = self.lanes.iter_mut().flatten();
        let all = self.axes.iter_mut().chain([&mut self.days]).chain(lanes);
        all.for_each(Layer::spoil);
    }

    /// Moves what holds the marks.
    fn move_by(&mut self, places: &Places, shift: f64) {
        let to = format!("translate({} 0)", decimal(shift, 1000));
        for (number, place) in places.moving().enumerate() {
            if self.moved.len() == number {
                self.moved.push(Written::default());
            }
            self.moved[number].attribute(place, "transform", to.clone());
        }
    }
}

/// Where marks are placed from: from where they were, as long as a day is as wide.
fn anchor(placed: &mut Option<Scale>, now: Scale) -> Anchor {
    let shift = |from: &Scale| (from.window.start - now.window.start) * now.width / now.window.days;
    let is_alike = |from: &Scale| from.width == now.width && from.window.days == now.window.days;
    let from = *placed
        .filter(|from| is_alike(from) && shift(from).abs() < FAR)
        .get_or_insert(now);
    *placed = Some(from);
    Anchor {
        shift: shift(&from),
    }
}
