//! What pages are built of: functions that draw records through a lens. They hold no state and
//! know no page.

pub mod avenue;
pub mod cell;
pub mod changes;
pub mod citation;
pub mod events;
pub mod facts;
pub mod found;
pub mod gap;
pub mod heading;
pub mod key;
pub mod line_history;
pub mod listing;
pub mod narrowed;
pub mod opening;
pub mod portion;
pub mod record;
pub mod red_line;
pub mod row;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub mod snapshots;
pub mod spoken;
pub mod timeline;
pub mod verdict;
pub mod waiting;
