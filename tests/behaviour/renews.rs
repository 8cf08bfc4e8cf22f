//! A page that the browser keeps gives way to a newer one: whole, and when its reader asks for it.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use e2e::{Page, Site, Visit};
use tempfile::TempDir;

const IS_FORMER: &str = "document.documentElement.dataset.build === 'former'";
const IS_NEW: &str = "!document.documentElement.dataset.build";

/// Has the browser look for a newer worker now: by itself it does when it sees fit.
const LOOK: &str = "navigator.serviceWorker.ready.then((kept) => kept.update()).then(() => true)";

/// A host that has a former build to begin with: the same page under other names, none of which the
/// new build has.
fn host_of_a_former_build() -> TempDir {
    let host = tempfile::tempdir().unwrap();
    let names = names(&Site::dist());
    let marked: Vec<_> = names.iter().filter(|name| is_hashed(name)).collect();
    for name in &names {
        let source = Site::dist().join(name);
        // The one file is none of the page's own, and holds bytes that are no text.
        if name == "red-lines.html" || ![".html", ".js"].iter().any(|end| name.ends_with(end)) {
            fs::copy(source, host.path().join(former(name))).unwrap();
            continue;
        }
        let mut text = fs::read_to_string(source).unwrap();
        for name in &marked {
            text = text.replace(name.as_str(), &former(name));
        }
        let text = text
            .replace("<html", "<html data-build=\"former\"")
            .replace("\"red-lines-", "\"red-lines-former-")
            // Both are about the very text of the files.
            .replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"")
            .replace(" integrity=", " data-integrity=");
        fs::write(host.path().join(former(name)), text).unwrap();
    }
    // A host tells in seconds since when a file is what it is, and a browser believes that one of the same second
    // is the one it has: a former build is older than that.
    let back_then = SystemTime::now() - Duration::from_secs(3600);
    for name in &names {
        let path = host.path().join(former(name));
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(back_then).unwrap();
    }
    host
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

/// Whether a name changes with every build.
fn is_hashed(name: &str) -> bool {
    name.contains('-')
        && [".js", ".wasm", ".css"]
            .iter()
            .any(|end| name.ends_with(end))
}

fn former(name: &str) -> String {
    match is_hashed(name) {
        true => format!("former-{name}"),
        false => name.to_owned(),
    }
}

/// The host gets the new build in place of what it has.
fn publish(host: &TempDir) {
    for name in names(host.path()) {
        fs::remove_file(host.path().join(name)).unwrap();
    }
    for name in names(&Site::dist()) {
        fs::copy(Site::dist().join(&name), host.path().join(name)).unwrap();
    }
}

/// A reader has the former build, kept, and the host the new one.
fn kept_and_published(route: &str) -> (Page, TempDir) {
    let host = host_of_a_former_build();
    let page = Visit::new().files(host.path()).open(route);
    page.holds("the former page should be shown", IS_FORMER, vec![])
        .sees("kept in your browser");
    publish(&host);
    (page, host)
}

#[test]
fn a_former_page_stays_whole_until_its_reader_asks_for_the_new_one() {
    let (page, _host) = kept_and_published("#/compare");
    page.reload()
        .holds("the former page should still be shown", IS_FORMER, vec![])
        .sees("Both sides, question by question");
    assert_eq!(page.browser().eval_async(LOOK, vec![]).unwrap(), true);
    page.sees("A newer version of this page is ready.")
        .holds("the former page should still be shown", IS_FORMER, vec![])
        .click("Load it")
        .holds("the new page should be shown", IS_NEW, vec![])
        .is_at("#/compare")
        .sees("Both sides, question by question")
        .sees("kept in your browser");
    let caches = page
        .browser()
        .eval_async("caches.keys().then((names) => names.length)", vec![])
        .unwrap();
    assert_eq!(caches, 1, "the former copy should be gone");
}

#[test]
fn a_new_page_that_does_not_arrive_whole_is_not_offered() {
    let (page, host) = kept_and_published("#/compare");
    let lost = names(host.path())
        .into_iter()
        .find(|name| name.ends_with(".wasm"))
        .unwrap();
    fs::remove_file(host.path().join(&lost)).unwrap();
    // Answers once the new worker has given up.
    let given_up = "navigator.serviceWorker.ready.then(async (kept) => { \
         await kept.update().catch(() => {}); \
         const worker = kept.installing; \
         if (worker) await new Promise((then) => { worker.onstatechange = then; }); \
         return kept.waiting === null; })";
    let nothing_waits = page.browser().eval_async(given_up, vec![]).unwrap();
    assert_eq!(
        nothing_waits, true,
        "half a build should not wait to be used"
    );
    page.reload()
        .holds("the former page should still be shown", IS_FORMER, vec![])
        .sees("Both sides, question by question")
        .sees_no("A newer version of this page is ready.");
    // The host has the file again.
    fs::copy(Site::dist().join(&lost), host.path().join(&lost)).unwrap();
    assert_eq!(page.browser().eval_async(LOOK, vec![]).unwrap(), true);
    page.sees("A newer version of this page is ready.")
        .click("Load it")
        .holds("the new page should be shown", IS_NEW, vec![]);
}

#[test]
fn a_file_that_the_copy_has_lost_comes_from_the_host() {
    let page = Page::open("#/");
    page.sees("kept in your browser");
    let forget = "caches.keys().then(async ([name]) => { const kept = await caches.open(name); \
         const lost = (await kept.keys()).filter((file) => /\\.(wasm|css)$/.test(file.url)); \
         for (const file of lost) await kept.delete(file); return lost.length > 1; })";
    assert_eq!(page.browser().eval_async(forget, vec![]).unwrap(), true);
    page.reload().sees("Questions people come with");
}
