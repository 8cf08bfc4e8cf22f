//! Figures, and what they were taken on.

use std::fs;
use std::process::Command;

use serde_json::Value;

/// The numbers of a list; none where it is no list.
pub fn numbers(list: &Value) -> Vec<f64> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(Value::as_f64).collect()
}

/// The first number of each pair of a list.
pub fn firsts(list: &Value) -> Vec<f64> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(|pair| pair[0].as_f64()).collect()
}

/// The value below which a share of them lie, by the nearest rank.
pub fn at(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    // In range: a share is at most 1.
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
}

/// How many programs wait for the processor, over the last minute.
pub fn load_average() -> String {
    let all = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let first = all.split_whitespace().next();
    first.unwrap_or("unknown").to_owned()
}

pub fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("processor unknown", |line| {
            line.trim_start_matches([' ', '\t', ':'])
        });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{model}, {cores} cores in use")
}

pub fn compiler() -> String {
    let answer = Command::new("rustc").arg("--version").output();
    answer.map_or_else(
        |_| "rustc of an unknown version".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!(at(&values, 0.5), 10.0);
        assert_eq!(at(&values, 0.95), 19.0);
        assert_eq!(at(&values, 0.0), 1.0);
        assert_eq!(at(&values, 1.0), 20.0);
    }
}
