//! The sheet for the classroom leads where it says.

use scraper::{Html, Selector};

use crate::fixture::{World, lang};

/// How many dots wide a square of the code is drawn for the reader.
const DOTS: usize = 4;

#[test]
fn a_camera_reads_the_address_that_stands_below_the_square() {
    let (world, en) = (World::new(), lang("en"));
    let entrance = "https://ask.example.org/s/what-would-you-say";
    let page = Html::parse_document(&beratta_app::respondent::poster(&world.shell(&en), &world.wave, entrance));
    let one = |selector: &str| page.select(&Selector::parse(selector).unwrap()).next().expect("it is there");
    let size: usize = one("svg.qr").attr("viewBox").unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    let dark: Vec<(usize, usize)> = one("svg.qr path").attr("d").unwrap().split('M').skip(1).map(square).collect();

    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * DOTS, size * DOTS, |x, y| {
        if dark.contains(&(x / DOTS, y / DOTS)) { 0 } else { 255 }
    });
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1);
    assert_eq!(codes[0].decode().expect("it reads").1, entrance);
}

/// Where a square of the path lies: `x yh1v1h-1z`.
fn square(text: &str) -> (usize, usize) {
    let (x, y) = text.split_once('h').unwrap().0.split_once(' ').unwrap();
    (x.parse().unwrap(), y.parse().unwrap())
}
