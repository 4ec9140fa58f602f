//! Over the program, as in the store: nothing tells who answered when.

use beratta_tests::opened;
use beratta_tests::program::Start;
use beratta_tests::scratch::Scratch;

use crate::load::Sent;

const ANSWERS: u32 = 1_000;
/// Nearly five standard deviations of what chance gives for so many answers.
const NOTHING: f64 = 0.15;

/// The store's own suite measures as many answers by every trace that a database keeps; this holds the program to it.
pub(crate) async fn what_is_exported_tells_no_order(scratch: Scratch) {
    let (program, sent) = (Start::on(&scratch).start().await, Sent::default());
    let client = program.client();
    for _ in 0..ANSWERS {
        assert!(sent.one(&client).await);
    }
    program.end().await;

    let advice = opened::advice(&scratch.location, scratch.directory()).await;
    let numbers: Vec<u32> = advice.iter().map(|text| number(text)).collect();
    let found = rank_correlation(&numbers);
    assert!(found.abs() < NOTHING, "{found}");

    let mut as_they_came = numbers;
    as_they_came.sort_unstable();
    assert!(rank_correlation(&as_they_came) > 0.99, "the measure finds an order where nothing hides it");
}

fn number(text: &str) -> u32 {
    let number = text.rsplit('(').next().and_then(|end| end.strip_suffix(')'));
    number.and_then(|number| number.parse().ok()).expect("each text has its number")
}

/// Spearman's, of the numbers with their places: both are the ranks 0 to n-1 already.
fn rank_correlation(numbers: &[u32]) -> f64 {
    let count = f64::from(u32::try_from(numbers.len()).expect("few"));
    let squares: f64 =
        (0u32..).zip(numbers).map(|(place, number)| (f64::from(place) - f64::from(*number)).powi(2)).sum();
    1.0 - 6.0 * squares / (count * (count * count - 1.0))
}
