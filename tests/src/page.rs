//! What a visitor does on the page and sees there, one chainable step each.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Key, TypingData, WebElement};

use crate::browser::Browser;
use crate::failure;
use crate::rest::Lent;
use crate::site::Site;
use crate::visit::Visit;

/// How long a step waits for what it expects.
const PATIENCE: Duration = Duration::from_secs(10);

/// Between the first two looks: short against a frame or two, long against a look.
const PAUSE: Duration = Duration::from_millis(20);

/// Between two looks at the most: whatever takes longer than the first few is worked at, and each look takes
/// of the processor that it is worked with.
const LONG_PAUSE: Duration = Duration::from_millis(80);

const WORDS: &str = include_str!("page.js");

/// Where the page comes from; it is there for as long as the page is open.
pub(crate) enum Host {
    Network(Site),
    /// With the copy that was made of the file, if one was.
    Disk(#[expect(dead_code, reason = "held until the page is closed")] Option<TempDir>),
}

pub struct Page {
    browser: Lent,
    host: RefCell<Host>,
    base: String,
    /// Requests seen so far: the browser hands each out once.
    requests: RefCell<Vec<String>>,
    excused: RefCell<Vec<String>>,
}

/// What the visitor does.
impl Page {
    /// Opens the built page at a route such as `#/`, in a browser that no other test is using.
    #[track_caller]
    pub fn open(route: &str) -> Self {
        Visit::new().open(route)
    }

    pub(crate) fn new(browser: Lent, host: Host, base: String) -> Self {
        Self {
            browser,
            host: RefCell::new(host),
            base,
            requests: RefCell::default(),
            excused: RefCell::default(),
        }
    }

    /// Types a route into the address bar, and waits until the page is drawn: whoever leaves it
    /// sooner breaks off what it fetches, of which browsers complain.
    #[track_caller]
    pub fn go(&self, route: &str) -> &Self {
        let url = format!("{}{route}", self.base);
        self.leave(&format!("go to {route}"), || {
            self.browser.goto(&url)?;
            self.browser.settle()
        })
    }

    /// Goes to an address of the data that are shown.
    #[track_caller]
    pub fn go_within(&self, route: &str) -> &Self {
        let named = "return (location.hash.match(/data=[^&]*/) ?? [''])[0]";
        match self.browser.eval(named, Vec::new()) {
            Ok(Value::String(data)) => {
                let joint = if route.contains('?') { '&' } else { '?' };
                self.go(&format!("{route}{joint}{data}"))
            }
            other => self.fail(&format!("the address does not say its data: {other:?}")),
        }
    }

    /// Waits until the page is at rest. The steps that click, fill or choose do so themselves; a script of one's own
    /// that acts on the page has to, where an address has just changed: what it leads to is drawn later.
    #[track_caller]
    pub fn rests(&self) -> &Self {
        self.leave("rest", || Ok(()))
    }

    #[track_caller]
    pub fn reload(&self) -> &Self {
        self.leave("reload", || self.browser.reload())
    }

    #[track_caller]
    pub fn back(&self) -> &Self {
        self.leave("go back", || {
            self.browser.wait(self.browser.driver().back())
        })
    }

    #[track_caller]
    pub fn forward(&self) -> &Self {
        self.leave("go forward", || {
            self.browser.wait(self.browser.driver().forward())
        })
    }

    /// Clicks the link, button, tab or label of this name. A driver works out the place and then
    /// clicks it, by when a page that is not at rest may show something else there.
    #[track_caller]
    pub fn click(&self, name: &str) -> &Self {
        self.act(&format!("click “{name}”"), || {
            self.browser.rest()?;
            let target = self.named("PRESSABLE", name)?;
            self.browser.wait(target.click())
        })
    }

    /// Clicks the first visible element of a CSS selector, for things that have no name.
    #[track_caller]
    pub fn click_on(&self, selector: &str) -> &Self {
        self.act(&format!("click on {selector}"), || {
            self.browser.rest()?;
            let target = self.selected(selector)?;
            self.browser.wait(target.click())
        })
    }

