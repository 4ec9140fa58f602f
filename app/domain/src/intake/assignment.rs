//! Which variant a child reads: permuted blocks over *served* stories within an age band.
//!
//! Every block of [`BLOCK`] × (number of variants) consecutive stories holds each variant [`BLOCK`] times, in random
//! order. The served counts say where in a block we are, so they are the only state, and they survive a restart. A
//! place is used up when a story is served and never refilled: a story that makes children leave then shows as lower
//! completion instead of hiding itself. (Permuted-block randomisation: Matts & Lachin 1988, *Controlled Clinical
//! Trials* 9(4), 327-344.)

/// How often each variant stands in one block. Two keeps the next story harder to guess than one would.
pub const BLOCK: u64 = 2;

/// The place, among variants with these served counts, of the one to serve next. `draw` is a uniformly random number.
///
/// Counts of any two variants then differ by at most [`BLOCK`]. Counts that are further apart (somebody restored an
/// old backup of some of them) are evened out first. `None` when there is no variant.
pub fn next(served: &[u64], draw: u64) -> Option<usize> {
    let most = *served.iter().max()?;
    let least = *served.iter().min()?;
    // The block that is under way: the first in which some variant still has a place. Every count reaches `full` in it.
    let full = (least / BLOCK + 1) * BLOCK;
    let places = |count: u64| full.saturating_sub(count);
    let free: u64 = served.iter().map(|&count| places(count)).sum();
    debug_assert!(free > 0 || most > least, "a block under way has a place");
    let mut left = draw % free;
    served.iter().position(|&count| {
        let here = places(count);
        let chosen = left < here;
        left = left.saturating_sub(here);
        chosen
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counts_never_differ_by_more_than_one_block(variants in 1usize..12, draws in prop::collection::vec(any::<u64>(), 0..400)) {
            let mut served = vec![0; variants];
            for draw in draws {
                let chosen = next(&served, draw).expect("there are variants");
                served[chosen] += 1;
                let most = served.iter().max().expect("variants");
                let least = served.iter().min().expect("variants");
                prop_assert!(most - least <= BLOCK);
            }
        }

        #[test]
        fn every_full_block_holds_every_variant_equally(variants in 1usize..12, seed in any::<u64>()) {
            let mut served = vec![0u64; variants];
            let mut draw = seed;
            for _ in 0..(BLOCK * variants as u64) {
                draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let chosen = next(&served, draw >> 7).expect("there are variants");
                served[chosen] += 1;
            }
            prop_assert!(served.iter().all(|&count| count == BLOCK));
        }

        #[test]
        fn any_variant_with_a_place_may_come_next(served in prop::collection::vec(0u64..=BLOCK - 1, 2..6)) {
            let reached: std::collections::BTreeSet<_> = (0..200).filter_map(|draw| next(&served, draw)).collect();
            prop_assert_eq!(reached.len(), served.len());
        }
    }

    #[test]
    fn without_variants_there_is_no_next() {
        assert_eq!(next(&[], 7), None);
    }
}
