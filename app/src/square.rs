//! An address as a QR code, drawn here from its squares.

use std::fmt::Write;

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// The quiet zone around a code, in modules (ISO/IEC 18004, section 6.3.8).
const QUIET: usize = 4;

/// The address as a QR code; `None` for one that is too long for any. What it says stands beside it in letters, so that
/// nobody needs the picture.
pub(crate) fn square(address: &str) -> Option<impl IntoView + use<>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let (width, mut dark) = (code.width(), String::new());
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a string does not fail.
            let _ = write!(dark, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
        }
    }
    let size = width + 2 * QUIET;
    // Cameras want dark on light, whatever the colours of the page are.
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") aria-hidden="true" focusable="false" shape-rendering="crispEdges">
            <rect width=size height=size fill="white" />
            <path d=dark fill="black" />
        </svg>
    })
}
