//! A program that runs as long as a test needs it, gone when it is dropped.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// How long a program gets to be ready.
pub(crate) const BEGINNING: Duration = Duration::from_secs(60);

pub(crate) struct Program {
    process: Child,
}

impl Program {
    /// Starts it, and hears nothing of what it says.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        Self::spawn(command.stdout(Stdio::null()))
    }

    /// Starts it and waits for the line that says it is ready, out of which `read` takes what there
    /// is to know; nothing where it ended before.
    pub(crate) fn announcing<T: Send + 'static>(
        command: &mut Command,
        read: impl Fn(&str) -> Option<T> + Send + 'static,
    ) -> Result<(Self, Option<T>)> {
        let mut program = Self::spawn(command.stdout(Stdio::piped()))?;
        let output = program.process.stdout.take();
        let output = BufReader::new(output.context("the program has no output")?);
        let (ready, waits) = mpsc::channel();
        thread::spawn(move || {
            let mut lines = output.lines().map_while(Result::ok);
            if let Some(found) = lines.by_ref().find_map(|line| read(&line)) {
                // Nobody waits any more where it took too long.
                let _ = ready.send(found);
            }
            // It writes on now and then, and would stop at a pipe that nobody empties.
            lines.for_each(drop);
        });
        match waits.recv_timeout(BEGINNING) {
            Ok(found) => Ok((program, Some(found))),
            Err(RecvTimeoutError::Disconnected) => Ok((program, None)),
            Err(RecvTimeoutError::Timeout) => bail!(
                "{} was not ready within {} s",
                command.get_program().display(),
                BEGINNING.as_secs()
            ),
        }
    }

    fn spawn(command: &mut Command) -> Result<Self> {
        let process = command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                let name = command.get_program().display();
                format!("{name} does not start; `cargo xtask setup` installs it")
            })?;
        Ok(Self { process })
    }

    pub(crate) fn has_ended(&mut self) -> Result<bool> {
        Ok(self.process.try_wait()?.is_some())
    }

    /// The port on which it listens for IPv4, once it does: of all sockets in the system's table, its
    /// own are those that it holds open.
    pub(crate) fn port(&self) -> Result<Option<u16>> {
        let own = PathBuf::from(format!("/proc/{}", self.process.id()));
        let mut held = Vec::new();
        for file in fs::read_dir(own.join("fd"))? {
            // It may have closed the file meanwhile.
            held.extend(fs::read_link(file?.path()));
        }
        let sockets = fs::read_to_string(own.join("net/tcp"))?;
        let listening = sockets.lines().filter_map(listening);
        let mut ports = listening.filter(|(_, inode)| {
            let name = PathBuf::from(format!("socket:[{inode}]"));
            held.contains(&name)
        });
        Ok(ports.next().map(|(port, _)| port))
    }

    /// Waits for its end, and says how it ended.
    pub(crate) fn end(&mut self) -> Result<ExitStatus> {
        Ok(self.process.wait()?)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Either it has ended by itself already, or it must now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Port and inode of a socket that listens, from a line of the system's table of sockets.
fn listening(line: &str) -> Option<(u16, &str)> {
    const LISTENS: &str = "0A";
    let mut fields = line.split_whitespace();
    let (_, port) = fields.nth(1)?.split_once(':')?;
    let state = fields.nth(1)?;
    let inode = fields.nth(5)?;
    let port = u16::from_str_radix(port, 16).ok()?;
    (state == LISTENS).then_some((port, inode))
}

#[cfg(test)]
mod tests {
    use super::listening;

    #[test]
    fn a_line_of_the_table_of_sockets_is_read() {
        let line = |state: &str| {
            format!(
                "   0: 0100007F:8A59 00000000:0000 {state} 00000000:00000000 00:00000000 00000000     0        0 76993 1 0000000077eb2832 100 0 0 10 0"
            )
        };
        assert_eq!(listening(&line("0A")), Some((35417, "76993")));
        assert_eq!(listening(&line("01")), None);
        assert_eq!(
            listening("  sl  local_address rem_address   st tx_queue"),
            None
        );
    }
}
