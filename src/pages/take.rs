//! At the end of every page: its citation, and the page as a file or on paper.

mod columns;
mod passages;
mod pictures;
mod records;
mod tables;
mod timeline;

use std::rc::Rc;

use dispute::cite::Cited;
use dispute::model::RecordId;
use dispute::search::Query;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::part::{Part, part};
use super::title;
use crate::browser::{self, details, document, download, location, print};
use crate::cite::{self, cited, publication, text};
use crate::context::Place;
use crate::export::{self, Picture, Setting, Table};
use crate::lens::Lens;
use crate::route::{Address, Page};
use crate::words;
use pictures::{picture, pictured};
use tables::tabled;

/// The licence as it stands in the repository.
const LICENCE: &str = include_str!("../../LICENSE-DATA");
/// The schema of the published document.
pub const SCHEMA: &str = include_str!("../../docs/schema.json");

/// Beyond every dataset that a page could show.
const ALL: usize = 1_000_000;

/// A file that a reader can ask for.
#[derive(Clone, Copy, PartialEq)]
enum File {
    Csv,
    Json,
    Zip,
    Svg,
    Png,
}

/// What stands in the last element of a page, which the page itself opens and closes.
#[hook]
pub fn use_take(place: &Place) -> Html {
    let ui = &place.rest().take;
    use_effect_with(place.clone(), |place| {
        let place = place.clone();
        let listener = print::on_print(move || {
            let lens = place.lens();
            let close = print::open("main", ".take, .filters details");
            let cited = print::number("data-source").into_iter();
            let sources: Vec<String> = cited.map(|id| source(&lens, &id.into())).collect();
            print::fill(PRINTED_SOURCES, &sources);
            // Paper is read on other days: “today” is none there.
            print::note(".as-of .date", "data-day", &words::day(lens.view.day));
            close
        });
        move || drop(listener)
    });
    // Nothing is made before somebody asks for it.
    let (inside, open) = (use_node_ref(), use_state_eq(|| false));
    use_effect_with((), {
        let (inside, open) = (inside.clone(), open.setter());
        move |()| {
            let listener = details::on_toggle(&inside, move |is_open| open.set(is_open));
            move || drop(listener)
        }
    });
    let said = use_state(String::new);
    let save = |file: File| {
        let (place, said) = (place.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (place, said) = (place.clone(), said.clone());
            spawn_local(async move {
                let ui = &place.rest().take;
                said.set(match save(&place, file).await {
                    Some(name) => (ui.saved)(&name),
                    None => ui.not_saved.to_owned(),
                });
            });
        })
    };
    let (cited_title, cited_address) = in_sight(place);
    html! {
        <div ref={inside}>
            if *open {
                if citable(place) {
                    <h2>{ ui.cite }</h2>
                    { part(place, Part::Cite { title: cited_title, address: Box::new(cited_address) }) }
                    <h2>{ ui.embed_title }</h2>
                    { part(place, Part::Embed) }
                }
                <h2>{ ui.export }</h2>
                <p class="take-files">
                    if tabled(&place.lens()) {
                        <button type="button" class="framed" onclick={save(File::Csv)}>{ ui.csv }</button>
                        <button type="button" class="framed" onclick={save(File::Json)}>{ ui.json }</button>
                    }
                    <button type="button" class="framed" onclick={save(File::Zip)}>{ ui.zip }</button>
                    if pictured(place) {
                        <button type="button" class="framed" onclick={save(File::Svg)}>{ ui.svg }</button>
                        <button type="button" class="framed" onclick={save(File::Png)}>{ ui.png }</button>
                    }
                    <button type="button" class="framed" onclick={|_| document::print()}>{ ui.print }</button>
                </p>
                <p role="status">{ (*said).clone() }</p>
            }
        </div>
    }
}

/// Whether there is anything to cite: an address that leads nowhere is no work.
fn citable(place: &Place) -> bool {
    match &place.address.page {
        Page::Nowhere(_) => false,
        Page::Record(id) => place.data.record(id).is_some(),
        _ => true,
    }
}

