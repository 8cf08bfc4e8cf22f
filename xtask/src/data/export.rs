//! `export`: the whole dataset as one JSON document; `export --schema`: its JSON Schema.

use anyhow::{Result, bail};
use dispute::model::Dataset;
use lexopt::{Arg, Parser};

pub fn run(mut args: Parser) -> Result<()> {
    let mut schema = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("schema") => schema = true,
            other => bail!(other.unexpected()),
        }
    }
    let text = if schema {
        json_schema()?
    } else {
        serde_json::to_string_pretty(&super::load()?)?
    };
    println!("{text}");
    Ok(())
}

/// The JSON Schema of the published document, made from the types.
pub fn json_schema() -> Result<String> {
    Ok(serde_json::to_string_pretty(&schemars::schema_for!(
        Dataset
    ))?)
}

#[cfg(test)]
mod tests {
    use crate::project;

    #[test]
    fn the_shipped_schema_is_that_of_the_types() {
        let shipped = project::read("docs/schema.json").unwrap();
        let made = super::json_schema().unwrap();
        assert_eq!(
            shipped.trim(),
            made.trim(),
            "run `cargo xtask export --schema > docs/schema.json`"
        );
    }
}
