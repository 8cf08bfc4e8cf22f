//! What every page is handed: the records, where the reader is, and the way to go elsewhere.

use dispute::edtf::{Day, Edtf, Span};
use dispute::model::Dataset;
use dispute::search::{Found, Index, Query};
use yew::prelude::*;

use crate::desk::Desk;
use crate::lens::Lens;
use crate::portions::Portions;
use crate::route::Address;
use crate::shared::Shared;
use crate::text::Text;
use crate::words::{self, Rest, Ui};

/// What the app is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A page of a host.
    Site,
    /// The one file with everything inside.
    File,
    /// A file that shows a view before any program runs, or without one: whatever would be true on
    /// one day only, or wants a hand behind it, is left out.
    Still,
}

/// The records, where the reader is, and the way elsewhere.
#[derive(Clone, PartialEq)]
pub struct Place {
    pub data: Shared<Dataset>,
    /// The document that the records were read from, as it is handed out.
    pub document: Shared<Text>,
    /// Its SHA-256.
    pub sha256: AttrValue,
    pub address: Shared<Address>,
    /// Which data are shown, and the ways to change that.
    pub desk: Desk,
    /// What the reader's clock says.
    pub clock: Day,
    /// What is taken for today.
    pub today: Day,
    pub medium: Medium,
    /// The days that the records speak of.
    pub reach: Span,
    /// How much of long lists is shown.
    pub portions: Portions,
    pub guide: Guide,
    pub later: Later,
}

impl Place {
    pub fn ui(&self) -> &'static Ui {
        words::ui("en")
    }

    /// The wording of what is loaded after the first view.
    pub fn rest(&self) -> &'static Rest {
        words::rest(self.ui().lang)
    }

    /// Under which licences the data and the page stand.
    pub fn licence(&self) -> String {
        match self.desk.shown.opened {
            None => self.ui().foot.licence.to_owned(),
            Some(_) => (self.ui().foot.other_licence)(&self.data.dispute.licence),
        }
    }

    /// The records that answer to what a reader typed, the best `limit` of them in order.
    pub fn search(&self, query: &Query, limit: usize) -> Found {
        self.index().search(query, limit)
    }

    pub fn index(&self) -> &Index {
        self.desk.shown.index()
    }

    /// What pages draw through.
    pub fn lens(&self) -> Lens<'_> {
        Lens::new(
            &self.data,
            &self.desk.shown.ties,
            self.ui(),
            &self.address,
            self.today,
            self.reach,
            &self.portions,
        )
    }
}

/// Whether the part of the app is here that is loaded after the first view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Later {
    Coming,
    Here,
    /// It could not be loaded, as when the network is gone.
    Failed,
}

/// How to arrive at an address.
#[derive(Debug, Clone, PartialEq)]
pub enum Go {
    /// As a new entry of the browser's history.
    To(Address),
    /// In place of the present entry: for typing and dragging.
    Instead(Address),
    /// Another stretch of time at whichever address the reader has gone to last: it is told when the timeline comes
    /// to rest, and that may be before what was chosen meanwhile is drawn. As a new entry, or not.
    Stretch(Option<Edtf>, bool),
}

/// The way to go elsewhere; never changes.
pub type Guide = Callback<Go>;
