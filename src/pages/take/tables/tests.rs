//! What a table says of each kind of record, of the domain's miniature.

use std::collections::HashMap;
use std::rc::Rc;

use dispute::as_of::reach;
use dispute::model::{Dataset, Kind, RecordId};
use dispute::ties::Ties;

use super::{of_view, tabled};
use crate::components::snapshots::{day, miniature};
use crate::lens::Lens;
use crate::portions::Portions;
use crate::route::Address;
use crate::words;

type Row = HashMap<&'static str, String>;

/// What is made of a view of some records.
fn drawn<T>(data: &Dataset, address: &str, make: impl Fn(&Lens<'_>) -> T) -> T {
    let address = Address::read(address);
    let (ties, portions) = (Rc::new(Ties::new(data)), Portions::default());
    let (ui, reach) = (words::ui("en"), reach(data, day()));
    make(&Lens::new(
        data,
        &ties,
        ui,
        &address,
        day(),
        reach,
        &portions,
    ))
}

/// The rows of a view, by their headings.
fn rows(data: &Dataset, address: &str) -> Vec<Row> {
    let found = |words: &str| words.split(' ').map(RecordId::from).collect();
    let (columns, rows) = drawn(data, address, |lens| of_view(lens, found));
    let named = |cells: Vec<String>| {
        assert_eq!(cells.len(), columns.len(), "{columns:?} {cells:?}");
        let row: Row = columns.iter().copied().zip(cells).collect();
        assert_eq!(row.len(), columns.len(), "twice in {columns:?}");
        row
    };
    rows.into_iter().map(named).collect()
}

fn all(rows: &[Row], column: &str) -> Vec<String> {
    rows.iter().map(|row| row[column].clone()).collect()
}

fn says(row: &Row, cells: &[(&str, &str)]) {
    for (column, cell) in cells {
        assert_eq!(row[column], *cell, "{column}");
    }
}

#[test]
fn every_record_is_a_row_with_more_columns_than_those_of_all_kinds() {
    let data = miniature();
    let common = rows(&data, "#/search?words=position/aldmark-fishing");
    for kind in Kind::ALL {
        for record in data.records().filter(|record| record.kind() == *kind) {
            let rows = rows(&data, &format!("#/{}", record.id()));
            assert!(!rows.is_empty(), "{}", record.id());
            for row in &rows {
                assert_eq!(row["id"], record.id().to_string());
                assert!(row.len() > common[0].len(), "{kind}");
                assert!(common[0].keys().all(|column| row.contains_key(column)));
            }
        }
    }
}

#[test]
fn what_has_no_table_of_its_own_offers_none_and_not_all_records() {
    let data = miniature();
    for address in [
        "#/about",
        "#/rules",
        "#/open",
        "#/no-such-page",
        "#/actor/nobody",
    ] {
        assert!(!drawn(&data, address, tabled), "{address}");
        assert!(rows(&data, address).is_empty(), "{address}");
    }
    for address in ["#/", "#/compare", "#/history", "#/search", "#/actor/lind"] {
        assert!(drawn(&data, address, tabled), "{address}");
    }
}

#[test]
fn events_say_when_and_where_they_belong_and_follow_each_other_by_date() {
    let mut data = (*miniature()).clone();
    for (slug, date) in [("a-last", "2021-03"), ("z-first", "1999?")] {
        let mut event = data.events[0].clone();
        event.id = RecordId::from(format!("event/{slug}"));
        event.date = date.parse().unwrap();
        data.events.add(event);
    }
    let rows = rows(&data, "#/history");
    assert_eq!(all(&rows, "date"), ["1999?", "2015", "2021-03"]);
    says(
        &rows[1],
        &[
            ("id", "event/storm-accord"),
            ("date_printed", "after the great storm"),
            ("lane", "both"),
            ("category", "accord"),
            ("actors", "actor/aldmark; actor/brevia"),
            ("questions", "issue/ferry"),
            ("changed", "position/brevia-ferry"),
        ],
    );
}

#[test]
fn a_source_says_who_wrote_and_published_it_when_and_how_that_is_known() {
    let rows = rows(&miniature(), "#/sources");
    says(
        &rows[0],
        &[
            ("genre", "research-paper"),
            ("author", "Ada Lind"),
            ("publisher", "Harbour Institute"),
            ("date", "2020-05"),
            ("date_printed", "May"),
            ("date_rests_on", "The institute's list gives the year."),
            ("url", "https://harbour.example/paper"),
            ("paragraphs", "3"),
            ("established", "author: Named on the first page."),
        ],
    );
    assert_eq!(rows[1]["author"], "");
}

#[test]
fn each_way_of_an_avenue_says_what_each_side_is_found_to_be() {
    let data = miniature();
    let rows = rows(&data, "#/avenues");
    assert_eq!(all(&rows, "way"), ["whole", "pier", ""]);
    let (aldmark, brevia) = ("actor/aldmark", "actor/brevia");
    for (row, right, pair) in [
        (&rows[0], "strains", "no-line-crossed,strains"),
        (&rows[1], "accepted", "no-line-crossed,accepted"),
    ] {
        says(
            row,
            &[
                ("left", aldmark),
                ("left_finding", "no-line-crossed"),
                ("right", brevia),
                ("right_finding", right),
                ("pair", pair),
                ("other_findings", "actor/skerry-council: no-line-crossed"),
            ],
        );
    }
    says(
        &rows[2],
        &[
            ("right_finding", ""),
            ("pair", ""),
            ("too_vague", "Nobody says who would do what."),
        ],
    );
}

#[test]
fn only_the_ways_of_the_combination_chosen_are_rows() {
    let data = miniature();
    let all_rows = rows(&data, "#/avenues");
    let pair = &all_rows[0]["pair"];
    let chosen = rows(&data, &format!("#/avenues?pair={pair}"));
    let of_pair = all_rows.iter().filter(|row| row["pair"] == *pair);
    assert_eq!(chosen.len(), of_pair.count());
    assert!(!chosen.is_empty() && chosen.len() < all_rows.len());
    assert!(rows(&data, "#/avenues?pair=unknown,unknown").is_empty());
    // Beside a record no combination is a choice.
    let record = rows(&data, "#/avenue/ferry-again?pair=unknown,unknown");
    assert_eq!(all(&record, "way"), ["whole", "pier"]);
}

#[test]
fn before_its_proposal_an_avenue_has_no_status() {
    let rows = rows(&miniature(), "#/avenue/ferry-again?on=2016");
    says(
        &rows[0],
        &[
            ("status", "proposed"),
            ("status_date", "2015"),
            ("proposed_by", "actor/lind"),
        ],
    );
    let before = self::rows(&miniature(), "#/avenue/ferry-again?on=2014");
    says(&before[0], &[("status", ""), ("status_date", "")]);
}

#[test]
fn a_position_is_told_as_of_the_day_and_cites_nothing_later() {
    let data = miniature();
    let on = |day: &str| {
        let mut all = rows(&data, &format!("#/position/aldmark-skerry-status?on={day}"));
        all.remove(0)
    };
    says(
        &on("2019-12"),
        &[
            ("holder", "actor/aldmark"),
            ("question", "issue/skerry-status"),
            ("option", "part-of-aldmark"),
            ("basis", "declared"),
            ("firmness", "red-line"),
            ("firmness_recorded", "firm"),
            ("standing", "in-force"),
            ("times_attested", "1"),
            ("first_attested", "2019-04-02"),
            ("last_attested", "2019-04-02"),
            ("sources", "Tide News"),
        ],
    );
    says(
        &on("2020-07"),
        &[
            ("standing", "last-recorded"),
            ("times_attested", "2"),
            ("last_attested", "2020-05"),
            ("sources", "Tide News; Harbour paper ¶1"),
        ],
    );
    says(
        &on("2018"),
        &[
            ("standing", "not-yet"),
            ("firmness", ""),
            ("firmness_recorded", "firm"),
            ("first_attested", ""),
            ("sources", ""),
        ],
    );
    let ended = rows(&data, "#/position/brevia-ferry-closed?on=2016");
    says(&ended[0], &[("standing", "ended"), ("ended", "2015-06")]);
}

#[test]
fn the_comparison_cites_nothing_later_than_its_day() {
    let data = miniature();
    let status = |day: &str| {
        let rows = rows(&data, &format!("#/compare?on={day}"));
        let mut rows = rows.into_iter();
        rows.find(|row| row["question"] == "issue/skerry-status")
            .unwrap()
    };
    says(
        &status("2019-12"),
        &[
            ("left_position", "position/aldmark-skerry-status"),
            ("left_last_attested", "2019-04-02"),
            ("left_sources", "Tide News"),
            ("right", "actor/brevia"),
            ("right_position", ""),
            ("right_sources", ""),
            ("gap", "unknown"),
        ],
    );
    says(
        &status("2020-12"),
        &[
            ("left_sources", "Tide News; Harbour paper ¶1"),
            ("right_sources", "Harbour paper ¶1"),
        ],
    );
}

#[test]
fn a_question_says_what_the_comparison_says_of_it() {
    let data = miniature();
    let compared = rows(&data, "#/compare?on=2021&left=brevia&right=aldmark");
    for row in compared {
        let address = format!("#/{}?on=2021&left=brevia&right=aldmark", row["question"]);
        let own = &rows(&data, &address)[0];
        for (column, cell) in row.iter().filter(|(column, _)| **column != "question") {
            assert_eq!(own[column], *cell, "{column}");
        }
    }
}

#[test]
fn a_red_line_says_who_calls_it_one_and_how_often_it_was_stated_by_the_day() {
    let data = miniature();
    let cells = [
        ("holder", "actor/aldmark"),
        ("question", "issue/skerry-status"),
        ("rules_out", "Recognising a state on the isles."),
        ("called_by", "holder"),
        ("times_stated", "1"),
        ("last_stated", "2019-04-02"),
    ];
    says(&rows(&data, "#/red-lines?on=2020-12")[0], &cells);
    says(
        &rows(&data, "#/red-line/aldmark-status?on=2020-12")[0],
        &cells,
    );
    assert!(rows(&data, "#/red-lines?on=2019-03").is_empty());
}

#[test]
fn each_account_is_a_row_with_whose_it_is_and_where_it_stands() {
    let rows = rows(&miniature(), "#/accounts-differ");
    assert_eq!(all(&rows, "account"), ["1", "2"]);
    says(
        &rows[0],
        &[
            ("account_text", "In the first days of April."),
            ("account_by", "actor/lind"),
            ("account_source", "Harbour paper ¶1"),
            ("known", "The newspaper quotes the minutes."),
            ("touches", "position/aldmark-skerry-status"),
        ],
    );
    says(
        &rows[1],
        &[("account_by", ""), ("account_source", "Tide News")],
    );
}

#[test]
fn a_wording_says_what_the_page_says_instead_and_who_uses_it() {
    let rows = rows(&miniature(), "#/wording");
    says(
        &rows[1],
        &[
            ("phrase", "lost isles"),
            ("neutral", "the Skerry Isles"),
            ("forms", "lost islands"),
            ("used_by", "actor/aldmark"),
            ("rivals", "term/free-isles"),
        ],
    );
}

#[test]
fn an_actor_says_what_it_is_and_for_whom_it_speaks() {
    let rows = rows(&miniature(), "#/actors");
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    says(
        of("actor/aldmark-parliament"),
        &[
            ("type", "parliament"),
            ("side", "aldmark"),
            ("voice", "state"),
        ],
    );
}

#[test]
fn what_a_search_finds_has_the_columns_of_all_kinds_in_the_order_found() {
    let rows = rows(&miniature(), "#/search?words=term/lost-isles+actor/lind");
    assert_eq!(all(&rows, "id"), ["term/lost-isles", "actor/lind"]);
    assert_eq!(rows[0].len(), 7);
}
