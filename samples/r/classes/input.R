Person <- R6::R6Class("Person",
  inherit = Base,
  public = list(
    name = NULL,
    initialize = function(name, age = default_age()) {
      self$name <- name
      super$initialize()
    },
    greet = function() {
      cat(self$name)
      invisible(self)
    },
    area = function() self$width() * 2
  ),
  private = list(
    secret = function() hide(1)
  )
)

setClass("Circle", representation(r = "numeric"), contains = "Shape")
setGeneric("area", function(shape) standardGeneric("area"))
setMethod("area", "Circle", function(shape) {
  pi_times(shape@r)
})

p <- Person$new("x")
counter$bump <- function(by) {
  grow(by)
}
