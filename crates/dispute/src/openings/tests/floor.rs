//! The floor under the number of sets, and the parts it is made of.

use proptest::prelude::*;

use super::super::Graph;
use super::super::bits::Bits;
use super::super::essence::Essence;
use super::super::instance::{Instance, Shape, Unknown};
use super::super::reduce::Question;
use super::super::solve::Side;
use super::{Case, case, cases};

fn question<'a>(case: &'a Case, graph: &'a Graph) -> Question<'a> {
    let atoms = case.atom_count as usize;
    Question {
        graph,
        outcome: &case.outcome,
        given: Bits::of(atoms, &case.given),
        barred: Bits::of(atoms, &case.barred),
    }
}

proptest! {
    #![proptest_config(cases(6_000))]

    #[test]
    fn sets_of_some_levels_alone_are_counted_exactly(case in case(), chosen in any::<u64>()) {
        let graph = case.graph();
        let question = question(&case, &graph);
        let Essence::Needs { always, rest: Some(system) } = question.essence() else {
            return Ok(());
        };
        let granted = Case {
            given: [case.given.as_slice(), &always].concat(),
            ..case.clone()
        };
        let levels: Vec<u32> = (0..system.level_count() as u32)
            .filter(|level| chosen >> (level % 64) & 1 == 1)
            .collect();
        let atoms = levels.iter().flat_map(|&level| system.atoms.get(level as usize));
        let atoms = atoms.fold(0, |word, atom| word | 1 << atom);
        let levels = Bits::of(system.level_count(), &levels);
        for (side, sets) in [(Side::Ways, granted.ways()), (Side::Cuts, granted.cuts())] {
            let among = question.granting(&always).among(side, &levels, &system);
            let expected = sets.iter().filter(|set| case.word(set) & !atoms == 0).count();
            prop_assert_eq!(among.count(side, 100_000).0, Some(expected as u128));
        }
    }
}

#[test]
fn the_floor_is_below_the_count() {
    let shape = Shape {
        proposals: 40,
        commitments: 200,
        reading: Unknown::Question,
        ..Shape::TYPICAL
    };
    let mut tried = 0;
    for seed in 0..12 {
        let made = Instance::new(&shape, seed);
        let graph = Graph::new(made.atom_count, &made.proposals).unwrap();
        for proposal in 30..40 {
            let none = Bits::none(made.atom_count as usize);
            let question = Question {
                graph: &graph,
                outcome: &[proposal],
                given: none.clone(),
                barred: none,
            };
            let Essence::Needs {
                always,
                rest: Some(system),
            } = question.essence()
            else {
                continue;
            };
            let granted = question.granting(&always);
            for side in [Side::Ways, Side::Cuts] {
                let Some(count) = granted.count(side, 200_000).0 else {
                    continue;
                };
                let floor = granted.floor(side, &system, u128::MAX, 20_000);
                assert!((1..=count).contains(&floor), "{floor} of {count}");
                tried += usize::from(floor > 20);
            }
        }
    }
    assert!(tried > 20, "{tried} floors above 20");
}
