/* fn outer() { /* fn inner() {} */ still_comment(); } */
//! fn in_module_doc() {}

/// Doubles a number. More words.
///
/// fn in_doc() {}
pub fn double(n: i32) -> i32 {
    // half(n)
    n /* * half(n) */ * 2
}

/**
 * Written as a block. And more.
 */
fn described() {}

// No documentation.
fn plain() {}
