//! Bad data never panics, whatever is done to the texts: it is a dataset, or a list of mistakes.

use crate::mini;
use dispute::load;
use dispute::load::files::{self, File};
use proptest::prelude::*;
use proptest::sample::Index;

/// Damage as editors do it.
#[derive(Debug, Clone)]
enum Damage {
    /// A line is gone.
    Delete(Index, Index),
    /// A line stands twice.
    Repeat(Index, Index),
    /// A line of another file stands in place of one.
    Replace(Index, Index, Index, Index),
    /// A line is cut short.
    Cut(Index, Index, Index),
    /// Something else is typed into a line.
    Type(Index, Index, Index, String),
    /// A whole file is gone.
    Lose(Index),
    /// A whole file is put under another name.
    Rename(Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at()).prop_map(|(file, line)| Damage::Delete(file, line)),
        (at(), at()).prop_map(|(file, line)| Damage::Repeat(file, line)),
        (at(), at(), at(), at())
            .prop_map(|(file, line, other, from)| Damage::Replace(file, line, other, from)),
        (at(), at(), at()).prop_map(|(file, line, cut)| Damage::Cut(file, line, cut)),
        (at(), at(), at(), "[\\PC\u{0}-\u{20}]{0,6}")
            .prop_map(|(file, line, place, typed)| Damage::Type(file, line, place, typed)),
        at().prop_map(Damage::Lose),
        (at(), at()).prop_map(|(file, other)| Damage::Rename(file, other)),
    ]
}

fn lines(file: &File) -> Vec<String> {
    file.1.lines().map(str::to_owned).collect()
}

/// A place between two characters of a line.
fn place(line: &str, at: Index) -> usize {
    let places: Vec<usize> = line
        .char_indices()
        .map(|(place, _)| place)
        .chain([line.len()])
        .collect();
    *at.get(&places)
}

fn change(
    files: &mut [File],
    file: Index,
    line: Index,
    change: impl FnOnce(&mut Vec<String>, usize),
) {
    let file = file.index(files.len());
    let mut all = lines(&files[file]);
    if !all.is_empty() {
        let line = line.index(all.len());
        change(&mut all, line);
        files[file].1 = all.join("\n");
    }
}

fn apply(files: &mut Vec<File>, damage: Damage) {
    match damage {
        Damage::Delete(file, line) => change(files, file, line, |all, line| {
            all.remove(line);
        }),
        Damage::Repeat(file, line) => change(files, file, line, |all, line| {
            let again = all[line].clone();
            all.insert(line, again);
        }),
        Damage::Replace(file, line, other, from) => {
            let source = lines(other.get(files));
            if !source.is_empty() {
                let with = from.get(&source).clone();
                change(files, file, line, |all, line| all[line] = with);
            }
        }
        Damage::Cut(file, line, cut) => change(files, file, line, |all, line| {
            let cut = place(&all[line], cut);
            all[line].truncate(cut);
        }),
        Damage::Type(file, line, at, typed) => change(files, file, line, |all, line| {
            let at = place(&all[line], at);
            all[line].insert_str(at, &typed);
        }),
        Damage::Lose(file) => {
            files.remove(file.index(files.len()));
        }
        Damage::Rename(file, other) => {
            let name = other.get(files).0.clone();
            let file = file.index(files.len());
            files[file].0 = name;
        }
    }
}

proptest! {
    // Each case reads every file.
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn damaged_texts_are_read_or_refused(damages in prop::collection::vec(damage(), 1..6)) {
        let mut texts = mini::files();
        for damage in damages {
            apply(&mut texts, damage);
        }
        match files::read(&texts) {
            Ok(data) => prop_assert_eq!(dispute::check::check(&data), []),
            Err(mistakes) => {
                prop_assert!(!mistakes.is_empty());
                prop_assert!(mistakes.is_sorted());
                for mistake in mistakes {
                    prop_assert!(dispute::check::NAMES.contains(&mistake.rule), "{}", mistake);
                    prop_assert!(mistake.file.ends_with(".toml"), "{}", mistake);
                }
            }
        }
    }

    #[test]
    fn a_damaged_document_is_read_or_refused(
        cut in any::<Index>(),
        gone in 0_usize..40,
        typed in "[\\PC]{0,4}",
    ) {
        let mut document = serde_json::to_string(&mini::dataset()).unwrap();
        let from = place(&document, cut);
        let to = (from + gone..=document.len()).find(|at| document.is_char_boundary(*at));
        document.replace_range(from..to.unwrap_or(document.len()), &typed);
        if let Err(mistakes) = load::json(&document) {
            prop_assert!(!mistakes.is_empty());
        }
    }
}
