//! A package of avenues: picked, read as one, and compared with another.

mod brief;
mod compared;
pub mod picked;

use yew::prelude::*;

use crate::browser::input::Choice;
use crate::context::{Go, Place};
use crate::words;
use picked::read;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().package;
    let taken = read(&lens, &place.address.take);
    let other = read(&lens, &place.address.with);
    let toggle = |slug: String| {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        Callback::from(move |_: Event| {
            let mut to = address.not_seeing();
            let before = to.take.len();
            to.take.retain(|entry| picked::slug(entry) != slug);
            if to.take.len() == before {
                to.take.push(slug.clone());
            }
            guide.emit(Go::To(to));
        })
    };
    let choose = |slug: String| {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        Callback::from(move |event: Event| {
            let Some(choice) = event.target_dyn_into::<Choice>() else {
                return;
            };
            let mut to = address.not_seeing();
            for entry in &mut to.take {
                if picked::slug(entry) == slug {
                    *entry = match choice.value() {
                        route if route.is_empty() => slug.clone(),
                        route => format!("{slug}.{route}"),
                    };
                }
            }
            guide.emit(Go::To(to));
        })
    };
    let mut build_other = place.address.not_seeing();
    build_other.with = std::mem::take(&mut build_other.take);
    let mut swapped = place.address.not_seeing();
    std::mem::swap(&mut swapped.take, &mut swapped.with);
    let mut alone = place.address.not_seeing();
    alone.with = Vec::new();
    html! {
        <div class="package">
            <h1>{ place.ui().titles.package }</h1>
            <p class="lede screen">{ ui.lede }</p>
            <p class="aside-note">{ place.rest().verdicts.not_advice }{ " " }{ (ui.brief_of)(&words::day(lens.view.day)) }{ "." }</p>
            for slug in taken.unknown.iter().chain(&other.unknown) {
                <p class="notice" key={slug.clone()}>{ (ui.unknown)(slug) }</p>
            }
            <form class="picker screen" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <fieldset>
                    <legend>{ ui.pick }</legend>
                    <ul class="choices">
                        for avenue in place.data.avenues.iter() {
                            <li key={avenue.id.to_string()}>
                                <label class="choice">
                                    <input type="checkbox" checked={taken.has(&avenue.id)} onchange={toggle(avenue.id.slug().to_owned())} />
                                    <span>{ lens.say(&avenue.title) }</span>
                                </label>
                                if taken.has(&avenue.id) && avenue.routes.len() > 1 {
                                    <label class="choice-way">{ ui.by_route }{ " " }
                                        <select onchange={choose(avenue.id.slug().to_owned())} aria-label={format!("{}: {}", lens.say(&avenue.title), ui.any_route)}>
                                            <option value="" selected={taken.route(&avenue.id).is_none()}>{ ui.any_route }</option>
                                            for route in &avenue.routes {
                                                <option key={route.id.clone()} value={route.id.clone()}
                                                    selected={taken.route(&avenue.id) == Some(&route.id)}>{ lens.say(&route.label) }</option>
                                            }
                                        </select>
                                    </label>
                                }
                            </li>
                        }
                    </ul>
                </fieldset>
            </form>
            <div aria-live="polite">
                if taken.avenues.is_empty() {
                    <p class="none">{ ui.empty }</p>
                } else {
                    { brief::brief(&lens, &taken) }
                }
            </div>
            if !taken.avenues.is_empty() && other.avenues.is_empty() {
                <p class="screen"><a class="onward" href={build_other.write()}>{ ui.keep_to_compare }</a></p>
            }
            if !other.avenues.is_empty() {
                { compared::compared(&lens, &taken, &other) }
                <p class="asks screen">
                    <a href={swapped.write()}>{ ui.swap }</a>
                    <a href={alone.write()}>{ ui.stop_comparing }</a>
                </p>
            }
            <p class="facts screen">{ ui.link }{ " " }{ ui.print }</p>
        </div>
    }
}
