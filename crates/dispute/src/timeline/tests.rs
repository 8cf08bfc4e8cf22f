//! The timeline's promises: nothing lost, nothing on top of another, nothing more than is known.

use super::*;
use crate::edtf::{Day, Edtf, Span};
use proptest::prelude::*;

/// Rows of each lane.
const ROWS: usize = 3;

const METRICS: Metrics = Metrics {
    narrowest: 6.0,
    crowd: 24.0,
    character: 6.0,
    gap: 4.0,
    shortest_title: 8,
};

fn item(event: usize, start: i32, days: i32) -> Item {
    let span = Span {
        start: Day(start),
        end: Day(start + days),
    };
    Item {
        event,
        span,
        edges: [Edge::Sharp; 2],
    }
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let one = (-3000i32..3000, prop_oneof![1i32..40, 300i32..5000]);
    proptest::collection::vec(one, 0..300).prop_map(|all| {
        let numbered = all.into_iter().enumerate();
        numbered
            .map(|(event, (start, days))| item(event, start, days))
            .collect()
    })
}

/// The items dealt out to three lanes.
fn lanes(items: &[Item]) -> [Index; 3] {
    [0, 1, 2].map(|lane| {
        let own = items.iter().filter(|item| item.event % 3 == lane);
        Index::new(own.copied().collect())
    })
}

#[test]
fn a_month_is_a_month_wide_and_an_unknown_end_is_not_an_open_one() {
    let edges = |text: &str| Item::new(0, &text.parse::<Edtf>().unwrap()).edges;
    assert_eq!(edges("2013-03"), [Edge::Sharp; 2]);
    assert_eq!(edges("2010-10~"), [Edge::Faded; 2]);
    assert_eq!(edges("2013-03/"), [Edge::Sharp, Edge::Unknown]);
    assert_eq!(edges("2013-03/.."), [Edge::Sharp, Edge::Open]);
    let month = Item::new(0, &"2013-03".parse().unwrap());
    assert_eq!(month.span.days(), 31);
}

#[test]
fn a_life_is_known_to_have_lasted_only_between_dates_that_are_known() {
    let sure = |dates: &[&str]| {
        let attested = dates.iter().map(|date| {
            let date = date.parse::<Edtf>().unwrap();
            let said = Said {
                span: date.known_span(),
                edges: Edge::of(&date),
            };
            (date, said)
        });
        let attested: Vec<(Edtf, Said)> = attested.collect();
        let first = attested.first().unwrap().0.known_span().start;
        let last = attested.last().unwrap().0.known_span().end;
        let id = "position/a".into();
        let life = Life {
            id: &id,
            holder: &id,
            issue: &id,
            firmness: None,
            span: Span {
                start: first,
                end: last,
            },
            attested: attested.into_iter().map(|(_, said)| said).collect(),
            end: LifeEnd::Unknown,
        };
        life.sure()
            .map(|span| [span.start.to_string(), span.end.to_string()])
    };
    let days = |from: &str, to: &str| Some([from.to_owned(), to.to_owned()]);
    assert_eq!(sure(&["2010", "2012-03"]), days("2010-01-01", "2012-04-01"));
    assert_eq!(
        sure(&["2010~", "2012-03"]),
        days("2011-01-01", "2012-04-01")
    );
    assert_eq!(sure(&["2010", "2012?"]), days("2010-01-01", "2012-01-01"));
    assert_eq!(sure(&["2010~"]), None);
    assert_eq!(
        sure(&["2012~", "2012-05", "2015"]),
        days("2012-05-01", "2016-01-01")
    );
    assert_eq!(
        sure(&["2010~", "2010-03"]),
        days("2010-03-01", "2010-04-01")
    );
}

#[test]
fn zooming_holds_the_day_under_the_pointer() {
    let all = Window {
        start: 0.0,
        days: 10_000.0,
    };
    let window = Window {
        start: 2000.0,
        days: 4000.0,
    };
    let nearer = window.zoomed(0.5, 0.25, all);
    assert_eq!(nearer.start + 0.25 * nearer.days, 3000.0);
    assert_eq!(
        window.panned(9.0, all).start,
        6000.0,
        "never beyond what there is"
    );
    assert_eq!(window.zoomed(9.0, 0.5, all), all);
}

