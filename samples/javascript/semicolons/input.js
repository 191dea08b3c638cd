// Automatic semicolon insertion: which lines are one statement.
let first = 1
let second = first
  + 2
const run = () => second
const chain = run
  .bind(null)
  .call()

function empty() {
  return
  unreachable()
}

const list = [1, 2]
;[first, second] = list
;(function once() {
  run()
})()

var late
late = run
(first)
