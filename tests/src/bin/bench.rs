//! Measures the timeline beside vis-timeline in one headless Chromium, and writes the table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use e2e::{Browser, Scheme, Site};
use serde_json::{Value, json};

const COUNTS: [u32; 3] = [300, 3_000, 10_000];
const LOADS: usize = 5;
const WIDTH: u32 = 1440;
const HEIGHT: u32 = 900;

/// In, along, out and back: 60 steps.
const STEPS: &[(&str, usize)] = &[
    ("+", 6),
    ("ArrowRight", 12),
    ("-", 2),
    ("ArrowLeft", 16),
    ("+", 3),
    ("ArrowRight", 14),
    ("-", 7),
];

/// One of the two, over so many events.
struct Row {
    name: &'static str,
    count: u32,
    /// Milliseconds until it is on screen, load by load.
    first: Vec<f64>,
    /// Milliseconds of main-thread work until then, load by load.
    work: Vec<f64>,
    /// Milliseconds of main-thread work, step by step.
    steps: Vec<f64>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ is a folder of the project")
}

fn page() -> PathBuf {
    root().join("target/bench-page")
}

fn run() -> Result<()> {
    let site = Site::serve(&page(), "/")?;
    let browser = Browser::launch()?;
    browser.resize(WIDTH, HEIGHT)?;
    browser.prefer(Scheme::Light)?;
    // Work is counted in the thread's own time: what else the machine does must not count.
    let own_time = json!({ "timeDomain": "threadTicks" });
    browser.cdp("Performance.enable", own_time)?;
    let load = load_average();
    let mut rows = Vec::new();
    for count in COUNTS {
        for name in ["ours", "vis"] {
            eprintln!("    {name}, {count} events");
            rows.push(measure(&browser, &site, name, count)?);
        }
    }
    eprintln!("    moving the date");
    let dates = moving_the_date(&browser, &site)?;
    let idle = idle(&browser)?;
    let text = report(&browser, &rows, &dates, &idle, [&load, &load_average()])?;
    println!("{text}");
    let path = root().join("docs/benchmarks.md");
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn measure(browser: &Browser, site: &Site, name: &'static str, count: u32) -> Result<Row> {
    let (mut first, mut load) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        let (time, busy) = open(browser, site, name, count, "#/history")?;
        first.push(time);
        load.push(busy);
    }
    let keys = STEPS
        .iter()
        .flat_map(|(key, times)| std::iter::repeat_n(*key, *times));
    let mut steps = Vec::new();
    for key in keys {
        steps.push(work(browser, name, key)?);
    }
    Ok(Row {
        name,
        count,
        first,
        work: load,
        steps,
    })
}

/// Loads the page anew and lets one of the two draw: milliseconds until it is on screen, and of
/// the main thread's work until then.
fn open(browser: &Browser, site: &Site, name: &str, count: u32, hash: &str) -> Result<(f64, f64)> {
    browser.goto("about:blank")?;
    browser.goto(&site.url())?;
    let which = vec![json!(name), json!(count), json!(hash)];
    browser.eval_async(
        "bench.prepare(arguments[0], arguments[1], arguments[2])",
        which.clone(),
    )?;
    let before = busy(browser)?;
    let time = browser.eval_async("bench.show(arguments[0], arguments[2])", which)?;
    let work = (busy(browser)? - before) * 1000.0;
    let time = time
        .as_f64()
        .with_context(|| format!("no time but {time}"))?;
    Ok((time, work))
}

/// How long the main thread works on one step; in milliseconds.
fn work(browser: &Browser, name: &str, key: &str) -> Result<f64> {
    let before = busy(browser)?;
    let step = vec![json!(name), json!(key)];
    browser.eval_async("bench.step(arguments[0], arguments[1])", step)?;
    Ok((busy(browser)? - before) * 1000.0)
}

