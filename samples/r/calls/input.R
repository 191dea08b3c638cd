library(dplyr)
require("stats")

result <- data %>%
  filter(size > limit(1)) |>
  stats::sd() # not_called()

xs <- lapply(items, function(x) {
  x$name(1)@slot
})
if (any(xs)) print(xs) else stop("none")
for (i in seq_len(3)) step_to(i)
while (busy()) wait_for(1)
tryCatch({
  risky(1)
}, error = function(e) {
  message("failed: ", conditionMessage(e))
}, finally = cleanup())
port <- Sys.getenv("PORT", "80")
source("R/helpers.R")
