begun <- function(xs) {
  for (x in xs) {
    start(x, "never closed
