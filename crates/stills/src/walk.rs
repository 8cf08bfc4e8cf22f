//! Everything recorded can be reached from the main views, and every link leads somewhere.
//!
//! Here is time for every page. Each is drawn as a still, without what only a running page has: the drawing
//! of the timeline, the way to open a file, what stands on paper alone, the later entries of long lists. The
//! tests of the built page look at those, and at a page of every kind, in browsers.

use std::collections::{BTreeMap, BTreeSet};

use redlines::{Address, App, AppProps, Medium, Shared};
use tokio::runtime::Runtime;
use yew::LocalServerRenderer;

use super::{VIEWS, day};

/// What is published beside the page and linked from it.
const FILES: &[&str] = &["schema.json", "red-lines.html"];

/// Draws the page of any address.
struct Hand {
    runtime: Runtime,
    props: AppProps,
}

impl Hand {
    fn new() -> Self {
        let data = dataset::dataset();
        let clock = day(&data.dispute.version).unwrap();
        let props = AppProps {
            data: Shared::new(data),
            document: Shared::new(dataset::document().into()),
            sha256: dataset::SHA256.into(),
            address: Shared::new(Address::read("#/")),
            clock,
            medium: Medium::Still,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        Self {
            runtime: runtime.unwrap(),
            props,
        }
    }

    /// A page as it stands on the day of the data.
    fn draw(&self, address: &str) -> Drawn {
        let address = Address::read(address);
        assert_eq!(address.not_understood, [], "{}", address.write());
        let props = AppProps {
            address: Shared::new(address),
            ..self.props.clone()
        };
        let title = redlines::title(&props);
        let page = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        Drawn {
            title,
            html: self.runtime.block_on(page.render()),
        }
    }
}

struct Drawn {
    title: String,
    html: String,
}

impl Drawn {
    /// The values of an attribute, in their order.
    fn all(&self, attribute: &str) -> Vec<&str> {
        let mark = format!(" {attribute}=\"");
        let tags = self.html.split('<').filter_map(|tag| tag.split('>').next());
        tags.filter_map(|tag| tag.split_once(&mark)?.1.split('"').next())
            .collect()
    }

    /// The pages that it links to, without what the links ask.
    fn links(&self) -> BTreeSet<String> {
        let all = self.all("href").into_iter();
        let pages = all.filter(|link| link.starts_with("#/"));
        pages
            .map(|link| link.split('?').next().unwrap_or(link).to_owned())
            .collect()
    }

    /// What is wrong with it.
    fn wrong(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let headings: Vec<&str> = self.html.split("<h1").skip(1).collect();
        if headings.len() != 1 {
            wrong.push(format!("has {} main headings", headings.len()));
        }
        for heading in headings {
            let (heading, _) = heading.split_once("</h1>").unwrap_or((heading, ""));
            if !has_words(heading.split_once('>').map_or("", |(_, inner)| inner)) {
                wrong.push("has a heading without words".to_owned());
            }
        }
        if self.html.contains("class=\"nowhere\"") {
            wrong.push("leads nowhere".to_owned());
        }
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for id in self.all("id") {
            *times.entry(id).or_default() += 1;
        }
        let twice = times.iter().filter(|(_, times)| **times > 1);
        wrong.extend(twice.map(|(id, _)| format!("has the id {id} twice")));
        for link in self.all("href") {
            let known = ["#/", "https://", "http://"]
                .iter()
                .any(|start| link.starts_with(start));
            if !known && !FILES.contains(&link) {
                wrong.push(format!("links to {link}"));
            }
        }
        for link in self.html.split("<a ").skip(1) {
            let (link, _) = link.split_once("</a>").unwrap_or((link, ""));
            let (tag, content) = link.split_once('>').unwrap_or((link, ""));
            if !has_words(content) && !tag.contains("aria-label=\"") {
                wrong.push(format!("has a link without a name: {tag}"));
            }
        }
        wrong
    }
}

/// Whether there is text in some markup that begins outside of a tag.
fn has_words(markup: &str) -> bool {
    let mut parts = markup.split('<');
    let before = parts.next().unwrap_or("");
    let after = parts.filter_map(|part| Some(part.split_once('>')?.1));
    std::iter::once(before)
        .chain(after)
        .any(|text| !text.trim().is_empty())
}

#[test]
fn an_address_without_a_record_leads_nowhere() {
    let wrong = Hand::new().draw("#/position/no-such").wrong();
    assert_eq!(wrong, ["leads nowhere"]);
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let page = |html: &str| Drawn {
        title: "A".to_owned(),
        html: html.to_owned(),
    };
    let right =
        "<h1 id=\"a\">A</h1><a href=\"#/b?c=d\"><b>B</b></a><a href=\"#/e\" aria-label=\"E\"></a>";
    assert_eq!(page(right).wrong(), Vec::<String>::new());
    assert_eq!(
        page(right).links(),
        ["#/b", "#/e"].map(str::to_owned).into()
    );
    for (html, what) in [
        ("<p>A</p>", "has 0 main headings"),
        ("<h1>A</h1><h1>B</h1>", "has 2 main headings"),
        ("<h1 id=\"a\"><b></b></h1>", "has a heading without words"),
        ("<h1>A</h1><p class=\"nowhere\">B</p>", "leads nowhere"),
        ("<h1 id=\"a\">A</h1><p id=\"a\">B</p>", "has the id a twice"),
        ("<h1>A</h1><a href=\"b.html\">B</a>", "links to b.html"),
        (
            "<h1>A</h1><a href=\"#/b\"><svg></svg> </a>",
            "has a link without a name: href=\"#/b\"",
        ),
    ] {
        assert_eq!(page(html).wrong(), [what]);
    }
}

#[test]
fn every_record_is_reached_from_the_main_views_and_no_link_leads_nowhere() {
    let hand = Hand::new();
    let main = VIEWS.iter().map(|(_, address)| (*address).to_owned());
    let mut seen: BTreeSet<String> = main.collect();
    let mut to_see: Vec<String> = seen.iter().cloned().collect();
    let mut wrong = Vec::new();
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    while let Some(address) = to_see.pop() {
        let page = hand.draw(&address);
        if let Some(other) = titles.insert(page.title.clone(), address.clone()) {
            wrong.push(format!("{address} has the title of {other}"));
        }
        wrong.extend(
            page.wrong()
                .into_iter()
                .map(|what| format!("{address} {what}")),
        );
        for link in page.links() {
            // An address that the app writes is the one that it reads.
            if Address::read(&link).write() != link {
                wrong.push(format!(
                    "{address} links to {link}, which is written otherwise"
                ));
            }
            if seen.insert(link.clone()) {
                to_see.push(link);
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    let records = hand
        .props
        .data
        .records()
        .map(|record| format!("#/{}", record.id()));
    let orphans: Vec<String> = records.filter(|record| !seen.contains(record)).collect();
    assert_eq!(orphans, Vec::<String>::new());
}
