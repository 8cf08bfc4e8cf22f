//! The words that the comparison is narrowed by: a part of its own, because letters of every script
//! are told apart from their capitals by a long table, which the first view does not need.

use dispute::compare::Row;

use crate::lens::Lens;

/// Whether a row has all the words that the address names, in its question, an answer or a name.
pub fn says(lens: &Lens<'_>, row: &Row<'_>) -> bool {
    let cells = row
        .cells
        .iter()
        .flat_map(|cell| cell.of_record.iter().chain(&cell.others));
    let mut text = format!(
        "{} {} ",
        lens.say(&row.issue.title),
        lens.say(&row.issue.text)
    );
    for held in cells.chain(&row.voices) {
        text.push_str(lens.say(&held.position.text));
        text.push(' ');
        text.push_str(&lens.title(&held.position.actor));
        text.push(' ');
    }
    let text = text.to_lowercase();
    let words = lens.address.words.to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}
