//! Many rows in few statements, and few different statements: each length is prepared once, where one for every possible
//! number of rows would be prepared anew for almost every batch.

/// The most rows of a statement.
const MOST: usize = 64;

/// Cuts a slice into pieces whose lengths are powers of two.
pub(crate) fn chunks<T>(mut rest: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let length = 1 << rest.len().min(MOST).checked_ilog2()?;
        let (piece, others) = rest.split_at(length);
        rest = others;
        Some(piece)
    })
}

/// Cuts a slice into pieces of 1, 8 or 64 for what may be asked twice: the last item of a piece fills it up.
pub(crate) fn filled_chunks<T: Copy>(items: &[T]) -> impl Iterator<Item = Vec<T>> {
    items.chunks(MOST).map(|piece| {
        let length = [1, 8, MOST].into_iter().find(|&length| piece.len() <= length).unwrap_or(MOST);
        let mut filled = piece.to_vec();
        filled.extend(piece.last().map(|&last| std::iter::repeat_n(last, length - piece.len())).into_iter().flatten());
        filled
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_comes_once_and_in_order() {
        let items: Vec<usize> = (0..151).collect();
        let pieces: Vec<&[usize]> = chunks(&items).collect();
        assert_eq!(pieces.concat(), items);
        assert_eq!(pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(), [64, 64, 16, 4, 2, 1]);
        assert_eq!(chunks::<u8>(&[]).count(), 0);
    }

    #[test]
    fn pieces_that_are_filled_up_hold_every_item_and_no_other() {
        for count in 0..200usize {
            let items: Vec<usize> = (0..count).collect();
            let pieces: Vec<Vec<usize>> = filled_chunks(&items).collect();
            let mut together = pieces.concat();
            together.dedup();
            assert_eq!(together, items);
            assert!(pieces.iter().all(|piece| [1, 8, 64].contains(&piece.len())), "{count}");
        }
    }
}
