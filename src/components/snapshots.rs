//! What records look like when drawn: one snapshot for a row and one for a record of every kind,
//! of the domain's miniature of an invented dispute. `INSTA_UPDATE=always cargo test snapshots`
//! takes them anew; read the difference before you commit it.

use std::path::Path;
use std::rc::Rc;

use dispute::as_of::reach;
use dispute::compare::compare;
use dispute::edtf::Day;
use dispute::model::{Dataset, Kind, Record, RecordId};
use dispute::ties::Ties;
use yew::{Html, LocalServerRenderer, Properties, component};

use crate::components;
use crate::lens::Lens;
use crate::portions::Portions;
use crate::route::{Address, Page};
use crate::shared::Shared;
use crate::words;

#[derive(Properties, PartialEq)]
struct DrawnProps {
    data: Shared<Dataset>,
    what: What,
}

#[derive(Clone, PartialEq)]
enum What {
    Row(RecordId),
    Record(RecordId),
}

/// A fixed day after everything in the miniature, so that ages never move.
pub fn day() -> Day {
    Day::from_ymd(2030, 1, 1).unwrap()
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let address = Address::of(Page::Compare);
    let reach = reach(&props.data, day());
    let (ties, portions) = (Rc::new(Ties::new(&props.data)), Portions::default());
    let ui = words::ui("en");
    let lens = Lens::new(&props.data, &ties, ui, &address, day(), reach, &portions);
    match &props.what {
        What::Record(id) => components::record::record(&lens, props.data.record(id).unwrap()),
        What::Row(id) => {
            let columns = lens.columns();
            let rows = compare(&lens.view, columns.each_ref());
            let row = rows.iter().find(|row| &row.issue.id == id).unwrap();
            components::row::row(
                &lens,
                row,
                &columns,
                Some(components::heading::Level::UNDER_PART),
            )
        }
    }
}

/// The domain's miniature of an invented dispute.
pub fn miniature() -> Shared<Dataset> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Shared::new(data_folder::load(&root.join("crates/dispute/tests/fixtures/mini")).unwrap())
}

async fn drawn(data: &Shared<Dataset>, what: What) -> String {
    let props = DrawnProps {
        data: data.clone(),
        what,
    };
    let html = LocalServerRenderer::<Drawn>::with_props(props)
        .hydratable(false)
        .render()
        .await;
    // A line an element, so that a difference shows where it is.
    html.replace("><", ">\n<")
}

#[tokio::test]
async fn every_row_is_drawn_as_it_was() {
    let data = miniature();
    for issue in data.issues.iter() {
        let name = format!("row-{}", issue.id.slug());
        insta::assert_snapshot!(name, drawn(&data, What::Row(issue.id.clone())).await);
    }
}

#[tokio::test]
async fn a_record_of_every_kind_is_drawn_as_it_was() {
    let data = miniature();
    for kind in Kind::ALL {
        let of_kind = |record: &&dyn Record| record.kind() == *kind;
        let id = data.records().find(of_kind).unwrap().id().clone();
        let name = format!("record-{kind}");
        insta::assert_snapshot!(name, drawn(&data, What::Record(id)).await);
    }
}
