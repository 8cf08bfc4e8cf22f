//! `export`: the whole dataset as one JSON document; `export --schema`: its JSON Schema.

use anyhow::{Result, bail};
use dispute::model::Dataset;
use lexopt::{Arg, Parser};
use serde_json::Value;

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
    let mut schema = schemars::schema_for!(Dataset);
    let kinds = schema.get_mut("$defs").and_then(Value::as_object_mut);
    for (name, kind) in kinds.into_iter().flatten() {
        if name == "RecordId" {
            kind["pattern"] = "^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$".into();
        }
        require_id(kind);
    }
    Ok(serde_json::to_string_pretty(&schema)?)
}

/// A record without an id is one of a folder of files, where its path says it; a document has no
/// paths.
fn require_id(kind: &mut Value) {
    let Some(id) = kind.pointer_mut("/properties/id").filter(is_record_id) else {
        return;
    };
    if let Some(id) = id.as_object_mut() {
        id.remove("default");
    }
    if let Some(required) = kind.get_mut("required").and_then(Value::as_array_mut) {
        required.insert(0, "id".into());
    }
}

fn is_record_id(property: &&mut Value) -> bool {
    property["$ref"] == "#/$defs/RecordId"
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
