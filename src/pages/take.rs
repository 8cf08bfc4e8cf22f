//! At the end of every page: its citation, and the page as a file or on paper.

mod tables;

use std::rc::Rc;

use yew::prelude::*;

use super::cite::Cite;
use crate::browser::download;
use crate::cite::publication;
use crate::context::{Place, use_place};
use crate::export::{self, Setting, Table};

/// The licence as it stands in the repository.
const LICENCE: &str = include_str!("../../LICENSE-DATA");
const SCHEMA: &str = include_str!("../../docs/schema.json");

#[derive(Properties, PartialEq)]
pub struct TakeProps {
    /// The name of the page.
    pub title: String,
}

/// A file that a reader can ask for.
#[derive(Clone, Copy, PartialEq)]
enum File {
    Csv,
    Json,
    Zip,
}

#[component]
pub fn Take(props: &TakeProps) -> Html {
    let place = use_place();
    let ui = &place.ui().take;
    let open = use_state(|| false);
    let said = use_state(String::new);
    let save = |file: File| {
        let (place, said) = (place.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let ui = &place.ui().take;
            said.set(match save(&place, file) {
                Some(name) => (ui.saved)(&name),
                None => ui.not_saved.to_owned(),
            });
        })
    };
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            // The state decides, so that nothing is made before somebody asks for it.
            event.prevent_default();
            open.set(!*open);
        })
    };
    html! {
        <details class="take" open={*open}>
            <summary onclick={ontoggle}>{ ui.title }</summary>
            if *open {
                <h2>{ ui.cite }</h2>
                <Cite title={props.title.clone()} address={place.address.not_seeing()} />
                <h2>{ ui.export }</h2>
                <p class="take-files">
                    <button type="button" class="framed" onclick={save(File::Csv)}>{ ui.csv }</button>
                    <button type="button" class="framed" onclick={save(File::Json)}>{ ui.json }</button>
                    <button type="button" class="framed" onclick={save(File::Zip)}>{ ui.zip }</button>
                    <button type="button" class="framed" onclick={|_| crate::browser::document::print()}>{ ui.print }</button>
                </p>
                <p role="status">{ (*said).clone() }</p>
            }
        </details>
    }
}

/// Hands out a file, and says its name; `None` where the browser refuses.
fn save(place: &Place, file: File) -> Option<String> {
    let table = table(place);
    match file {
        File::Csv => offered(table.file_name("csv"), "text/csv", table.csv().into_bytes()),
        File::Json => offered(
            table.file_name("json"),
            "application/json",
            table.json().into_bytes(),
        ),
        File::Zip => {
            let setting = &table.setting;
            let ui = &place.ui().take;
            let filters = if setting.filters.is_empty() {
                ui.no_filter
            } else {
                &setting.filters
            };
            let readme = (ui.readme)(
                &setting.publication,
                &setting.version,
                &setting.as_of,
                filters,
            );
            // Cannot fail: every key of a record is a string.
            let data = serde_json::to_string_pretty(&*place.data).unwrap_or_default();
            let bytes = export::archive(&[
                ("README.txt", &readme),
                ("LICENSE.txt", LICENCE),
                ("schema.json", SCHEMA),
                ("dataset.json", &data),
                ("view.csv", &table.csv()),
            ])?;
            offered(
                export::file_name("dataset", setting, "zip"),
                "application/zip",
                bytes,
            )
        }
    }
}

fn offered(name: String, media_type: &str, bytes: Vec<u8>) -> Option<String> {
    download::offer_bytes(&name, media_type, &bytes).then_some(name)
}

/// The view as a table, with what is set on it.
pub fn table(place: &Place) -> Rc<Table> {
    let lens = place.lens();
    let route = place.address.not_seeing().on(None).write();
    let (path, filters) = route.split_once('?').unwrap_or((&route, ""));
    let view = path.trim_start_matches(['#', '/']).replace('/', "-");
    let (columns, rows) = tables::of_view(place, &lens);
    Rc::new(Table {
        view: if view.is_empty() {
            "start".to_owned()
        } else {
            view
        },
        columns,
        rows,
        setting: Setting {
            publication: publication(&lens),
            licence: place.data.dispute.licence.clone(),
            version: place.data.dispute.version.clone(),
            as_of: lens.today().to_string(),
            filters: filters.to_owned(),
            sha256: place.sha256.to_string(),
        },
    })
}
