//! One page a file: each reads the place, asks the domain, and draws.

mod about;
mod actors;
mod as_of_bar;
mod avenues;
mod cite;
mod compare;
mod desk;
mod differ;
mod history;
mod keeping;
pub mod later;
mod masthead;
mod notices;
mod nowhere;
mod offers;
mod open;
mod package;
mod panel;
mod part;
mod piece;
mod record;
mod red_lines;
mod rules;
mod search;
mod search_field;
mod shell;
mod sources;
mod start;
mod strangers;
mod take;
mod terms;
mod title;
mod what;

pub use part::{Part, part};
pub use piece::use_turn;
pub use shell::{page, shell, title};
