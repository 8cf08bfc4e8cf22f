//! What records gather while the words of a query are counted.

/// What every record has gathered so far.
pub(super) struct Tally {
    pub score: Vec<u32>,
    /// Which words a record answers to, a bit each.
    pub answered: Vec<u16>,
    /// Which of them only by a slip.
    pub slipped: Vec<u16>,
    pub in_title: Vec<u16>,
    /// The best answer to the word now counted: whether it is as typed, and its worth.
    best: Vec<(bool, u32)>,
    touched: Vec<u32>,
    /// Every record that has answered to anything.
    pub seen: Vec<u32>,
}

impl Tally {
    pub fn new(records: usize) -> Self {
        Tally {
            score: vec![0; records],
            answered: vec![0; records],
            slipped: vec![0; records],
            in_title: vec![0; records],
            best: vec![(false, 0); records],
            touched: Vec::new(),
            seen: Vec::new(),
        }
    }

    pub fn answer(&mut self, record: u32, answer: (bool, u32)) {
        let best = &mut self.best[record as usize];
        if best.1 == 0 {
            self.touched.push(record);
        }
        *best = answer.max(*best);
    }

    pub fn close(&mut self, number: usize, rarity: u32) {
        for record in self.touched.drain(..) {
            let at = record as usize;
            let (as_typed, worth) = std::mem::take(&mut self.best[at]);
            self.score[at] += worth * rarity;
            if !as_typed {
                self.slipped[at] |= 1 << number;
            }
            if self.answered[at] == 0 {
                self.seen.push(record);
            }
            self.answered[at] |= 1 << number;
        }
    }
}
