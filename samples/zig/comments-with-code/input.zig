//! fn inModule() void {}
const url = "http://example.org // fn inString() void {}";

/// Doubles. Twice as much.
/// fn inDoc() void {}
fn double(n: u8) u8 { // half(n)
    return n * 2; // triple(n);
}
//fn gone() void {}
