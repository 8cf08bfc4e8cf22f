//! A view as a table, and the files it is saved in.

mod picture;

pub use picture::{Picture, comparison, timeline};

use std::io::{Cursor, Write};

use serde_json::{Map, Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The rows of a view under their headings, and what was set when they were drawn.
pub struct Table {
    /// The view, in one word of an address: `compare`.
    pub view: String,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
    pub setting: Setting,
}

/// What a view depends on beside the records.
#[derive(Clone)]
pub struct Setting {
    pub publication: String,
    pub licence: String,
    pub version: String,
    /// The day shown, as `2013-03-07`.
    pub as_of: String,
    /// The filters as they stand in the address: `gap=deadlock&theme=status`.
    pub filters: String,
    /// Where the view stands: on the web, or within the page where it knows no place there.
    pub address: String,
    pub sha256: String,
}

impl Table {
    /// `red-lines-compare-2013-03-07-gap-deadlock-data-2026.11.22.csv`
    pub fn file_name(&self, extension: &str) -> String {
        file_name(&self.view, &self.setting, extension)
    }

    /// CSV as RFC 4180 has it. Every row says the setting too, so that no row goes without it when
    /// rows are sorted, cut or joined.
    pub fn csv(&self) -> String {
        let mut text = String::new();
        let setting = ["as_of", "data_version", "filters", "address", "data_sha256"];
        line(&mut text, self.columns.iter().chain(&setting).copied());
        let Setting {
            as_of,
            version,
            filters,
            address,
            sha256,
            ..
        } = &self.setting;
        let setting = [as_of.as_str(), version, filters, address, sha256];
        for row in &self.rows {
            line(&mut text, row.iter().map(String::as_str).chain(setting));
        }
        text
    }

    /// The same as JSON, the setting once.
    pub fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let cells = self.columns.iter().zip(row);
                Value::Object(
                    cells
                        .map(|(name, cell)| ((*name).to_owned(), json!(cell)))
                        .collect::<Map<_, _>>(),
                )
            })
            .collect();
        let Setting {
            publication,
            licence,
            version,
            as_of,
            filters,
            address,
            sha256,
        } = &self.setting;
        let whole = json!({
            "publication": publication,
            "licence": licence,
            "view": self.view,
            "as_of": as_of,
            "data_version": version,
            "data_sha256": sha256,
            "filters": filters,
            "address": address,
            "rows": rows,
        });
        // Cannot fail: every key is a string.
        serde_json::to_string_pretty(&whole).unwrap_or_default()
    }
}

/// A name that says what is inside, in letters that every file system takes.
pub fn file_name(view: &str, setting: &Setting, extension: &str) -> String {
    let filters: String = setting
        .filters
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .take(60)
        .collect();
    let parts = ["red-lines", view, &setting.as_of, &filters];
    let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}-data-{}.{extension}", named.join("-"), setting.version)
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        // A sheet would take a cell that begins so for a formula.
        let formula = cell.starts_with(['=', '+', '-', '@', '\t']);
        if formula || cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            if formula {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

/// Files in one archive. `None` only beyond what the format can hold.
pub fn archive(files: &[(&str, &str)]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files {
        writer.start_file(*name, options).ok()?;
        writer.write_all(text.as_bytes()).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use std::io::Read;

    use super::{Setting, Table, archive};

    fn table() -> Table {
        Table {
            view: "compare".into(),
            columns: vec!["id", "text"],
            rows: vec![
                vec!["issue/a".into(), "one, \"two\"\nthree".into()],
                vec!["issue/b".into(), "=HYPERLINK(\"x\")".into()],
            ],
            setting: Setting {
                publication: "Red Lines".into(),
                licence: "CC-BY-4.0".into(),
                version: "2026.11.22".into(),
                as_of: "2013-03-07".into(),
                filters: "gap=deadlock".into(),
                address: "#/compare?on=2013-03-07&gap=deadlock".into(),
                sha256: "ab".into(),
            },
        }
    }

    #[test]
    fn a_table_is_read_back_by_a_csv_reader_of_others() {
        let text = table().csv();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(
            reader.headers().unwrap(),
            vec![
                "id",
                "text",
                "as_of",
                "data_version",
                "filters",
                "address",
                "data_sha256"
            ]
        );
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(
            rows[0],
            vec![
                "issue/a",
                "one, \"two\"\nthree",
                "2013-03-07",
                "2026.11.22",
                "gap=deadlock",
                "#/compare?on=2013-03-07&gap=deadlock",
                "ab"
            ]
        );
        assert_eq!(&rows[1][1], "'=HYPERLINK(\"x\")");
    }

    #[test]
    fn the_name_of_a_file_says_what_is_inside() {
        let name = table().file_name("csv");
        assert_eq!(
            name,
            "red-lines-compare-2013-03-07-gap-deadlock-data-2026.11.22.csv"
        );
    }

    #[test]
    fn json_says_the_setting_once_and_every_row() {
        let value: serde_json::Value = serde_json::from_str(&table().json()).unwrap();
        assert_eq!(value["as_of"], "2013-03-07");
        assert_eq!(value["address"], "#/compare?on=2013-03-07&gap=deadlock");
        assert_eq!(value["rows"][0]["id"], "issue/a");
    }

    #[test]
    fn an_archive_holds_every_file_whole() {
        let bytes = archive(&[("README.txt", "read"), ("dataset.json", "{}")]).unwrap();
        let mut read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        read.by_name("README.txt")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!((text.as_str(), read.len()), ("read", 2));
    }
}
