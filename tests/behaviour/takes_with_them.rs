//! A visitor cites the page, and takes it away as a file.

use e2e::{Page, Visit};
use serde_json::json;

/// Keeps what the page hands out, in place of the browser's download and clipboard.
const KEEP: &str = "(() => { if (!window.kept) { window.kept = {}; \
    const make = URL.createObjectURL.bind(URL); \
    URL.createObjectURL = (blob) => { window.lastBlob = blob; return make(blob); }; \
    const click = HTMLAnchorElement.prototype.click; \
    HTMLAnchorElement.prototype.click = function () { if (this.download) { const name = this.download; window.lastBlob.arrayBuffer().then((bytes) => { window.kept[name] = new Uint8Array(bytes); }); } else { click.call(this); } }; } \
    return true; })()";

fn open(route: &str) -> Page {
    let page = Page::open(route);
    page.holds("what is saved should be kept", KEEP, vec![])
        .click_on("main > .take > summary");
    page
}

#[test]
fn a_record_is_cited_with_its_version_day_and_hash_in_every_format() {
    open("#/position/georgia-visas?on=2024")
        .sees_in(".take pre", "Data version 2026.11.30, as of 31 December 2024")
        .sees_in(".take pre", "#/position/georgia-visas?on=2024")
        .sees_in(".take pre", "SHA-256 of the data")
        .sees_in(".take pre", "@misc{red-lines-position-georgia-visas-on-2024,")
        .sees_in(".take pre", "TY - DATA")
        .sees_in(".take pre", "\"type\": \"dataset\"")
        .holds(
            "no citation should name a place on this machine",
            "![...document.querySelectorAll('.take pre')].some((text) => !text.closest('.embed') && /127\\.0\\.0\\.1|localhost|file:/.test(text.textContent))",
            vec![],
        );
}

#[test]
fn a_view_is_taken_as_a_frame_with_its_filters_and_its_date() {
    open("#/compare?on=2013&gap=deadlock")
        .holds(
            "the clipboard should be watched",
            "(() => { navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; return true; })()",
            vec![],
        )
        .click("Copy HTML")
        .sees("HTML is in your clipboard.")
        .holds(
            "the frame should show the view, from a place that others reach as they do not reach this",
            "(() => { const frame = new DOMParser().parseFromString(window.copied, 'text/html').querySelector('iframe'); \
                return frame.getAttribute('src') === 'https://example.org/red-lines/embed.html#/compare?on=2013&gap=deadlock' \
                    && frame.title === 'Compare: Deadlock, as of 2013 · Red Lines'; })()",
            vec![],
        )
        .sees("A frame needs the whole page to be on a web server.");
}

#[test]
fn what_is_cited_beside_open_evidence_names_its_record() {
    let page = open("#/compare?on=2024&see=position/georgia-visas");
    for place in ["main > .take pre", ".printed"] {
        page.holds(
            "the citation should name the record and lead to it",
            "(() => { const text = document.querySelector(arguments[0]).textContent; \
                const name = document.querySelector('.panel h2.title').textContent.replaceAll(/[“”]/g, ''); \
                return text.includes('“Compare, with the evidence of ‘') && text.replaceAll(/[‘’]/g, '').includes(name) \
                    && text.includes('#/compare?on=2024&see=position/georgia-visas'); })()",
            vec![json!(place)],
        );
    }
}

#[test]
fn what_is_printed_numbers_the_sources_that_stand_on_the_page_and_no_others() {
    Page::open("#/package?take=fewer-troops,wine-for-manufactured-goods").holds(
        "the sources should be numbered in the order of the page",
        "(() => { window.dispatchEvent(new Event('beforeprint')); \
            const listed = [...document.querySelectorAll('#printed-sources > li')].map((item) => item.textContent); \
            const marks = [...document.querySelectorAll('[data-number]')]; \
            const numbers = marks.map((mark) => Number(mark.dataset.number)); \
            return listed.length > 1 && listed.length < 6 && Math.max(...numbers) === listed.length \
                && numbers[0] === 1 && marks.every((mark) => mark.dataset.source.startsWith('source/')) \
                && listed.some((item) => item.includes('Chatham House')) && new Set(listed).size === listed.length; })()",
        vec![],
    );
}

