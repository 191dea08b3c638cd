make_counter <- function(start = 0) {
  n <- start
  step <- function(by) {
    check <- function(v) valid(v)
    if (!check(by)) {
      stop("bad step")
    }
    n <<- add(n, by)
  }
  list(
    step = step,
    reset = function() {
      n <<- first_of(start)
    }
  )
}

counter <- make_counter(10)
counter$step(1)
(function(x) warm_up(x))(2)
