//! Strongly connected components, dependencies first.
//!
//! R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2),
//! 1972, pp. 146–160; with its own stack, since chains may be thousands long.

use crate::order;

const UNSEEN: u32 = u32::MAX;

/// The components of the graph on `0..count` where `next(v)` are the successors of `v`. Each is
/// ascending, and comes after every component that it leads to. Linear.
pub(crate) fn components<'a>(count: usize, next: impl Fn(u32) -> &'a [u32]) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    let mut number = vec![UNSEEN; count];
    let mut low = vec![0; count];
    let mut open = Vec::new();
    let mut is_open = vec![false; count];
    let mut path: Vec<(u32, usize)> = Vec::new();
    let mut seen = 0;
    for root in 0..count as u32 {
        if number[root as usize] != UNSEEN {
            continue;
        }
        path.push((root, 0));
        while let Some((at, tried)) = path.pop() {
            let here = at as usize;
            if tried == 0 {
                number[here] = seen;
                low[here] = seen;
                seen += 1;
                open.push(at);
                is_open[here] = true;
            }
            if let Some(&child) = next(at).get(tried) {
                path.push((at, tried + 1));
                if number[child as usize] == UNSEEN {
                    path.push((child, 0));
                } else if is_open[child as usize] {
                    low[here] = low[here].min(number[child as usize]);
                }
                continue;
            }
            if let Some(&(parent, _)) = path.last() {
                low[parent as usize] = low[parent as usize].min(low[here]);
            }
            if low[here] == number[here] {
                let start = open.iter().rposition(|&v| v == at).unwrap_or(0);
                let mut members = open.split_off(start);
                for &member in &members {
                    is_open[member as usize] = false;
                }
                order::numbers(&mut members);
                found.push(members);
            }
        }
    }
    found
}
