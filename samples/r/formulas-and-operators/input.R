fit <- lm(log(size) ~ poly(age, 2) + group:day, data = orders)
plain <- y ~ x | z
`%||%` <- function(a, b) if (is_missing(a)) b else a
`%then%` = function(a, f) {
  f(a)
}
name <- read_name() %||% "none (x)"
half <- 10 %/% two() %% 3
value <- -three()^2:4
!empty(value) && !is.null(value)
m %*% transpose(m) %then% show_it