    /// Replaces what the field of this label holds.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) -> &Self {
        self.act(&format!("fill “{label}”"), || {
            self.browser.rest()?;
            let field = self.named("FIELD", label)?;
            self.browser.wait(field.clear())?;
            self.browser.wait(field.send_keys(text))
        })
    }

    /// Chooses the option of this text in the drop-down of this label.
    #[track_caller]
    pub fn choose(&self, label: &str, option: &str) -> &Self {
        self.act(&format!("choose “{option}” in “{label}”"), || {
            self.browser.rest()?;
            let script = format!(
                "{WORDS} const list = named('select', arguments[0]); return list && \
                 [...list.options].find((option) => squeeze(option.text) === arguments[1]) || null"
            );
            let arguments = vec![json!(label), json!(option)];
            let found = self.browser.element(&script, arguments)?;
            let found = found.context("there is no such option")?;
            self.browser.wait(found.click())
        })
    }

    /// Chooses a file in the field of a CSS selector, seen or not: its label is what a visitor sees.
    #[track_caller]
    pub fn choose_file(&self, selector: &str, path: &Path) -> &Self {
        self.act(&format!("choose {}", path.display()), || {
            let script = "return document.querySelector(arguments[0]);";
            let field = self.browser.element(script, vec![json!(selector)])?;
            let field = field.context("there is no such field")?;
            self.browser
                .wait(field.send_keys(path.to_string_lossy().as_ref()))
        })
    }

    /// Presses keys where the focus is. `thirtyfour::Key` names those that have no letter.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) -> &Self {
        let keys: String = keys.into().as_vec().iter().collect();
        self.act("press keys", || {
            let chain = self.browser.driver().action_chain();
            self.browser.wait(chain.send_keys(keys.as_str()).perform())
        })
    }

    /// Presses a key while Control is held.
    #[track_caller]
    pub fn press_control(&self, key: char) -> &Self {
        self.act(&format!("press Control and {key}"), || {
            let chain = self.browser.driver().action_chain();
            let chain = chain
                .key_down(Key::Control)
                .send_keys(key)
                .key_up(Key::Control);
            self.browser.wait(chain.perform())
        })
    }

    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) -> &Self {
        self.act("resize the window", || self.browser.resize(width, height))
    }

    /// Takes the host off the network.
    pub fn lose_the_host(&self) -> &Self {
        if let Host::Network(site) = &mut *self.host.borrow_mut() {
            site.stop();
        }
        self
    }

    /// Lets the browser log errors that contain these words without failing the test.
    pub fn excuse(&self, words: &str) -> &Self {
        self.excused.borrow_mut().push(words.to_owned());
        self
    }
}

/// What the visitor sees.
impl Page {
    /// The page shows this text, wherever its lines break.
    #[track_caller]
    pub fn sees(&self, text: &str) -> &Self {
        self.holds(
            &format!("the page should show “{text}”"),
            "squeeze(document.body.innerText).includes(squeeze(arguments[0]))",
            vec![json!(text)],
        )
    }

    #[track_caller]
    pub fn sees_no(&self, text: &str) -> &Self {
        self.holds(
            &format!("the page should not show “{text}”"),
            "!squeeze(document.body.innerText).includes(squeeze(arguments[0]))",
            vec![json!(text)],
        )
    }

    /// A visible element of this CSS selector shows this text.
    #[track_caller]
    pub fn sees_in(&self, selector: &str, text: &str) -> &Self {
        self.holds(
            &format!("{selector} should show “{text}”"),
            "[...document.querySelectorAll(arguments[0])].some((element) => visible(element) \
             && squeeze(element.innerText).includes(squeeze(arguments[1])))",
            vec![json!(selector), json!(text)],
        )
    }

    /// So many visible elements match this CSS selector.
    #[track_caller]
    pub fn counts(&self, selector: &str, number: usize) -> &Self {
        self.holds(
            &format!("there should be {number} of {selector}"),
            "[...document.querySelectorAll(arguments[0])].filter(visible).length === arguments[1]",
            vec![json!(selector), json!(number)],
        )
    }

    /// The field of this label holds this text.
    #[track_caller]
    pub fn reads(&self, label: &str, text: &str) -> &Self {
        self.holds(
            &format!("“{label}” should hold “{text}”"),
            "named(FIELD, arguments[0])?.value === arguments[1]",
            vec![json!(label), json!(text)],
        )
    }

