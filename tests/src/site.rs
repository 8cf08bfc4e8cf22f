//! A static host for dist/ on a free loopback port, gone when it is dropped.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, Response};
use axum::middleware;
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

use crate::host;
use crate::watch::Ahead;

pub struct Site {
    address: SocketAddr,
    folder: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Where `cargo xtask dist` puts the page.
    pub fn dist() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("tests/ is a folder of the project")
            .join("dist")
    }

    /// Serves `files` as they are, in a folder of the host: `/`, or `/some/where/`.
    pub fn serve(files: &Path, folder: &str) -> Result<Self> {
        Self::serve_with(files, folder, Ahead::default())
    }

    /// The same with scripts ahead of every page.
    pub(crate) fn serve_with(files: &Path, folder: &str, ahead: Ahead) -> Result<Self> {
        has_page(files)?;
        let files = ServeDir::new(files);
        let routes = match folder.trim_matches('/') {
            "" => Router::new().fallback_service(files),
            inner => Router::new().nest_service(&format!("/{inner}"), files),
        };
        let routes = if ahead.is_nothing() {
            routes
        } else {
            routes.layer(middleware::map_response(move |page| {
                put(ahead.clone(), page)
            }))
        };
        Self::begin(routes, folder)
    }

    /// Serves `files` as a host in public does: packed, and under the headers that they ask for.
    pub fn publish(files: &Path) -> Result<Self> {
        has_page(files)?;
        Self::begin(host::routes(files)?, "/")
    }

    fn begin(routes: Router, folder: &str) -> Result<Self> {
        let listener = listen()?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                // Not a graceful end: a host that goes away does not wait for its visitors.
                tokio::select! {
                    _ = axum::serve(listener, routes) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Self {
            address,
            folder: folder.to_owned(),
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the page, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.folder)
    }

    /// Takes the host off the network; the page is on its own from now on.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic over there has printed itself, and there is nothing left to serve.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Listens on a port that no site of this run had: to a browser it is the same site, with all that it
/// stored.
fn listen() -> Result<TcpListener> {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        if used.insert(port) {
            return Ok(listener);
        }
    }
}

fn has_page(files: &Path) -> Result<()> {
    if !files.join("index.html").is_file() {
        bail!(
            "there is no page in {}: `cargo xtask dist` makes that of dist/, and any command without --no-build its own",
            files.display()
        );
    }
    Ok(())
}

/// A page with scripts ahead of it; everything else as it is.
async fn put(ahead: Ahead, answer: Response<Body>) -> Response<Body> {
    let (mut head, body) = answer.into_parts();
    if !is_page(&head.headers) {
        return Response::from_parts(head, body);
    }
    // Files of this machine are read whole, or the page is empty and the test fails.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    head.headers.remove(CONTENT_LENGTH);
    let page = ahead.of(&bytes);
    Response::from_parts(head, Body::from(page))
}

fn is_page(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The address of a file on this machine, as a visitor who opens it from disk has it.
pub(crate) fn file_url(path: &Path) -> Result<String> {
    let path = path
        .canonicalize()
        .with_context(|| format!("there is no {}; run `cargo xtask dist`", path.display()))?;
    Ok(format!("file://{}", path.display()))
}
