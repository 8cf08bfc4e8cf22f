//! Wording, keyed by language.

use serde::{Serialize, Serializer};

use crate::order::{arrange, places};

/// A language, by its BCP 47 code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Lang(String);

impl Lang {
    /// The language every record is written in first, and the one to fall back on.
    pub const BASE: &'static str = "en";

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Lang {
    fn from(code: &str) -> Self {
        Lang(code.to_owned())
    }
}

// A list in the order of the codes: there are thousands of these with an entry or two, and a map of
// the library's has room for eleven.
/// The same words in one or more languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(transparent)
)]
pub struct Words(
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<Lang, String>")
    )]
    Vec<(Lang, String)>,
);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl Words {
    /// Words in the base language.
    pub fn base(text: impl Into<String>) -> Self {
        Words(vec![(Lang::from(Lang::BASE), text.into())])
    }

    /// Words in several languages. Where one is there twice, [`twice`](Words::twice) names it.
    pub(crate) fn of(mut words: Vec<(Lang, String)>) -> Self {
        let order = places(words.len(), &mut |one, other| {
            words[one].0.cmp(&words[other].0)
        });
        arrange(order, &mut |one, other| words.swap(one, other));
        Words(words)
    }

    /// A language that is there twice.
    pub(crate) fn twice(&self) -> Option<&Lang> {
        let mut pairs = self.0.windows(2);
        pairs
            .find(|pair| pair[0].0 == pair[1].0)
            .map(|pair| &pair[1].0)
    }

    /// The words in a language, else in the base language, else nothing.
    pub fn get(&self, lang: &str) -> &str {
        let find = |code: &str| {
            self.0
                .iter()
                .find(|(lang, _)| lang.code() == code)
                .map(|(_, text)| text.as_str())
        };
        find(lang).or_else(|| find(Lang::BASE)).unwrap_or_default()
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// Every language with its words.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}
