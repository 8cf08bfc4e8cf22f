//! The one place that says which version of each tool the project builds with.

use anyhow::{Context, Result};

use crate::project;

/// Trunk 0.22 needs a newer compiler than the oldest one we support.
pub const TRUNK: &str = "0.21.14";

/// Firefox is driven through it, and Debian has no package of it.
pub const GECKODRIVER: &str = "0.37.1";

/// The target that the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The wasm-bindgen tool must be exactly as new as the library that Cargo.lock pins:
/// the format that passes between them changes with every release.
pub fn wasm_bindgen() -> Result<String> {
    let lock = project::read("Cargo.lock")?;
    locked(&lock, "wasm-bindgen")
        .context("Cargo.lock does not pin wasm-bindgen; run `cargo generate-lockfile`")
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-shared"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn the_locked_version_is_that_of_the_package_with_the_whole_name() {
        assert_eq!(locked(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(LOCK, "bindgen"), None);
    }
}
