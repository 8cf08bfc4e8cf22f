//! A browser's driver of one's own, on a port of its own, gone with its browser when it is dropped.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::stage::Stage;

/// How long a driver gets to listen.
const BEGINNING: Duration = Duration::from_secs(30);

/// How long a driver gets to close its browser before it is ended the hard way.
const END: Duration = Duration::from_secs(20);

/// How many other ports a driver gets to look for.
const OTHER_PORTS: usize = 4;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(10);

pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The browser that the driver has to close.
    session: Option<String>,
    // Dropped last: the browser writes there to its end.
    _stage: Stage,
}

impl Driver {
    /// Starts a driver that looks for a free port itself and prints it after these words.
    pub(crate) fn announcing(mut command: Command, words: &str, stage: Stage) -> Result<Self> {
        command.stdout(Stdio::piped());
        let (mut process, mut port) = announced(&mut command, words)?;
        // ChromeDriver takes a port that is free for one kind of address and ends where another
        // program has it for the other kind: the next one it takes is another.
        for _ in 0..OTHER_PORTS {
            if port.is_some() {
                break;
            }
            process.wait()?;
            (process, port) = announced(&mut command, words)?;
        }
        let Some(port) = port else {
            bail!(
                "the driver ended with {} before it listened",
                process.wait()?
            );
        };
        Ok(Self::new(process, port, stage))
    }

    /// Starts a driver that has to be told its port. Somebody else may take a free port before the
    /// driver does, which then ends: the next one is tried.
    pub(crate) fn on_a_free_port(make: impl Fn(u16) -> Command, stage: Stage) -> Result<Self> {
        let deadline = Instant::now() + BEGINNING;
        while Instant::now() < deadline {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                .local_addr()?
                .port();
            let mut process = spawn(make(port).stdout(Stdio::null()))?;
            while process.try_wait()?.is_none() && Instant::now() < deadline {
                if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                    return Ok(Self::new(process, port, stage));
                }
                thread::sleep(PAUSE);
            }
            process.kill()?;
            process.wait()?;
        }
        bail!("the driver did not listen within {} s", BEGINNING.as_secs())
    }

    fn new(process: Child, port: u16, stage: Stage) -> Self {
        Self {
            process,
            port,
            session: None,
            _stage: stage,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Says which browser the driver has begun, for the end.
    pub(crate) fn serves(&mut self, session: String) {
        self.session = Some(session);
    }

    /// Asks the driver to close its browser. It is asked over a plain socket because this also runs
    /// while a test unwinds, where no async runtime can be entered.
    fn close(&self, session: &str) -> std::io::Result<()> {
        let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        socket.set_read_timeout(Some(END))?;
        let request = format!(
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: 0\r\n\
             Connection: close\r\n\r\n",
            self.port
        );
        socket.write_all(request.as_bytes())?;
        // The first byte of the answer comes once the browser is closed.
        socket.read_exact(&mut [0])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = &self.session {
            // Where it does not answer, the browser has gone before it.
            let _ = self.close(session);
        }
        // Either it has ended by itself already, or it must now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(command: &mut Command) -> Result<Child> {
    command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| {
            let name = command.get_program().display();
            format!("{name} does not start; `cargo xtask setup` installs it")
        })
}

/// A driver and the port that it says it listens on; none where it ended before.
fn announced(command: &mut Command, words: &str) -> Result<(Child, Option<u16>)> {
    let mut process = spawn(command)?;
    let output = process.stdout.take().context("the driver has no output")?;
    let mut lines = BufReader::new(output).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| port_in(&line, words));
    // It writes on now and then, and would stop at a pipe that nobody empties.
    thread::spawn(move || lines.for_each(drop));
    Ok((process, port))
}

/// Reads the port out of "ChromeDriver was started successfully on port 40123."
fn port_in(line: &str, words: &str) -> Option<u16> {
    let (_, rest) = line.split_once(words)?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_line_that_announces_it() {
        let line = "ChromeDriver was started successfully on port 40123.";
        let words = "started successfully on port ";
        assert_eq!(port_in(line, words), Some(40123));
        let line = "1795368000\tgeckodriver\tINFO\tListening on 127.0.0.1:4444";
        assert_eq!(port_in(line, "Listening on 127.0.0.1:"), Some(4444));
        assert_eq!(
            port_in("Please see https://chromedriver.example", words),
            None
        );
    }
}
