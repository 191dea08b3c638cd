totals <- orders |>
  subset(paid(state)) |>
  (\(d) summarise(d, by = "day"))() |>
  base::sort()

scale_one <- \(x, by = default_by()) {
  with_retry(\(n, ...) multiply(x, by, n), times = 3)
}

tidy::across(files, ~ read_one(.x, skip = 1))
on_exit(\() cleanup("x")) |> print_all()

compose <- function(f, g) \(x) f(g(x))
