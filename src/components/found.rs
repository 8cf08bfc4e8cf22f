//! A record that a search found, with the words that answer marked.

use dispute::model::Record;
use dispute::search::{Query, telling};
use yew::prelude::*;

use crate::lens::Lens;

/// How many characters of a text are shown around the first word that answers.
const SHOWN: usize = 110;

/// A text with the words that answer to a query marked.
pub fn marked(query: &Query, text: &str) -> Html {
    html! {
        for (answers, piece) in query.mark(text) {
            if answers { <mark>{ piece.to_owned() }</mark> } else { { piece.to_owned() } }
        }
    }
}

/// Its title, and the piece that shows why it was found where the title does not.
pub fn found(lens: &Lens<'_>, record: &dyn Record, query: &Query) -> Html {
    let piece = telling(lens.data, record, query);
    html! {
        <>
            <span class="name">{ marked(query, &lens.name(record)) }</span>
            if let Some((field, text)) = piece {
                <small>
                    { (lens.rest().search.found_in)(field) }{ " " }{ marked(query, &around(query, text)) }
                </small>
            }
        </>
    }
}

/// The part of a text around the first word that answers, cut between words.
fn around(query: &Query, text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let first: usize = query
        .mark(text)
        .iter()
        .take_while(|(answers, _)| !answers)
        .map(|(_, piece)| piece.len())
        .sum();
    let before: Vec<&str> = text[..first].split_inclusive(' ').collect();
    let lead: Vec<&str> = before.iter().rev().take(5).rev().copied().collect();
    let start = first - lead.iter().map(|word| word.len()).sum::<usize>();
    let mut part = String::new();
    if start > 0 {
        part.push_str("… ");
    }
    for word in text[start..].split_inclusive(' ') {
        if part.chars().count() + word.chars().count() > SHOWN {
            part.push('…');
            break;
        }
        part.push_str(word);
    }
    part
}
