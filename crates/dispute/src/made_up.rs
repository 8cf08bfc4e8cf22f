//! Made-up disputes for tests: two sides, `us` and `them`, a third party, and whatever a test adds.

use crate::load::{json_unchecked, part};
use crate::model::{Avenue, Concession, Dataset, Link, Position, RedLine};
use crate::shape::Shape;
use serde_json::{Value, json};

/// Two sides and a region between them; one issue a letter, each with the answers `yes` and `no`.
pub(crate) fn world() -> Dataset {
    let actor = |slug: &str, side: Option<&str>, voice: &str| {
        let mut actor = json!({
            "id": format!("actor/{slug}"), "title": {"en": slug}, "type": "state",
            "voice": voice, "checked": "2020-01-01",
        });
        if let Some(side) = side {
            actor["side"] = json!(side);
        }
        actor
    };
    let issue = |letter: &str| {
        json!({
            "id": format!("issue/{letter}"), "title": {"en": letter}, "short": {"en": letter},
            "theme": "all", "order": 1, "checked": "2020-01-01",
            "options": [
                {"id": "yes", "label": {"en": "Yes"}},
                {"id": "no", "label": {"en": "No"}},
            ],
        })
    };
    let document = json!({
        "schema": 1,
        "dispute": {
            "version": "0", "title": {"en": "Made up"}, "licence": "none",
            "sides": [
                {"id": "us", "actor": "actor/us", "label": {"en": "Us"}},
                {"id": "them", "actor": "actor/them", "label": {"en": "Them"}},
            ],
            "themes": [{"id": "all", "label": {"en": "All"}}],
        },
        "actors": [
            actor("us", Some("us"), "state"),
            actor("our-growers", Some("us"), "industry"),
            actor("our-opposition", Some("us"), "opposition"),
            actor("them", Some("them"), "state"),
            actor("region", None, "state"),
        ],
        "issues": [issue("a"), issue("b"), issue("c")],
    });
    json_unchecked(&document.to_string()).expect("made-up disputes are of the documented shape")
}

fn read<T: Shape>(value: Value) -> T {
    part(&value.to_string())
}

/// A red line stated from 2010 on that rules out the answer `yes`.
pub(crate) fn line(slug: &str, holder: &str, issue: &str) -> RedLine {
    read(json!({
        "id": format!("red-line/{slug}"), "title": {"en": slug}, "checked": "2020-01-01",
        "holder": format!("actor/{holder}"), "issue": format!("issue/{issue}"),
        "rules_out": {"options": ["yes"]}, "called_by": {"who": "holder"},
        "stated": [{"date": "2010", "by": format!("actor/{holder}"), "citation": 0}],
    }))
}

/// An avenue proposed in 2010, of commitments to answer `yes`, each `(id, actor, issue)`.
pub(crate) fn avenue(slug: &str, commitments: &[(&str, &str, &str)]) -> Avenue {
    let one = |(id, actor, issue): &(&str, &str, &str)| {
        json!({
            "id": id, "actor": format!("actor/{actor}"), "act": {"en": id},
            "issue": format!("issue/{issue}"), "option": "yes", "basis": "stated", "citation": 0,
        })
    };
    read(json!({
        "id": format!("avenue/{slug}"), "title": {"en": slug}, "checked": "2020-01-01",
        "issues": [], "proposed_by": [],
        "commitments": commitments.iter().map(one).collect::<Vec<_>>(),
        "status": [{"date": "2010", "state": "proposed", "citation": 0}],
    }))
}

/// A link by the editors.
pub(crate) fn link(avenue: &str, commitment: &str, line: &str, verdict: &str) -> Link {
    read(json!({
        "id": format!("link/{avenue}-{commitment}-{line}"), "title": {"en": "link"},
        "checked": "2020-01-01", "avenue": format!("avenue/{avenue}"), "commitment": commitment,
        "red_line": format!("red-line/{line}"), "verdict": verdict, "basis": "editors",
        "rule": "stated",
    }))
}

/// Routes through an avenue, each `(id, commitments, prerequisites)`.
pub(crate) fn with_routes(mut avenue: Avenue, routes: &[(&str, &[&str], &[&str])]) -> Avenue {
    let one = |(id, commitments, prerequisites): &(&str, &[&str], &[&str])| {
        let prerequisites: Vec<String> = prerequisites
            .iter()
            .map(|slug| format!("avenue/{slug}"))
            .collect();
        json!({
            "id": id, "label": {"en": id}, "commitments": commitments,
            "prerequisites": prerequisites,
        })
    };
    avenue.routes = routes.iter().map(one).map(read).collect();
    avenue
}

/// A position on record from 2010 on.
pub(crate) fn position(actor: &str, issue: &str, option: &str) -> Position {
    read(json!({
        "id": format!("position/{actor}-{issue}"), "title": {"en": "position"},
        "checked": "2020-01-01", "actor": format!("actor/{actor}"),
        "issue": format!("issue/{issue}"), "option": option, "firmness": "firm",
        "basis": "declared",
        "attested": [{"date": "2010", "by": format!("actor/{actor}"), "citation": 0}],
    }))
}

/// A step that an actor could take alone: to answer `yes`.
pub(crate) fn concession(slug: &str, actor: &str, issue: &str) -> Concession {
    read(json!({
        "id": format!("concession/{slug}"), "title": {"en": slug}, "checked": "2020-01-01",
        "actor": format!("actor/{actor}"), "issue": format!("issue/{issue}"), "option": "yes",
        "proposed_by": format!("actor/{actor}"),
    }))
}
