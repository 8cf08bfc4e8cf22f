//! A record or a view as a citation, in the formats that reference managers read.
//!
//! The words of the note come from the caller: this crate words nothing for readers.

use crate::edtf::Edtf;
use serde_json::json;

/// What is cited, and in which version of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// A key for it: letters, digits and hyphens.
    pub key: String,
    /// The name of the record or view.
    pub title: String,
    /// The publication it stands in.
    pub container: String,
    /// The version of the data, by date: `2026.11.22`.
    pub version: String,
    /// What else a reader needs to find the same again, in words.
    pub note: String,
    /// Where it is published; `None` where the build knows of no address.
    pub url: Option<String>,
}

impl Cited {
    /// BibTeX, as `@misc`, which every style knows.
    pub fn bibtex(&self) -> String {
        let mut fields = vec![
            ("title", format!("{{{}}}", escaped(&self.title))),
            ("howpublished", escaped(&self.container)),
            ("version", escaped(&self.version)),
        ];
        if let Some([year, month, _]) = self.issued() {
            fields.push(("year", year.to_string()));
            fields.push(("month", month.to_string()));
        }
        if let Some(url) = &self.url {
            fields.push(("url", url.clone()));
        }
        fields.push(("note", escaped(&self.note)));
        let mut entry = format!("@misc{{{},\n", self.key);
        for (name, value) in fields {
            entry.push_str(&format!("  {name} = {{{value}}},\n"));
        }
        entry.push_str("}\n");
        entry
    }

    /// RIS, as a part of a data file.
    pub fn ris(&self) -> String {
        let mut lines = vec![
            ("TY", "DATA".to_owned()),
            ("ID", self.key.clone()),
            ("TI", self.title.clone()),
            ("T2", self.container.clone()),
            ("ET", self.version.clone()),
        ];
        if let Some([year, month, day]) = self.issued() {
            lines.push(("PY", year.to_string()));
            lines.push(("DA", format!("{year:04}/{month:02}/{day:02}")));
        }
        if let Some(url) = &self.url {
            lines.push(("UR", url.clone()));
        }
        lines.push(("N1", self.note.clone()));
        lines.push(("ER", String::new()));
        lines
            .into_iter()
            .map(|(tag, value)| format!("{tag}  - {}\r\n", value.replace(['\r', '\n'], " ")))
            .collect()
    }

    /// CSL-JSON, a list of one.
    pub fn csl_json(&self) -> String {
        let mut item = json!({
            "id": self.key,
            "type": "dataset",
            "title": self.title,
            "container-title": self.container,
            "version": self.version,
            "note": self.note,
        });
        if let Some(issued) = self.issued() {
            item["issued"] = json!({ "date-parts": [issued] });
        }
        if let Some(url) = &self.url {
            item["URL"] = json!(url);
        }
        // Cannot fail: every key is a string.
        serde_json::to_string_pretty(&[item]).unwrap_or_default()
    }

    /// The day that the version names.
    fn issued(&self) -> Option<[i32; 3]> {
        let date: Edtf = self.version.replace('.', "-").parse().ok()?;
        let (year, month, day) = date.known_span().start.ymd();
        Some([year, i32::from(month), i32::from(day)])
    }
}

/// Text with the signs that LaTeX takes for its own escaped.
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                plain.push('\\');
                plain.push(letter);
            }
            '\\' => plain.push_str("\\textbackslash "),
            '~' => plain.push_str("\\textasciitilde "),
            '^' => plain.push_str("\\textasciicircum "),
            '\r' | '\n' => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Cited;
    use biblatex::{Bibliography, ChunksExt};
    use biblib::{CitationParser, RisParser};
    use citationberg::json::{Item, Value};

    fn cited(url: Option<&str>) -> Cited {
        Cited {
            key: "red-lines-position-a-visas".into(),
            title: "A & B on “visas”: 100 % of {it}_#1".into(),
            container: "Red Lines: A and B, side by side".into(),
            version: "2026.11.22".into(),
            note: "Data version 2026.11.22, as of 7 March 2013. Record position/a-visas.".into(),
            url: url.map(str::to_owned),
        }
    }

    const ADDRESS: &str = "https://example.org/#/position/a-visas?on=2013-03-07";

    #[test]
    fn bibtex_is_read_by_a_parser_of_others() {
        let all = Bibliography::parse(&cited(Some(ADDRESS)).bibtex()).unwrap();
        let entry = all.get("red-lines-position-a-visas").unwrap();
        assert_eq!(
            entry.title().unwrap().format_verbatim(),
            "A & B on “visas”: 100 % of {it}_#1"
        );
        assert_eq!(entry.url().unwrap(), ADDRESS);
        assert_eq!(entry.get("year").unwrap().format_verbatim(), "2026");
        assert!(
            entry
                .note()
                .unwrap()
                .format_verbatim()
                .contains("as of 7 March 2013")
        );
    }

    #[test]
    fn ris_is_read_by_a_parser_of_others() {
        let all = RisParser::new().parse(&cited(Some(ADDRESS)).ris()).unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].title, "A & B on “visas”: 100 % of {it}_#1");
        assert_eq!(all[0].urls, [ADDRESS]);
        let date = all[0].date.as_ref().unwrap();
        assert_eq!(
            (date.year, date.month, date.day),
            (2026, Some(11), Some(22))
        );
    }

    #[test]
    fn csl_json_is_read_by_a_parser_of_others() {
        let all: Vec<Item> = serde_json::from_str(&cited(Some(ADDRESS)).csl_json()).unwrap();
        assert_eq!(all[0].id().unwrap(), "red-lines-position-a-visas");
        assert_eq!(all[0].0["URL"], Value::String(ADDRESS.into()));
        assert!(
            matches!(&all[0].0["issued"], Value::Date(_)),
            "{:?}",
            all[0].0["issued"]
        );
    }

    #[test]
    fn without_a_published_address_none_is_named() {
        let cited = cited(None);
        for text in [cited.bibtex(), cited.ris(), cited.csl_json()] {
            assert!(
                !text.contains("http") && text.contains("position/a-visas"),
                "{text}"
            );
        }
    }
}
