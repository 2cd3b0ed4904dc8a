//! The rules know no clock, no page and no float.

use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn the_law_uses_no_clock_no_page_and_no_float() {
    let forbidden = [
        "f32",
        "f64",
        "SystemTime",
        "Instant",
        "std::time",
        "js_sys",
        "web_sys",
        "wasm_bindgen",
        "leptos",
        "to_f64",
        "from_f64",
        "static mut",
        "thread_local",
        "OnceLock",
        "std::env",
        "std::fs",
    ];
    let mut looked_at = 0;
    for folder in ["src/law", "src/household", "src/estimate"] {
        for path in sources(Path::new(folder)).iter().filter(|p| p.extension().is_some_and(|e| e == "rs")) {
            let text = std::fs::read_to_string(path).unwrap();
            for word in forbidden {
                assert!(!text.contains(word), "{} uses {word}", path.display());
            }
            looked_at += 1;
        }
    }
    for file in ["src/money.rs", "src/date.rs", "src/dated.rs", "src/readings.rs", "src/trace.rs"] {
        let text = std::fs::read_to_string(file).unwrap();
        assert!(forbidden.iter().all(|word| !text.contains(word)), "{file}");
    }
    assert!(looked_at > 15);
}

#[test]
fn the_law_depends_on_serde_and_decimals_alone() {
    for path in sources(Path::new("src/law")).iter().filter(|p| p.extension().is_some_and(|e| e == "rs")) {
        let text = std::fs::read_to_string(path).unwrap();
        for line in text.lines().filter(|line| line.starts_with("use ")) {
            let root = line["use ".len()..].split([':', ';']).next().unwrap();
            let known = ["crate", "super", "std", "rust_decimal", "serde"];
            let beside = path.parent().unwrap().join(root);
            let own = known.contains(&root) || beside.is_dir() || beside.with_extension("rs").exists();
            assert!(own, "{}: {line}", path.display());
        }
    }
}
