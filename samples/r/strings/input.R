a <- "not_called(1) # no comment \" still"
b <- 'it is "quoted" (x'
c <- r"(raw \ " call(me))"
d <- R"---[a ]" b(1)]---"
`odd name(` <- function() after("x")
e <- a %in% c(1, 2) || 5 %% two()
