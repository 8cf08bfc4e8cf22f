//! What a citation of a record or a view says.

use std::net::Ipv4Addr;

use dispute::cite::Cited;
use dispute::model::Kind;

use crate::lens::Lens;
use crate::route::{Address, Page};
use crate::words;

/// Where the page is published; set when it is built.
const BASE: Option<&str> = option_env!("REDLINES_BASE_URL");

/// Where the page is published, ending in a slash; none where nobody said so when it was built.
pub fn published() -> Option<String> {
    let base = BASE.filter(|base| base.starts_with("http"))?;
    Some(format!("{}/", base.trim_end_matches('/')))
}

/// The name of the publication.
pub fn publication(lens: &Lens<'_>) -> String {
    format!("{}: {}", lens.ui.name, lens.say(&lens.data.dispute.title))
}

/// The citation of what stands at an address, as it is on the day that the lens looks at: a day is
/// part of it even where the reader has set none, for today will be another day. The record of a source
/// says that it is one: what has the title by itself is the work of its author, not of this publication.
pub fn cited(
    lens: &Lens<'_>,
    title: &str,
    address: &Address,
    sha256: &str,
    served: Option<&str>,
) -> Cited {
    let ui = &lens.rest().take;
    let (route, url) = place(lens, address, served);
    let mut note = (ui.note)(&lens.data.dispute.version, &words::day(lens.view.day));
    if url.is_none() {
        note = format!("{note}. {}", (ui.place)(&route, sha256));
    }
    Cited {
        key: key(&route),
        title: match &address.page {
            Page::Record(id) if id.kind() == Some(Kind::Source) => (ui.of_source)(title),
            _ => title.to_owned(),
        },
        container: publication(lens),
        version: lens.data.dispute.version.clone(),
        note,
        url,
    }
}

/// Where an address leads on the day that the lens looks at: within the page, and on the web: where the
/// page is published, else where it is served from. Never on this machine.
pub fn place(lens: &Lens<'_>, address: &Address, served: Option<&str>) -> (String, Option<String>) {
    // Outside the records it is the nearest day that is shown.
    let date = lens.address.on;
    let date = date.filter(|date| date.known_span().overlaps(&lens.reach));
    let date = date.unwrap_or_else(|| lens.today());
    let route = address.on(Some(date)).write();
    let served = served.filter(|served| !is_on_this_machine(served));
    let home = published().or_else(|| served.map(str::to_owned));
    let url = home.map(|home| home + &route);
    (route, url)
}

/// Whether an address of the web leads nobody else anywhere.
pub fn is_on_this_machine(url: &str) -> bool {
    let (_, place) = url.split_once("://").unwrap_or_default();
    let host = place.split('/').next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    name == "localhost"
        || name == "[::1]"
        || name.ends_with(".localhost")
        || name
            .parse::<Ipv4Addr>()
            .is_ok_and(|number| number.is_loopback() || number.is_unspecified())
}

/// The citation as a sentence.
pub fn text(lens: &Lens<'_>, cited: &Cited) -> String {
    let place = cited.url.clone().unwrap_or_default();
    let text = (lens.rest().take.text)(&cited.title, &cited.container, &cited.note, &place);
    text.trim_end().to_owned()
}

/// `#/position/a-visas?on=2013` as `red-lines-position-a-visas-on-2013`.
fn key(route: &str) -> String {
    let mut key = "red-lines".to_owned();
    for word in route.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        if !word.is_empty() {
            key.push('-');
            key.push_str(word);
        }
    }
    key
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use std::rc::Rc;

    use dispute::as_of::reach;
    use dispute::cite::Cited;
    use dispute::ties::Ties;

    use super::{cited, is_on_this_machine, key, text};
    use crate::components::snapshots::{day, miniature};
    use crate::lens::Lens;
    use crate::portions::Portions;
    use crate::route::{Address, Page};
    use crate::words;

    /// The citation of a record, and as a sentence.
    fn of_record(route: &str) -> (Cited, String) {
        let (data, address) = (miniature(), Address::read(route));
        let (ties, portions) = (Rc::new(Ties::new(&data)), Portions::default());
        let (ui, reach) = (words::ui("en"), reach(&data, day()));
        let lens = Lens::new(&data, &ties, ui, &address, day(), reach, &portions);
        let Page::Record(id) = &address.page else {
            panic!("{route} is no record");
        };
        let cited = cited(&lens, &lens.title(id), &address, "ab", None);
        let text = text(&lens, &cited);
        (cited, text)
    }

    #[test]
    fn a_key_has_only_what_every_format_allows() {
        assert_eq!(
            key("#/position/a-visas?on=2013-03"),
            "red-lines-position-a-visas-on-2013-03"
        );
        assert_eq!(key("#/"), "red-lines");
    }

    #[test]
    fn a_place_that_only_this_machine_has_is_none_on_the_web() {
        for local in [
            "http://localhost/",
            "http://127.0.0.1:8080/red-lines/",
            "http://[::1]:8080/",
            "http://page.localhost:3000/",
        ] {
            assert!(is_on_this_machine(local), "{local}");
        }
        for web in [
            "https://example.org/red-lines/",
            "https://example.org:8443/",
            "http://localhost.example.org/",
            "http://[2001:db8::1]/",
        ] {
            assert!(!is_on_this_machine(web), "{web}");
        }
    }

    #[test]
    fn an_address_is_whole_where_the_page_is_served_from_the_web() {
        let (data, address) = (miniature(), Address::read("#/compare?gap=same"));
        let (ties, portions) = (Rc::new(Ties::new(&data)), Portions::default());
        let (ui, reach) = (words::ui("en"), reach(&data, day()));
        let lens = Lens::new(&data, &ties, ui, &address, day(), reach, &portions);
        let at = |served| cited(&lens, "Compare", &address, "ab", Some(served)).url;
        assert_eq!(
            at("https://example.org/a/").as_deref(),
            Some("https://example.org/a/#/compare?on=2030-01-01&gap=same")
        );
        assert_eq!(at("http://127.0.0.1:8080/"), None);
    }

    #[test]
    fn the_record_of_a_source_is_not_cited_as_the_source() {
        let (cited, text) = of_record("#/source/harbour-paper");
        let title = "Record of the source: Two coasts and the isles between them";
        assert_eq!(cited.title, title);
        for text in [text, cited.bibtex(), cited.ris(), cited.csl_json()] {
            assert!(text.contains(title), "{text}");
        }
        let (cited, _) = of_record("#/position/aldmark-fishing");
        assert_eq!(cited.title, "Aldmark on fishing");
    }

    #[test]
    fn quotation_marks_within_a_title_are_single_in_the_sentence_and_as_they_are_elsewhere() {
        let (cited, text) = of_record("#/term/free-isles");
        assert!(text.starts_with("“‘Free isles’”, in "), "{text}");
        assert!(cited.ris().contains("TI  - “Free isles”"));
    }
}
