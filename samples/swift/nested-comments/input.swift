/* func outer() { /* func inner() { call() } */ call() } */
// func lineComment() { call() }

/// Adds two numbers. More text.
/// - Parameter a: the first
func add(_ a: Int, _ b: Int) -> Int {
  let text = "// no comment" /* c */ + "/* neither */"
  log(text)  // call()
  return a + b
}

/**
 Subtracts. Always.
 */
public func subtract(_ a: Int, _ b: Int) -> Int { add(a, /* not b() */ -b) }
