//! Makes Rust of the two kinds of data that people who do not program edit: the dated parameters
//! (`src/law/**/parameters.csv`) and the words (`src/text/*.json`). What is wrong in them fails here.

#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/text.rs"]
mod text;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("parameters.rs"), parameters::generate()).expect("OUT_DIR can be written");
    if std::env::var_os("CARGO_FEATURE_BENCH").is_some() {
        std::fs::write(out.join("golden.rs"), golden()).expect("OUT_DIR can be written");
    }
    std::fs::write(out.join("text.rs"), text::generate()).expect("OUT_DIR can be written");
}

/// The golden cases as texts, so that the benchmark has them in the browser too.
fn golden() -> String {
    println!("cargo::rerun-if-changed=tests/cases/golden");
    let folder = std::path::absolute("tests/cases/golden").expect("a working folder");
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("golden cases").map(|f| f.unwrap().path()).collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| format!("include_str!({file:?})")).collect();
    format!("const GOLDEN: &[&str] = &[{}];", texts.join(", "))
}
