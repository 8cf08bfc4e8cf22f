//! What a view is drawn through: the records, the day, the wording, and the address it stands at.

use std::rc::Rc;

use dispute::as_of::AsOf;
use dispute::edtf::{Day, Edtf, Span};
use dispute::model::{Actor, Dataset, Record, RecordId, Source, Words};
use dispute::ties::Ties;

use crate::portions::Portions;
use crate::route::{Address, Page};
use crate::rule::Rule;
use crate::words::{self, Rest, Ui};

/// Handed to every function that draws; nothing in it changes while a page is drawn.
pub struct Lens<'a> {
    pub data: &'a Dataset,
    pub view: AsOf<'a>,
    pub ui: &'static Ui,
    pub address: &'a Address,
    /// The days that the records speak of.
    pub reach: Span,
    /// How much of long lists is shown.
    pub portions: &'a Portions,
}

/// The nearest day on which there is something to show.
pub fn within(day: Day, reach: Span) -> Day {
    day.clamp(reach.start, Day(reach.end.0 - 1))
}

impl<'a> Lens<'a> {
    pub fn new(
        data: &'a Dataset,
        ties: &Rc<Ties>,
        ui: &'static Ui,
        address: &'a Address,
        today: Day,
        reach: Span,
        portions: &'a Portions,
    ) -> Self {
        Lens {
            data,
            view: AsOf::tied(data, ties.clone(), within(address.day(today), reach)),
            ui,
            address,
            reach,
            portions,
        }
    }

    /// The wording of what is loaded after the first view.
    pub fn rest(&self) -> &'static Rest {
        words::rest(self.ui.lang)
    }

    /// The day that is shown, as a date.
    pub fn today(&self) -> Edtf {
        Edtf::from_day(self.view.day)
    }

    /// Words of a record in the page's language.
    pub fn say<'w>(&self, words: &'w Words) -> &'w str {
        words.get(self.ui.lang)
    }

    pub fn date(&self, date: &Edtf) -> String {
        (self.ui.date)(date)
    }

    /// A record's title, or its id where the record is missing.
    pub fn title(&self, id: &RecordId) -> String {
        self.data
            .record(id)
            .map_or_else(|| id.to_string(), |record| self.name(record))
    }

    /// How a record is named in a list: a question by its short form.
    pub fn name(&self, record: &dyn Record) -> String {
        self.say(record.title()).to_owned()
    }

    pub fn actor(&self, id: &RecordId) -> Option<&'a Actor> {
        self.data.actors.get(id)
    }

    pub fn source(&self, id: &RecordId) -> Option<&'a Source> {
        self.data.sources.get(id)
    }

    /// How many records name a record.
    pub fn count_naming(&self, id: &RecordId) -> usize {
        self.view.ties.count_naming(self.data, id)
    }

    /// The address of a record's own page, on the date that is set.
    pub fn to_record(&self, id: &RecordId) -> String {
        self.address.to(Page::Record(id.clone())).write()
    }

    /// The address of this view with a record's evidence beside it.
    pub fn to_evidence(&self, id: &RecordId) -> String {
        self.address.seeing(id).write()
    }

    pub fn to_page(&self, page: Page) -> String {
        self.address.to(page).write()
    }

    /// The rules, from one of them on.
    pub fn to_rule(&self, rule: Rule) -> String {
        let rules = self.address.to(Page::Rules);
        let paragraph = Some(rule as u32);
        Address { paragraph, ..rules }.write()
    }

    /// The actors in the two columns: those of the address, else the two sides.
    pub fn columns(&self) -> [RecordId; 2] {
        [0, 1].map(|index| {
            self.address.columns[index]
                .as_deref()
                .map(crate::route::actor)
                .filter(|id| self.actor(id).is_some())
                .unwrap_or_else(|| self.side_actor(index))
        })
    }

    /// The actor that holds a side's positions of record.
    pub fn side_actor(&self, index: usize) -> RecordId {
        self.data
            .dispute
            .sides
            .get(index)
            .map(|side| side.actor.clone())
            .unwrap_or_default()
    }

    /// Which side's hue an actor has: 0, 1, or none.
    pub fn side_index(&self, actor: &RecordId) -> Option<usize> {
        let side = self.data.side_of(actor)?;
        self.data
            .dispute
            .sides
            .iter()
            .position(|other| other.id == side.id)
    }
}
