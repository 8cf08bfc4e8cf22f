//! A citation: short in a line, or whole with its chain, its words and the way to the passage.

use dispute::model::{Citation, RecordId};
use yew::prelude::*;

use crate::lens::Lens;
use crate::route::{Address, Page};
use crate::words::APART;

/// `PONARS ¶16`, or the short name of a source without numbered paragraphs.
pub fn short(lens: &Lens<'_>, citation: &Citation) -> String {
    let name = lens.source(&citation.source).map_or_else(
        || citation.source.slug().to_owned(),
        |source| lens.say(&source.short).to_owned(),
    );
    match citation.paragraph {
        Some(paragraph) => (lens.ui.passage)(&name, paragraph, ""),
        None => name,
    }
}

/// A citation in a line, leading to more of it. What is printed numbers the sources of the page by
/// the mark it carries.
pub fn link(lens: &Lens<'_>, href: String, citation: &Citation) -> Html {
    html! { <a {href} data-source={citation.source.to_string()}>{ short(lens, citation) }</a> }
}

/// A citation in a line, leading to its passage.
pub fn to_passage(lens: &Lens<'_>, citation: &Citation) -> Html {
    let href = passage(lens, &citation.source, citation.paragraph);
    link(lens, href, citation)
}

/// The address of the paragraph a citation points at.
pub fn passage(lens: &Lens<'_>, source: &RecordId, paragraph: Option<u32>) -> String {
    let page = Page::Record(source.clone());
    Address {
        paragraph,
        ..lens.address.to(page)
    }
    .write()
}

/// Everything a citation says.
pub fn whole(lens: &Lens<'_>, citation: &Citation) -> Html {
    let ui = &lens.rest().record;
    let source = lens.source(&citation.source);
    let name = source.map_or_else(
        || citation.source.slug().to_owned(),
        |source| lens.say(&source.title).to_owned(),
    );
    let short = source
        .map(|source| lens.say(&source.short).to_owned())
        .unwrap_or_default();
    let place = match citation.paragraph {
        Some(paragraph) => {
            (lens.ui.passage)(&short, paragraph, &(ui.sentences)(&citation.sentences))
        }
        None => match &citation.locator {
            Some(locator) => format!("{short}, {locator}"),
            None => short,
        },
    };
    html! {
        <div class="citation">
            if let Some(quotation) = &citation.quotation {
                <blockquote lang={language_of(quotation)}><p>{ format!("“{}”", quotation.trim()) }</p></blockquote>
            }
            <p class="facts">
                <a href={passage(lens, &citation.source, citation.paragraph)} data-source={citation.source.to_string()}>{ place }</a>
                { APART }<cite>{ name }</cite>
                if let Some(source) = source {
                    if let Some(date) = &source.date {
                        { ", " }{ lens.date(date) }
                    }
                    if let Some(url) = &source.url {
                        { APART }
                        { original(lens, url) }
                    }
                }
            </p>
            if !citation.via.is_empty() {
                <p class="facts chain">
                    <span>{ ui.chain }{ ": " }</span>
                    { chain(lens, citation) }
                </p>
            }
            if let Some(source) = source {
                <p class="facts">{ ui.stance }{ ": " }{ lens.say(&source.stance) }</p>
            }
        </div>
    }
}

/// A link to the public original: followed only by a click, and the other site is told nothing.
pub fn original(lens: &Lens<'_>, url: &str) -> Html {
    html! {
        <a class="out" href={url.to_owned()} rel="noreferrer noopener external" title={lens.rest().record.leaves}>
            { lens.rest().record.original }
        </a>
    }
}

/// Every hand the words went through, the source's author last.
fn chain(lens: &Lens<'_>, citation: &Citation) -> Html {
    let author = lens
        .source(&citation.source)
        .and_then(|source| source.author_actor.as_ref());
    let hops: Vec<&RecordId> = citation.via.iter().chain(author).collect();
    html! {
        for (index, hop) in hops.iter().enumerate() {
            if index > 0 { { " → " } }
            <a href={lens.to_record(hop)}>{ lens.title(hop) }</a>
        }
    }
}

/// The language of quoted words, told by their script where it is another than the page's.
pub fn language_of(text: &str) -> Option<&'static str> {
    text.chars().find_map(|letter| match letter {
        '\u{400}'..='\u{4ff}' => Some("ru"),
        '\u{10a0}'..='\u{10ff}' => Some("ka"),
        _ => None,
    })
}