#[test]
fn what_is_printed_says_its_day_where_the_page_says_today() {
    Page::open("#/compare").holds(
        "the date should stand beside the field",
        "(() => { window.dispatchEvent(new Event('beforeprint')); \
            const said = document.querySelector('.as-of .date').dataset.day; \
            return document.querySelector('.date input').value === 'today' && /^\\d+ \\w+ 20\\d\\d$/.test(said) \
                && document.querySelector('.printed').textContent.includes('as of ' + said); })()",
        vec![],
    );
}

#[test]
fn what_is_closed_on_the_page_is_open_on_paper() {
    Page::open("#/compare").holds(
        "the voices should be opened for the printer and closed again",
        "(() => { const open = () => [...document.querySelectorAll('main .voices')].map((part) => part.open); \
            const before = open(); \
            window.dispatchEvent(new Event('beforeprint')); \
            const printed = open(); \
            const numbered = [...document.querySelectorAll('main .voices [data-source]')].every((link) => link.dataset.number); \
            window.dispatchEvent(new Event('afterprint')); \
            return before.includes(false) && printed.length > 10 && !printed.includes(false) && numbered \
                && open().join() === before.join() && !document.querySelector('main > .take').open; })()",
        vec![],
    );
}

#[test]
fn a_package_and_its_openings_are_tables_of_their_own() {
    open("#/package?take=recognition-for-cooperation")
        .click("Table (CSV)")
        .holds(
            "the table should have a verdict for each party",
            "(() => { const [name, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.csv')) ?? []; if (!name) return false; const rows = new TextDecoder().decode(bytes).trim().split('\\r\\n'); return rows[0].startsWith('avenue,title,way,party,finding') && rows.some((row) => row.includes('actor/georgia,crosses')); })()",
            vec![],
        );
    open("#/what?want=recognition-for-cooperation")
        .click("Table (CSV)")
        .holds(
            "the table should have a row for each change",
            "(() => { const [name, bytes] = Object.entries(window.kept).find(([name]) => name.includes('what')) ?? []; if (!name) return false; const rows = new TextDecoder().decode(bytes).trim().split('\\r\\n'); return rows[0].startsWith('outcome,set,who,change,in_words') && rows.length > 1 && rows.slice(1).every((row) => row.startsWith('avenue/recognition-for-cooperation,')); })()",
            vec![],
        );
}

#[test]
fn the_table_of_the_history_has_its_events_in_its_order_and_their_dates() {
    open("#/history?on=2013")
        .click("Table (JSON)")
        .holds(
            "the events should be those listed, in that order, each with its date",
            "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.json')) ?? []; if (!bytes) return false; \
                const rows = JSON.parse(new TextDecoder().decode(bytes)).rows; \
                const listed = [...document.querySelectorAll('.listed .events > li')]; \
                return rows.length > 40 && rows.length === listed.length && rows.every((row, place) => \
                    row.title === listed[place].querySelector('.answer').textContent && row.category && row.lane === listed[place].dataset.lane \
                    && row.date.startsWith(listed[place].querySelector('time')?.dateTime ?? '')); })()",
            vec![],
        );
}

#[test]
fn the_table_of_avenues_says_the_verdicts_that_the_page_shows() {
    open("#/avenues?on=2013&pair=crosses,no-line-crossed")
        .click("Table (JSON)")
        .holds(
            "each way on the page should be a row with the findings of both sides",
            "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.json')) ?? []; if (!bytes) return false; \
                const rows = JSON.parse(new TextDecoder().decode(bytes)).rows; \
                const ways = [...document.querySelectorAll('.avenue .verdicts')]; \
                const found = (way, side) => way.querySelector(`.held-against[data-place=\"${side}\"]`).dataset.finding; \
                return rows.length > 0 && rows.length === ways.length && rows.every((row) => row.status && row.left_finding === 'crosses' && row.right_finding === 'no-line-crossed') \
                    && ways.every((way) => found(way, 0) === 'crosses' && found(way, 1) === 'no-line-crossed'); })()",
            vec![],
        );
}

#[test]
fn what_has_no_table_offers_the_whole_dataset_and_no_table() {
    let offers = |address: &str, cited: bool| {
        open(address).sees_in(".take-files", "Whole dataset (ZIP)").holds(
            "there should be no table to save",
            "![...document.querySelectorAll('.take-files button')].some((button) => button.textContent.startsWith('Table')) \
                && (document.querySelectorAll('.take pre').length > 0) === arguments[0] \
                && document.querySelector('.printed').textContent.includes('Data version') === arguments[0]",
            vec![json!(cited)],
        );
    };
    offers("#/about", true);
    offers("#/rules", true);
    offers("#/open", true);
    offers("#/no/such-page", false);
    offers("#/position/no-such-record", false);
    open("#/rules").click("Whole dataset (ZIP)").holds(
        "the archive should hold no table and promise none",
        "(() => { const file = Object.entries(window.kept).find(([name]) => name.endsWith('.zip')); if (!file) return false; const text = new TextDecoder('latin1').decode(file[1]); return text.includes('dataset.json') && !text.includes('view.csv'); })()",
        vec![],
    );
}

