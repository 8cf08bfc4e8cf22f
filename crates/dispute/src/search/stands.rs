//! Names in other scripts than the records' stand for the names that records use.
//!
//! The records are written in one script, and say Georgia or Tbilisi where a reader types
//! `საქართველო`. An actor's other names say that it is the same: so whoever types one of those in
//! another script finds what has any of those in the script of the records. A name that shares
//! its key with one of them, as `Абхазия` with Abkhazia, needs no more, unless the records hardly use
//! it beside their own name for the actor, as Sakartvelo beside Georgia.

use super::query::whole;
use crate::model::{Dataset, Lang, Record};

/// A name's key, the key of a name for which it stands, and whether the former is also that of a
/// name in the script of the records. A key has a space between its words.
pub(super) type Stand = (String, String, bool);

/// For which names the other names of a record stand.
pub(super) fn each(data: &Dataset, record: &dyn Record) -> Vec<Stand> {
    let Some(actor) = data.actors.get(record.id()) else {
        return Vec::new();
    };
    let title = record.title().get(Lang::BASE);
    let called = whole(title);
    let names = actor.forms.iter().map(String::as_str).chain([title]);
    let (own, others): (Vec<&str>, Vec<&str>) =
        names.partition(|name| name.contains(|letter: char| letter.is_ascii_alphabetic()));
    let own: Vec<String> = own.into_iter().map(whole).collect();
    let mut stands = Vec::new();
    for name in others.into_iter().map(whole) {
        let shared = own.contains(&name);
        let others = own
            .iter()
            .filter(|own| **own != name && (!shared || **own == called));
        stands.extend(others.map(|own| (name.clone(), own.clone(), shared)));
    }
    stands
}
