//! The citation of a record or a view, in every format.

use yew::prelude::*;

use super::copies::use_copies;
use crate::browser::location;
use crate::cite;
use crate::context::Place;
use crate::route::Address;

#[hook]
pub fn use_cite(place: &Place, title: &str, address: &Address) -> Html {
    let lens = place.lens();
    let home = location::home();
    let cited = cite::cited(&lens, title, address, &place.sha256, home.as_deref());
    let texts = [
        cite::text(&lens, &cited),
        cited.bibtex(),
        cited.ris(),
        cited.csl_json(),
    ];
    let formats = place.rest().take.formats;
    use_copies(place, formats.into_iter().zip(texts).collect())
}