#[test]
fn a_stretch_outside_becomes_the_nearest_that_can_be_looked_at() {
    let all = Window {
        start: 0.0,
        days: 10_000.0,
    };
    let clipped = |start: f64, days: f64| {
        let Window { start, days } = Window { start, days }.clipped(all);
        (start, days)
    };
    assert_eq!(clipped(100.0, 400.0), (100.0, 400.0));
    assert_eq!(clipped(-500.0, 600.0), (0.0, 100.0), "what lies within");
    assert_eq!(clipped(-500.0, 99_999.0), (0.0, 10_000.0));
    assert_eq!(clipped(-9000.0, 600.0), (0.0, 14.0), "the first there is");
    assert_eq!(clipped(1e9, 600.0), (9986.0, 14.0), "the last there is");
    assert_eq!(clipped(500.0, 2.0), (494.0, 14.0), "around its middle");
}

#[test]
fn only_days_between_the_edges_are_in_sight() {
    let window = Window {
        start: 100.0,
        days: 50.0,
    };
    let scale = Scale {
        window,
        width: 600.0,
    };
    let shown = [99, 100, 125, 150, 151].map(|day| scale.shows(Day(day)));
    assert_eq!(shown, [false, true, true, true, false]);
}

#[test]
fn the_axis_goes_from_decades_to_months() {
    let steps = |days: f64| {
        let window = Window {
            start: 15_000.0,
            days,
        };
        Scale {
            window,
            width: 600.0,
        }
        .steps(60.0)
    };
    assert!(
        steps(12_000.0)
            .iter()
            .all(|(_, step)| matches!(step, Step::Year(year) if year % 5 == 0))
    );
    let has = |days: f64, of: fn(&Step) -> bool| steps(days).iter().any(|(_, step)| of(step));
    assert!(has(500.0, |step| matches!(step, Step::Month(..))));
    // Where no year may be in sight, months say theirs.
    assert!(!has(200.0, |step| matches!(step, Step::Month(..))));
    assert!(has(200.0, |step| matches!(step, Step::MonthOfYear(..))));
    assert!(has(14.0, |step| matches!(step, Step::Day(..))));
}

proptest! {
    #[test]
    fn with_as_many_rows_as_ever_lie_upon_each_other_all_stand_alone_where_a_day_is_wide(
        mut items in items(), month in 0i32..3000,
    ) {
        // Some of one date, as where a source gives a stretch to many.
        let more = items.len();
        items.extend((0..7).map(|one| item(more + one, month, 31)));
        let lane = Index::new(items);
        let deepest = lane.deepest(usize::MAX).unwrap();
        prop_assert!(deepest >= 7);
        prop_assert_eq!(lane.deepest(deepest - 1), None);
        let window = Window { start: f64::from(month) - 10.0, days: 60.0 };
        let scale = Scale { window, width: 900.0 };
        let laid = layout(std::slice::from_ref(&lane), &scale, &[deepest], &METRICS, |_| 20);
        let alone = |mark: &Mark<'_>| matches!(mark, Mark::One { .. });
        prop_assert!(laid[0].marks.iter().all(alone));
    }

    #[test]
    fn marks_of_the_axis_are_as_far_apart_as_was_asked(
        start in -10_000.0..20_000.0,
        days in 14.0..5000.0,
        width in 300.0..2000.0,
    ) {
        let scale = Scale { window: Window { start, days }, width };
        let steps = scale.steps(60.0);
        prop_assert!(steps.is_sorted_by_key(|(day, _)| *day));
        for pair in steps.windows(2) {
            let [one, other] = [0, 1].map(|place| scale.x(pair[place].0));
            // Months are of 28 to 31 days, and years of one more at times.
            prop_assert!(other - one >= 60.0 * 28.0 / 30.5, "{pair:?}");
        }
    }
}

#[test]
fn a_crowd_becomes_one_counted_cluster() {
    let all: Vec<Item> = (0..20)
        .map(|event| item(event, 100 + event as i32 % 2, 1))
        .collect();
    let index = [Index::new(all)];
    let scale = Scale {
        window: Window {
            start: 0.0,
            days: 1000.0,
        },
        width: 500.0,
    };
    let lanes = layout(&index, &scale, &[ROWS], &METRICS, |_| 40);
    let counts: Vec<usize> = lanes[0]
        .marks
        .iter()
        .map(|mark| match mark {
            Mark::One { .. } => 1,
            Mark::Cluster { items, .. } => items.count(),
        })
        .collect();
    assert_eq!(counts, [20]);
    assert_eq!(lanes[0].taken(ROWS), ROWS, "and takes every row");
}

