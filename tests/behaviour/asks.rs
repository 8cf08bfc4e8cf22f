//! A visitor asks how avenues stand to red lines, what one would take, and what opens if something
//! changes; and builds a package.

use e2e::{Page, Visit};

#[test]
fn every_combination_of_the_two_verdicts_has_its_place() {
    Page::open("#/avenues?on=2014-08")
        .sees_in("h1", "Avenues of cooperation")
        .counts(".combinations tbody tr", 5)
        .counts(".combinations tbody td", 25);
}

#[test]
fn a_combination_leads_to_its_avenues_and_back_to_all() {
    Page::open("#/avenues?pair=crosses,strains")
        .sees_in(
            "h3",
            "Recognition in return for cooperation with both sides",
        )
        .sees_in(".finding", "Crosses a red line")
        .sees("Recognising the two regions as independent states is what Georgia’s line rules out.")
        .click("All avenues")
        .is_at("#/avenues");
}

#[test]
fn an_avenue_asks_what_it_would_take() {
    Page::open("#/avenue/abkhaz-railway?on=2013-07-15")
        .click("What would it take? Reopening the railway through Abkhazia")
        .is_at("#/what?on=2013-07-15&want=abkhaz-railway")
        .sees("Abkhaz de facto authorities: take the position “Reopen” on: The Abkhaz railway");
}

#[test]
fn every_set_is_under_the_name_of_who_would_move() {
    Page::open("#/what?want=diplomatic-relations")
        .sees("2 smallest sets open it; each alone is enough.")
        .sees_in("h3", "If Georgia moved")
        .sees("If Russia moved");
}

#[test]
fn what_is_supposed_stands_in_the_address_and_opens_what_waited_for_it() {
    Page::open("#/what")
        .sees("Nothing is supposed yet.")
        .click_on(".choices input")
        .is_at("#/what?suppose=georgia-recognition")
        .go("#/what?suppose=russia-monitors")
        .sees_in(".supposed", "EU monitors on both sides")
        .click("Suppose nothing")
        .is_at("#/what");
}

#[test]
fn a_package_says_what_conflicts_and_what_it_has_in_common() {
    Page::open("#/package?take=recognition-for-cooperation,wine-trade")
        .sees("the red line “Georgia: its territorial integrity” stays where it is")
        .sees("What every such package has in common")
        .sees("Georgia: Recognise the two regions as independent states");
}

#[test]
fn a_package_says_where_it_has_one_actor_give_two_answers() {
    Page::open("#/package?take=fewer-troops,normal-relations")
        .sees("One actor, two answers")
        .sees("Russia, on: ");
    Page::open("#/package?take=fewer-troops").sees_no("One actor, two answers");
}

#[test]
fn what_has_to_come_first_comes_with_a_package() {
    Page::open("#/package?take=normal-relations.trade-first")
        .sees("Comes with it, because it has to be open first: Wine for manufactured goods")
        .click("Keep this one, and build another to compare")
        .is_at("#/package?with=normal-relations.trade-first")
        .sees("The two packages");
}

#[test]
fn a_package_that_names_nothing_known_says_so() {
    Page::open("#/package?take=flying-carpets")
        .sees("There is no avenue, or no way of one, called “flying-carpets” in this version of the data.");
}

#[test]
fn verdicts_and_answers_fit_a_phone() {
    for route in [
        "#/avenues",
        "#/what?want=diplomatic-relations",
        "#/package?take=normal-relations",
    ] {
        Visit::new()
            .window(360, 740)
            .open(route)
            .does_not_scroll_sideways();
    }
}