#[test]
fn the_record_of_a_source_is_cited_as_a_record_wherever_it_stands() {
    let title = "Record of the source: Georgia and Russia: From Uneasy Rapprochement to Divorce?";
    open("#/source/ponars?on=2024")
        .sees_in(".take pre", title)
        .sees_in(".take pre", &format!("title = {{{{{title}}}}}"));
    Page::open("#/compare?see=source/ponars")
        .click_on(".panel .take > summary")
        .sees_in(".panel .take pre", title);
}

#[test]
fn a_click_copies_and_says_so() {
    open("#/compare")
        .holds(
            "the clipboard should be watched",
            "(() => { navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; return true; })()",
            vec![],
        )
        .click("Copy BibTeX")
        .sees("BibTeX is in your clipboard.")
        .holds("the clipboard should hold it", "window.copied.startsWith('@misc{')", vec![]);
}

#[test]
fn a_denied_clipboard_is_told_and_the_text_stays() {
    open("#/compare")
        .holds(
            "the clipboard should be denied",
            "(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); document.execCommand = () => false; return true; })()",
            vec![],
        )
        .click("Copy RIS")
        .sees("Your browser did not allow copying. Select the text above and copy it yourself.")
        .sees_in(".take pre", "TY - DATA");
}

#[test]
fn the_filtered_view_is_saved_as_a_table_that_says_how_it_was_made() {
    open("#/compare?on=2013&gap=deadlock")
        .click("Table (CSV)")
        .sees("was handed to your browser to save.")
        .holds(
            "the file should hold the rows and their setting",
            "(() => { const name = 'red-lines-compare-2013-12-31-gap-deadlock-data-2026.11.30.csv'; const text = new TextDecoder().decode(window.kept[name]); const rows = text.trim().split('\\r\\n'); const shown = document.querySelectorAll('.question').length; return rows[0].endsWith('as_of,data_version,filters,address,data_sha256') && shown > 0 && rows.length === shown + 1 && /2013-12-31,2026\\.11\\.30,gap=deadlock,#\\/compare\\?\\S*on=2013\\S*,[0-9a-f]{64}$/.test(rows[1]); })()",
            vec![],
        )
        .click("Table (JSON)")
        .holds(
            "the same should stand in the JSON",
            "(() => { const name = 'red-lines-compare-2013-12-31-gap-deadlock-data-2026.11.30.json'; const all = JSON.parse(new TextDecoder().decode(window.kept[name])); return all.as_of === '2013-12-31' && all.filters === 'gap=deadlock' && all.address.startsWith('#/compare?') && all.address.includes('on=2013') && all.data_sha256.length === 64 && all.rows.length === document.querySelectorAll('.question').length; })()",
            vec![],
        );
}

#[test]
fn the_whole_dataset_is_saved_as_an_archive() {
    open("#/red-lines")
        .click("Whole dataset (ZIP)")
        .holds(
            "the archive should hold every part",
            "(() => { const file = Object.entries(window.kept).find(([name]) => name.endsWith('.zip')); if (!file) return false; const text = new TextDecoder('latin1').decode(file[1]); return text.startsWith('PK\\u0003\\u0004') && /Address of the view: #\\/red-lines\\?on=/.test(text) && /SHA-256 of dataset.json: [0-9a-f]{64}/.test(text) && ['README.txt', 'LICENSE.txt', 'schema.json', 'dataset.json', 'view.csv'].every((name) => text.includes(name)); })()",
            vec![],
        );
}

