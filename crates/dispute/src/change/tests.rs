//! What counts as a change, example by example, and what never does.

use super::*;
use crate::line_history::{Step, steps};
use proptest::prelude::*;
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    text.parse::<crate::edtf::Edtf>()
        .unwrap()
        .known_span()
        .start
}

fn position(id: &str, from: &[&str], more: Value) -> Value {
    let attested: Vec<Value> = from
        .iter()
        .map(|date| json!({ "date": date, "by": "actor/one", "citation": 0 }))
        .collect();
    merge(
        json!({
            "id": format!("position/{id}"), "title": { "en": id }, "actor": "actor/one",
            "issue": "issue/railway", "option": "open", "firmness": "firm", "basis": "declared",
            "attested": attested, "checked": "2026",
        }),
        more,
    )
}

fn merge(mut into: Value, more: Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        into[key] = value.clone();
    }
    into
}

fn line(who: &str, stated: &[&str], more: Value) -> Value {
    let stated: Vec<Value> = stated
        .iter()
        .map(|date| json!({ "date": date, "by": "actor/one", "citation": 0 }))
        .collect();
    merge(
        json!({
            "id": "red-line/no", "title": { "en": "No" }, "holder": "actor/one",
            "issue": "issue/railway", "rules_out": { "options": ["closed"] },
            "called_by": { "who": who }, "stated": stated, "checked": "2026",
        }),
        more,
    )
}

fn data(positions: Vec<Value>, lines: Vec<Value>, events: Vec<Value>) -> Dataset {
    let actor = |id: &str, side: &str, voice: &str| {
        json!({ "id": format!("actor/{id}"), "title": { "en": id }, "type": "state",
                "side": side, "voice": voice, "checked": "2026" })
    };
    let all = json!({
        "schema": 1,
        "dispute": {
            "version": "1", "title": { "en": "Two" }, "licence": "CC0-1.0",
            "sides": [
                { "id": "one", "actor": "actor/one", "label": { "en": "One" } },
                { "id": "other", "actor": "actor/other", "label": { "en": "Other" } },
            ],
            "themes": [{ "id": "trade", "label": { "en": "Trade" } }],
        },
        "actors": [
            actor("one", "one", "state"), actor("parliament", "one", "state"),
            actor("other", "other", "state"),
        ],
        "issues": [{
            "id": "issue/railway", "title": { "en": "Railway?" }, "short": { "en": "Railway" },
            "theme": "trade", "order": 1, "checked": "2026",
            "options": [
                { "id": "open", "label": { "en": "Open" } },
                { "id": "closed", "label": { "en": "Closed" } },
            ],
        }],
        "positions": positions,
        "red_lines": lines,
        "events": events,
    });
    crate::load::json_unchecked(&all.to_string()).unwrap()
}

fn found(data: &Dataset, from: &str, to: &str) -> Change {
    let columns = ["actor/one", "actor/other"].map(RecordId::from);
    let rows = between(&AsOf::new(data, day(to)), day(from), columns.each_ref());
    assert_eq!(rows[0].sides[1].change, Change::NoRecord);
    rows[0].sides[0].change
}

fn of(positions: Vec<Value>, from: &str, to: &str) -> Change {
    found(&data(positions, vec![], vec![]), from, to)
}

#[test]
fn three_kinds_of_nothing_are_told_apart() {
    let one = || vec![position("a", &["2013", "2016"], json!({}))];
    assert_eq!(of(one(), "2010", "2012"), Change::NoRecord);
    let around = Change::None(Unchanged::Around);
    assert_eq!(of(one(), "2014", "2015"), around);
    assert_eq!(of(one(), "2017", "2020"), Change::LastRecordedBefore);
    assert_eq!(of(one(), "2010", "2013"), Change::NewlyRecorded);
}

#[test]
fn it_is_told_by_what_no_change_is_seen() {
    let one = |more| vec![position("a", &["2013", "2016"], more)];
    let said = |from, to| of(one(json!({})), from, to);
    assert_eq!(said("2014", "2017"), Change::None(Unchanged::Again));
    assert_eq!(said("2014", "2015"), Change::None(Unchanged::Around));
    // Some day of 2016, or of 2013: perhaps in between, perhaps not.
    for from in ["2013-06", "2015", "2016-02"] {
        let loosely = Change::None(Unchanged::Loosely);
        assert_eq!(said(from, "2016-06"), loosely, "from {from}");
    }
    let unsure = vec![position("a", &["2013", "2014?"], json!({}))];
    let loosely = Change::None(Unchanged::Loosely);
    assert_eq!(of(unsure, "2013-06", "2016"), loosely);
    assert_eq!(said("2016-06", "2017"), Change::LastRecordedBefore);
    let ended = json!({ "ended": { "date": "2019", "how": "withdrawn", "citation": 0 } });
    assert_eq!(
        of(one(ended), "2017", "2018"),
        Change::None(Unchanged::EndsLater)
    );
}

