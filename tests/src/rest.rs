//! Browsers at rest between two tests. To start one takes longer than many a test does; so one that a
//! test has done with serves the next, where nothing of the former visit can show.

use std::ops::Deref;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::browser::{Browser, Scheme};
use crate::engine::Engine;

/// Nothing runs when a test program ends, so nothing could end a browser that rests by then. Browsers
/// rest only as long as another is at work, and the last that comes back ends them with itself; it waits a
/// moment for the next visit before it does.
struct Resting {
    at_work: usize,
    browsers: Vec<Browser>,
}

static RESTING: Mutex<Resting> = Mutex::new(Resting {
    at_work: 0,
    browsers: Vec::new(),
});

/// Told whenever a browser is taken.
static TAKEN: Condvar = Condvar::new();

/// How long the next visit may be in coming: two tests at once end at the same moment now and then, and
/// to start two browsers anew takes far longer.
const MOMENT: Duration = Duration::from_millis(300);

fn resting() -> MutexGuard<'static, Resting> {
    RESTING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser for one visit.
pub(crate) struct Lent {
    /// There until this is dropped.
    browser: Option<Browser>,
}

impl Lent {
    /// One that rests, or else a new one.
    pub(crate) fn take(engine: Engine, scheme: Scheme) -> Result<Self> {
        let rested = {
            let mut resting = resting();
            resting.at_work += 1;
            TAKEN.notify_all();
            let fits = |browser: &Browser| browser.is_for(engine, scheme);
            let at = resting.browsers.iter().position(fits);
            at.map(|at| resting.browsers.swap_remove(at))
        };
        // From here on it is given back, whatever happens.
        let mut lent = Self { browser: rested };
        if lent.browser.is_none() {
            lent.browser = Some(Browser::launch_in(engine, scheme)?);
        }
        Ok(lent)
    }
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser
            .as_ref()
            .expect("a browser is given back only when this is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let tidy = |browser: &Browser| {
            // After a failure nobody knows what state it is in.
            !thread::panicking() && browser.forget().is_ok_and(|clean| clean)
        };
        let browser = self.browser.take();
        let (back, done) = match browser {
            Some(browser) if tidy(&browser) => (Some(browser), None),
            other => (None, other),
        };
        let ended = {
            let mut resting = resting();
            resting.browsers.extend(back);
            resting.at_work -= 1;
            let (mut resting, _) = TAKEN
                .wait_timeout_while(resting, MOMENT, |resting| {
                    resting.at_work == 0 && !resting.browsers.is_empty()
                })
                .unwrap_or_else(PoisonError::into_inner);
            match resting.at_work {
                0 => std::mem::take(&mut resting.browsers),
                _ => Vec::new(),
            }
        };
        // Ending takes a while, in which others may come and go.
        drop((done, ended));
    }
}
