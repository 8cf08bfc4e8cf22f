//! Reads `data/`, checks it, and packs it as the published document. Bad data does not build.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match pack() {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn pack() -> Result<(), String> {
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../data");
    println!("cargo::rerun-if-changed={}", folder.display());
    let data = data_folder::load(&folder).map_err(|error| error.to_string())?;
    let packed = serde_json::to_string(&data).map_err(|error| error.to_string())?;
    write("dataset.sha256", &dispute::load::sha256(&packed))?;
    let [first, rest] = cut(&packed)?;
    write("first.json", &first)?;
    write("rest.json", &rest)
}

/// The list where the document is cut: of this kind and of those after it the first views show
/// nothing.
const LATER: &str = ",\"avenues\":[";

/// The two parts, each a document of its own.
fn cut(packed: &str) -> Result<[String; 2], String> {
    // Of what stands before it nothing has a field of this name; within a text a quotation mark is escaped.
    let at = packed
        .find(LATER)
        .ok_or_else(|| format!("the document has no `{LATER}`: cut it elsewhere"))?;
    let (first, rest) = packed.split_at(at);
    Ok([format!("{first}}}"), format!("{{{}", &rest[1..])])
}

fn write(name: &str, text: &str) -> Result<(), String> {
    let target = Path::new(&variable("OUT_DIR")?).join(name);
    fs::write(&target, text)
        .map_err(|error| format!("{} could not be written: {error}", target.display()))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set: build with cargo"))
}
