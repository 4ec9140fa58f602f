//! Many rows in few statements.

/// Cuts a slice into pieces of only four lengths: a statement for each of these is prepared once, where a statement
/// for every possible number of rows would be prepared anew for almost every batch.
pub(crate) fn chunks<T>(mut rest: &[T]) -> impl Iterator<Item = &[T]> {
    const LENGTHS: [usize; 4] = [64, 16, 4, 1];
    std::iter::from_fn(move || {
        let length = LENGTHS.into_iter().find(|&length| length <= rest.len())?;
        let (piece, others) = rest.split_at(length);
        rest = others;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_item_comes_once_and_in_order() {
        let items: Vec<usize> = (0..151).collect();
        let pieces: Vec<&[usize]> = super::chunks(&items).collect();
        assert_eq!(pieces.concat(), items);
        assert!(pieces.iter().all(|piece| [1, 4, 16, 64].contains(&piece.len())));
        assert_eq!(super::chunks::<u8>(&[]).count(), 0);
    }
}
