//! The project's own commands: `cargo xtask` lists them.
#![allow(
    clippy::disallowed_methods,
    reason = "no part of the page, whose size they count against"
)]

mod bench;
mod compressed;
mod data;
mod dist;
mod fingerprint;
mod fuzz;
mod lighthouse;
mod project;
mod serve;
mod setup;
mod shots;
mod size;
mod step;
mod test;
mod tidy;
mod validate;
mod versions;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

struct Command {
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(Parser) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        usage: "[--port N] [--open] [--release]",
        about: "set up, build and serve the page on this machine, rebuilding on change",
        run: serve::run,
    },
    Command {
        name: "test",
        usage: "[domain|components|e2e] [--engine chromium|firefox|webkit] [NAME…]",
        about: "set up and run every test, or one kind, or in one engine, or those named like NAME",
        run: test::run,
    },
    Command {
        name: "dist",
        usage: "",
        about: "build the page for publishing into dist/",
        run: dist::run,
    },
    Command {
        name: "size",
        usage: "",
        about: "print what the published page weighs; fails where that is too much",
        run: size::run,
    },
    Command {
        name: "shots",
        usage: "OUTDIR [--route R]… [--width N]… [--scheme light|dark]… [--slice N] [--no-build]",
        about: "photograph whole pages of dist/, one PNG for each route, width and scheme",
        run: shots::run,
    },
    Command {
        name: "bench",
        usage: "[NAME…] [--no-build]",
        about: "measure everything beside its rivals and write docs/benchmarks.md, or print only NAME",
        run: bench::run,
    },
    Command {
        name: "lighthouse",
        usage: "[FILE…] [--runs N] [--applied] [--slowdown N] [--keep DIR] [--no-build]",
        about: "let Lighthouse measure the published views on its mobile profile",
        run: lighthouse::run,
    },
    Command {
        name: "fuzz",
        usage: "[TARGET…] [--cases N] [--seed N] [--keep]",
        about: "try hostile input, and keep what reached new code in fuzz/corpus/ if asked to",
        run: fuzz::run,
    },
    Command {
        name: "check-data",
        usage: "",
        about: "check every record in data/ and print every mistake at once",
        run: data::check,
    },
    Command {
        name: "coverage",
        usage: "DIR",
        about: "for every sentence of the briefs in DIR, the records that cite it; fails on one without",
        run: data::coverage,
    },
    Command {
        name: "verify-quotes",
        usage: "DIR",
        about: "hold every quotation against the texts in DIR, character for character",
        run: data::quotes,
    },
    Command {
        name: "export",
        usage: "[--schema]",
        about: "print the whole dataset as one JSON document, or the schema of it",
        run: data::export,
    },
    Command {
        name: "tidy",
        usage: "",
        about: "check the layering and the house rules",
        run: tidy::run,
    },
    Command {
        name: "validate",
        usage: "",
        about: "lint the styles, and let the Nu checker read dist/ and every view as drawn",
        run: validate::run,
    },
    Command {
        name: "setup",
        usage: "",
        about: "only install what is missing",
        run: setup::run,
    },
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let mut args = Parser::from_env();
    match args.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => {
            print_help();
            Ok(())
        }
        Some(Arg::Value(name)) => {
            let name = name.to_string_lossy();
            match COMMANDS.iter().find(|command| command.name == name) {
                Some(command) => (command.run)(args),
                None => bail!("there is no command `{name}`; `cargo xtask` lists them"),
            }
        }
        Some(other) => bail!(other.unexpected()),
    }
}

fn print_help() {
    println!("Usage: cargo xtask COMMAND\n");
    for command in COMMANDS {
        println!("  {} {}", command.name, command.usage);
        println!("      {}", command.about);
    }
}

/// For commands that take no arguments.
fn no_arguments(mut args: Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(other) => bail!(other.unexpected()),
    }
}
