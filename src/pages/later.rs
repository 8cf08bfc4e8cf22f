//! The part of the app that is loaded after the first view: every page but the first ones, the
//! evidence, the search, citations and files.
//!
//! With the feature `split`, which only the published build has, [`load`] is where the program is
//! cut: what is reached through [`Parts`] alone becomes a file of its own. Without, all is there at
//! once.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use dispute::compare::Row;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use super::about::use_about;
use super::cite::use_cite;
use super::compare::behind::{Drawn, fall_behind};
use super::compare::words::says;
use super::desk::banner;
use super::embed::use_embed;
use super::history::{use_date_field, use_drawing, use_history};
use super::offers::{Offers, offers};
use super::panel::use_panel;
use super::part::{Part, part};
use super::strangers::strangers;
use super::take::{printed, use_take};
use super::{
    actors, avenues, differ, nowhere, open, package, record, rules, search, sources, terms, title,
    what,
};
use crate::api;
use crate::browser::entries;
use crate::browser::file::Handed;
use crate::browser::turn::Breath;
use crate::context::Place;
use crate::desk::{self, Completing, Document, Opening, Read, Reader, Tell, Why};
use crate::lens::Lens;
use crate::route::{Address, Page};
use crate::shared::Shared;

/// What the later part draws and answers. The first part reaches it through these functions alone,
/// so that nothing else of it is needed before the first view.
#[derive(Clone, Copy)]
pub struct Parts {
    /// A page that is none of the first ones.
    pub page: fn(&Place) -> Html,
    /// What stands above every page while other data than the page's own are at hand.
    pub banner: fn(&Place) -> Html,
    /// What the address asks for and the data do not have, or another view has.
    pub strangers: fn(&Place) -> Html,
    /// A part that keeps something, and is none of the first ones.
    pub part: fn(&Place, &Part, &mut HookContext) -> Html,
    /// Whether a row of the comparison has the words that it is narrowed by.
    pub says: fn(&Lens<'_>, &Row<'_>) -> bool,
    /// Leaves the themes of the comparison that are out of sight as they are while the date is moved.
    pub fall_behind: fn(&Rc<RefCell<Drawn>>, &Place, UseForceUpdateHandle),
    /// What the tab says, with what is set on the page.
    pub title: fn(&Place) -> String,
    /// Leads the reader back to where they were on a page, as its pieces are drawn.
    pub back_to: fn(f64),
    /// What the search offers for words that are being typed.
    pub offers: fn(&Place, &str) -> Option<Offers>,
    /// Adds to the page's own document what its first views do without.
    pub complete: Completing,
    /// Reads and checks a file that the reader opens.
    pub read: Reader,
    /// Makes the records available to programs.
    pub publish: fn(&Shared<Document>),
}

/// Reads and checks a file that the reader opens, once the part that can is here.
pub fn read(
    own: Shared<Document>,
    handed: Handed,
    tell: Tell,
) -> Pin<Box<dyn Future<Output = Read>>> {
    Box::pin(async move {
        load(&own).await;
        match parts() {
            Some(parts) => (parts.read)(handed, tell).await,
            None => Some(Err(Why::NoReader)),
        }
    })
}

/// Whether there is something to show that the first part cannot draw: by the address, or because a
/// file was handed over.
pub fn needed(address: &Address, opening: &Opening) -> bool {
    let first = match address.page {
        Page::Start | Page::RedLines => true,
        Page::Compare => address.words.is_empty(),
        _ => false,
    };
    !first || address.see.is_some() || address.data.is_some() || *opening != Opening::Nothing
}

/// The later part, where it is here.
#[cfg(not(feature = "split"))]
pub fn parts() -> Option<Parts> {
    Some(all())
}

/// The later part, where it is here.
#[cfg(feature = "split")]
pub fn parts() -> Option<Parts> {
    HERE.get()
}

#[cfg(feature = "split")]
thread_local! {
    /// Code that has been loaded stays, whichever app asked for it.
    static HERE: std::cell::Cell<Option<Parts>> = const { std::cell::Cell::new(None) };
}

/// Fetches the later part, unless it is here, and with it what the page's own document lacks till
/// then. False where it could not be had; the browser's console then says why.
pub async fn load(own: &Shared<Document>) -> bool {
    if parts().is_none()
        && let Some(parts) = fetch().await
    {
        // Only then is it here: what it makes of all records must find all of them.
        (parts.complete)(own.clone()).await;
        // The app is drawn with it in a turn of its own.
        Breath::unnoticed().take().await;
        keep(parts);
    }
    parts().is_some()
}

#[cfg(not(feature = "split"))]
async fn fetch() -> Option<Parts> {
    parts()
}

#[cfg(feature = "split")]
async fn fetch() -> Option<Parts> {
    cut().await.ok()
}

#[cfg(not(feature = "split"))]
fn keep(_: Parts) {}

#[cfg(feature = "split")]
fn keep(parts: Parts) {
    HERE.set(Some(parts));
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn cut() -> Result<Parts, wasm_split_helpers::SplitLoaderError> {
    Ok(all())
}

fn all() -> Parts {
    Parts {
        page,
        banner,
        strangers,
        part: run,
        fall_behind,
        back_to: entries::back_to,
        title: title::title,
        says,
        offers,
        complete: |own| Box::pin(desk::complete(own)),
        read: |handed, tell| Box::pin(desk::read(handed, tell)),
        publish: api::publish,
    }
}

fn page(place: &Place) -> Html {
    match &place.address.page {
        Page::Avenues => avenues::page(place),
        Page::What => what::page(place),
        Page::Package => package::page(place),
        Page::History => part(place, Part::History),
        Page::Differ => differ::page(place),
        Page::Actors => actors::page(place),
        Page::Sources => sources::page(place),
        Page::Terms => terms::page(place),
        Page::Rules => rules::page(place),
        Page::About => part(place, Part::About),
        Page::Open => open::page(place),
        Page::Search => search::page(place),
        Page::Record(id) => match place.data.record(id) {
            Some(record) => record::page(place, record),
            None => nowhere::page(place),
        },
        // The first ones are drawn without this part.
        Page::Nowhere(_) | Page::Start | Page::Compare | Page::RedLines => nowhere::page(place),
    }
}

/// The hooks of a part.
fn run(place: &Place, part: &Part, hooks: &mut HookContext) -> Html {
    match part {
        Part::About => use_about(place).run(hooks),
        Part::Cite { title, address } => use_cite(place, title, address).run(hooks),
        Part::DateField(field) => use_date_field(place, field).run(hooks),
        Part::Embed => use_embed(place).run(hooks),
        Part::Drawing(drawn) => use_drawing(place, drawn).run(hooks),
        Part::History => use_history(place).run(hooks),
        Part::Panel => use_panel(place).run(hooks),
        Part::Printed => printed(place),
        Part::Take => use_take(place).run(hooks),
        // The first ones run without this part.
        Part::AsOfBar
        | Part::Compare
        | Part::Keeping
        | Part::Page
        | Part::Piece { .. }
        | Part::SearchField => Html::default(),
    }
}
