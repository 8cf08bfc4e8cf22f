//! What is in sight, and the moves that change it.

use dispute::edtf::Span;
use dispute::timeline::Window;

use crate::components::timeline::latest;

/// What is in sight of all there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    pub window: Window,
    pub whole: Window,
}

/// A way to move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    /// By a share of what is in sight; later for positive shares.
    Pan(f64),
    /// To so many times what is in sight, holding the day at a share of the width.
    Zoom { factor: f64, at: f64 },
    /// To the latest, as near as now.
    Latest,
    /// To everything.
    Whole,
    /// To a stretch, with a margin on both sides.
    To(Window),
}

impl Move {
    /// To the first days of some spans: where they begin is what crowds them.
    pub fn around(spans: impl IntoIterator<Item = Span>) -> Option<Move> {
        let starts = spans.into_iter().map(|span| Span {
            start: span.start,
            end: span.start.next(),
        });
        let all = starts.reduce(|one, other| Span {
            start: one.start.min(other.start),
            end: one.end.max(other.end),
        })?;
        Some(Move::To(Window::of(all)))
    }
}

impl View {
    pub fn after(self, step: Move) -> View {
        View {
            window: self.window_after(step),
            ..self
        }
    }

    fn window_after(self, step: Move) -> Window {
        let (window, whole) = (self.window, self.whole);
        match step {
            Move::Pan(share) => window.panned(share, whole),
            Move::Zoom { factor, at } => window.zoomed(factor, at, whole),
            Move::Latest => latest(window, whole),
            Move::Whole => whole,
            Move::To(target) => {
                let margin = target.days * 0.15;
                Window {
                    start: target.start - margin,
                    days: target.days + 2.0 * margin,
                }
                .zoomed(1.0, 0.5, whole)
            }
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use dispute::edtf::Day;

    fn view() -> View {
        let whole = Window {
            start: 0.0,
            days: 10_000.0,
        };
        View {
            window: whole,
            whole,
        }
    }

    #[test]
    fn everything_is_where_one_begins_and_comes_back_to() {
        let near = view().after(Move::Zoom {
            factor: 0.1,
            at: 0.0,
        });
        assert_eq!(near.window.days, 1000.0);
        // Today lies where it does when everything is in sight, and not at the edge.
        let of = |view: View| {
            let today = 10_000.0 * 1.01 / 1.12;
            (today - view.window.start) / view.window.days
        };
        let latest = near.after(Move::Latest);
        assert!((of(latest) - of(view())).abs() < 1e-9, "{latest:?}");
        assert_eq!(near.after(Move::Whole).window, view().window);
    }

    #[test]
    fn a_cluster_opens_to_its_own_stretch() {
        let span = |start: i32, end: i32| Span {
            start: Day(start),
            end: Day(end),
        };
        let step = Move::around([span(100, 101), span(150, 180)]).unwrap();
        let window = view().after(step).window;
        assert!(window.start < 100.0 && window.start + window.days > 151.0);
        assert!(window.days < 100.0, "{window:?}");
        assert_eq!(Move::around([]), None);
    }
}
