//! A browser's driver of one's own, on a port of its own, gone with its browser when it is dropped.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::program::{BEGINNING, Program};
use crate::stage::Stage;

/// How long a driver gets to close its browser before it is ended the hard way.
const END: Duration = Duration::from_secs(20);

/// How many other ports a driver gets to look for.
const OTHER_PORTS: usize = 4;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(10);

pub(crate) struct Driver {
    // Dropped in this order: the browser writes to its stage until the driver has ended.
    _program: Program,
    stage: Stage,
    port: u16,
    /// The browser that the driver has to close.
    session: Option<String>,
}

impl Driver {
    /// Starts a driver that looks for a free port itself and prints it after these words.
    pub(crate) fn announcing(
        mut command: Command,
        words: &'static str,
        stage: Stage,
    ) -> Result<Self> {
        let mut start = || Program::announcing(&mut command, |line| port_in(line, words));
        let (mut program, mut port) = start()?;
        // ChromeDriver takes a port that is free for one kind of address and ends where another
        // program has it for the other kind: the next one it takes is another.
        for _ in 0..OTHER_PORTS {
            if port.is_some() {
                break;
            }
            (program, port) = start()?;
        }
        let Some(port) = port else {
            bail!(
                "the driver ended with {} before it listened",
                program.end()?
            );
        };
        Ok(Self::new(program, port, stage))
    }

    /// Starts a driver that finds a free port itself and says nothing of it: the system knows.
    pub(crate) fn silent(mut command: Command, stage: Stage) -> Result<Self> {
        let mut program = Program::start(&mut command)?;
        let deadline = Instant::now() + BEGINNING;
        while Instant::now() < deadline {
            if program.has_ended()? {
                bail!(
                    "the driver ended with {} before it listened",
                    program.end()?
                );
            }
            if let Some(port) = program.port()? {
                return Ok(Self::new(program, port, stage));
            }
            thread::sleep(PAUSE);
        }
        bail!("the driver did not listen within {} s", BEGINNING.as_secs())
    }

    fn new(program: Program, port: u16, stage: Stage) -> Self {
        Self {
            _program: program,
            stage,
            port,
            session: None,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where the browser puts what a visitor saves.
    pub(crate) fn downloads(&self) -> &Path {
        self.stage.folder()
    }

    /// What the browser has asked of other hosts since the last call, where it was told to ask the
    /// stage for them.
    pub(crate) fn asked_elsewhere(&self) -> Vec<String> {
        self.stage.elsewhere().take()
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
    }
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
