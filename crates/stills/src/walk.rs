//! Everything recorded can be reached from the main views, and every link leads somewhere. The tests of
//! the built page go to some of the same pages in browsers; here is time for all.

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
        let headings = self.html.matches("<h1").count();
        if headings != 1 {
            wrong.push(format!("has {headings} main headings"));
        }
        if self.title.trim().is_empty() {
            wrong.push("has no title".to_owned());
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
            let words = content.split('<').enumerate().any(|(at, part)| {
                let text = match at {
                    0 => part,
                    _ => part.split_once('>').map_or("", |(_, text)| text),
                };
                !text.trim().is_empty()
            });
            if !words && !tag.contains("aria-label=\"") {
                wrong.push(format!("has a link without a name: {tag}"));
            }
        }
        wrong
    }
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
        ("<h1>A</h1><h1>B</h1>", "has 2 main headings"),
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
    while let Some(address) = to_see.pop() {
        let page = hand.draw(&address);
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
