//! A visitor searches from anywhere.

use e2e::{Page, Visit};
use thirtyfour::Key;

#[test]
fn a_slash_leads_to_the_field_and_enter_to_the_first_record() {
    Page::open("#/compare")
        .press("/")
        .focus_is_on("Search all records")
        .press("Саакашвили")
        .sees_in("[role=option] .name", "Mikheil Saakashvili")
        .press(Key::Down.value().to_string())
        .press(Key::Enter.value().to_string())
        .is_at("#/actor/saakashvili")
        .sees_in("h1", "Mikheil Saakashvili")
        .back()
        .is_at("#/compare");
}

#[test]
fn the_list_is_a_combobox_that_says_which_line_is_chosen_and_how_many_there_are() {
    Page::open("#/")
        .holds(
            "Ctrl-K should lead to the field",
            "(() => { document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true })); return document.activeElement.id === 'search'; })()",
            vec![],
        )
        .press("railway")
        .sees_in("mark", "railway")
        .press(Key::Down.value().to_string())
        .press(Key::Down.value().to_string())
        .holds(
            "the second line should be the chosen one",
            "(() => { const field = document.activeElement; const line = document.getElementById(field.getAttribute('aria-activedescendant')); return field.getAttribute('aria-expanded') === 'true' && line.getAttribute('aria-selected') === 'true' && [...document.querySelectorAll('[role=option]')].indexOf(line) === 1; })()",
            vec![],
        )
        .holds(
            "the number of records should be announced",
            "/\\d+ records found/.test(document.querySelector('.search [role=status]').textContent)",
            vec![],
        )
        .press(Key::Escape.value().to_string())
        .counts(".search-list", 0)
        .reads("Search all records", "railway")
        .press(Key::Escape.value().to_string())
        .reads("Search all records", "");
}

#[test]
fn every_result_stands_on_a_page_with_an_address_and_a_title() {
    Page::open("#/")
        .press("/")
        .press("occupied territories")
        .press(Key::Enter.value().to_string())
        .is_at("#/search?words=occupied+territories")
        .is_titled("Search: occupied territories · Red Lines")
        .sees("records found")
        .sees("Other wordings for the same:")
        .click("“Republics”")
        .is_at("#/term/republics")
        .back()
        .is_at("#/search?words=occupied+territories")
        .reads("Search all records", "occupied territories");
}

#[test]
fn what_only_has_words_like_those_typed_says_so() {
    Page::open("#/")
        .press("/")
        .press("railawy")
        .sees_in(
            ".search-list .kind",
            "No record has “railawy”. Records with words like it:",
        )
        .sees_in("[role=option] mark", "railway")
        .press(Key::Enter.value().to_string())
        .is_at("#/search?words=railawy")
        .sees_in(
            ".search-page [role=status]",
            "No record has “railawy”. Records with words like it:",
        )
        .sees_in(".search-page mark", "railway");
}

#[test]
fn an_empty_result_suggests_words_that_come_near() {
    Page::open("#/search?words=ralwoi")
        .sees("No record has anything like “ralwoi”.")
        .click("Railways")
        .is_at("#/search?words=Railways")
        .sees_in("h2", "Questions");
}

#[test]
fn where_no_word_comes_near_the_result_says_what_can_be_searched() {
    Page::open("#/search?words=zzzqqq")
        .sees("No record has anything like “zzzqqq”.")
        .sees("Names, places, years and words of the records can be searched");
}

#[test]
fn the_date_stays_set_on_the_way_through_a_search() {
    Page::open("#/compare?on=2013")
        .press("/")
        .press("visas")
        .press(Key::Down.value().to_string())
        .press(Key::Enter.value().to_string())
        .is_at("#/issue/visas?on=2013");
}

#[test]
fn the_list_fits_a_phone() {
    Visit::new()
        .window(360, 740)
        .open("#/")
        .click_on("#search")
        .press("georgia")
        .sees_in("[role=option]", "Georgia")
        .does_not_scroll_sideways();
}