    /// The address ends in this route, such as `#/compare`.
    #[track_caller]
    pub fn is_at(&self, route: &str) -> &Self {
        self.holds(
            &format!("the address should end in {route}"),
            "location.href.endsWith(arguments[0])",
            vec![json!(route)],
        )
    }

    #[track_caller]
    pub fn is_titled(&self, title: &str) -> &Self {
        self.holds(
            &format!("the title should be “{title}”"),
            "document.title === arguments[0]",
            vec![json!(title)],
        )
    }

    /// The focus is on the element of this name.
    #[track_caller]
    pub fn focus_is_on(&self, name: &str) -> &Self {
        self.holds(
            &format!("the focus should be on “{name}”"),
            "nameOf(document.activeElement) === arguments[0]",
            vec![json!(name)],
        )
    }

    #[track_caller]
    pub fn does_not_scroll_sideways(&self) -> &Self {
        self.holds(
            "the page should fit the window's width",
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            Vec::new(),
        )
    }

    /// The browser has saved a file of this name, and it is right. Browsers write a file in parts, or
    /// make an empty one first.
    #[track_caller]
    pub fn saves(&self, name: &str, is_right: impl Fn(&[u8]) -> bool) -> &Self {
        self.act(&format!("{name} should be saved"), || {
            let bytes = fs::read(self.browser.downloads().join(name))?;
            if !is_right(&bytes) {
                bail!("it has {} bytes that are not right", bytes.len());
            }
            Ok(())
        })
    }

    /// Waits for a JavaScript condition of one's own; `what` says in words what should hold.
    #[track_caller]
    pub fn holds(&self, what: &str, condition: &str, arguments: Vec<Value>) -> &Self {
        let script = format!("{WORDS} return {condition};");
        self.act(what, || {
            match self.browser.eval(&script, arguments.clone())? {
                Value::Bool(true) => Ok(()),
                _ => bail!("it is not so"),
            }
        })
    }

    /// Every address asked for since the page was opened.
    pub fn requests(&self) -> Vec<String> {
        let mut seen = self.requests.borrow_mut();
        match self.browser.requests() {
            Ok(new) => seen.extend(new),
            Err(error) => panic!("the browser does not say what was asked for: {error:#}"),
        }
        seen.clone()
    }

    /// Nothing was asked of any host but the page's own.
    #[track_caller]
    pub fn asked_no_other_host(&self) -> &Self {
        let own = ["data:", "blob:", "about:", self.origin()];
        let foreign: Vec<_> = self
            .requests()
            .into_iter()
            .filter(|url| !own.iter().any(|start| url.starts_with(start)))
            .collect();
        if !foreign.is_empty() {
            self.fail(&format!("the page asked for {}", foreign.join(", ")));
        }
        self
    }

    /// For what no step covers.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// `http://127.0.0.1:4000/`, or the whole address of a file.
    fn origin(&self) -> &str {
        let path = self.base.match_indices('/').nth(2);
        match path {
            Some((end, _)) if self.base.starts_with("http") => &self.base[..=end],
            _ => &self.base,
        }
    }
}

impl Page {
    /// Tries a step until it works or its time is up.
    #[track_caller]
    fn act(&self, what: &str, step: impl Fn() -> Result<()>) -> &Self {
        let deadline = Instant::now() + PATIENCE;
        let mut pause = PAUSE;
        loop {
            match step() {
                Ok(()) => return self,
                Err(error) if Instant::now() > deadline => {
                    self.fail(&format!("{what}: {error:#}"));
                }
                Err(_) => thread::sleep(pause),
            }
            pause = LONG_PAUSE.min(2 * pause);
        }
    }

    /// Leaves a page that is at rest: one that is still at work may go elsewhere itself. This is not
    /// tried again, because a browser that goes to the address where it is loads the page anew, and
    /// one that goes back goes further.
    #[track_caller]
    fn leave(&self, what: &str, step: impl Fn() -> Result<()>) -> &Self {
        if let Err(error) = self.browser.rest().and_then(|()| step()) {
            self.fail(&format!("{what}: {error:#}"));
        }
        self
    }

