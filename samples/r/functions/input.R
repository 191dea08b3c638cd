#' Adds two numbers.
#'
#' @param a a number
add <- function(a, b = c(1, 2)) {
  plus(a, b)
}

half = function(x) divide(x, 2)

`%+%` <- function(a, b)
{
  paste0(a, b)
}

"size<-.box" <- function(x, value) set_size(x, value)

square <- \(x) power(x, 2)

clamp <- function(x,
                  low = min(x),
                  high = max(x)) {
  inner <- function(y) limit(y)
  inner(x)
}

if (windows()) {
  path <- function(p) {
    normalise(p)
  }
}
