`label<-` <- function(x, value) {
  x$label <- trim(value)
  x
}

`second<-` <- function(x, ...) UseMethod("second<-")

`[<-.grid` <- function(x, i, j, value) {
  put(x, i, j, value)
}

`$.grid` <- function(x, name) column_of(x, name)

'last<-' <- function(x, value) {
  append_one(x, value)
}
