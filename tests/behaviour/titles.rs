//! The tab and the browser's history name a view with what is set on it.

use e2e::Page;

#[test]
fn what_a_view_is_narrowed_to_and_its_date_stand_in_its_title() {
    let page = Page::open("#/");
    for (address, title) in [
        ("#/compare", "Compare · Red Lines"),
        (
            "#/compare?gap=deadlock&words=wine&on=2013-07",
            "Compare: Deadlock, “wine”, as of July 2013 · Red Lines",
        ),
        (
            "#/compare?left=russia&right=georgia",
            "Compare: Russia and Georgia · Red Lines",
        ),
        (
            "#/history?actor=russia&category=war&on=2008-08-12",
            "History: Russia, War and armed force, as of 12 August 2008 · Red Lines",
        ),
        (
            "#/history?from=2008&on=2013",
            "History, from 2008 to 2013 · Red Lines",
        ),
        (
            "#/search?words=railway&on=2013",
            "Search: railway, as of 2013 · Red Lines",
        ),
        ("#/actors?on=2013", "Actors, as of 2013 · Red Lines"),
        (
            "#/compare?on=1500",
            "Compare, as of 1 January 1992 · Red Lines",
        ),
        ("#/compare?on=2999", "Compare · Red Lines"),
        (
            "#/package?take=abkhaz-railway",
            "A package of avenues: Reopening the railway through Abkhazia · Red Lines",
        ),
        ("#/?on=2013", "Red Lines: Georgia and Russia, as of 2013"),
    ] {
        page.go(address).is_titled(title);
    }
}

#[test]
fn the_title_follows_a_filter_and_goes_back_with_it() {
    Page::open("#/compare")
        .is_titled("Compare · Red Lines")
        .click("Swap columns")
        .is_titled("Compare: Russia and Georgia · Red Lines")
        .back()
        .is_titled("Compare · Red Lines");
}
