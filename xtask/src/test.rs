//! `cargo xtask test`: every test, from the domain to the built page.

use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::setup::Engine;
use crate::step::step;
use crate::versions::WASM_TARGET;
use crate::{dist, project, setup};

struct Kind {
    name: &'static str,
    about: &'static str,
    /// The engine it runs in; none where that is not a choice.
    engine: Option<Engine>,
    prepare: fn() -> Result<()>,
    cargo: &'static [&'static str],
}

/// The domain, whose solver is proved at length: for its own tests it is built to run fast. With it what reads
/// its records from a folder, as some of its tests do too.
const DOMAIN: &[&str] = &[
    "--no-fail-fast",
    "--package=dispute",
    "--package=data-folder",
];

/// What else of the page needs no browser; built, as far as that goes, by what other commands have built.
const NATIVE: &[&str] = &[
    "--no-fail-fast",
    "--profile=dev",
    "--workspace",
    "--exclude=bench",
    "--exclude=data-folder",
    "--exclude=dispute",
    "--exclude=e2e",
    "--exclude=fuzz",
    "--exclude=stills",
    "--exclude=xtask",
];

/// What draws the stills, built as it draws them. Apart from the others: together with them Cargo would build
/// what both stand on once more.
const STILLS: &[&str] = &["--no-fail-fast", "--profile=dev", "--package=stills"];

/// These commands, built as they run; apart for the same reason.
const COMMANDS: &[&str] = &["--no-fail-fast", "--profile=dev", "--package=xtask"];

const E2E: &[&str] = &["--package=e2e", "--no-fail-fast", "--tests"];

const KINDS: &[Kind] = &[
    Kind {
        name: "domain",
        about: "native tests of the domain",
        engine: None,
        prepare: || Ok(()),
        cargo: DOMAIN,
    },
    Kind {
        name: "domain",
        about: "native tests of the dataset and the app's logic",
        engine: None,
        prepare: || Ok(()),
        cargo: NATIVE,
    },
    Kind {
        name: "domain",
        about: "every page, drawn without a browser",
        engine: None,
        prepare: || Ok(()),
        cargo: STILLS,
    },
    Kind {
        name: "domain",
        about: "native tests of these commands",
        engine: None,
        prepare: || Ok(()),
        cargo: COMMANDS,
    },
    Kind {
        name: "components",
        about: "component tests in a browser",
        engine: None,
        prepare: || setup::for_browser_tests(&[Engine::Chromium]),
        cargo: &[
            "--profile=dev",
            "--package=redlines",
            "--lib",
            "--target",
            WASM_TARGET,
        ],
    },
    Kind {
        name: "e2e",
        about: "the built page in Chromium",
        engine: Some(Engine::Chromium),
        prepare: || page_and(Engine::Chromium),
        cargo: E2E,
    },
    Kind {
        name: "e2e",
        about: "the built page in Firefox",
        engine: Some(Engine::Firefox),
        prepare: || page_and(Engine::Firefox),
        cargo: E2E,
    },
    Kind {
        name: "e2e",
        about: "the built page in WebKit",
        engine: Some(Engine::WebKit),
        prepare: || page_and(Engine::WebKit),
        cargo: E2E,
    },
];

fn page_and(engine: Engine) -> Result<()> {
    setup::for_browser_tests(&[engine])?;
    setup::npm(&project::shell()?)?;
    dist::ensure()
}

/// Modules of tests that not every engine can run, or that would show nothing more there. Tests are skipped
/// by any part of their path: the colons keep one name from being part of another.
const SOME: &[&str] = &["only_in_chromium::", "only_in_chromium_and_firefox::"];

/// What Cargo and the browser test runner both print when a group of tests has ended.
const RESULT: &str = "test result:";

pub fn run(mut args: Parser) -> Result<()> {
    let mut words = Vec::new();
    let mut engine = None;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(word) => words.push(word.to_string_lossy().into_owned()),
            Arg::Long("engine") => engine = Some(engine_named(&args.value()?.string()?)?),
            other => bail!(other.unexpected()),
        }
    }
    let named = |kind: &&Kind| words.first().is_some_and(|word| kind.name == word);
    let (all, filter) = match KINDS.iter().any(|kind| named(&kind)) {
        true => (KINDS.iter().filter(named).collect(), &words[1..]),
        false => (KINDS.iter().collect::<Vec<_>>(), &words[..]),
    };
    let kinds: Vec<_> = all
        .into_iter()
        .filter(|kind| engine.is_none() || kind.engine == engine)
        .collect();
    if kinds.is_empty() {
        bail!(
            "only the tests of the built page take --engine: cargo xtask test e2e --engine firefox"
        );
    }

    let mut results = Vec::new();
    let mut failed = Vec::new();
    for kind in kinds {
        // The other kinds still run: one look should show all there is to mend.
        if let Err(error) = run_kind(kind, filter, &mut results) {
            eprintln!("    {}: {error:#}", kind.about);
            failed.push(kind.about);
        }
    }
    for line in results {
        println!("{line}");
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn engine_named(name: &str) -> Result<Engine> {
    Engine::ALL
        .into_iter()
        .find(|engine| engine.name() == name)
        .with_context(|| format!("--engine takes chromium, firefox or webkit, not `{name}`"))
}

fn run_kind(kind: &Kind, filter: &[String], results: &mut Vec<String>) -> Result<()> {
    (kind.prepare)()?;
    step(kind.about, || {
        let shell = project::shell()?;
        let mut command = Command::new("cargo");
        command
            .current_dir(project::root())
            .env("PATH", shell.var("PATH")?)
            .arg("test")
            .args(kind.cargo)
            .arg("--")
            .args(filter)
            .stdout(Stdio::piped());
        if let Some(engine) = kind.engine {
            command.env("E2E_ENGINE", engine.name());
            // A module of tests for certain engines is named for them, and says why.
            for foreign in SOME.iter().filter(|some| !some.contains(engine.name())) {
                command.args(["--skip", foreign]);
            }
        }
        if io::stdout().is_terminal() {
            command.arg("--color=always");
        }
        let mut child = command.spawn()?;
        if let Some(output) = child.stdout.take() {
            pass_on(BufReader::new(output), results)?;
        }
        if !child.wait()?.success() {
            bail!("some tests failed");
        }
        Ok(())
    })
}

/// Prints each line as it comes and keeps those that tell how a group of tests ended.
fn pass_on(lines: impl BufRead, results: &mut Vec<String>) -> Result<()> {
    let mut out = io::stdout().lock();
    for line in lines.lines() {
        let line = line?;
        writeln!(out, "{line}")?;
        if line.starts_with(RESULT) && !line.contains(" 0 passed; 0 failed;") {
            results.push(line);
        }
    }
    Ok(())
}
