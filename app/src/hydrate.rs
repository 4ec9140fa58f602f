//! Where the browser enters: the workspace's pages load this, a child's page never does.

use wasm_bindgen::prelude::wasm_bindgen;

/// Wakes the islands of a workspace page that the server rendered.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
