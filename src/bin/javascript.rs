//! The program inside the package for JavaScript (`src/npm/`): text of JSON in, text of JSON out, as on the command
//! line. The package turns objects into text and back; its schemas and parameters are data, written when it is built.

use moje_pravice::answer::{Wanted, answer};
use moje_pravice::household::read::Case;
use wasm_bindgen::prelude::wasm_bindgen;

/// The package calls what is below.
fn main() {}

/// The estimate of a household, the range where some of it is not known, or the error that the contract has in its place.
#[wasm_bindgen]
pub fn estimate(household: &str, open_points: bool, trace: bool) -> String {
    serde_json::to_string(&answer(Case::read(household), Wanted { open_points, trace })).expect("an answer is JSON")
}