#[test]
fn one_voice_changes_its_answer_its_firmness_or_its_words() {
    let then = |more| {
        of(
            vec![
                position("a", &["2013"], json!({ "firmness": "conditional" })),
                position(
                    "b",
                    &["2016"],
                    merge(json!({ "firmness": "conditional" }), more),
                ),
            ],
            "2014",
            "2017",
        )
    };
    assert_eq!(then(json!({ "option": "closed" })), Change::OtherAnswer);
    assert_eq!(then(json!({ "firmness": "firm" })), Change::Hardened);
    assert_eq!(then(json!({})), Change::Reworded);
    let open = then(json!({ "firmness": "open" }));
    assert_eq!(open, Change::Reworded, "open may be no firmness on record");
}

#[test]
fn a_gap_between_two_sources_is_no_change() {
    let attributed = |id, year, by: &str| {
        position(
            id,
            &[year],
            json!({ "basis": "attributed", "attributed_by": by, "option": if id == "a" { "open" } else { "closed" } }),
        )
    };
    let two = |one, other| of(vec![one, other], "2014", "2017");
    assert_eq!(
        two(
            attributed("a", "2013", "actor/x"),
            attributed("b", "2016", "actor/y")
        ),
        Change::DifferentlyRecorded(Why::Reporter)
    );
    assert_eq!(
        two(
            attributed("a", "2013", "actor/x"),
            position("b", &["2016"], json!({ "option": "closed" }))
        ),
        Change::DifferentlyRecorded(Why::Basis)
    );
    assert_eq!(
        two(
            attributed("a", "2013", "actor/x"),
            attributed("b", "2016", "actor/x")
        ),
        Change::OtherAnswer
    );
    assert_eq!(
        two(
            position("a", &["2013"], json!({ "actor": "actor/parliament" })),
            position("b", &["2016"], json!({}))
        ),
        Change::DifferentlyRecorded(Why::Holder)
    );
}

#[test]
fn an_end_is_told_only_where_it_is_recorded() {
    let ended = json!({ "ended": { "date": "2015", "how": "withdrawn", "citation": 0 } });
    let one = || vec![position("a", &["2013"], ended.clone())];
    assert_eq!(of(one(), "2014", "2016"), Change::Ended(Ended::Withdrawn));
    assert_eq!(of(one(), "2016", "2018"), Change::NoRecord);
}

#[test]
fn a_red_line_hardens_by_the_holder_s_word_and_not_by_another_s() {
    let with = |who: &str, more: Value| {
        let one = vec![position("a", &["2013", "2018"], json!({}))];
        data(one, vec![line(who, &["2015"], more)], vec![])
    };
    assert_eq!(
        found(&with("holder", json!({})), "2014", "2016"),
        Change::Hardened
    );
    assert_eq!(
        found(&with("editors", json!({})), "2014", "2016"),
        Change::Hardened
    );
    assert_eq!(
        found(&with("other", json!({})), "2014", "2016"),
        Change::DifferentlyRecorded(Why::Line)
    );
    let ended = json!({ "ended": { "date": "2017", "how": "withdrawn", "citation": 0 } });
    assert_eq!(
        found(&with("holder", ended), "2016", "2018"),
        Change::Softened
    );
}

#[test]
fn a_red_line_that_another_voice_drew_before_does_not_hide_that_the_holder_drew_one() {
    let others = line("other", &["2013"], json!({ "id": "red-line/of-others" }));
    let own = line("holder", &["2015"], json!({}));
    let data = data(
        vec![position("a", &["2013", "2018"], json!({}))],
        vec![others, own],
        vec![],
    );
    assert_eq!(
        found(&data, "2014", "2016"),
        Change::DifferentlyRecorded(Why::Line)
    );
}

#[test]
fn a_red_line_of_the_holder_does_not_harden_what_others_report() {
    let reported = json!({ "basis": "attributed", "attributed_by": "actor/other" });
    let data = data(
        vec![position("a", &["2010", "2016"], reported)],
        vec![line("holder", &["2014"], json!({}))],
        vec![],
    );
    assert_eq!(
        found(&data, "2013", "2018"),
        Change::DifferentlyRecorded(Why::Line)
    );
}

#[test]
fn what_the_same_voice_said_otherwise_in_between_is_told() {
    let closed = json!({ "option": "closed" });
    let reported =
        json!({ "option": "closed", "basis": "inferred", "attributed_by": "actor/other" });
    let data = data(
        vec![
            position("a", &["2013", "2020"], json!({})),
            position("b", &["2012", "2015", "2018", "2021"], closed),
            position("c", &["2016"], reported),
        ],
        vec![],
        vec![],
    );
    let columns = ["actor/one", "actor/other"].map(RecordId::from);
    let view = AsOf::new(&data, day("2020-06"));
    let rows = between(&view, day("2013-06"), columns.each_ref());
    let said: Vec<(&str, String)> = rows[0].sides[0]
        .otherwise
        .iter()
        .map(|said| (said.position.id.slug(), said.attestation.date.to_string()))
        .collect();
    assert_eq!(said, [("b", "2015".to_owned()), ("b", "2018".to_owned())]);
}

