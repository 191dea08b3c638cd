5 %% 2 -> rest
read_all("x") |>
  sort_by("day") -> sorted
compute(1) ->> shared

keep <- function(x) {
  trim(x) -> x
  x
}