#[test]
fn what_is_saved_lies_among_the_downloads() {
    // Each line ends with what it is of, where that stands on the page, and the hash of the data.
    let is_table: fn(&[u8]) -> bool = |bytes| {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let last = text.lines().last().unwrap_or_default();
        text.ends_with("\r\n")
            && last.contains(",2013-12-31,2026.11.30,gap=deadlock,")
            && last.rsplit(',').next().is_some_and(|hash| hash.len() == 64)
    };
    // An archive ends with its list of contents, and that with how long a remark follows: none.
    let is_archive: fn(&[u8]) -> bool = |bytes| {
        let end = bytes.len().saturating_sub(22);
        bytes.starts_with(b"PK\x03\x04") && bytes[end..].starts_with(b"PK\x05\x06")
    };
    let is_picture: fn(&[u8]) -> bool =
        |bytes| bytes.starts_with(b"\x89PNG") && bytes.ends_with(b"IEND\xaeB`\x82");
    for (button, view, kind, is_right) in [
        ("Table (CSV)", "compare", "csv", is_table),
        ("Whole dataset (ZIP)", "dataset", "zip", is_archive),
        ("Picture (PNG)", "compare", "png", is_picture),
    ] {
        // The bar in which WebKit's small browser lists downloads takes room from the page.
        Page::open("#/compare?on=2013&gap=deadlock")
            .click_on("main > .take > summary")
            .click(button)
            .saves(
                &format!("red-lines-{view}-2013-12-31-gap-deadlock-data-2026.11.30.{kind}"),
                is_right,
            );
    }
}

#[test]
fn the_citation_of_the_evidence_beside_a_view_names_the_record() {
    Page::open("#/compare?see=position/georgia-visas")
        .click_on(".panel .take > summary")
        .sees_in(".panel .take pre", "Georgia on the lifting of visas, 2023");
}

#[test]
fn citing_fits_a_phone() {
    Visit::new()
        .window(360, 740)
        .open("#/compare")
        .click_on("main > .take > summary")
        .sees_in(".take pre", "@misc")
        .does_not_scroll_sideways();
}

#[test]
fn the_comparison_is_saved_as_a_picture_with_its_citation_inside() {
    open("#/compare?on=2013&gap=deadlock")
        .click("Picture (SVG)")
        .holds(
            "the picture should say its version and day",
            "(() => { const bytes = window.kept['red-lines-compare-2013-12-31-gap-deadlock-data-2026.11.30.svg']; if (!bytes) return false; const text = new TextDecoder().decode(bytes); const drawn = new DOMParser().parseFromString(text, 'image/svg+xml'); return !drawn.querySelector('parsererror') && text.includes('Data version 2026.11.30') && drawn.querySelectorAll('text[font-size=\"17\"]:not([fill])').length >= document.querySelectorAll('.question').length; })()",
            vec![],
        )
        .click("Picture (PNG)")
        .holds(
            "the picture should be a PNG",
            "(() => { const bytes = window.kept['red-lines-compare-2013-12-31-gap-deadlock-data-2026.11.30.png']; return bytes?.length > 10000 && String.fromCharCode(...bytes.slice(1, 4)) === 'PNG'; })()",
            vec![],
        );
}

/// What a picture says must be readable with the fonts that are here, whatever they are.
#[test]
fn the_words_of_a_picture_stand_on_its_sheet_and_not_upon_each_other() {
    const LOOK: &str = "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.svg')) ?? []; \
        if (!bytes) return false; \
        const drawn = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml').documentElement; \
        document.body.append(document.adoptNode(drawn)); \
        const wide = Number(drawn.getAttribute('width')); \
        const all = [...drawn.querySelectorAll('text')].map((text) => ({ said: text.textContent, at: text.getBBox() })); \
        drawn.remove(); \
        const over = (one, other) => Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 \
            && Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 4; \
        const bad = all.filter((text) => text.at.x < 0 || text.at.x + text.at.width > wide).map((text) => text.said); \
        all.forEach((one, place) => { for (const other of all.slice(place + 1)) if (over(one.at, other.at)) bad.push(one.said + ' / ' + other.said); }); \
        return all.length > 50 && (bad.length === 0 || bad.join(' | ')); })() === true";
    for view in ["#/compare", "#/compare?on=2014", "#/history?span=2008/2016"] {
        open(view)
            .click("Picture (SVG)")
            .holds("no words should be hidden", LOOK, vec![]);
    }
}

#[test]
fn the_comparison_as_a_picture_says_of_each_answer_how_old_it_is() {
    open("#/compare?on=2026-11-22").click("Picture (SVG)").holds(
        "what the page says of its answers should stand in the picture",
        "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.svg')) ?? []; if (!bytes) return false; \
            const squeeze = (text) => text.replaceAll(/\\s/g, ''); \
            const drawn = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml'); \
            const said = squeeze([...drawn.querySelectorAll('text')].map((text) => text.textContent).join(' ')); \
            const facts = [...document.querySelectorAll('.facing > .cell > .facts, .facing > .cell > .condition, .facing .why, .facing .gap small')]; \
            return facts.length > 40 && facts.some((fact) => fact.textContent.includes('ago')) && facts.every((fact) => said.includes(squeeze(fact.textContent))); })()",
        vec![],
    );
}

