//! `cargo xtask test`: every test, from the domain to the built page.

use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::step::step;
use crate::versions::WASM_TARGET;
use crate::{dist, project, setup};

struct Kind {
    name: &'static str,
    about: &'static str,
    prepare: fn() -> Result<()>,
    cargo: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    Kind {
        name: "domain",
        about: "native tests: the domain, the dataset, the app's logic and these commands",
        prepare: || Ok(()),
        cargo: &["--no-fail-fast"],
    },
    Kind {
        name: "components",
        about: "component tests in a browser",
        prepare: setup::for_browser_tests,
        cargo: &["--package=redlines", "--lib", "--target", WASM_TARGET],
    },
    Kind {
        name: "e2e",
        about: "the built page in a browser",
        prepare: || {
            setup::for_browser_tests()?;
            dist::ensure()
        },
        cargo: &["--package=e2e", "--no-fail-fast", "--tests"],
    },
];

/// What Cargo and the browser test runner both print when a group of tests has ended.
const RESULT: &str = "test result:";

pub fn run(mut args: Parser) -> Result<()> {
    let mut words = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(word) => words.push(word.to_string_lossy().into_owned()),
            other => bail!(other.unexpected()),
        }
    }
    let chosen = words
        .first()
        .and_then(|word| KINDS.iter().find(|kind| kind.name == word));
    let (kinds, filter) = match chosen {
        Some(kind) => (std::slice::from_ref(kind), &words[1..]),
        None => (KINDS, &words[..]),
    };

    let mut results = Vec::new();
    let mut failed = Vec::new();
    for kind in kinds {
        // The other kinds still run: one look should show all there is to mend.
        if let Err(error) = run_kind(kind, filter, &mut results) {
            eprintln!("    {}: {error:#}", kind.name);
            failed.push(kind.name);
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
