//! Every main view is a file that shows it before any program runs; the app then takes its place.

use e2e::{Page, Visit};

#[test]
fn every_view_opens_under_its_own_name_also_without_the_host() {
    let page = Visit::new().open("compare.html");
    page.sees_in("h1", "Both sides, question by question")
        .sees("kept in your browser")
        .lose_the_host();
    page.go("sources.html")
        .sees_in("h1", "Sources")
        .go("lines.html#/rules")
        .sees_in("h1", "The rules behind every verdict");
}

#[test]
fn links_of_the_app_stay_in_the_file_that_was_opened() {
    Page::open("sources.html")
        .click("Red lines")
        .is_at("sources.html#/red-lines")
        .sees_in("h1", "Red lines, facing each other")
        .back()
        .is_at("sources.html")
        .sees_in("h1", "Sources");
}

/// No other engine lets a test hold back the program, or switch scripts off.
pub(crate) mod only_in_chromium {
    use std::fs;

    use e2e::{Browser, Engine, Scheme, Site};
    use serde_json::{Value, json};

    /// The files that stand for a view.
    pub(crate) fn views() -> Vec<String> {
        let mut views = Vec::new();
        for entry in fs::read_dir(Site::dist()).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if !name.ends_with(".html") {
                continue;
            }
            // The one file with everything inside is no text.
            let bytes = fs::read(Site::dist().join(&name)).unwrap();
            if String::from_utf8_lossy(&bytes).contains("<html data-at=") {
                views.push(name);
            }
        }
        views.sort();
        assert!(views.len() > 10, "{views:?}");
        views
    }

    /// A browser before it has gone anywhere. No kept copy answers it in the host's place: which
    /// program arrives is for the test to say.
    fn visitor(width: u32) -> (Browser, Site) {
        let site = Site::serve(&Site::dist(), "/").unwrap();
        let browser = Browser::launch_in(Engine::Chromium, Scheme::Light).unwrap();
        browser.cdp("Network.enable", json!({})).unwrap();
        let bypass = json!({ "bypass": true });
        browser
            .cdp("Network.setBypassServiceWorker", bypass)
            .unwrap();
        browser.resize(width, 900).unwrap();
        browser.prefer(Scheme::Light).unwrap();
        (browser, site)
    }

    /// No program arrives from now on, or any does.
    fn let_programs_through(browser: &Browser, through: bool) {
        let blocked: &[&str] = if through { &[] } else { &["*.wasm"] };
        browser
            .cdp("Network.setBlockedURLs", json!({ "urls": blocked }))
            .unwrap();
    }

    /// Runs before anything of a page does.
    fn before_each_page(browser: &Browser, script: &str) {
        let source = json!({ "source": script });
        browser
            .cdp("Page.addScriptToEvaluateOnNewDocument", source)
            .unwrap();
    }

    fn eval(browser: &Browser, expression: &str) -> Value {
        let script = format!("return ({expression})");
        browser.eval(&script, Vec::new()).unwrap()
    }

    /// Every policy violation, and every shift that the program makes of what stood on the screen. A
    /// file that is still being read grows on the screen: so the program is held back until what it
    /// shows has been painted whole.
    const WATCH: &str = "
    {
        const wrong = [];
        addEventListener('securitypolicyviolation', (event) =>
            wrong.push(event.violatedDirective + ' ' + event.blockedURI));
        const shifts = (entries) => {
            for (const entry of entries)
                wrong.push('shift of ' + entry.value + ' by ' +
                    entry.sources.map((source) => source.node?.className ?? source.node?.nodeName));
        };
        const shifted = new PerformanceObserver((list) => shifts(list.getEntries()));
        window.wrong = () => {
            shifts(shifted.takeRecords());
            return wrong;
        };
        const frame = () => new Promise(requestAnimationFrame);
        const painted = new Promise((read) => addEventListener('DOMContentLoaded', read))
            .then(frame).then(frame)
            .then(() => shifted.observe({ type: 'layout-shift' }));
        const real = window.fetch;
        window.fetch = async (...what) => {
            await painted;
            return real(...what);
        };
    }";

    /// The clock of the page stands on the day of the data, whenever the test runs.
    const ON_THE_DAY: &str = "
    const Now = Date;
    const of = (field) => Now.parse(field?.defaultValue + ' 12:00');
    window.Date = class extends Now {
        constructor(...given) {
            super(...given);
            const day = of(document.querySelector('#still .date input'));
            if (given.length === 0 && day) this.setTime(day);
        }
    };";

    /// Where everything stands that a reader sees of a view; of one whose file has only the first entries
    /// of its list, what stands above their end.
    const PLACES: &str = "
    [...document.querySelectorAll('h1, h2, h3, main p, main li, main article, .masthead *, .foot')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => (document.querySelector('.begun') ?? document.body.lastChild).compareDocumentPosition(element) & 2)
        .map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return [element.localName, element.className, Math.round(left), Math.round(top + scrollY),
                Math.round(width), Math.round(height)].join(' ');
        })";

    /// Reads the page to its end and comes back: what lies far below is laid out only then.
    const READ_THROUGH: &str = "(async () => {
        const frame = () => new Promise(requestAnimationFrame);
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
            scrollTo(0, top);
            await frame(); await frame();
        }
        scrollTo(0, 0); await frame();
    })()";

    /// Whether the still stands, and what stands behind the address.
    const STANDING: &str = "[document.querySelector('#still') !== null, location.hash]";

    #[test]
    fn every_view_is_there_before_any_program_runs() {
        let (browser, site) = visitor(1280);
        let_programs_through(&browser, false);
        for file in views() {
            browser.goto(&format!("{}{file}", site.url())).unwrap();
            let seen = eval(
                &browser,
                "[document.querySelectorAll('#still h1').length, \
              document.querySelector('#still h1').checkVisibility(), \
              document.querySelector('#still main').innerText.length > 400, \
              document.querySelector('#app').childElementCount, \
              document.documentElement.lang, \
              document.querySelector('meta[name=description]').content.length > 40]",
            );
            assert_eq!(seen, json!([1, true, true, 0, "en", true]), "{file}");
        }
    }

    #[test]
    fn without_scripts_a_visitor_reads_and_goes_from_view_to_view() {
        let (browser, site) = visitor(1280);
        let off = json!({ "value": true });
        browser
            .cdp("Emulation.setScriptExecutionDisabled", off)
            .unwrap();
        browser.goto(&site.url()).unwrap();
        let told = "document.querySelector('.unscripted').innerText";
        let text = eval(&browser, told);
        let text = text.as_str().unwrap();
        assert!(text.starts_with("The records as of "), "{text}");
        let mut titles = Vec::new();
        for file in views() {
            browser.goto(&format!("{}{file}", site.url())).unwrap();
            titles.push(eval(&browser, "document.title"));
            let wrong = eval(
                &browser,
                "[...document.querySelectorAll('#still nav a, #still .foot a')] \
             .map((link) => link.getAttribute('href')) \
             .filter((href) => href.startsWith('#') && href !== document.documentElement.dataset.at)",
            );
            assert_eq!(wrong, json!([]), "{file}");
            let dead = eval(
                &browser,
                "[...document.querySelectorAll('button, input, select')] \
             .filter((control) => control.checkVisibility() && !control.closest('.date')) \
             .map((control) => control.outerHTML)",
            );
            assert_eq!(dead, json!([]), "{file}");
        }
        titles.sort_by_key(Value::to_string);
        titles.dedup();
        assert_eq!(titles.len(), views().len());
        // Every file that a page leads to is there.
        browser.goto(&site.url()).unwrap();
        let link = "document.querySelector('#still nav a').href";
        browser
            .goto(eval(&browser, link).as_str().unwrap())
            .unwrap();
        let heading = eval(&browser, "document.querySelector('h1').innerText");
        assert_eq!(heading, "Both sides, question by question");
    }

    #[test]
    fn the_app_takes_the_place_of_every_view_without_a_shift() {
        for width in [360, 1280] {
            let (browser, site) = visitor(width);
            before_each_page(&browser, WATCH);
            before_each_page(&browser, ON_THE_DAY);
            for file in views() {
                let url = format!("{}{file}", site.url());
                let_programs_through(&browser, false);
                browser.goto(&url).unwrap();
                browser.eval_async(READ_THROUGH, Vec::new()).unwrap();
                let before = eval(&browser, PLACES);
                assert_eq!(eval(&browser, STANDING), json!([true, ""]), "{file}");
                let begun = eval(&browser, "document.querySelector('.begun') !== null");
                let_programs_through(&browser, true);
                browser.goto(&url).unwrap();
                browser.settle().unwrap();
                let after = eval(&browser, PLACES);
                let lines = |places: &Value| -> Vec<String> {
                    let list = places.as_array().unwrap().iter();
                    list.map(|place| place.as_str().unwrap().to_owned())
                        .collect()
                };
                let (before, mut after) = (lines(&before), lines(&after));
                if begun == json!(true) {
                    after.truncate(before.len());
                }
                let moved: Vec<_> = before
                    .iter()
                    .zip(&after)
                    .filter(|(one, other)| one != other)
                    .take(5)
                    .collect();
                assert!(moved.is_empty(), "{file} at {width} px: {moved:#?}");
                assert_eq!(before.len(), after.len(), "{file} at {width} px");
                assert_eq!(wrong(&browser), json!([]), "{file} at {width} px");
                assert_eq!(eval(&browser, STANDING), json!([false, ""]), "{file}");
            }
        }
    }

    /// Whether the still is visible, and how often content was painted for the first time until `when` and some frames
    /// later.
    fn painted(browser: &Browser, when: &str) -> Value {
        let script = format!(
            "(async () => {{
            await {when};
            for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
            return [document.querySelector('#still').checkVisibility(),
                performance.getEntriesByName('first-contentful-paint').length];
        }})()"
        );
        browser.eval_async(&script, Vec::new()).unwrap()
    }

    #[test]
    fn what_was_not_asked_for_is_hidden_before_it_paints() {
        let (browser, site) = visitor(1280);
        let_programs_through(&browser, false);
        for route in [
            "#/about",
            "lines.html#/rules",
            "compare.html#/compare?gap=same",
        ] {
            browser.goto("about:blank").unwrap();
            browser.goto(&format!("{}{route}", site.url())).unwrap();
            assert_eq!(painted(&browser, "null"), json!([false, 0]), "{route}");
        }
        // What was asked for does paint, which is how it is known that the above would have shown.
        browser.goto("about:blank").unwrap();
        let asked = format!("{}lines.html#/red-lines", site.url());
        browser.goto(&asked).unwrap();
        let once = "new Promise((painted) => new PerformanceObserver((list) => \
        list.getEntriesByName('first-contentful-paint').length > 0 && painted()\
        ).observe({ type: 'paint', buffered: true }))";
        assert_eq!(painted(&browser, once)[0], json!(true));
        // The missing programs have been complained of.
        browser.console().unwrap();
        let_programs_through(&browser, true);
        browser.goto("about:blank").unwrap();
        browser
            .goto(&format!("{}lines.html#/rules", site.url()))
            .unwrap();
        browser.settle().unwrap();
        let heading = eval(&browser, "document.querySelector('h1').innerText");
        assert_eq!(heading, "The rules behind every verdict");
        assert_eq!(browser.console().unwrap(), Vec::<String>::new());
    }

    /// In how many turns of the browser's loop themes were added to the app under the still, and
    /// how many themes stood there when it was shown.
    const COUNT_THEMES: &str = "
    window.themes = { turns: new Set(), shown: null };
    new MutationObserver(() => {
        const count = document.querySelectorAll('#app .theme').length;
        if (document.querySelector('#app[data-waiting]')) themes.turns.add(count);
        else if (count > 0) themes.shown ??= count;
    }).observe(document, { childList: true, subtree: true, attributes: true });";

    #[test]
    fn a_long_view_is_drawn_in_many_turns_and_shown_whole() {
        let (browser, site) = visitor(1280);
        before_each_page(&browser, COUNT_THEMES);
        browser
            .goto(&format!("{}compare.html", site.url()))
            .unwrap();
        browser.settle().unwrap();
        let seen = eval(
            &browser,
            "[themes.turns.size > 3, themes.shown, document.querySelectorAll('.theme').length]",
        );
        assert_eq!(seen[0], true, "{seen}");
        assert!(seen[1].as_u64() > Some(3), "{seen}");
        assert_eq!(seen[1], seen[2]);
    }

    /// The later part of the program is on its way until the test lets it arrive.
    const HOLD_LATER: &str = "
    {
        const real = window.fetch;
        const held = new Promise((arrive) => { window.arrive = arrive; });
        window.fetch = async (what, ...how) => {
            if (String(what).includes('_later')) await held;
            return real(what, ...how);
        };
    }";

    #[test]
    fn the_app_is_there_before_the_later_part_of_it() {
        let (browser, site) = visitor(360);
        before_each_page(&browser, WATCH);
        before_each_page(&browser, ON_THE_DAY);
        before_each_page(&browser, HOLD_LATER);
        let open = |file: &str| {
            browser.goto("about:blank").unwrap();
            browser.goto(&format!("{}{file}", site.url())).unwrap();
            let there = "document.querySelector('#still') === null";
            holds(&browser, there);
            let live = "document.documentElement.hasAttribute('data-live')";
            assert_eq!(eval(&browser, live), json!(false), "{file}");
        };
        for file in ["index.html", "compare.html", "lines.html"] {
            open(file);
            eval(&browser, "(arrive(), null)");
            browser.settle().unwrap();
            assert_eq!(wrong(&browser), json!([]), "{file}");
        }
        // What does move is seen, which is how it is known that the above would have been. It moves until
        // then: what was not painted yet has not moved for anybody.
        holds(
            &browser,
            "(document.querySelector('h1').style.marginTop = (window.high = !window.high) ? '4em' : '', wrong().some((what) => what.startsWith('shift')))",
        );
        // A page that the later part draws is on its way as well.
        open("compare.html");
        eval(&browser, "(location.hash = '#/sources', null)");
        holds(
            &browser,
            "document.querySelector('main .lede[role=status]') !== null && \
             document.querySelector('h1') === null",
        );
        eval(&browser, "(arrive(), null)");
        browser.settle().unwrap();
        let heading = eval(&browser, "document.querySelector('h1').innerText");
        assert_eq!(heading, "Sources");
    }

    #[test]
    fn what_was_opened_before_the_later_part_came_is_filled_by_it() {
        let (browser, site) = visitor(360);
        before_each_page(&browser, HOLD_LATER);
        browser
            .goto(&format!("{}compare.html", site.url()))
            .unwrap();
        holds(&browser, "document.querySelector('#still') === null");
        eval(
            &browser,
            "(() => { const summary = document.querySelector('main > .take > summary'); \
             summary.focus(); summary.click(); arrive(); return null; })()",
        );
        browser.settle().unwrap();
        holds(
            &browser,
            "document.querySelectorAll('main > .take[open] pre').length === 5",
        );
        let focused = "document.activeElement.matches('main > .take > summary')";
        assert_eq!(eval(&browser, focused), json!(true));
    }

    /// What went wrong so far. What was drawn last is painted first: until then nobody saw it move.
    fn wrong(browser: &Browser) -> Value {
        let script = "(async () => {
            for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
            return wrong();
        })()";
        browser.eval_async(script, Vec::new()).unwrap()
    }

    /// Waits from frame to frame until something holds.
    #[track_caller]
    fn holds(browser: &Browser, condition: &str) {
        let script = format!(
            "(async () => {{
            while (!({condition})) await new Promise(requestAnimationFrame);
        }})()"
        );
        browser.eval_async(&script, Vec::new()).unwrap();
    }

    #[test]
    fn the_focus_and_what_was_typed_pass_to_the_app() {
        let (browser, site) = visitor(1280);
        // As soon as the element stands in the page, which is before the app does.
        before_each_page(
            &browser,
            "new MutationObserver((_, observer) => {
            const found = document.querySelector('#still .foot') &&
                document.querySelector(location.search ? '#still .search input' : '#still .foot a');
            if (!found) return;
            observer.disconnect();
            found.focus();
            if (location.search) found.value = 'visas';
        }).observe(document, { childList: true, subtree: true });",
        );
        // The list of the second is longer in the app.
        for file in ["compare.html", "sources.html"] {
            browser.goto(&format!("{}{file}", site.url())).unwrap();
            browser.settle().unwrap();
            let focused = "[document.activeElement.closest('#app .foot') !== null, \
            document.activeElement.getAttribute('href')]";
            assert_eq!(eval(&browser, focused), json!([true, "#/about"]), "{file}");
        }
        browser
            .goto(&format!("{}compare.html?typed", site.url()))
            .unwrap();
        browser.settle().unwrap();
        let typed = "[document.activeElement.id, document.activeElement.value, \
        document.querySelectorAll('#search-list [role=option]').length > 0]";
        assert_eq!(eval(&browser, typed), json!(["search", "visas", true]));
    }
}