/// The browser's own count of the seconds that the page's main thread has worked.
fn busy(browser: &Browser) -> Result<f64> {
    let answer = browser.cdp("Performance.getMetrics", json!({}))?;
    answer["metrics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|metric| metric["name"] == "TaskDuration")
        .and_then(|metric| metric["value"].as_f64())
        .context("Chromium does not count its tasks")
}

/// Moving the date over the shipped records, on the comparison.
fn moving_the_date(browser: &Browser, site: &Site) -> Result<Vec<f64>> {
    open(browser, site, "ours", 0, "#/compare")?;
    // Every eighty days from 2008 on: past most changes there are.
    (0..60)
        .map(|step| work(browser, "date", &(14_000 + step * 80).to_string()))
        .collect()
}

/// What a step costs that does nothing: the measuring itself.
fn idle(browser: &Browser) -> Result<Vec<f64>> {
    (0..30).map(|_| work(browser, "none", "")).collect()
}

fn report(
    browser: &Browser,
    rows: &[Row],
    dates: &[f64],
    idle: &[f64],
    load: [&str; 2],
) -> Result<String> {
    let version = browser.cdp("Browser.getVersion", json!({}))?;
    let chromium = version["product"].as_str().unwrap_or("Chromium");
    let lock: Value =
        serde_json::from_str(&fs::read_to_string(root().join("bench/package-lock.json"))?)?;
    let vis = &lock["packages"]["node_modules/vis-timeline"]["version"];
    let mut text = format!(
        "# Benchmarks\n\n\
         Written by `cargo xtask bench`. {chromium} without a screen, window {WIDTH} × {HEIGHT}; {}; \
         {}; vis-timeline {}. Times depend on the machine and on what else it does: read them \
         beside each other. Load average at the beginning {}, at the end {}.\n\n\
         | | events | first render, median (least to most) | work for it, median | step, median | step, 95th percentile |\n\
         |---|---:|---:|---:|---:|---:|\n",
        machine(),
        compiler(),
        vis.as_str().unwrap_or("of an unknown version"),
        load[0],
        load[1],
    );
    for row in rows {
        let name = match row.name {
            "ours" => "this page",
            _ => "vis-timeline",
        };
        text += &format!(
            "| {name} | {} | {:.0} ms ({:.0} to {:.0}) | {:.0} ms | {:.1} ms | {:.1} ms |\n",
            row.count,
            at(&row.first, 0.5),
            at(&row.first, 0.0),
            at(&row.first, 1.0),
            at(&row.work, 0.5),
            at(&row.steps, 0.5),
            at(&row.steps, 0.95),
        );
    }
    text += &format!(
        "\nMoving the date redraws the comparison of the shipped records in {:.1} ms (median) and \
         {:.1} ms (95th percentile, {} moves). A step that does nothing measures {:.1} ms (median): \
         the measuring itself, and part of every figure above.\n\n\
         ## How it is measured\n\n\
         - The events are made up, the same in every run: titles and texts of the shipped ones, on \
         days, months and years from 1992 to 2026, in the five lanes. Both draw the same events.\n\
         - *First render*: from the call that draws until the frame after it is on screen, by \
         `performance.now()`; page and data are loaded before. {LOADS} loads each. This page draws \
         the whole History view (masthead, timeline, lifelines, the first 200 of the list); \
         vis-timeline draws its timeline in groups, with its own defaults.\n\
         - *Work* and *step*: the processor time of the main thread's tasks (script, style, layout, \
         paint), by Chromium's `TaskDuration` in thread ticks: neither waiting for a frame nor what \
         else the machine does counts. {} steps of zooming in and out and panning by a quarter, each \
         from before it to two frames after it. This page is moved \
         through its keys, vis-timeline through `setWindow`, `zoomIn` and `zoomOut` without \
         animation.\n",
        at(dates, 0.5),
        at(dates, 0.95),
        dates.len(),
        at(idle, 0.5),
        rows.first().map_or(0, |row| row.steps.len()),
    );
    Ok(text)
}

/// The value below which a share of them lie, by the nearest rank.
fn at(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    // In range: a share is at most 1.
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
}

/// How many programs wait for the processor, over the last minute.
fn load_average() -> String {
    let all = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let first = all.split_whitespace().next();
    first.unwrap_or("unknown").to_owned()
}

fn machine() -> String {
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

fn compiler() -> String {
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