#[test]
fn the_picture_of_the_timeline_names_the_days_that_it_has_a_line_for() {
    let says = |address: &str, days: &str| {
        open(address).click("Picture (SVG)").holds(
            "the picture should name the lines that are in sight",
            "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.svg')) ?? []; if (!bytes) return false; const drawn = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml'); const says = drawn.documentElement.textContent.replaceAll(/\\s/g, ''); return says.includes('NarrowedtoCategory:') && (says.match(/Theuprightlines?[^.]*\\./g) ?? []).join('') === arguments[0].replaceAll(' ', ''); })()",
            vec![json!(days)],
        );
    };
    says("#/history?on=2013&category=war&span=2008", "");
    says(
        "#/history?on=2013&category=war",
        " The upright line is 31 December 2013.",
    );
    says(
        "#/history?from=2008&on=2013&category=war",
        " The upright lines are 31 December 2008 and 31 December 2013.",
    );
}

#[test]
fn the_timeline_is_saved_as_a_picture_of_the_stretch_in_sight() {
    open("#/history?on=2013&category=war&span=2008")
        .click("Picture (SVG)")
        .holds(
            "the picture should say its stretch, its filter, its version and its address",
            "(() => { const name = 'red-lines-history-2013-12-31-category-war-span-2008-data-2026.11.30.svg'; const bytes = window.kept[name]; if (!bytes) return false; const text = new TextDecoder().decode(bytes); const drawn = new DOMParser().parseFromString(text, 'image/svg+xml'); const says = drawn.documentElement.textContent; return !drawn.querySelector('parsererror') && ['1 January 2008 to 31 December 2008', 'Category: War', 'Data version 2026.11.30', 'span=2008'].every((words) => says.includes(words)) && drawn.querySelectorAll('rect').length > 5; })()",
            vec![],
        )
        .click("Picture (PNG)")
        .holds(
            "the picture should be a PNG",
            "(() => { const bytes = window.kept['red-lines-history-2013-12-31-category-war-span-2008-data-2026.11.30.png']; return bytes?.length > 10000 && String.fromCharCode(...bytes.slice(1, 4)) === 'PNG'; })()",
            vec![],
        )
        .click("Table (CSV)")
        .holds(
            "the table should hold the events that pass",
            "(() => { const bytes = window.kept['red-lines-history-2013-12-31-category-war-span-2008-data-2026.11.30.csv']; if (!bytes) return false; const rows = new TextDecoder().decode(bytes).trim().split('\\r\\n'); const shown = document.querySelectorAll('.listed .events > li').length; return shown > 0 && rows.length === shown + 1; })()",
            vec![],
        );
}

#[test]
fn a_cluster_in_the_picture_of_the_timeline_is_called_as_on_the_page() {
    open("#/history").click("Picture (SVG)").holds(
        "each cluster should have a name with its count and dates, such as the page has",
        "(() => { const [, bytes] = Object.entries(window.kept).find(([name]) => name.endsWith('.svg')) ?? []; if (!bytes) return false; \
            const drawn = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml'); \
            const named = [...drawn.querySelectorAll('g > title')].map((title) => [title.textContent, title.parentNode.querySelector('text')?.textContent]); \
            const clusters = named.filter(([, words]) => /^\\d+$/.test(words)); \
            const page = document.querySelector('.drawing .cluster title').textContent; \
            return clusters.length > 0 && clusters.every(([name, count]) => new RegExp(`^${count} events?, .*[0-9]{4}`).test(name)) && / events, .*Open them$/.test(page); })()",
        vec![],
    );
}

#[test]
fn paper_carries_the_citation_and_numbered_sources() {
    Page::open("#/issue/visas?on=2024").holds(
        "there should be sources to print, and how to cite the page",
        "(() => { window.dispatchEvent(new Event('beforeprint')); const printed = document.querySelector('.printed'); return getComputedStyle(printed).display === 'none' && printed.textContent.includes('Data version 2026.11.30') && printed.querySelectorAll('ol > li').length > 0; })()",
        vec![],
    );
}
