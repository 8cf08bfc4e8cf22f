//! The comparison: filters and columns, all of it in the address.

use e2e::Page;
use serde_json::json;

/// As many questions are shown as the page says, and some but not all.
fn shows_some(page: &Page) {
    page.holds(
        "some of the questions should be shown, and counted",
        "(() => { const shown = document.querySelectorAll('main .question').length; \
         const said = squeeze(document.querySelector('.count').innerText).match(/\\d+/g) ?? []; \
         return shown > 0 && shown === Number(said[0]) && shown < Number(said[1]); })()",
        Vec::new(),
    );
}

#[test]
fn a_theme_shows_its_questions_only() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .choose("Theme", "Security")
        .is_at("#/compare?theme=security")
        .counts("main .theme", 1);
    shows_some(&page);
    page.click("Clear filters").is_at("#/compare");
}

#[test]
fn a_gap_shows_the_questions_on_which_it_stands() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .choose("Gap", "Deadlock");
    page.is_at("#/compare?gap=deadlock").holds(
        "every gap shown should be a deadlock",
        "[...document.querySelectorAll('main .gap')]\
         .every((gap) => gap.dataset.gap === 'deadlock')",
        Vec::new(),
    );
    shows_some(&page);
}

#[test]
fn a_firmness_shows_the_questions_on_which_somebody_holds_so() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .choose("Firmness", "Conditional");
    page.is_at("#/compare?held=conditional").holds(
        "every question shown should have a conditional answer",
        "[...document.querySelectorAll('main .question')]\
         .every((question) => question.querySelector('.cell[data-hold=conditional]'))",
        Vec::new(),
    );
    shows_some(&page);
}

#[test]
fn words_show_the_questions_that_speak_of_them_and_keep_the_field() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .fill("Words", "railway");
    page.is_at("#/compare?words=railway")
        .reads("Words", "railway");
    shows_some(&page);
    page.fill("Words", "no such word anywhere")
        .sees("No question fits these filters.");
}

#[test]
fn columns_are_swapped_and_swapped_back() {
    Page::open("#/compare")
        .sees_in(".sides [data-place=left]", "Georgia")
        .click("Swap columns")
        .is_at("#/compare?left=russia&right=georgia")
        .sees_in(".sides [data-place=left]", "Russia")
        .sees_in(".sides [data-place=right]", "Georgia")
        .click("Swap columns")
        .is_at("#/compare")
        .sees_in(".sides [data-place=left]", "Georgia");
}

#[test]
fn any_actor_with_a_position_takes_a_column() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .choose("Right column", "European Union")
        .is_at("#/compare?right=european-union")
        .sees_in(".sides [data-place=right]", "European Union")
        .sees_in(".question .cell[data-place=right] .whose", "European Union");
}

#[test]
fn an_address_brings_back_the_whole_view() {
    let address = "#/compare?on=2014&theme=status&held=red-line&left=russia&right=georgia";
    let page = Page::open(address);
    page.is_at(address)
        .sees_in(".sides [data-place=left]", "Russia")
        .reads("Theme", "status")
        .reads("Firmness", "red-line")
        .reads("Left column", "russia");
    shows_some(&page);
}

#[test]
fn back_and_forward_go_through_what_was_chosen() {
    let page = Page::open("#/compare");
    page.click("Filter and choose columns")
        .choose("Theme", "Security")
        .is_at("#/compare?theme=security")
        .choose("Gap", "Deadlock")
        .is_at("#/compare?theme=security&gap=deadlock")
        .back()
        .is_at("#/compare?theme=security")
        .reads("Gap", "")
        .reads("Theme", "security")
        .back()
        .is_at("#/compare")
        .forward()
        .reads("Theme", "security");
}

#[test]
fn an_earlier_day_shows_what_was_held_then() {
    let page = Page::open("#/compare?on=2009");
    let silent = "document.querySelectorAll('main .answer.none').length > arguments[0]";
    page.sees_in(".answer.none", "No position on record").holds(
        "much should not yet be on record in 2009",
        silent,
        vec![json!(4)],
    );
    page.click("Now").is_at("#/compare");
}

#[test]
fn back_leads_to_where_the_date_was_moved_and_the_words_were_typed_from() {
    const SLIDE: &str = "(() => { const slider = document.querySelector('.as-of input[type=range]'); \
        for (const day of [14000, 15000, 16000]) { slider.value = day; \
        slider.dispatchEvent(new InputEvent('input', { bubbles: true })); } return true; })()";
    let page = Page::open("#/");
    page.click("Compare").is_at("#/compare").rests();
    page.holds("the slider should move", SLIDE, Vec::new())
        .is_at("#/compare?on=2013-10-22")
        .back()
        .is_at("#/compare");
    page.click("Filter and choose columns")
        .choose("Gap", "Deadlock")
        .is_at("#/compare?gap=deadlock");
    page.fill("Words", "status")
        .is_at("#/compare?gap=deadlock&words=status")
        .back()
        .is_at("#/compare?gap=deadlock");
}

/// What is out of sight follows later than what is in sight, and in the end all of it has to.
#[test]
fn wherever_the_date_was_moved_all_of_the_comparison_is_of_that_date() {
    const MOVE: &str = "(async () => { \
        const slider = document.querySelector('.as-of input[type=range]'); \
        for (const day of arguments[0]) { \
            slider.value = day; \
            slider.dispatchEvent(new InputEvent('input', { bubbles: true })); \
            await new Promise(requestAnimationFrame); \
            await new Promise(requestAnimationFrame); \
        } \
        return true; })()";
    const SHOWN: &str = "return document.querySelector('.compare').innerHTML";
    // The second leaves whole themes out on some of the days, and brings them back on others.
    for view in ["#/compare", "#/compare?gap=differ"] {
        let page = Page::open(view);
        let days = json!([14_000, 15_920, 14_500, 17_600, 15_200, 16_400]);
        page.browser().eval_async(MOVE, vec![days]).unwrap();
        page.holds(
            "what was out of sight should follow",
            "!document.querySelector('.compare[aria-busy]')",
            Vec::new(),
        )
        .holds(
            "the address should follow",
            "document.querySelector('.verdict').href.includes(location.hash.match(/on=[^&]*/)[0])",
            Vec::new(),
        );
        let moved = page.browser().eval(SHOWN, Vec::new()).unwrap();
        page.reload();
        let anew = page.browser().eval(SHOWN, Vec::new()).unwrap();
        assert!(anew.as_str().is_some_and(|shown| shown.len() > 2000));
        assert!(moved == anew, "{view} differs from what it is anew");
    }
}

#[test]
fn who_scrolls_while_the_date_moves_sees_that_date() {
    // Nothing comes to rest: no timer of some length ever rings.
    const SCROLL: &str = "(async () => { \
        const timer = window.setTimeout; \
        window.setTimeout = (then, time, ...more) => time < 100 ? timer(then, time, ...more) : 0; \
        const frames = async () => { for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame); }; \
        const last = () => [...document.querySelectorAll('.theme')].at(-1).innerHTML; \
        const former = last(); \
        const slider = document.querySelector('.as-of input[type=range]'); \
        slider.value = 17600; \
        slider.dispatchEvent(new InputEvent('input', { bubbles: true })); \
        await frames(); \
        const stayed = last() === former; \
        scrollTo(0, 1e6); \
        await frames(); \
        return [stayed, last() === former]; })()";
    let page = Page::open("#/compare?on=2014");
    let seen = page.browser().eval_async(SCROLL, Vec::new()).unwrap();
    assert_eq!(seen, json!([true, false]));
}
