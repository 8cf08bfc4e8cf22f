//! The rules behind every verdict.

use dispute::as_of::Hold;
use dispute::verdict::Finding;
use yew::prelude::*;

use crate::components::cell::mark;
use crate::context::Place;
use crate::route::finding_code;

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
    let paragraphs =
        |all: &'static [&'static str]| html! { for words in all { <p>{ *words }</p> } };
    html! {
        <article class="rules prose">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            <h2>{ ui.firmness }</h2>
            <dl class="rules-list">
                for hold in Hold::ALL {
                    <div key={(place.ui().hold)(hold)}>
                        <dt>{ mark(hold) }{ (place.ui().hold)(hold) }</dt>
                        <dd>{ (place.ui().hold_meaning)(hold) }</dd>
                    </div>
                }
            </dl>
            <h2>{ ui.basis_title }</h2>
            { pairs(ui.basis_rules) }
            <h2>{ ui.in_force_title }</h2>
            { paragraphs(ui.in_force) }
            <h2>{ ui.record_title }</h2>
            { paragraphs(ui.of_record) }
            <h2>{ ui.gap_title }</h2>
            { pairs(ui.gap_rules) }
            <h2>{ ui.change_title }</h2>
            { paragraphs(ui.change) }
            { pairs(ui.change_rules) }
            <h2>{ ui.line_title }</h2>
            { paragraphs(ui.line) }
            <h2>{ verdicts.rule_title }</h2>
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
            <h2>{ verdicts.opens_title }</h2>
            { paragraphs(verdicts.opens) }
            <p>{ verdicts.not_advice }</p>
            <h2>{ ui.editors_title }</h2>
            <dl class="rules-list">
                for rule in &place.data.dispute.rules {
                    <div key={rule.id.clone()}><dt>{ lens.say(&rule.label) }</dt><dd>{ lens.say(&rule.text) }</dd></div>
                }
            </dl>
            <h2>{ ui.dates_title }</h2>
            { pairs(ui.dates) }
        </article>
    }
}
