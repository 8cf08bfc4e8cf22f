//! What leads nowhere says so, and leads on.

use e2e::Page;

#[test]
fn an_unknown_address_shows_a_page_with_a_way_on() {
    Page::open("#/no-such-page/at-all")
        .sees_in("h1", "There is no such page")
        .sees("no-such-page/at-all")
        .is_titled("There is no such page · Red Lines")
        .click("Go to the start")
        .is_at("#/");
}

#[test]
fn an_unknown_record_offers_those_of_like_names() {
    Page::open("#/position/georgia-railway-plans")
        .sees_in("h1", "There is no such page")
        .sees_in(".nowhere .list", "railway");
}

#[test]
fn what_an_address_asks_in_vain_is_told() {
    Page::open("#/compare?left=nobody")
        .sees_in(".notice", "“left=nobody”")
        .sees_in(".sides", "Georgia")
        .go("#/what?want=nothing")
        .sees_in(".notice", "“want=nothing”")
        .go("#/what?want=abkhaz-railway&suppose=nobody.nothing")
        .sees_in(".notice", "“suppose=nobody.nothing”")
        .go("#/package?take=abkhaz-railway.by-air")
        .sees_in(".notice", "“abkhaz-railway.by-air”")
        .go("#/rules?p=99")
        .sees_in(".notice", "“p=99”")
        .go("#/source/ponars?p=4000")
        .sees_in(".notice", "“p=4000”")
        .go("#/compare?on=2012/..")
        .sees_in(".notice", "“2012/..” is not a date");
    Page::open("#/compare?on=yesterday&gap=huge&later=1")
        .sees_in(".notice", "“yesterday” is not a date")
        .sees_in(".notice", "“gap=huge”")
        .sees_in(".notice", "“later=1”")
        .counts(".notice", 3)
        .sees_in("h1", "Both sides, question by question");
}

#[test]
fn addresses_that_nobody_writes_break_nothing() {
    let page = Page::open("#/");
    for address in [
        "#",
        "#main",
        "#/%00",
        "#/compare?on=%FF%FE",
        "#/compare?see=javascript:alert(1)",
        "#/compare?left=nobody&right=position/georgia-status",
        "#/source/ponars?p=999999",
        "#/source/ponars?p=-1",
        "#/compare?on=9999-12-31",
        "#/compare?on=-9999",
        "#/actor/../../etc",
        "#/////",
        "#/compare?words=%3Cscript%3Ealert(1)%3C/script%3E",
    ] {
        page.go(address).holds(
            &format!("a page should be drawn at {address}"),
            "document.querySelector('main h1') !== null \
             && !document.querySelector('.stopped') && !document.querySelector('main script')",
            Vec::new(),
        );
    }
}
