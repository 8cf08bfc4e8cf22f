//! Every main page and a record of every kind is whole. That everything recorded can be reached from the main
//! pages, and that every link leads somewhere, is found out where stills are drawn
//! (`crates/stills/src/walk.rs`): there is time for every record.

use std::collections::BTreeSet;

use e2e::{Page, Visit};
use serde_json::{Value, json};

const MAIN: &[&str] = &[
    "#/",
    "#/compare",
    "#/red-lines",
    "#/avenues",
    "#/history",
    "#/accounts-differ",
    "#/actors",
    "#/sources",
    "#/wording",
    "#/rules",
    "#/about",
];

/// How many pages one script visits: well within the time that the driver gives it.
const AT_ONCE: usize = 20;

/// Goes to each address in turn and gathers the links drawn there, without what they ask; and what
/// is wrong with a page.
const VISIT: &str = "
    const [addresses, done] = arguments;
    const links = new Set(), wrong = [];
    (async () => {
        for (const address of addresses) {
            const title = document.title;
            location.hash = address;
            await new Promise((heard) => {
                addEventListener('hashchange', heard, { once: true });
                setTimeout(() => { if (location.hash !== address) heard(); }, 1000);
            });
            if (location.hash !== address) wrong.push(address + ' becomes ' + location.hash);
            // The app hears of the address first and draws in a task of its own.
            for (let wait = 0; wait < 300 && document.title === title; wait++) {
                await new Promise((later) => setTimeout(later, 5));
            }
            if (document.title === title) wrong.push(address + ' keeps the title ' + title);
            const heading = document.querySelector('main h1')?.innerText.trim();
            if (!heading) wrong.push(address + ' has no heading');
            if (document.querySelector('.nowhere')) wrong.push(address + ' leads nowhere');
            if (!document.title) wrong.push(address + ' has no title');
            for (const link of document.querySelectorAll('a[href]')) {
                const href = link.getAttribute('href');
                if (href.startsWith('#')) links.add(href.split('?')[0]);
                else if (!/^https?:/.test(href) && !['schema.json', 'red-lines.html'].includes(href)) {
                    wrong.push(address + ' links to ' + href);
                }
                if (!link.textContent.trim() && !link.getAttribute('aria-label')
                    && link.checkVisibility()) {
                    wrong.push(address + ' has a link without a name to ' + href);
                }
            }
            if (document.querySelectorAll('[id]').length
                !== new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size) {
                wrong.push(address + ' has an id twice');
            }
        }
        return { links: [...links], wrong };
    })().then(done, (error) => done({ links: [], wrong: [String(error)] }));";

/// What was found on some pages.
#[derive(Default)]
struct Found {
    links: BTreeSet<String>,
    wrong: Vec<String>,
}

/// A page from which any address that leads somewhere is a change.
fn elsewhere() -> Page {
    let page = Visit::new().open("#/");
    page.go("#/no/where").sees("There is no such page");
    // Its title is said when it has been still for a moment: by that the first address tells that it is
    // drawn.
    page.holds(
        "the title should follow",
        "document.title.startsWith('There is no such page')",
        Vec::new(),
    );
    page
}

/// Goes to some addresses.
fn walk(page: &Page, addresses: &[String]) -> Found {
    let mut found = Found::default();
    for addresses in addresses.chunks(AT_ONCE) {
        let answer = page.browser().later(VISIT, vec![json!(addresses)]).unwrap();
        let texts = |value: &Value| -> Vec<String> {
            let list = value.as_array().unwrap().iter();
            list.map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        found.wrong.extend(texts(&answer["wrong"]));
        found.links.extend(texts(&answer["links"]));
    }
    found
}

#[test]
fn every_page_and_a_record_of_every_kind_is_whole_and_its_links_have_names() {
    let mut addresses = e2e::everything().unwrap();
    // What an address asks may leave the title as it is, by which the next page tells that it is drawn.
    addresses.retain(|address| !address.contains('?') && address != "#/no/where");
    let found = walk(&elsewhere(), &addresses);
    assert_eq!(found.wrong, Vec::<String>::new());
    assert!(found.links.len() > addresses.len(), "{:?}", found.links);
}

#[test]
fn every_main_page_has_a_title_of_its_own_and_one_heading() {
    let page = Page::open("#/");
    let mut titles = BTreeSet::new();
    for address in MAIN {
        page.go(address).holds(
            &format!("{address} should have one main heading"),
            "document.querySelectorAll('h1').length === 1",
            Vec::new(),
        );
        page.holds(
            &format!("{address} should have a title of its own"),
            "document.title.includes('Red Lines') && !arguments[0].includes(document.title)",
            vec![json!(titles)],
        );
        let title = page.browser().eval("return document.title", Vec::new());
        titles.insert(title.unwrap().as_str().unwrap().to_owned());
    }
    page.asked_no_other_host();
}
