# hidden <- function(x) { call_a(x)
# library(never)
#' Says hello to "everyone" (even 'you').
#'
#' @examples
#' greet("x")
greet <- function(who # the name, e.g. call_b(
                  , loud = FALSE) { # }
  if (loud) # then call_c()
    shout(who)
  else
    whisper(who) # it's unbalanced ( {
}
note <- "# not a comment" # 'quote
after(note)
