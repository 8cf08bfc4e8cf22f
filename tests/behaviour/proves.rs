//! Every word is one click from its evidence.

use e2e::Page;
use thirtyfour::Key;

const CELL: &str = "#status .cell[data-place=left] .facts a[href*='see=position']";

#[test]
fn one_click_from_a_cell_opens_the_evidence() {
    Page::open("#/compare")
        .click_on(CELL)
        .sees_in("#evidence h2", "Evidence")
        .holds(
            "the document, its paragraph and its words should be shown",
            "(() => { const panel = document.querySelector('#evidence'); \
             return [...panel.querySelectorAll('.citation')].length > 0 \
             && panel.querySelector('.citation blockquote') \
             && panel.querySelector('.citation cite') \
             && panel.querySelector('.citation a.out[href^=http]') \
             && /¶\\d+/.test(panel.innerText); })() ? true : false",
            Vec::new(),
        )
        .sees_in("#evidence", "Stance")
        .sees_in("#evidence", "rest on this paragraph");
}

#[test]
fn the_chain_names_every_hand() {
    Page::open("#/compare?see=position/russia-normalisation")
        .sees_in("#evidence .chain", "How the words came here")
        .holds(
            "a chain should name two hands or more",
            "[...document.querySelectorAll('#evidence .chain')]\
             .some((chain) => chain.querySelectorAll('a').length > 1)",
            Vec::new(),
        );
}

#[test]
fn escape_closes_the_evidence_and_returns_to_where_it_was_opened() {
    Page::open("#/compare")
        .click_on(CELL)
        .holds(
            "the focus should be in the evidence",
            "document.activeElement?.id === 'evidence'",
            Vec::new(),
        )
        .press(Key::Escape)
        .counts("#evidence", 0)
        .is_at("#/compare")
        .holds(
            "the focus should be where the evidence was opened",
            &format!("document.activeElement?.matches(\"{CELL}\")"),
            Vec::new(),
        );
}

#[test]
fn evidence_that_came_by_an_address_closes_to_the_content() {
    Page::open("#/compare?see=position/russia-normalisation")
        .click("Close")
        .counts("#evidence", 0)
        .is_at("#/compare")
        .holds(
            "the focus should be on the content",
            "document.activeElement?.id === 'content'",
            Vec::new(),
        );
}

#[test]
fn back_closes_the_evidence_and_forward_opens_it() {
    Page::open("#/compare")
        .click_on(CELL)
        .counts("#evidence", 1)
        .back()
        .counts("#evidence", 0)
        .is_at("#/compare")
        .forward()
        .counts("#evidence", 1);
}

#[test]
fn from_the_evidence_the_paragraph_is_one_more_click() {
    Page::open("#/compare")
        .click_on(CELL)
        .click_on("#evidence .citation a[href*='p=']")
        .holds(
            "the paragraph should be marked and in sight",
            "(() => { const found = document.querySelector('.paragraphs li[data-open]'); \
             if (!found) return false; const { top, bottom } = found.getBoundingClientRect(); \
             return bottom > 0 && top < innerHeight; })()",
            Vec::new(),
        )
        .sees("Paragraph");
}

#[test]
fn an_avenue_and_a_red_line_have_evidence_too() {
    Page::open("#/avenues")
        .click_on(".avenue .facts a[href*='see=']")
        .counts("#evidence .panel-bar a[href^='#/avenue/']", 1)
        .go("#/red-lines")
        .click_on(".line .answer a")
        .counts("#evidence .panel-bar a[href^='#/red-line/']", 1)
        .sees_in("#evidence", "Every time it was stated");
}
