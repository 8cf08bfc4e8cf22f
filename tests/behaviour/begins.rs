//! The first page leads on: to what people come with, and to how the questions stand.

use e2e::Page;
use serde_json::json;

#[test]
fn each_of_the_five_questions_leads_to_an_answer() {
    let page = Page::open("#/");
    page.counts(".questions a", 5);
    for number in 0..5 {
        page.go("#/");
        let question = json!(number);
        page.holds(
            "the question should be there to click",
            "(document.querySelectorAll('.questions a')[arguments[0]]?.click(), \
             location.hash.length > 2)",
            vec![question],
        );
        // There is an answer, and it is neither an empty list nor a wrong address.
        page.holds(
            "the answer should be more than a heading",
            "document.querySelector('main h1') && document.querySelectorAll(\
             'main .question, main .avenue, main .discrepancy').length > 0",
            Vec::new(),
        )
        .sees_no("There is no such page");
    }
}

#[test]
fn the_words_on_how_to_read_a_row_are_fewer_than_a_hundred() {
    Page::open("#/").holds(
        "how to read a row should be said in under 100 words",
        "squeeze([...document.querySelectorAll('.how p')].map((p) => p.innerText).join(' '))\
         .split(' ').length < 100",
        Vec::new(),
    );
}

#[test]
fn the_count_of_a_gap_leads_to_as_many_questions() {
    let page = Page::open("#/");
    page.holds(
        "a gap with questions should be there to click",
        "(document.querySelector('.summary li a')?.click(), location.hash.includes('gap='))",
        Vec::new(),
    );
    page.holds(
        "as many questions should be shown as the first page counted",
        "document.querySelectorAll('main .question').length > 0 && \
         squeeze(document.querySelector('.count').innerText)\
         .startsWith(document.querySelectorAll('main .question').length + ' of ')",
        Vec::new(),
    );
}
