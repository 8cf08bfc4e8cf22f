//! `cargo xtask fuzz`: what is read from strangers, tried with hostile input.
//!
//! The targets are libFuzzer's: it keeps what reached new code and tries it again, changed. All that
//! it wants of the compiler are counters in the code, which the stable one puts in when it is asked
//! to. It is built and run here, without `cargo fuzz`, whose other help needs the nightly compiler.

mod corpus;
mod target;

use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use xshell::{Shell, cmd};

use crate::project;
use crate::step::step;
use target::{TARGETS, Target};

/// Counters for every edge of the code, as libFuzzer reads them; by flags that are LLVM's own and so
/// need no more than the stable compiler.
const COUNTED: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table";

/// How the targets are built otherwise than anything else, as Cargo is told: beside everything else, of which they
/// use the macros and build scripts.
const PROFILE: &str = "fuzz/build.toml";

/// What was asked for.
struct Options {
    targets: Vec<&'static Target>,
    /// How many cases of each; as many as a short run has where none is named.
    cases: Option<u64>,
    /// Where chance begins: the same cases for the same number.
    seed: u32,
    /// Whether what reached new code is kept for later runs.
    keep: bool,
}

pub fn run(args: Parser) -> Result<()> {
    let options = parse(args)?;
    let shell = project::shell()?;
    let folder = build(&shell)?;
    let mut found = Vec::new();
    for row in side_by_side(&options.targets, |target| options.row(target, &folder)) {
        match row {
            Ok(row) => println!("{row}"),
            Err(error) => found.push(format!("{error:#}")),
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        bail!("{}", found.join("\n"))
    }
}

/// Has each target run, as many at once as there are cores: one keeps one busy. In their order.
fn side_by_side<T: Send>(
    targets: &[&'static Target],
    run: impl Fn(&'static Target) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(target) = targets.get(place) else {
                break done;
            };
            done.push((place, run(target)));
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let join = |hand: thread::ScopedJoinHandle<'_, Vec<(usize, T)>>| {
            hand.join().expect("what runs a target does not panic")
        };
        hands.into_iter().flat_map(join).collect()
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, done)| done).collect()
}

impl Options {
    /// Runs a target, and says what it came to.
    fn row(&self, target: &'static Target, folder: &Path) -> Result<String> {
        let cases = self.cases.unwrap_or(target.cases);
        let name = format!("{}: {}, {cases} cases", target.name, target.about);
        let ran = step(name, || {
            if self.keep {
                corpus::grow(target, folder, cases, self.seed)
            } else {
                target.run(folder, cases, self.seed, None)
            }
        })?;
        Ok(format!(
            "{:<8} {:>9} cases, {:>6.1} s, at most {} MB of memory: nothing found",
            target.name,
            ran.cases,
            ran.time.as_secs_f64(),
            ran.megabytes
        ))
    }
}

fn parse(mut args: Parser) -> Result<Options> {
    let mut options = Options {
        targets: Vec::new(),
        cases: None,
        seed: 1,
        keep: false,
    };
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("cases") => options.cases = Some(args.value()?.parse()?),
            Arg::Long("seed") => options.seed = args.value()?.parse()?,
            Arg::Long("keep") => options.keep = true,
            Arg::Value(name) => {
                let target = named(&name.string()?)?;
                // Two at once would write over each other's files.
                if !options
                    .targets
                    .iter()
                    .any(|other| other.name == target.name)
                {
                    options.targets.push(target);
                }
            }
            other => bail!(other.unexpected()),
        }
    }
    if options.targets.is_empty() {
        options.targets = TARGETS.iter().collect();
    }
    // To libFuzzer nought means a seed by the clock.
    if options.seed == 0 {
        bail!("--seed takes a number from 1");
    }
    Ok(options)
}

fn named(name: &str) -> Result<&'static Target> {
    let known = || TARGETS.iter().map(|target| target.name).collect::<Vec<_>>();
    TARGETS
        .iter()
        .find(|target| target.name == name)
        .with_context(|| format!("there is no target `{name}`; there are {:?}", known()))
}

/// Builds the targets; says in which folder they are.
fn build(shell: &Shell) -> Result<std::path::PathBuf> {
    let host = cmd!(shell, "rustc --print host-tuple")
        .quiet()
        .read()
        .context("rustc does not run; install Rust from https://rustup.rs")?;
    let built = project::built();
    step("build the fuzz targets", || {
        // With a target named, build scripts and macros are spared the flags.
        cmd!(
            shell,
            "cargo build --quiet --package fuzz --bins --target {host} --target-dir {built} --config {PROFILE}"
        )
        .env("RUSTFLAGS", COUNTED)
        .quiet()
        .run()
        .context("the fuzz targets do not build; libFuzzer itself is C++ and needs g++")
    })?;
    Ok(built.join(host).join("debug"))
}
