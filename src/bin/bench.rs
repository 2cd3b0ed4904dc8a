//! How fast the engine is: each measurement as a ratio to a fixed piece of arithmetic in the same
//! run, since absolute times differ from machine to machine. Runs natively and in the browser.

use std::hint::black_box;

use moje_pravice::household::Household;
use moje_pravice::household::read::read_one;
use moje_pravice::law::{self, Options};
use moje_pravice::what_if::curve::curve;
use moje_pravice::what_if::earnings::Hours;
use rust_decimal::Decimal;

include!(concat!(env!("OUT_DIR"), "/golden.rs"));

/// How long each measurement runs at least, in milliseconds.
const LEAST: f64 = 400.0;

fn main() {
    let golden: Vec<Household> = GOLDEN.iter().map(|text| input(text)).collect();
    let family = input(GOLDEN.iter().find(|text| text.contains("\"G85\"")).expect("G85 is a golden case"));
    let with_trace = Options::default();
    let without_trace = Options { without_trace: true, ..Options::default() };
    let of = |household: &Household, options| drop(black_box(law::estimate(black_box(household), options)));

    let yardstick = time(arithmetic);
    print(&format!("yardstick (1,000 steps of integer arithmetic): {yardstick:.2} µs, ratio 1"));
    let report = |name: &str, micros: f64| print(&format!("{name}: {micros:.2} µs, ratio {:.2}", micros / yardstick));
    report("one formula of decimals", time(formula));
    report("one household, with trace", time(|| of(&family, with_trace)));
    report("one household, without trace", time(|| of(&family, without_trace)));
    report(
        "one household, amounts only",
        time(|| {
            let _ = black_box(law::amounts(black_box(&family)));
        }),
    );
    report("its curve of earnings", time(|| drop(black_box(curve(black_box(&family), 0, Hours::AsTold)))));
    report("its open points", time(|| drop(black_box(law::open_points(black_box(&family))))));
    report("the golden set, with trace", time(|| golden.iter().for_each(|household| of(household, with_trace))));
    report(
        "10,000 households, with trace",
        time(|| golden.iter().cycle().take(10_000).for_each(|household| of(household, with_trace))),
    );
}

fn input(case: &str) -> Household {
    let case: serde_json::Value = serde_json::from_str(case).expect("a golden case is JSON");
    read_one(&case["input"].to_string()).expect("a golden case can be read")
}

/// The yardstick: 1,000 dependent steps, the same on every machine.
fn arithmetic() {
    let mut state = black_box(1u64);
    for _ in 0..1000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) ^ (state >> 29);
    }
    black_box(state);
}

/// What one right takes at the least: weights added, multiplied, an average, a difference, rounded.
fn formula() {
    let weights = black_box(Decimal::new(151, 2)) + Decimal::new(118, 2);
    let average = black_box(Decimal::new(210_000, 2)) / Decimal::from(3);
    let difference = black_box(Decimal::new(39275, 2)) * weights - average;
    black_box(difference.round_dp(2));
}

/// The mean time of one run in microseconds, over as many runs as fill the least time.
fn time(run: impl Fn()) -> f64 {
    run();
    let mut runs = 1u32;
    loop {
        let start = now();
        for _ in 0..runs {
            run();
        }
        let elapsed = now() - start;
        if elapsed >= LEAST {
            return elapsed * 1000.0 / f64::from(runs);
        }
        runs = if elapsed < 1.0 { runs * 20 } else { (f64::from(runs) * (LEAST * 1.2 / elapsed)).ceil() as u32 };
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn now() -> f64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}

#[cfg(not(target_arch = "wasm32"))]
fn print(line: &str) {
    println!("{line}");
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        pub fn now() -> f64;
        #[wasm_bindgen(js_namespace = console, js_name = log)]
        pub fn print(line: &str);
    }
}
#[cfg(target_arch = "wasm32")]
use browser::{now, print};
