//! The rules behind every verdict.

use dispute::as_of::Hold;
use dispute::verdict::Finding;
use yew::prelude::*;

use crate::components::cell::mark;
use crate::context::Place;
use crate::route::finding_code;
use crate::rule::Rule;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().rules;
    let verdicts = &place.rest().verdicts;
    let pairs = |pairs: &'static [(&'static str, &'static str)]| {
        html! {
            <dl class="rules-list">
                for (name, rule) in pairs { <div key={*name}><dt>{ *name }</dt><dd>{ *rule }</dd></div> }
            </dl>
        }
    };
    let section = |rule: Rule, title: &'static str| html! { <h2 id={format!("p{}", rule as u32)} tabindex="-1">{ title }</h2> };
    let paragraphs =
        |all: &'static [&'static str]| html! { for words in all { <p>{ *words }</p> } };
    html! {
        <article class="rules prose">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            { section(Rule::Firmness, ui.firmness) }
            <dl class="rules-list">
                for hold in Hold::ALL {
                    <div key={(place.ui().hold)(hold)}>
                        <dt>{ mark(hold) }{ (place.ui().hold)(hold) }</dt>
                        <dd>{ (place.ui().hold_meaning)(hold) }</dd>
                    </div>
                }
            </dl>
            { section(Rule::Basis, ui.basis_title) }
            { pairs(ui.basis_rules) }
            { section(Rule::InForce, ui.in_force_title) }
            { paragraphs(ui.in_force) }
            { section(Rule::OfRecord, ui.record_title) }
            { paragraphs(ui.of_record) }
            { section(Rule::Gap, ui.gap_title) }
            { pairs(ui.gap_rules) }
            { section(Rule::Change, ui.change_title) }
            { paragraphs(ui.change) }
            { pairs(ui.change_rules) }
            { section(Rule::Line, ui.line_title) }
            { paragraphs(ui.line) }
            { section(Rule::Verdict, verdicts.rule_title) }
            { paragraphs(verdicts.rule) }
            <dl class="rules-list">
                for finding in Finding::ALL {
                    <div key={finding_code(finding)}>
                        <dt>
                            <i class="finding-mark" data-finding={finding_code(finding)} aria-hidden="true"></i>
                            { (verdicts.finding)(finding) }
                        </dt>
                        <dd>{ (verdicts.finding_meaning)(finding) }</dd>
                    </div>
                }
            </dl>
            { section(Rule::Opens, verdicts.opens_title) }
            { paragraphs(verdicts.opens) }
            <p>{ verdicts.not_advice }</p>
            { section(Rule::Editors, ui.editors_title) }
            <dl class="rules-list">
                for rule in &place.data.dispute.rules {
                    <div key={rule.id.clone()}><dt>{ lens.say(&rule.label) }</dt><dd>{ lens.say(&rule.text) }</dd></div>
                }
            </dl>
            { section(Rule::Dates, ui.dates_title) }
            { pairs(ui.dates) }
        </article>
    }
}
