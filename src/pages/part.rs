//! The parts of the page that keep something of their own from one drawing to the next.
//!
//! A type of component costs the page some 7 KB of the same life cycle again. So there is one type,
//! and which part it is stands in its properties; whatever keeps nothing is a function.

use yew::functional::{Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::as_of_bar::use_as_of_bar;
use super::compare::use_compare;
use super::history::DateField;
use super::keeping::use_keeping;
use super::later;
use super::piece::{Piece, use_piece};
use super::search_field::use_search_field;
use crate::components::timeline;
use crate::context::Place;
use crate::route::Address;
use crate::shared::Shared;

/// Which part, and what it is told.
#[derive(Clone, PartialEq)]
pub enum Part {
    About,
    AsOfBar,
    /// The name of what is cited, and where it stands.
    Cite {
        title: String,
        address: Box<Address>,
    },
    Compare,
    DateField(DateField),
    /// The view as a frame.
    Embed,
    /// The timeline, of these events.
    Drawing(Shared<timeline::Charted>),
    History,
    Keeping,
    /// The page that the address names.
    Page,
    Panel,
    /// Something that is handed to Yew once; under the still, or below what is first seen, in a
    /// turn of its own.
    Piece {
        key: Key,
        drawn: Piece,
        below: bool,
    },
    /// What only paper needs of the page.
    Printed,
    SearchField,
    Take,
}

impl Part {
    /// What keeps one part from being taken for another that stood in its place.
    pub fn key(&self) -> Key {
        Key::from(match self {
            Part::About => "about",
            Part::AsOfBar => "as-of-bar",
            Part::Cite { .. } => "cite",
            Part::Compare => "compare",
            Part::DateField(field) => field.label,
            Part::Drawing(_) => "drawing",
            Part::Embed => "embed",
            Part::History => "history",
            Part::Keeping => "keeping",
            Part::Page => "page",
            Part::Panel => "panel",
            Part::Piece { key, .. } => return key.clone(),
            Part::Printed => "printed",
            Part::SearchField => "search-field",
            Part::Take => "take",
        })
    }
}

/// Draws a part, in a place. Those that are loaded later are drawn only where they are here, or
/// their hooks would begin in the middle of a life.
pub fn part(place: &Place, part: Part) -> Html {
    let key = part.key();
    html! { <Kept {key} place={place.clone()} {part} /> }
}

#[derive(Properties)]
struct KeptProps {
    place: Place,
    part: Part,
}

/// A piece that is drawn when its turn comes is another one whenever it is drawn anew, and one that is
/// handed over again is drawn already: where it stands is nothing to it.
impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        let is_piece = matches!(self.part, Part::Piece { .. });
        self.part == other.part && (is_piece || self.place == other.place)
    }
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    use_part(props)
}

/// The hooks of a part. One component is one part for as long as it lives, by its key, so that its
/// hooks are always the same.
fn use_part(props: &KeptProps) -> impl Hook<Output = Html> {
    Running(props)
}

struct Running<'a>(&'a KeptProps);

impl Hook for Running<'_> {
    type Output = Html;

    fn run(self, hooks: &mut HookContext) -> Html {
        let place = &self.0.place;
        match &self.0.part {
            Part::AsOfBar => use_as_of_bar(place).run(hooks),
            Part::Compare => use_compare(place).run(hooks),
            Part::Keeping => use_keeping(place).run(hooks),
            Part::Page => super::page(place),
            Part::Piece { drawn, below, .. } => use_piece(place, drawn, *below).run(hooks),
            Part::SearchField => use_search_field(place).run(hooks),
            part => match later::parts() {
                Some(parts) => (parts.part)(place, part, hooks),
                None => Html::default(),
            },
        }
    }
}
