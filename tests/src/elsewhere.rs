//! Every host but this machine, as far as a browser knows: a proxy that lets nothing through and
//! writes down what it was asked for.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Result;

/// How long a browser may take to say what it wants, and how long that may be.
const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST: u64 = 4096;

pub(crate) struct Elsewhere {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Elsewhere {
    /// Listens until the tests end: it holds nothing but a thread that waits.
    pub(crate) fn listen() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let heard = Arc::clone(&heard);
                // A browser may connect and say nothing: nobody waits behind it.
                thread::spawn(move || {
                    // Written down before the browser is refused, which ends what a test waits for.
                    if let Some(address) = asked_for(&stream) {
                        let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                        heard.push(address);
                    }
                });
            }
        });
        Ok(Self { port, asked })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The addresses asked for since the last call.
    pub(crate) fn take(&self) -> Vec<String> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut asked)
    }
}

/// What a request begins with: `GET http://host/path HTTP/1.1`, or `CONNECT host:443 HTTP/1.1`.
fn asked_for(stream: &TcpStream) -> Option<String> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut line = String::new();
    let mut reader = BufReader::new(stream.take(LONGEST));
    reader.read_line(&mut line).ok()?;
    Some(line.split_whitespace().nth(1)?.to_owned())
}
