//! The manifest, and the lists that records choose from.

use super::Found;
use crate::model::{Dataset, Label, Record, RecordId};

pub(super) fn manifest_has_two_sides(data: &Dataset, found: &mut Found) {
    let sides = &data.dispute.sides;
    if sides.len() != 2 {
        let message = format!("there are {} sides: name exactly two", sides.len());
        found.report_manifest("two-sides", "sides", message);
    }
    if let Some(issue) = &data.dispute.parties
        && data.issues.get(issue).is_none()
    {
        let message = format!("there is no record “{issue}”: add it or name another");
        found.report_manifest("reference-resolves", "parties", message);
    }
    for (index, question) in data.dispute.questions.iter().enumerate() {
        // The page turns it into a link, which must stay in the page and run no script.
        if !question.address.starts_with("#/") {
            let field = format!("questions[{index}].address");
            let message = "the address of an answer begins with #/: correct it";
            found.report_manifest("url", field, message);
        }
    }
    for (index, side) in sides.iter().enumerate() {
        let field = format!("sides[{index}].actor");
        match data.actors.get(&side.actor) {
            None => {
                let message = format!(
                    "there is no record “{}”: add it or name another",
                    side.actor
                );
                found.report_manifest("reference-resolves", field, message);
            }
            Some(actor) if actor.side.as_ref() != Some(&side.id) => {
                let message = format!("“{}” has to be of side “{}” itself", side.actor, side.id);
                found.report_manifest("two-sides", field, message);
            }
            Some(_) => {}
        }
    }
}

pub(super) fn lists_name_each_entry_once(data: &Dataset, found: &mut Found) {
    let manifest = &data.dispute;
    let ids = |list: &'static str, labels: &[Label]| {
        let ids = labels.iter().map(|label| label.id.clone());
        (list, ids.collect::<Vec<_>>())
    };
    let lists = [
        (
            "sides",
            manifest.sides.iter().map(|side| side.id.clone()).collect(),
        ),
        ids("themes", &manifest.themes),
        ids("groups", &manifest.groups),
        ids("lanes", &manifest.lanes),
        ids("categories", &manifest.categories),
        (
            "rules",
            manifest.rules.iter().map(|rule| rule.id.clone()).collect(),
        ),
    ];
    for (list, ids) in lists {
        for (index, id) in ids.iter().enumerate() {
            if ids[..index].contains(id) {
                found.report_manifest(
                    "unique-id",
                    format!("{list}[{index}].id"),
                    format!("two entries of {list} have the id “{id}”: rename one"),
                );
            }
        }
    }
}

pub(super) fn lists_hold_what_records_choose(data: &Dataset, found: &mut Found) {
    let manifest = &data.dispute;
    for issue in data.issues.iter() {
        listed(found, issue, "theme", &issue.theme, &manifest.themes);
    }
    for event in data.events.iter() {
        listed(found, event, "lane", &event.lane, &manifest.lanes);
        listed(
            found,
            event,
            "category",
            &event.category,
            &manifest.categories,
        );
    }
    for actor in data.actors.iter() {
        if let Some(side) = &actor.side
            && manifest.side(side).is_none()
        {
            found.report(
                actor,
                "in-list",
                "side",
                format!("“{side}” is no side of the dispute"),
            );
        }
        if let Some(group) = &actor.group {
            listed(found, actor, "group", group, &manifest.groups);
        }
    }
    let ruled = data
        .links
        .iter()
        .map(|link| (link as &dyn Record, "rule", link.rule.as_ref()))
        .chain(data.red_lines.iter().map(|line| {
            (
                line as &dyn Record,
                "called_by.rule",
                line.called_by.rule.as_ref(),
            )
        }));
    for (record, field, rule) in ruled {
        if let Some(rule) = rule
            && !manifest.rules.iter().any(|known| &known.id == rule)
        {
            found.report(
                record,
                "in-list",
                field,
                format!("“{rule}” is no rule of the dispute"),
            );
        }
    }
}

fn listed(found: &mut Found, record: &dyn Record, field: &str, id: &str, list: &[Label]) {
    if !list.iter().any(|label| label.id == id) {
        let known = choices(list.iter().map(|label| label.id.as_str()));
        let message = format!("“{id}” is none of the dispute’s own: choose one of {known}");
        found.report(record, "in-list", field, message);
    }
}

pub(super) fn options_belong_to_their_issue(data: &Dataset, found: &mut Found) {
    for issue in data.issues.iter() {
        for (index, option) in issue.options.iter().enumerate() {
            if issue.options[..index]
                .iter()
                .any(|other| other.id == option.id)
            {
                found.report(
                    issue,
                    "option",
                    format!("options[{index}].id"),
                    "two options have this id",
                );
            }
        }
    }
    for position in data.positions.iter() {
        option(
            data,
            found,
            position,
            "option",
            &position.issue,
            Some(&position.option),
        );
        for (index, condition) in position.conditions.iter().enumerate() {
            let field = format!("conditions[{index}].option");
            option(
                data,
                found,
                position,
                &field,
                &condition.issue,
                condition.option.as_ref(),
            );
        }
    }
    for line in data.red_lines.iter() {
        for (index, ruled_out) in line.rules_out.options.iter().enumerate() {
            let field = format!("rules_out.options[{index}]");
            option(data, found, line, &field, &line.issue, Some(ruled_out));
        }
    }
    for avenue in data.avenues.iter() {
        for (index, commitment) in avenue.commitments.iter().enumerate() {
            let field = format!("commitments[{index}].option");
            option(
                data,
                found,
                avenue,
                &field,
                &commitment.issue,
                commitment.option.as_ref(),
            );
        }
    }
    for concession in data.concessions.iter() {
        option(
            data,
            found,
            concession,
            "option",
            &concession.issue,
            concession.option.as_ref(),
        );
    }
}

fn option(
    data: &Dataset,
    found: &mut Found,
    record: &dyn Record,
    field: &str,
    issue: &RecordId,
    option: Option<&String>,
) {
    let (Some(issue), Some(option)) = (data.issues.get(issue), option) else {
        return;
    };
    if issue.option(option).is_none() {
        let known = choices(issue.options.iter().map(|option| option.id.as_str()));
        let message = format!(
            "“{option}” is no option of {}: choose one of {known}",
            issue.id
        );
        found.report(record, "option", field, message);
    }
}

/// The first twelve of what can be chosen.
fn choices<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut ids: Vec<&str> = ids.take(13).collect();
    if ids.len() > 12 {
        ids[12] = "…";
    }
    ids.join(", ")
}
