//! Wheel, drag, pinch and keys, as moves of the timeline.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::moving::Moving;
use super::view::Move;
use super::{NEARER, STEP};
use crate::browser::pane;
use crate::components::timeline::CLUSTER;

/// A press that moves no farther is a click.
const STILL: f64 = 5.0;

/// What the wheel's units are worth, in pixels: a line and a page.
const WHEEL_UNITS: [f64; 3] = [1.0, 16.0, 400.0];

/// How fast the wheel zooms: a turn of a hundred pixels changes the scale by about a quarter.
const WHEEL_ZOOM: f64 = 0.0022;

/// How wide an element is drawn; `None` before it is.
pub fn width(node: &NodeRef) -> Option<f64> {
    pane::width(node).filter(|width| *width > 0.0)
}

/// What the pane listens with.
pub struct Hands {
    pub wheel: Callback<WheelEvent>,
    pub key: Callback<KeyboardEvent>,
    pub down: Callback<PointerEvent>,
    pub moved: Callback<PointerEvent>,
    pub up: Callback<PointerEvent>,
    pub click: Callback<MouseEvent>,
    pub focus: Callback<FocusEvent>,
    pub blur: Callback<FocusEvent>,
}

/// What is being pressed, between events.
#[derive(Default)]
struct Press {
    /// Where each finger or button is, in pixels from the window's left.
    pointers: BTreeMap<i32, f64>,
    /// How far the present press has moved.
    travelled: f64,
    focused: bool,
}

/// `open` is told which cluster a click or a key opens.
#[hook]
pub fn use_hands(node: &NodeRef, moving: &Moving, gutter: f64, open: Callback<String>) -> Hands {
    let press = use_mut_ref(Press::default);
    // Where on the drawing's time an x of the window lies, as a share of its width.
    let share = {
        let node = node.clone();
        move |x: f64| -> Option<(f64, f64)> {
            let (left, width) = pane::place(&node)?;
            let time = (width - gutter).max(1.0);
            Some((((x - left - gutter) / time).clamp(0.0, 1.0), time))
        }
    };
    let wheel = {
        let (press, moving, share) = (press.clone(), moving.clone(), share.clone());
        Callback::from(move |event: WheelEvent| {
            let unit = WHEEL_UNITS[(event.delta_mode() as usize).min(2)];
            let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
            let Some((at, time)) = share(f64::from(event.client_x())) else {
                return;
            };
            let sideways = if event.shift_key() && dx == 0.0 {
                dy
            } else {
                dx
            };
            if sideways.abs() > dy.abs() || event.shift_key() {
                event.prevent_default();
                moving.step(Move::Pan(sideways / time));
            } else if event.ctrl_key() || press.borrow().focused {
                event.prevent_default();
                let factor = (dy * WHEEL_ZOOM).exp();
                moving.step(Move::Zoom { factor, at });
            }
        })
    };
    let key = {
        let (press, moving, open) = (press.clone(), moving.clone(), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            // A click that comes of a key follows no drag.
            press.borrow_mut().travelled = 0.0;
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let step = match event.key().as_str() {
                "ArrowLeft" => Move::Pan(-STEP),
                "ArrowRight" => Move::Pan(STEP),
                "+" | "=" => Move::Zoom {
                    factor: NEARER,
                    at: 0.5,
                },
                "-" | "_" => Move::Zoom {
                    factor: 1.0 / NEARER,
                    at: 0.5,
                },
                "Home" => Move::Whole,
                "End" => Move::Latest,
                "Enter" | " " => {
                    if let Some(cluster) = pane::called(&event, CLUSTER) {
                        event.prevent_default();
                        open.emit(cluster);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            moving.step(step);
        })
    };
    let down = {
        let press = press.clone();
        Callback::from(move |event: PointerEvent| {
            let mut press = press.borrow_mut();
            if event.button() == 0 {
                if press.pointers.is_empty() {
                    press.travelled = 0.0;
                }
                press
                    .pointers
                    .insert(event.pointer_id(), f64::from(event.client_x()));
            }
        })
    };
    let moved = {
        let (press, moving, node) = (press.clone(), moving.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let mut press = press.borrow_mut();
            let (id, x) = (event.pointer_id(), f64::from(event.client_x()));
            let Some(before) = press.pointers.get(&id).copied() else {
                return;
            };
            // A button let go outside the window tells nobody: the next move does.
            if event.buttons() == 0 {
                press.pointers.remove(&id);
                return;
            }
            let other = press.pointers.iter().find(|(other, _)| **other != id);
            let other = other.map(|(_, x)| *x);
            press.pointers.insert(id, x);
            press.travelled += (x - before).abs();
            if press.travelled < STILL {
                return;
            }
            pane::hold(&node, id);
            match other {
                None => {
                    if let Some((_, time)) = share(x) {
                        moving.step(Move::Pan((before - x) / time));
                    }
                }
                Some(other) => {
                    let (was, is) = ((before - other).abs(), (x - other).abs());
                    if let Some((at, _)) = share((x + other) / 2.0)
                        && was > 1.0
                        && is > 1.0
                    {
                        let factor = was / is;
                        moving.step(Move::Zoom { factor, at });
                    }
                }
            }
        })
    };
    let up = {
        let press = press.clone();
        Callback::from(move |event: PointerEvent| {
            press.borrow_mut().pointers.remove(&event.pointer_id());
        })
    };
    // The end of a drag is no click on what happens to lie under it.
    let click = {
        let press = press.clone();
        Callback::from(move |event: MouseEvent| {
            if press.borrow().travelled >= STILL {
                event.prevent_default();
            } else if let Some(cluster) = pane::called(&event, CLUSTER) {
                open.emit(cluster);
            }
        })
    };
    let focus = {
        let press = press.clone();
        Callback::from(move |_: FocusEvent| press.borrow_mut().focused = true)
    };
    let blur = Callback::from(move |_: FocusEvent| press.borrow_mut().focused = false);
    Hands {
        wheel,
        key,
        down,
        moved,
        up,
        click,
        focus,
        blur,
    }
}
