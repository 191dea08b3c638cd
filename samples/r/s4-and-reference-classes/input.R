Account <- setRefClass("Account",
  fields = list(balance = "numeric"),
  methods = list(
    deposit = function(x) {
      balance <<- balance + check(x)
    },
    show = function() {
      cat(balance)
    }
  )
)

setClass("Square", contains = "Shape", slots = c(side = "numeric"))

setValidity("Square", function(object) {
  if (negative(object@side)) "bad side" else TRUE
})

setMethod("show", "Square", function(object) {
  print_side(object@side)
})

a <- Account$new(balance = 1)
a$deposit(5)
