const QUERY: &str = r#"fn a() { "b()" }"#;
const BYTES: &[u8] = br##"enum E { "# still }"##;
const C_TEXT: &std::ffi::CStr = c"struct S {}";

fn texts(limit: usize) -> String {
    let plain = "fn c() { // d() \" {";
    let lines = "first
        fn e() {}
        last";
    let byte = b"mod m {";
    let hashes = r###""## r"#""###;
    format!("{limit} {{ open", plain, lines, byte, join(hashes))
}
