//! A red line: what it rules out, who calls it one, how often it was stated.

use dispute::as_of::HeldLine;
use dispute::model::{Issue, RedLine};
use yew::prelude::*;

use super::facts;
use crate::lens::Lens;

pub fn red_line(lens: &Lens<'_>, held: &HeldLine<'_>) -> Html {
    html! {
        <div class="line">
            <p class="answer"><a href={lens.to_evidence(&held.line.id)}>{ lens.say(&held.line.title) }</a></p>
            <p>{ lens.say(&held.line.text) }</p>
            <p class="rules-out"><b>{ lens.ui.lines.rules_out }</b>{ " " }{ ruled_out(lens, held.line) }</p>
            { facts::of_line(lens, held) }
            <p class="facts">{ (lens.ui.lines.stated)(held.line.stated.len()) }</p>
        </div>
    }
}

/// What a line rules out, in words: its acts, else the answers to its question.
pub fn ruled_out(lens: &Lens<'_>, line: &RedLine) -> String {
    let acts = lens.say(&line.rules_out.acts);
    if !acts.is_empty() {
        return acts.to_owned();
    }
    let label = |issue: &Issue, option: &String| {
        issue
            .option(option)
            .map_or_else(|| option.clone(), |found| lens.say(&found.label).to_owned())
    };
    let Some(issue) = lens.data.issues.get(&line.issue) else {
        return String::new();
    };
    let all: Vec<String> = line
        .rules_out
        .options
        .iter()
        .map(|option| label(issue, option))
        .collect();
    all.join("; ")
}
