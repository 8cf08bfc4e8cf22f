//! What the fuzz targets share: hostile texts, addresses made of them, damaged documents, and a
//! stage on which a page is drawn and looked at.

pub mod damage;
pub mod hostile;
pub mod stage;
pub mod way;