#[test]
fn a_date_that_reaches_back_is_not_known_to_be_new() {
    let two = vec![
        position("a", &["2013-03"], json!({})),
        position("b", &["2013"], json!({ "option": "closed" })),
    ];
    assert_eq!(
        of(two, "2013-06", "2014"),
        Change::DifferentlyRecorded(Why::NothingNew)
    );
}

#[test]
fn the_order_of_the_two_days_does_not_matter() {
    let data = data(vec![position("a", &["2013"], json!({}))], vec![], vec![]);
    assert_eq!(found(&data, "2014", "2010"), found(&data, "2010", "2014"));
}

#[test]
fn events_between_say_whether_they_may_lie_outside() {
    let event = |id: &str, date: &str, more: Value| {
        merge(
            json!({ "id": format!("event/{id}"), "title": { "en": id }, "date": date,
                    "lane": "both", "category": "trade", "checked": "2026" }),
            more,
        )
    };
    let data = data(
        vec![position("a", &["2013"], json!({}))],
        vec![],
        vec![
            event("inside", "2014-03", json!({ "issues": ["issue/railway"] })),
            event("year", "2013", json!({ "issues": ["issue/railway"] })),
            event(
                "by-change",
                "2014-05-01",
                json!({ "changed": ["position/a"] }),
            ),
            event("elsewhere", "2014-05", json!({})),
            event("later", "2020", json!({ "issues": ["issue/railway"] })),
        ],
    );
    let columns = ["actor/one", "actor/other"].map(RecordId::from);
    let rows = between(
        &AsOf::new(&data, day("2015")),
        day("2013-06"),
        columns.each_ref(),
    );
    let seen: Vec<(&str, bool)> = rows[0]
        .events
        .iter()
        .map(|between| (between.event.id.slug(), between.wholly))
        .collect();
    assert_eq!(
        seen,
        [("year", false), ("inside", true), ("by-change", true)]
    );
}

#[test]
fn a_line_s_history_is_in_order_and_whole() {
    let test = json!({ "tested": [{ "event": "event/t", "text": { "en": "Held." }, "citation": 0 }],
                       "ended": { "date": "2020", "how": "withdrawn", "citation": 0 } });
    let data = data(
        vec![],
        vec![line("holder", &["2013", "2018"], test)],
        vec![
            json!({ "id": "event/t", "title": { "en": "t" }, "date": "2015", "lane": "both",
                     "category": "trade", "checked": "2026" }),
        ],
    );
    let names: Vec<&str> = steps(&data, &data.red_lines[0])
        .iter()
        .map(|step| match step {
            Step::First(_) => "first",
            Step::Again(_) => "again",
            Step::Tested { .. } => "tested",
            Step::Ended(_) => "ended",
        })
        .collect();
    assert_eq!(names, ["first", "tested", "again", "ended"]);
}

proptest! {
    /// Whatever the records are, a move is claimed only between records of one voice, and only
    /// where something was attested, stated or ended in between.
    #[test]
    fn a_move_rests_on_one_voice_and_something_new(
        years in proptest::collection::vec((1990u16..2020, 0u8..3, 0u8..2, 0u8..2, 0u8..2), 1..6),
        from in 1988u16..2022,
        to in 1988u16..2022,
    ) {
        let positions = years.iter().enumerate().map(|(index, (year, firmness, option, basis, by))| {
            position(&format!("p{index}"), &[&year.to_string()], json!({
                "firmness": (["open", "conditional", "firm"][usize::from(*firmness)]),
                "option": (["open", "closed"][usize::from(*option)]),
                "basis": (["declared", "attributed"][usize::from(*basis)]),
                "attributed_by": (["actor/x", "actor/y"][usize::from(*by)]),
            }))
        }).collect();
        let data = data(positions, vec![], vec![]);
        let columns = ["actor/one", "actor/other"].map(RecordId::from);
        let days = [day(&from.to_string()), day(&to.to_string())];
        let rows = between(&AsOf::new(&data, days[1]), days[0], columns.each_ref());
        let side = &rows[0].sides[0];
        if side.change.is_move() {
            let (before, after) = (side.before.as_ref().unwrap(), side.after.as_ref().unwrap());
            prop_assert_eq!(other_voice(before.held.position, after.held.position), None);
            prop_assert!(!side.attested.is_empty());
        }
        prop_assert_eq!(side.before.is_none() && side.after.is_none(), side.change == Change::NoRecord);
        let again = between(&AsOf::new(&data, days[0]), days[1], columns.each_ref());
        prop_assert_eq!(&again, &rows);
    }

    #[test]
    fn nothing_changes_within_a_day(year in 1990u16..2020, at in 1988u16..2022) {
        let data = data(vec![position("a", &[&year.to_string()], json!({}))], vec![], vec![]);
        let at = at.to_string();
        prop_assert!(!found(&data, &at, &at).is_move());
    }
}
