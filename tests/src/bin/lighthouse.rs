//! Lets Lighthouse measure views of dist/ on its mobile profile, from a host that packs files and
//! sends their headers, and prints a table and how it was measured.
#![allow(
    clippy::disallowed_methods,
    reason = "no part of the page, whose size they count against"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};
use e2e::{Site, bare_chromium};
use lexopt::{Arg, Parser, ValueExt};
use serde_json::Value;

/// As the end-to-end tests start theirs, without what would show among the page's requests.
const FLAGS: &str = "--headless --no-sandbox --disable-dev-shm-usage --disable-gpu \
    --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --disable-extensions";

/// The four scores, by their names in a report.
const SCORES: &[&str] = &["performance", "accessibility", "best-practices", "seo"];

/// What is measured, by its name in a report.
const FIGURES: &[&str] = &[
    "first-contentful-paint",
    "largest-contentful-paint",
    "interactive",
    "total-blocking-time",
    "speed-index",
    "cumulative-layout-shift",
];

/// How often a view is loaded where nothing else is said: one load may meet a busy machine.
const RUNS: usize = 5;

struct Options {
    views: Vec<String>,
    runs: usize,
    /// Whether the line and the processor are slowed down in fact, and not by calculation.
    applied: bool,
    /// How many times the processor is slowed down, where that is not for Lighthouse to say.
    slowdown: Option<f64>,
    /// Where whole reports are kept.
    keep: Option<PathBuf>,
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

fn parse() -> Result<Options> {
    let mut args = Parser::from_env();
    let (mut views, mut runs, mut applied) = (Vec::new(), RUNS, false);
    let (mut slowdown, mut keep) = (None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(view) => views.push(view.string()?),
            Arg::Long("runs") => runs = args.value()?.parse()?,
            Arg::Long("applied") => applied = true,
            Arg::Long("slowdown") => slowdown = Some(args.value()?.parse()?),
            Arg::Long("keep") => keep = Some(PathBuf::from(args.value()?)),
            other => bail!(other.unexpected()),
        }
    }
    if views.is_empty() {
        views = every_view()?;
    }
    let runs = runs.max(1);
    Ok(Options {
        views,
        runs,
        applied,
        slowdown,
        keep,
    })
}

/// The pages that stand for a view of their own.
fn every_view() -> Result<Vec<String>> {
    let mut views = Vec::new();
    for entry in fs::read_dir(Site::dist())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // The one file with everything inside is no text.
        let bytes = || fs::read(Site::dist().join(&name));
        if name.ends_with(".html") && String::from_utf8_lossy(&bytes()?).contains("<html data-at=")
        {
            views.push(name);
        }
    }
    views.sort();
    Ok(views)
}