#[test]
fn what_reaches_across_all_that_is_in_sight_has_its_title_in_sight() {
    let index = [Index::new(vec![item(0, -900, 5000), item(1, 40, 5000)])];
    let window = Window {
        start: 0.0,
        days: 100.0,
    };
    let scale = Scale {
        window,
        width: 500.0,
    };
    let lanes = layout(&index, &scale, &[ROWS], &METRICS, |_| 20);
    let titles: Vec<_> = lanes[0]
        .marks
        .iter()
        .map(|mark| match mark {
            Mark::One {
                x, fits, beneath, ..
            } => (*x, *fits, *beneath),
            Mark::Cluster { .. } => (0.0, 0, false),
        })
        .collect();
    assert_eq!(titles, [(0.0, 20, true), (200.0, 20, true)]);
}

proptest! {
    #[test]
    fn a_search_finds_what_looking_at_everything_finds(
        items in items(), start in -4000i32..4000, days in 1i32..4000,
    ) {
        let window = Span { start: Day(start), end: Day(start + days) };
        let index = Index::new(items);
        let slow: Vec<&Item> = index.items().iter().filter(|item| item.span.overlaps(&window)).collect();
        let found = index.within(window);
        let all: Vec<&Item> = found.earlier.into_iter().chain(found.beginning).collect();
        prop_assert_eq!(all, slow);
    }

    #[test]
    fn nothing_is_lost_and_nothing_lies_on_another(
        items in items(), start in -4000.0f64..4000.0, days in 14.0f64..9000.0, width in 200.0f64..1500.0,
        rows in 0usize..5,
    ) {
        let index = lanes(&items);
        let scale = Scale { window: Window { start, days }, width };
        let laid = layout(&index, &scale, &[rows; 3], &METRICS, |event| 10 + event % 50);
        let shown: usize = laid.iter().flat_map(|lane| &lane.marks).map(|mark| match mark {
            Mark::One { .. } => 1,
            Mark::Cluster { items, .. } => items.count(),
        }).sum();
        let there: usize = index.iter().map(|lane| {
            let found = lane.within(scale.window.span());
            found.earlier.len() + found.beginning.len()
        }).sum();
        prop_assert_eq!(shown, there);
        for lane in &laid {
            prop_assert!(lane.taken(rows.max(1)) <= rows.max(1));
            for row in 0..rows.max(1) {
                let mut right = f64::NEG_INFINITY;
                for mark in &lane.marks {
                    if let Mark::One { x, width, row: at, fits, item, beneath } = mark
                        && *at == row
                    {
                        prop_assert!(*x >= right, "{x} after {right}");
                        prop_assert!(*fits <= 10 + item.event % 50);
                        let title = *fits as f64 * METRICS.character;
                        prop_assert!(!beneath || x + title <= scale.width, "a title out of sight");
                        right = x + width + if *beneath { 0.0 } else { title };
                    }
                }
            }
            let mut right = f64::NEG_INFINITY;
            for mark in &lane.marks {
                if let Mark::Cluster { x, width, items } = mark {
                    prop_assert!(*x >= right && *width > 0.0, "{x} after {right}");
                    for mark in &lane.marks {
                        if let Mark::One { x: from, width: wide, .. } = mark {
                            let hidden = (from + wide).min(x + width) - from.max(*x);
                            prop_assert!(hidden * 2.0 < *wide, "{hidden} of {wide} beneath a cluster");
                        }
                    }
                    prop_assert_eq!(items.iter().count(), items.count());
                    let starts: Vec<Day> = items.iter().map(Item::start).collect();
                    prop_assert!(starts.is_sorted());
                    prop_assert_eq!(items.ends().map(|ends| ends.map(Item::start)), Some([starts[0], starts[starts.len() - 1]]));
                    right = x + width;
                }
            }
        }
    }

    #[test]
    fn a_window_never_leaves_what_there_is(
        start in 0.0f64..9000.0, days in 14.0f64..9000.0, share in -5.0f64..5.0, factor in 0.01f64..100.0, at in 0.0f64..1.0,
    ) {
        let all = Window { start: 0.0, days: 10_000.0 };
        for window in [
            Window { start, days }.panned(share, all),
            Window { start, days }.zoomed(factor, at, all),
        ] {
            prop_assert!(window.start >= 0.0 && window.start + window.days <= 10_000.0 + 1e-6);
            prop_assert!(window.days >= 13.9);
        }
    }
}
