import Foundation

struct Broken {
  func complete() { run() }

  func open(_ x: Int) {
    if x > 0 {
      call(x)
      let text = "unclosed \(value(
