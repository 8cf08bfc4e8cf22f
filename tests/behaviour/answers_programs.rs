//! A programmer asks the page in its console.

use e2e::Page;

/// `condition` names what is the page's own as `window.Object`: a driver may run it in a world of its
/// own, which has another.
fn holds(what: &str, condition: &str) {
    Page::open("#/").holds(what, condition, vec![]);
}

#[test]
fn words_in_any_script_find_records() {
    holds(
        "the first hit should be the one meant",
        "(() => { const found = redlines.query('Цхинвал', 3); return found.hits.length === 3 && found.total > 3 && found.allWords && found.hits[0].id === 'actor/south-ossetian-authorities'; })()",
    );
}

#[test]
fn a_record_is_a_plain_object_and_a_missing_one_is_null() {
    holds(
        "a record should be plain",
        "Object.getPrototypeOf(redlines.record('issue/visas')) === window.Object.prototype && redlines.record('issue/visas').title.en.length > 0 && redlines.record('issue/none') === null",
    );
}

#[test]
fn a_day_answers_with_what_the_page_shows_on_it() {
    Page::open("#/compare?on=2013&gap=deadlock").holds(
        "the console and the page should agree",
        "redlines.asOf('2013').rows.filter((row) => row.gap === 'deadlock').length === document.querySelectorAll('.question').length",
        vec![],
    );
}

#[test]
fn what_an_avenue_would_take_is_answered_in_sets_of_changes() {
    holds(
        "there should be sets, each naming who would move",
        "(() => { const all = redlines.whatWouldItTake(['avenue/abkhaz-railway']); return all.complete && all.ways.every((way) => way.every((change) => change.who.startsWith('actor/'))); })()",
    );
}

#[test]
fn the_whole_dataset_is_handed_out() {
    holds(
        "every record should be there",
        "redlines.export().dispute.version === redlines.asOf().version && redlines.export().issues.length === redlines.asOf().rows.length",
    );
}

#[test]
fn a_wrong_argument_is_refused_with_what_to_change() {
    holds(
        "the error should say what to write",
        "[2013, new Date(), NaN, '2012/..'].every((date) => { try { redlines.asOf(date); } catch (error) { return error instanceof window.Error; } return false; }) \
            && ['3', -1, NaN].every((limit) => { try { redlines.query('visa', limit); } catch (error) { return error instanceof window.Error; } return false; })",
    );
    holds(
        "what is no date is told",
        "(() => { try { redlines.asOf('yesterday'); } catch (error) { return error instanceof window.Error && error.message.includes('Write 2013'); } return false; })()",
    );
}