/// What is cited of a page: the page, and beside it the record whose evidence is open.
fn in_sight(place: &Place) -> (String, Address) {
    let seen = place.address.see.as_ref();
    let address = match seen.and_then(|id| place.data.record(id)) {
        Some(seen) => place.address.seeing(seen.id()),
        None => place.address.not_seeing(),
    };
    (title::beside(place, title::view(place)), address)
}

/// The citation of the view, for a picture of it: of evidence beside it a picture shows nothing.
fn cited_alone(place: &Place) -> Cited {
    let address = place.address.not_seeing();
    let home = location::home();
    let title = title::view(place);
    cited(
        &place.lens(),
        &title,
        &address,
        &place.sha256,
        home.as_deref(),
    )
}

/// The list of sources on paper.
const PRINTED_SOURCES: &str = "printed-sources";

/// What only paper needs: how to cite the page, and the sources it cites, numbered. Which they are
/// is read from the page just before it is printed, when all that was closed is open.
pub fn printed(place: &Place) -> Html {
    let lens = place.lens();
    let (title, address) = in_sight(place);
    let home = location::home();
    let cited = cited(&lens, &title, &address, &place.sha256, home.as_deref());
    html! {
        <aside class="printed">
            if citable(place) { <p>{ text(&lens, &cited) }</p> }
            <h2>{ place.ui().nav.sources }</h2>
            <ol id={PRINTED_SOURCES}></ol>
        </aside>
    }
}

/// A source as a list of references has it.
fn source(lens: &Lens<'_>, id: &RecordId) -> String {
    let Some(source) = lens.source(id) else {
        return id.to_string();
    };
    let author = lens.say(&source.author);
    let mut all = String::new();
    if !author.is_empty() {
        all += author;
        all += ": ";
    }
    all += lens.say(&source.title);
    all += ". ";
    all += lens.say(&source.publisher);
    if let Some(date) = &source.date {
        all += ", ";
        all += &lens.date(date);
    }
    if let Some(url) = &source.url {
        all += ". ";
        all += url;
    }
    all
}

/// Hands out a file, and says its name; `None` where the browser refuses.
async fn save(place: &Place, file: File) -> Option<String> {
    let table = table(place);
    match file {
        File::Csv => offered(table.file_name("csv"), "text/csv", table.csv().into_bytes()),
        File::Json => offered(
            table.file_name("json"),
            "application/json",
            table.json().into_bytes(),
        ),
        File::Svg => {
            let svg = picture(place)?.svg;
            offered(table.file_name("svg"), "image/svg+xml", svg.into_bytes())
        }
        File::Png => {
            let name = table.file_name("png");
            let Picture { svg, width, height } = picture(place)?;
            let offered = browser::picture::offer_png(&name, &svg, width, height).await;
            offered.then_some(name)
        }
        File::Zip => {
            let setting = &table.setting;
            let ui = &place.rest().take;
            let tabled = tabled(&place.lens());
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
                &setting.address,
                &setting.sha256,
                tabled,
            );
            let shown = &place.desk.shown;
            let licence = match shown.opened {
                None => LICENCE.to_owned(),
                Some(_) => place.licence(),
            };
            let csv = table.csv();
            let view = tabled.then_some(("view.csv", csv.as_str()));
            let mut files = vec![
                ("README.txt", readme.as_str()),
                ("LICENSE.txt", &licence),
                ("schema.json", SCHEMA),
                ("dataset.json", &place.document),
            ];
            files.extend(view);
            let bytes = export::archive(&files)?;
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
    let route = place.address.not_seeing().on(None).of_data(None).write();
    let (path, filters) = route.split_once('?').unwrap_or((&route, ""));
    let view = path.trim_start_matches(['#', '/']).replace('/', "-");
    let home = location::home();
    let (within, on_web) = cite::place(&lens, &place.address.not_seeing(), home.as_deref());
    let (columns, rows) = tables::of_view(&lens, |words| {
        let found = place.search(&Query::new(words), ALL);
        found.hits.into_iter().map(|hit| hit.id).collect()
    });
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
            address: on_web.unwrap_or(within),
            sha256: place.sha256.to_string(),
        },
    })
}
