//! The fuzz targets, and running one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project;

/// A case that takes longer hangs.
const SECONDS: u32 = 20;

/// What a target may take of memory, all it keeps between cases included.
const MEGABYTES: u32 = 512;

/// One thing that is tried.
pub struct Target {
    /// Its name, and that of its file in `fuzz/targets/`.
    pub name: &'static str,
    pub about: &'static str,
    /// How many cases a short run has: some twenty seconds of them.
    pub cases: u64,
    /// The most bytes of a case.
    pub longest: u32,
}

pub const TARGETS: &[Target] = &[
    Target {
        name: "address",
        about: "any text as an address",
        cases: 300_000,
        longest: 4096,
    },
    Target {
        name: "date",
        about: "any text as a date of a file, and as a reader's",
        cases: 1_000_000,
        longest: 64,
    },
    Target {
        name: "search",
        about: "any text looked for",
        cases: 20_000,
        longest: 2048,
    },
    Target {
        name: "dataset",
        about: "any bytes as a file to open",
        cases: 100_000,
        longest: 24_576,
    },
    Target {
        name: "damage",
        about: "a damaged dataset, opened and shown",
        cases: 5_000,
        longest: 512,
    },
    Target {
        name: "package",
        about: "any package of avenues, shown",
        cases: 2_000,
        longest: 512,
    },
    Target {
        name: "page",
        about: "any address, shown",
        cases: 2_000,
        longest: 512,
    },
];

/// What running a target came to, where nothing was found.
pub struct Ran {
    pub cases: u64,
    pub time: Duration,
    pub megabytes: u64,
}

impl Target {
    /// The inputs that are kept for it.
    pub fn kept(&self) -> PathBuf {
        project::root().join("fuzz/corpus").join(self.name)
    }

    /// Its program, of those in a folder, with what it is never run without.
    pub fn command(&self, folder: &Path) -> Command {
        let mut command = Command::new(folder.join(self.name));
        command
            .current_dir(project::root())
            .arg(format!("-max_len={}", self.longest))
            .arg(format!("-timeout={SECONDS}"))
            .arg(format!("-rss_limit_mb={MEGABYTES}"))
            // To weigh inputs by how rare their features are takes longer than most cases do.
            .arg("-entropic=0");
        command
    }

    /// Runs so many cases, those that are kept first; what reaches new code goes into a folder.
    ///
    /// # Errors
    ///
    /// A case that fails, hangs or takes too much memory: it is kept in a file, which the error
    /// names.
    pub fn run(&self, folder: &Path, cases: u64, seed: u32, new: Option<&Path>) -> Result<Ran> {
        let found = folder.join("found").join(self.name);
        fs::create_dir_all(&found)?;
        let mut command = self.command(folder);
        command
            .arg(format!("-runs={cases}"))
            .arg(format!("-seed={seed}"))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg(format!("-seed_inputs=@{}", self.list(&found)?.display()))
            .args(["-verbosity=0", "-print_final_stats=1"])
            .args(new)
            .stderr(Stdio::piped());
        let start = Instant::now();
        let output = command
            .output()
            .with_context(|| format!("the target {} does not start", self.name))?;
        let told = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            bail!(
                "{told}\nthe target {} found something. Copy the file that is named above into {} \
                 and mend what it shows: what is there is tried first, every time",
                self.name,
                self.kept().display()
            );
        }
        Ok(Ran {
            cases: stat(&told, "number_of_executed_units")?,
            time: start.elapsed(),
            megabytes: stat(&told, "peak_rss_mb")?,
        })
    }

    /// A file that names the inputs to begin with, always in the same order: where they came in
    /// another one, another run would come of it.
    fn list(&self, found: &Path) -> Result<PathBuf> {
        let mut inputs = Vec::new();
        let kept = self.kept();
        let all = fs::read_dir(&kept).with_context(|| format!("read {}", kept.display()))?;
        for entry in all {
            inputs.push(entry?.path().display().to_string());
        }
        inputs.sort();
        let list = found.with_extension("inputs");
        fs::write(&list, inputs.join(","))?;
        Ok(list)
    }
}

/// A figure that libFuzzer tells at the end.
fn stat(told: &str, name: &str) -> Result<u64> {
    let line = told
        .lines()
        .find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name));
    line.and_then(|rest| rest.trim_start_matches(':').trim().parse().ok())
        .with_context(|| format!("libFuzzer told no {name}:\n{told}"))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::{TARGETS, stat};
    use crate::project;

    #[test]
    fn every_target_is_tried_and_has_something_to_begin_with() {
        let mut named: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        named.sort();
        for folder in ["fuzz/targets", "fuzz/corpus"] {
            let mut there: Vec<OsString> = Vec::new();
            for entry in project::root().join(folder).read_dir().unwrap() {
                let path = entry.unwrap().path();
                there.push(path.file_stem().unwrap().to_owned());
            }
            there.sort();
            assert_eq!(named, there, "{folder}");
        }
        for target in TARGETS {
            let kept = target.kept().read_dir().unwrap().count();
            assert!(kept > 0, "{}", target.name);
        }
    }

    #[test]
    fn what_libfuzzer_tells_is_read() {
        let told =
            "Done.\nstat::number_of_executed_units: 1000\nstat::peak_rss_mb:              61\n";
        assert_eq!(stat(told, "number_of_executed_units").unwrap(), 1000);
        assert_eq!(stat(told, "peak_rss_mb").unwrap(), 61);
        assert!(stat(told, "slowest_unit_time_sec").is_err());
    }
}