    #[track_caller]
    fn fail(&self, what: &str) -> ! {
        panic!("{}", failure::report(&self.browser, what))
    }

    fn named(&self, kinds: &str, name: &str) -> Result<WebElement> {
        let script = format!("{WORDS} return named({kinds}, arguments[0]);");
        self.browser
            .element(&script, vec![json!(name)])?
            .context("there is no such thing to see")
    }

    fn selected(&self, selector: &str) -> Result<WebElement> {
        let script = format!(
            "{WORDS} return [...document.querySelectorAll(arguments[0])].find(visible) ?? null;"
        );
        self.browser
            .element(&script, vec![json!(selector)])?
            .context("nothing visible matches")
    }
}

impl Drop for Page {
    /// A visit in which the browser complained has failed, whatever else was checked.
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        let excused = self.excused.borrow();
        let complaints: Vec<_> = match self.browser.console() {
            Ok(lines) => lines
                .into_iter()
                .filter(|line| line.starts_with("SEVERE"))
                .filter(|line| !excused.iter().any(|words| line.contains(words.as_str())))
                .collect(),
            Err(error) => vec![format!("the browser is gone: {error:#}")],
        };
        if !complaints.is_empty() {
            self.fail(&format!("the browser logged {}", complaints.join("\n    ")));
        }
    }
}

/// A driver that lets everything pass would be the worst of all: these show it does not.
#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::{Page, fs};
    use crate::visit::Visit;

    /// A page with an icon: browsers ask the host for one otherwise, and complain that it has none.
    fn page(body: &str) -> Page {
        page_with("<link rel=icon href='data:,'>", body)
    }

    fn page_with(head: &str, body: &str) -> Page {
        let host = tempfile::tempdir().unwrap();
        let text = format!(
            "<!doctype html><html lang=en data-live><head><meta charset=utf-8>{head}\
             <body><div id=app>{body}</div>"
        );
        fs::write(host.path().join("index.html"), text).unwrap();
        Visit::new().files(host.path()).open("")
    }

    /// The words that a visit fails with.
    fn failure(visit: impl FnOnce()) -> String {
        let thrown = catch_unwind(AssertUnwindSafe(visit)).unwrap_err();
        thrown.downcast_ref::<String>().unwrap().clone()
    }

    #[test]
    fn whatever_goes_wrong_in_a_page_fails_the_visit() {
        let policy = "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'\">";
        for (body, words) in [
            ("<script>console.error('it broke')</script>", "it broke"),
            ("<script>throw new Error('it fell')</script>", "it fell"),
            (
                "<script>Promise.reject(new Error('in vain'))</script>",
                "in vain",
            ),
            ("<script src='gone.js'></script>", "gone.js"),
            ("<img alt='' src='data:image/png;base64,AA'>", "img-src"),
        ] {
            let page = page_with(policy, body);
            let said = failure(|| drop(page));
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn an_excused_error_does_not() {
        let page = page("<script>console.error('it broke')</script>");
        page.excuse("it broke");
    }

    #[test]
    fn a_request_to_another_host_is_noticed() {
        let page = page("<img src='http://elsewhere.example/a.png'>");
        page.excuse("elsewhere.example");
        let words = failure(|| {
            page.asked_no_other_host();
        });
        assert!(words.contains("http://elsewhere.example/a.png"), "{words}");
    }

    #[test]
    fn a_click_goes_to_what_is_visible_and_has_exactly_that_name() {
        page(
            "<button hidden onclick=\"title='hidden'\">Go</button>
             <button onclick=\"document.title='longer'\">Go on</button>
             <a href='#there' onclick=\"document.title='right'\">Go</a>",
        )
        .click("Go")
        .is_titled("right")
        .is_at("#there");
    }

    #[test]
    fn fields_are_found_by_their_labels() {
        page(
            "<label for=a>Search</label><input id=a value=old>
             <label>Side <select><option>Georgia<option>Russia</select></label>",
        )
        .fill("Search", "new")
        .reads("Search", "new")
        .choose("Side", "Russia")
        .reads("Side", "Russia")
        .counts("input, select", 2);
    }
}
