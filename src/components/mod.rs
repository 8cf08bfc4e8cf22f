//! What pages are built of: functions that draw records through a lens. They hold no state and
//! know no page.

pub mod avenue;
pub mod cell;
pub mod citation;
pub mod facts;
pub mod found;
pub mod gap;
pub mod key;
pub mod listing;
pub mod record;
pub mod red_line;
pub mod row;
