//! Long lists are shown a portion at a time, and nothing in them is out of reach.

use e2e::{Page, made_up};
use serde_json::{Value, json};

use crate::opens_data::{ALDMARK, open, waits_for};

/// Opens a made-up dataset of so many records.
fn with_records(count: usize) -> Page {
    let page = Page::open("#/open");
    let folder = tempfile::tempdir().unwrap();
    made_up::hand_over(&page, count, folder.path()).unwrap();
    waits_for(&page, ".shown-data");
    page
}

#[test]
fn a_long_list_says_how_long_it_is_and_shows_more_when_asked() {
    const OUTSIDE: &str = ".sources > ul:last-of-type > li";
    let page = with_records(6000);
    page.go_within("#/sources")
        .counts(OUTSIDE, 200)
        .sees_in(".more", "200 of 1,")
        .click("Show 200 more")
        .counts(OUTSIDE, 400)
        .click("Show 400 more")
        .counts(OUTSIDE, 800)
        .sees_in(".more", "800 of 1,");
    // Another page begins with its first portion, and so does this one when the reader comes back.
    page.go_within("#/search?words=georgia")
        .counts(".found-kind li", 200)
        .click("Show 200 more")
        .counts(".found-kind li", 400)
        .go_within("#/sources")
        .counts(OUTSIDE, 200);
}

#[test]
fn every_view_of_many_records_says_what_it_leaves_out() {
    let page = with_records(9000);
    for view in [
        "#/compare",
        "#/red-lines",
        "#/avenues",
        "#/history?from=2008&on=2013",
        "#/accounts-differ",
        "#/actors",
        "#/wording",
    ] {
        page.go_within(view).sees_in(".more", "are shown");
    }
    page.asked_no_other_host();
}

#[test]
fn the_timeline_draws_as_many_lives_as_it_says() {
    const LIVES: &str = ".lives svg a.life";
    const SAYS: &str =
        "document.querySelector('.lives > .name').textContent.includes(arguments[0])";
    let page = with_records(9000);
    page.go_within("#/history")
        .counts(LIVES, 200)
        .holds("the lives should be counted", SAYS, vec![json!("200 of")])
        .sees_in(".timeline .more", "200 of")
        .click_on(".timeline .more button")
        .counts(LIVES, 400)
        .holds("more of them should be", SAYS, vec![json!("400 of")]);
}

#[test]
fn an_address_leads_to_a_paragraph_beyond_the_first_ones() {
    let mut document: Value = serde_json::from_str(ALDMARK).unwrap();
    let sources = document["sources"].as_array_mut().unwrap();
    let numbered = sources
        .iter_mut()
        .find(|source| source["paragraphs"].is_number());
    let numbered = numbered.unwrap();
    numbered["paragraphs"] = json!(900);
    let id = numbered["id"].as_str().unwrap().to_owned();
    let page = Page::open("#/open");
    open(&page, "long.json", &document.to_string());
    page.sees_in(".shown-data", "Aldmark")
        .go_within(&format!("#/{id}"))
        .counts(".paragraphs > li", 200)
        .sees_in(".more", "200 of 900")
        .click("Show 200 more")
        .counts(".paragraphs > li", 400)
        .go_within(&format!("#/{id}?p=640"))
        .counts(".paragraphs > li", 640)
        .holds(
            "the paragraph should have the focus",
            "document.activeElement.id === 'p640'",
            vec![],
        );
}

#[test]
fn the_focus_stays_where_the_last_entries_were_asked_for() {
    let mut document: Value = serde_json::from_str(ALDMARK).unwrap();
    document["sources"][0]["paragraphs"] = json!(300);
    let id = document["sources"][0]["id"].as_str().unwrap().to_owned();
    let page = Page::open("#/open");
    open(&page, "long.json", &document.to_string());
    page.sees_in(".shown-data", "Aldmark")
        .go_within(&format!("#/{id}"))
        .click("Show 100 more")
        .counts(".paragraphs > li", 300)
        .focus_is_on("300 of 300 are shown");
}

#[test]
fn more_is_shown_of_one_record_and_not_of_another_beside_it() {
    let mut document: Value = serde_json::from_str(ALDMARK).unwrap();
    let statement = document["statements"][0].clone();
    let [speaker, source] = [&statement["speaker"], &statement["citations"][0]["source"]];
    let address = format!(
        "#/{}?see={}",
        speaker.as_str().unwrap(),
        source.as_str().unwrap()
    );
    let others = (0..300).map(|number| {
        let mut other = statement.clone();
        other["id"] = json!(format!("statement/number-{number}"));
        other
    });
    let others: Vec<Value> = others.collect();
    document["statements"]
        .as_array_mut()
        .unwrap()
        .extend(others);
    let said = |place: &str| format!("{place} li > a[href*='statement/number']");
    let page = Page::open("#/open");
    open(&page, "many.json", &document.to_string());
    page.sees_in(".shown-data", "Aldmark")
        .go_within(&address)
        .counts(&said("main .tied"), 200)
        .counts(&said(".panel .tied"), 200)
        .click_on("main .more button")
        .counts(&said("main .tied"), 300)
        .counts(&said(".panel .tied"), 200);
}
