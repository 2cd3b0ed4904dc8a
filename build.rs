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
    std::fs::write(out.join("text.rs"), text::generate()).expect("OUT_DIR can be written");
}
