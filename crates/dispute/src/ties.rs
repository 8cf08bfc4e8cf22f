//! What is tied to what, in tables that are made once for a dataset: a view then costs what it shows,
//! not what there is.

use std::cell::OnceCell;

use crate::model::{Dataset, Event, Link, Position, Record, RecordId, RedLine};

/// For each of so many things the numbers tied to it.
#[derive(Debug, Clone, Default)]
struct Table {
    /// Where the numbers of a thing end.
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Table {
    /// Of pairs of a thing and a number; the numbers of a thing keep the order of the pairs.
    fn new(things: usize, pairs: &[(u32, u32)]) -> Self {
        let mut ends = vec![0_u32; things];
        for (thing, _) in pairs {
            ends[*thing as usize] += 1;
        }
        let mut before = 0;
        for end in &mut ends {
            // Where the numbers begin, until they are put there.
            before += std::mem::replace(end, before);
        }
        let mut numbers = vec![0; pairs.len()];
        for (thing, number) in pairs {
            let end = &mut ends[*thing as usize];
            numbers[*end as usize] = *number;
            *end += 1;
        }
        Table { ends, numbers }
    }

    fn of(&self, thing: Option<usize>) -> &[u32] {
        let Some(thing) = thing.filter(|thing| *thing < self.ends.len()) else {
            return &[];
        };
        let begin = thing.checked_sub(1).map_or(0, |last| self.ends[last]);
        &self.numbers[begin as usize..self.ends[thing] as usize]
    }
}

/// The tables of a dataset. They hold for the very records they were made of.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    positions: Table,
    lines: Table,
    events: Table,
    /// Made when first asked for: what it is of may come later than the rest.
    links: OnceCell<Table>,
    /// The same, unless it was made in steps.
    naming: OnceCell<Table>,
}

impl Ties {
    /// The tables of a dataset.
    pub fn new(data: &Dataset) -> Self {
        let issue = |id: &RecordId| data.issues.place(id);
        let on_issues = |pairs: Vec<(u32, u32)>| Table::new(data.issues.len(), &pairs);
        let concerning = data.events.iter().enumerate().flat_map(|(number, event)| {
            let mut issues: Vec<usize> = Vec::new();
            for issue in event
                .issues
                .iter()
                .chain(changed(data, event))
                .filter_map(issue)
            {
                if !issues.contains(&issue) {
                    issues.push(issue);
                }
            }
            issues.into_iter().map(move |issue| pair(issue, number))
        });
        Ties {
            positions: on_issues(tied(data.positions.iter().map(|held| issue(&held.issue)))),
            lines: on_issues(tied(data.red_lines.iter().map(|line| issue(&line.issue)))),
            events: on_issues(concerning.collect()),
            links: OnceCell::new(),
            naming: OnceCell::new(),
        }
    }

    /// The positions on an issue, in the order of ids.
    pub fn positions<'a>(
        &self,
        data: &'a Dataset,
        issue: &RecordId,
    ) -> impl Iterator<Item = &'a Position> {
        let places = self.positions.of(data.issues.place(issue));
        places
            .iter()
            .map(move |place| &data.positions[*place as usize])
    }

    /// The red lines on an issue, in the order of ids.
    pub fn lines<'a>(
        &self,
        data: &'a Dataset,
        issue: &RecordId,
    ) -> impl Iterator<Item = &'a RedLine> {
        let places = self.lines.of(data.issues.place(issue));
        places
            .iter()
            .map(move |place| &data.red_lines[*place as usize])
    }

    /// The links of an avenue, in the order of ids.
    pub fn links<'a>(
        &self,
        data: &'a Dataset,
        avenue: &RecordId,
    ) -> impl Iterator<Item = &'a Link> {
        let links = self.links.get_or_init(|| {
            let avenues = data
                .links
                .iter()
                .map(|link| data.avenues.place(&link.avenue));
            Table::new(data.avenues.len(), &tied(avenues))
        });
        let places = links.of(data.avenues.place(avenue));
        places.iter().map(move |place| &data.links[*place as usize])
    }

    /// The events that name an issue or changed a position or red line on it, in the order of ids.
    pub fn events<'a>(
        &self,
        data: &'a Dataset,
        issue: &RecordId,
    ) -> impl Iterator<Item = &'a Event> {
        let places = self.events.of(data.issues.place(issue));
        places
            .iter()
            .map(move |place| &data.events[*place as usize])
    }

    /// Takes over, after the last step, what else would be made when it is first asked for.
    pub fn complete(&self, tying: Tying, data: &Dataset) {
        // Refused where somebody has asked meanwhile: then the same is there already.
        let _ = self.naming.set(tying.table(data));
    }

    /// How many records name a record, those that cite it included.
    pub fn count_naming(&self, data: &Dataset, id: &RecordId) -> usize {
        self.numbers_naming(data, id).len()
    }

    /// The records that name a record or cite it, kind by kind in the order of ids, each once.
    pub fn naming<'a>(&self, data: &'a Dataset, id: &RecordId) -> Vec<&'a dyn Record> {
        let numbers = self.numbers_naming(data, id).iter();
        numbers
            .filter_map(|number| data.nth(*number as usize))
            .collect()
    }

    fn numbers_naming(&self, data: &Dataset, id: &RecordId) -> &[u32] {
        let table = self.naming.get_or_init(|| {
            let mut tying = Tying::default();
            while tying.step(data, usize::MAX) {}
            tying.table(data)
        });
        table.of(data.number(id))
    }
}

/// The issues of the positions and red lines that an event changed.
fn changed<'a>(data: &'a Dataset, event: &'a Event) -> impl Iterator<Item = &'a RecordId> {
    event.changed.iter().filter_map(|id| {
        let position = data.positions.get(id).map(|position| &position.issue);
        position.or_else(|| data.red_lines.get(id).map(|line| &line.issue))
    })
}

/// What each of a list is tied to, the things and the places in the list.
fn tied(things: impl Iterator<Item = Option<usize>>) -> Vec<(u32, u32)> {
    let pairs = things.enumerate();
    pairs
        .filter_map(|(place, thing)| Some(pair(thing?, place)))
        .collect()
}

/// A dataset that fits a page has fewer records than numbers of 32 bits.
fn pair(thing: usize, number: usize) -> (u32, u32) {
    (thing as u32, number as u32)
}

/// The tables being made, for whoever has something else to do in between.
#[derive(Default)]
pub struct Tying {
    done: usize,
    pairs: Vec<(u32, u32)>,
}

impl Tying {
    /// Goes through so many more records. False when there is none.
    pub fn step(&mut self, data: &Dataset, records: usize) -> bool {
        let all = data.len();
        let until = self.done.saturating_add(records).min(all);
        for number in self.done..until {
            let Some(record) = data.nth(number) else {
                continue;
            };
            let cited = record.citations().iter();
            let cited = cited.flat_map(|citation| citation.via.iter().chain([&citation.source]));
            let from = self.pairs.len();
            for id in record.named().into_iter().chain(cited) {
                if let Some(named) = data.number(id) {
                    let pair = pair(named, number);
                    if !self.pairs[from..].contains(&pair) {
                        self.pairs.push(pair);
                    }
                }
            }
        }
        self.done = until;
        until < all
    }

    /// How many records it has gone through.
    pub fn done(&self) -> usize {
        self.done
    }

    fn table(self, data: &Dataset) -> Table {
        Table::new(data.len(), &self.pairs)
    }

    /// The tables, after the last step.
    pub fn finish(self, data: &Dataset) -> Ties {
        let ties = Ties::new(data);
        ties.complete(self, data);
        ties
    }
}
