//! A list of lists kept in two flat vectors.

/// Many short lists of numbers, without an allocation for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lists {
    items: Vec<u32>,
    starts: Vec<u32>,
}

impl Lists {
    pub(super) fn new() -> Self {
        Lists {
            items: Vec::new(),
            starts: vec![0],
        }
    }

    /// `count` lists, holding for each `(list, item)` pair the item, in the order of the pairs.
    pub(super) fn grouped<P>(count: usize, pairs: P) -> Self
    where
        P: Iterator<Item = (u32, u32)> + Clone,
    {
        let mut starts = vec![0; count + 1];
        for (list, _) in pairs.clone() {
            starts[list as usize + 1] += 1;
        }
        for list in 0..count {
            starts[list + 1] += starts[list];
        }
        let mut free = starts.clone();
        let mut items = vec![0; starts[count] as usize];
        for (list, item) in pairs {
            let place = &mut free[list as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Lists { items, starts }
    }

    pub(super) fn push(&mut self, list: &[u32]) {
        self.items.extend_from_slice(list);
        self.starts.push(self.items.len() as u32);
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many items the lists have together.
    pub(super) fn item_count(&self) -> usize {
        self.items.len()
    }

    pub(super) fn get(&self, list: usize) -> &[u32] {
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &[u32]> + Clone {
        (0..self.len()).map(|list| self.get(list))
    }
}
