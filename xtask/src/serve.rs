//! `cargo xtask serve`: the page on this machine, rebuilt when a source changes.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use xshell::cmd;

use crate::step::seconds;
use crate::{project, setup};

const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

/// Apart from dist/, so that trying the page out never spoils the one to publish.
const FOLDER: &str = "target/serve";

#[derive(Default)]
struct Options {
    port: Option<u16>,
    open: bool,
    release: bool,
}

pub fn run(args: Parser) -> Result<()> {
    let options = parse(args)?;
    let port = match options.port {
        Some(port) if is_free(port) => port,
        Some(port) => bail!("port {port} is taken; leave --port out, or name another"),
        None => PORTS
            .into_iter()
            .find(|port| is_free(*port))
            .context("ports 8080 to 8099 are all taken; name a free one with --port")?,
    };
    setup::for_building()?;

    let shell = project::shell()?;
    // What an earlier run left would hide that this build failed.
    shell.remove_path(FOLDER)?;
    shell.create_dir(FOLDER)?;
    let mut flags = Vec::new();
    if options.open {
        flags.push("--open");
    }
    if options.release {
        flags.push("--release");
    }
    let number = port.to_string();
    eprintln!("==> build the page");
    announce_when_up(port);
    cmd!(
        shell,
        "trunk serve --port {number} --dist {FOLDER} {flags...}"
    )
    // Trunk would print the path through its own code, which helps nobody here.
    .env("RUST_BACKTRACE", "0")
    .quiet()
    .run()
    .context("trunk stopped; its messages above say why")
}

fn parse(mut args: Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("port") => {
                let number = args.value()?.parse();
                options.port = Some(number.ok().context("--port takes a number up to 65535")?);
            }
            Arg::Long("open") => options.open = true,
            Arg::Long("release") => options.release = true,
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Trunk listens once the first build has ended, well or not; that is the moment a reader waits
/// for.
fn announce_when_up(port: u16) {
    let start = Instant::now();
    let page = project::root().join(FOLDER).join("index.html");
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(50));
        }
        let time = seconds(start.elapsed());
        let address = format!("http://127.0.0.1:{port}/");
        if page.is_file() {
            eprintln!("    done: build the page ({time})");
            eprintln!("==> the page is at {address} (Ctrl-C stops)");
        } else {
            eprintln!("    failed: build the page ({time})");
            eprintln!(
                "==> mend what the messages above name; once you save, {address} shows the page"
            );
        }
    });
}
