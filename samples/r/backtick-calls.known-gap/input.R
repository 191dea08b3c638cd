`read all` <- function(path) {
  open_one(path)
}

texts <- `read all`("a.txt")
`label<-`(texts, value = "x")
base::`names<-`(texts, make_names(2))
done(texts)
