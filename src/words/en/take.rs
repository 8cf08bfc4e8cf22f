//! Citing, exporting and printing.

use crate::words::shape::Take;

pub(super) const TAKE: Take = Take {
    cite: "Cite",
    formats: ["Text", "BibTeX", "RIS", "CSL-JSON"],
    copy: |format| format!("Copy {format}"),
    copied: |format| format!("{format} is in your clipboard."),
    not_copied: "Your browser did not allow copying. Select the text above and copy it yourself.",
    note: |version, day| format!("Data version {version}, as of {day}"),
    place: |route, hash| format!("Address in the page {route}, SHA-256 of the data {hash}"),
    of_source: |title| format!("Record of the source: {title}"),
    beside: |view, record| format!("{view}, with the evidence of “{record}”"),
    text: |title, publication, note, place| {
        // Within quotation marks stand single ones.
        let title = title.replace('“', "‘").replace('”', "’");
        format!("“{title}”, in {publication}. {note}. {place}")
    },
    embed_title: "Show this view in another page",
    embed_format: "HTML",
    embed: "A frame shows this view in your page, with its filters and its date:",
    embed_somewhere: |place| {
        format!(
            "A frame needs the whole page to be on a web server. Put it on one, and write its address in place of {place}:"
        )
    },
    embed_opened: "A frame shows the data that the page brings. An opened file stays on your device: go back to the data of this page to have a frame of them.",
    export: "Take this view with you",
    csv: "Table (CSV)",
    json: "Table (JSON)",
    zip: "Whole dataset (ZIP)",
    print: "Print, or save as PDF",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
    saved: |name| format!("{name} was handed to your browser to save."),
    not_saved: "Your browser did not take the file. Everything else on the page still works.",
    no_filter: "none",
    readme: |publication, version, day, filters, address, hash, tabled| {
        let table = if tabled {
            "view.csv       the rows of the view, as filtered, as a table\n"
        } else {
            ""
        };
        format!(
            "{publication}\n\nData version {version}. Saved from a view as of {day}; filters set on it: {filters}.\n\
             Address of the view: {address}\n\
             SHA-256 of dataset.json: {hash}\n\n\
             dataset.json   every record, whole, whatever was filtered\n\
             schema.json    the JSON Schema of dataset.json\n\
             {table}\
             LICENSE.txt    what you may do with it\n\n\
             A record is named by its id, as in position/georgia-visas. Words stand under the code of\n\
             their language. Dates follow EDTF. Open dataset.json in the page again to see the same.\n"
        )
    },
};
