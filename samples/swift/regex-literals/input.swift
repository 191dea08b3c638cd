import Foundation

let word = /func\s+(\w+)\(\)/
let extended = #/path\/(?<id>\d+) { "/#

func matches(_ text: String) -> Bool {
  if text.contains(/a "b" {/) { return true }
  let half = total(text) / 2 / count(text)
  let ratio = (half + 1) / total(text)
  return text.firstMatch(of: #/
    \d+  # call()
    /#) != nil && ratio > 0
}
