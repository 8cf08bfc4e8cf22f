//! What the marks of the timeline say: each event by itself, what is uncertain, what is to come; and
//! where they and the verdicts lead.

use e2e::Page;
use thirtyfour::Key;

use super::history::key;

#[test]
fn events_of_one_date_stand_alone_where_one_looks_closely() {
    Page::open("#/history?span=2012-09/2013-08")
        .holds(
            "many events have one date",
            "(() => { const when = (mark) => mark.querySelector('title')?.textContent.split(':')[0]; \
                const all = [...document.querySelectorAll('.timeline-pane .event')].map(when).filter(Boolean); \
                return all.filter((one) => one === all.find((other) => \
                    all.filter((same) => same === other).length > 6)).length > 6; })()",
            vec![],
        )
        .holds("none is in a cluster", "!document.querySelector('.cluster')", vec![]);
}

#[test]
fn what_is_uncertain_fades_and_what_is_to_come_says_so() {
    Page::open("#/history?on=2012")
        .holds(
            "a date of a life that is about known fades",
            "[...document.querySelectorAll('.life .said[data-faded]')] \
                .some((said) => getComputedStyle(said).fill.includes('fade-'))",
            vec![],
        )
        .sees_in(".events [data-later]", "after the day shown")
        .holds(
            "so does the drawing",
            "[...document.querySelectorAll('.timeline-pane .event[data-later] title')].every((title) => \
                title.textContent.includes('after the day shown'))",
            vec![],
        )
        .holds(
            "it says whose lives are drawn",
            "document.querySelector('.lives .name')?.textContent.includes('of those who speak for')",
            vec![],
        )
        .sees("Choose a question or an actor to see those of everybody else as well.")
        .go("#/history?issue=status")
        .holds(
            "the lives are everybody's",
            "!document.querySelector('.lives .name')?.textContent.includes('of those who speak for')",
            vec![],
        );
}

#[test]
fn a_life_still_to_come_says_so_and_every_line_is_told_in_words() {
    Page::open("#/history?on=2012")
        .holds(
            "what is first said later looks so, and is called so",
            "(() => { const later = [...document.querySelectorAll('.lives a.life[data-later]')]; \
                return later.length > 4 && later.every((life) => life.querySelector('title').textContent.endsWith('after the day shown')); })()",
            vec![],
        )
        .click("The same lines in words")
        .holds(
            "each line that is drawn is told, with its dates and its end",
            "(() => { const told = [...document.querySelectorAll('.told li')]; \
                return told.length === document.querySelectorAll('.lives a.life[aria-hidden]').length \
                    && told.every((line) => / on record .*\\d{4}.*; (what followed is not known|Withdrawn|Replaced|Fulfilled)/.test(line.textContent)); })()",
            vec![],
        );
}

#[test]
fn a_cluster_that_was_opened_is_closed_by_a_filter_and_by_everything() {
    let opened = "document.querySelectorAll('.opened li').length > 1";
    for (close, what) in [("Everything", "a button"), ("Trade", "a filter")] {
        let page = Page::open("#/history");
        page.holds(
            "a cluster takes the focus",
            "(document.querySelector('.cluster').focus(), document.activeElement.matches('.cluster'))",
            vec![],
        )
        .press(key(Key::Enter))
        .holds("a cluster is open", opened, vec![]);
        match what {
            "a button" => page.click(close),
            _ => page.choose("Category", close),
        };
        page.counts(".opened li", 0);
    }
}

#[test]
fn a_verdict_leads_to_its_rule() {
    Page::open("#/compare")
        .click_on(".gap .verdict")
        .sees_in("h2", "The gap between two answers")
        .holds(
            "the rule of gaps has the focus",
            "document.activeElement.id === 'p5'",
            vec![],
        );
}

#[test]
fn who_opened_the_evidence_of_an_event_by_a_key_goes_on_from_it() {
    let page = Page::open("#/history");
    page.holds(
        "an event takes the focus",
        "(() => { window.mark = document.querySelector('.timeline-pane .event'); window.mark.focus(); \
            return document.activeElement === window.mark; })()",
        vec![],
    );
    page.press(key(Key::Enter))
        .holds(
            "the evidence stands beside",
            "document.activeElement.id === 'evidence'",
            vec![],
        )
        .press(key(Key::Escape))
        .holds(
            "the event has the focus again",
            "document.activeElement === window.mark",
            vec![],
        );
}
