//! Wording, keyed by language.

use serde::Serialize;
use std::collections::BTreeMap;

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

/// The same words in one or more languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Words(BTreeMap<Lang, String>);

impl From<BTreeMap<Lang, String>> for Words {
    fn from(words: BTreeMap<Lang, String>) -> Self {
        Words(words)
    }
}

impl Words {
    /// Words in the base language.
    pub fn base(text: impl Into<String>) -> Self {
        Words(BTreeMap::from([(Lang::from(Lang::BASE), text.into())]))
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
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// Every language with its words.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}
