//! Where the links of a still lead.

use dispute::model::Kind;

use super::VIEWS;

/// The view that lists the records of a kind.
fn list_of(kind: Kind) -> &'static str {
    match kind {
        Kind::RedLine => "#/red-lines",
        Kind::Avenue | Kind::Concession | Kind::Obstacle | Kind::Assessment | Kind::Scenario => {
            "#/avenues"
        }
        Kind::Event | Kind::Statement | Kind::Figure => "#/history",
        Kind::Discrepancy => "#/accounts-differ",
        Kind::Actor => "#/actors",
        Kind::Source => "#/sources",
        Kind::Term => "#/wording",
        Kind::Issue | Kind::Position | Kind::Link => "#/compare",
    }
}

/// The markup of a file with every link to an address leading to a file as well: the very file
/// where there is one, and otherwise the one that comes nearest, with the address behind it.
pub fn lead(html: &str, file: &str) -> String {
    const MARK: &str = "href=\"#/";
    let mut parts = html.split(MARK);
    let mut led = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (rest, after) = part.split_once('"').unwrap_or((part, ""));
        led.push_str(&format!("href=\"{}\"{after}", target(rest, file)));
    }
    led
}

fn target(rest: &str, file: &str) -> String {
    let address = format!("#/{rest}");
    let path = address.split('?').next().unwrap_or_default();
    let of_path = |path: &str| VIEWS.iter().find(|(_, known)| *known == path);
    let by_kind = || {
        let folder = rest.split('/').next()?;
        let kind = Kind::ALL.iter().find(|kind| kind.folder() == folder)?;
        of_path(list_of(*kind))
    };
    let Some((target, stands_for)) = of_path(path).or_else(by_kind) else {
        return address;
    };
    let name = match *target {
        _ if *target == file => "",
        // The folder itself: the address that people know.
        "index.html" => "./",
        name => name,
    };
    if *stands_for == address {
        // A link to this very file must not be empty: that would lead to wherever the reader is.
        return if name.is_empty() {
            address
        } else {
            name.to_owned()
        };
    }
    format!("{name}{address}")
}

#[cfg(test)]
mod tests {
    use super::lead;

    #[test]
    fn a_link_leads_to_the_file_of_its_view_and_keeps_what_it_asks() {
        for (href, led) in [
            ("#/", "./"),
            ("#/compare", "compare.html"),
            ("#/red-lines", "lines.html"),
            ("#/compare?gap=same", "compare.html#/compare?gap=same"),
            ("#/rules", "#/rules"),
            ("#/rules?see=term/a", "#/rules?see=term/a"),
            ("#/source/ponars?p=3", "sources.html#/source/ponars?p=3"),
            ("#/position/a", "compare.html#/position/a"),
            ("#/package?take=a", "#/package?take=a"),
            ("https://example.org/#/", "https://example.org/#/"),
        ] {
            let html = |to: &str| format!("<p><a href=\"{to}\">x</a> y</p>");
            assert_eq!(lead(&html(href), "rules.html"), html(led), "{href}");
        }
    }
}