fn run() -> Result<()> {
    let options = parse()?;
    let site = Site::publish(&Site::dist())?;
    println!(
        "| view | performance | accessibility | best practices | SEO | first paint | largest paint \
         | interactive | blocked | speed index | shift |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    );
    let mut method = String::new();
    for view in &options.views {
        let mut reports = Vec::new();
        for number in 0..options.runs {
            let report = measure(&format!("{}{view}", site.url()), &options)?;
            if let Some(folder) = &options.keep {
                fs::create_dir_all(folder)?;
                let path = folder.join(format!("{view}-{number}.json"));
                fs::write(&path, report.to_string())
                    .with_context(|| format!("cannot write {}", path.display()))?;
            }
            reports.push(report);
        }
        println!("{}", row(view, &reports)?);
        for (audit, title) in failed(&reports[0]) {
            eprintln!("    {view}: {audit}: {title}");
        }
        method = how(&reports)?;
    }
    println!("\n{method}");
    Ok(())
}

fn measure(url: &str, options: &Options) -> Result<Value> {
    let throttling = if options.applied {
        "devtools"
    } else {
        "simulate"
    };
    let program = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("lighthouse/node_modules/lighthouse/cli/index.js");
    // What stands around a page takes as much of two cores as the page does, and no reader on a phone has it:
    // while the page waits for it, that time would be counted as the page's own.
    let browser = bare_chromium()?;
    let output = Command::new("node")
        .arg(program)
        .arg(url)
        .args(["--quiet", "--output=json", "--output-path=stdout"])
        .arg(format!("--throttling-method={throttling}"))
        .arg("--only-categories=performance,accessibility,best-practices,seo")
        .arg(format!("--chrome-flags={FLAGS}"))
        .args(
            options
                .slowdown
                .map(|times| format!("--throttling.cpuSlowdownMultiplier={times}")),
        )
        .env("CHROME_PATH", browser)
        .stderr(Stdio::inherit())
        .output()
        .context("node does not start; install Node.js 18 or later")?;
    if !output.status.success() {
        bail!("Lighthouse could not measure {url}; see above");
    }
    let report: Value = serde_json::from_slice(&output.stdout).context("no report")?;
    match report["runtimeError"]["message"].as_str() {
        Some(error) => bail!("Lighthouse could not measure {url}: {error}"),
        None => Ok(report),
    }
}

/// How the figures came to be, in a sentence.
///
/// How quick the machine is belongs to them: the processor is slowed down from whatever it is, and
/// fourfold, as Lighthouse does, is meant for one of 1500 to 2000 by its own index (its
/// `docs/throttling.md`).
fn how(reports: &[Value]) -> Result<String> {
    let report = &reports[0];
    let index = median(reports, |report| {
        report["environment"]["benchmarkIndex"].as_f64()
    });
    let version = report["lighthouseVersion"].as_str().unwrap_or_default();
    let settings = &report["configSettings"];
    let throttling = &settings["throttling"];
    let number = |name: &str| {
        let number = throttling[name].as_f64();
        number.with_context(|| format!("the report does not say its {name}"))
    };
    let slowed = match settings["throttlingMethod"].as_str() {
        Some("simulate") => "calculated from loads that nothing slows down",
        _ => "slowed down in fact, by the browser's own tools",
    };
    Ok(format!(
        "Lighthouse {version} in Chromium's headless shell, on its mobile profile: round trips of \
         {} ms, {:.1} Mbit/s, the processor slowed down {}-fold, {slowed}. Medians of {} loads. The \
         machine's BenchmarkIndex is {:.0} (the last view's median); Lighthouse's own fourfold is \
         meant for 1500 to 2000.",
        number("rttMs")?,
        number("throughputKbps")? / 1024.0,
        number("cpuSlowdownMultiplier")?,
        reports.len(),
        index.context("the report does not say how quick the machine is")?,
    ))
}

/// The medians of all runs.
fn row(view: &str, reports: &[Value]) -> Result<String> {
    let mut row = format!("| {view} |");
    for name in SCORES {
        let score = median(reports, |report| {
            report["categories"][name]["score"].as_f64()
        });
        let score = score.with_context(|| format!("no score for {name}"))?;
        row += &format!(" {:.0} |", score * 100.0);
    }
    for name in FIGURES {
        let figure = median(reports, |report| {
            report["audits"][name]["numericValue"].as_f64()
        });
        let figure = figure.with_context(|| format!("no figure for {name}"))?;
        if *name == "cumulative-layout-shift" {
            row += &format!(" {figure:.3} |");
        } else {
            row += &format!(" {figure:.0} ms |");
        }
    }
    Ok(row)
}

fn median(reports: &[Value], value: impl Fn(&Value) -> Option<f64>) -> Option<f64> {
    let mut all: Vec<f64> = reports.iter().map(value).collect::<Option<_>>()?;
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied()
}

/// What Lighthouse finds wrong outside of the performance, whose figures say more than a verdict.
fn failed(report: &Value) -> Vec<(&str, &str)> {
    let mut failed = Vec::new();
    for name in &SCORES[1..] {
        let audits = report["categories"][name]["auditRefs"].as_array();
        for audit in audits.into_iter().flatten() {
            let id = audit["id"].as_str().unwrap_or_default();
            let counts = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            let score = report["audits"][id]["score"].as_f64();
            if counts && score.is_some_and(|score| score < 1.0) {
                let title = report["audits"][id]["title"].as_str().unwrap_or_default();
                failed.push((id, title));
            }
        }
    }
    failed
}
