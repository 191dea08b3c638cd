load_all <- function(paths) {
  texts <- lapply(paths, function(path) {
    read_one(path)
  })
  sizes <- sapply(texts, \(text) size_of(text))
  do.call(merge_all, texts)
  for (size in sizes) {
    note(size)
  }
}
