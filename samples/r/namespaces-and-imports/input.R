library("stringr", warn.conflicts = FALSE)
suppressPackageStartupMessages({
  library(tidyr)
  require(purrr)
})
name <- chosen_package()
library(name, character.only = TRUE)
requireNamespace("jsonlite", quietly = TRUE)
source('util.R')

read <- function(file) {
  text <- readr::read_lines(file)
  hidden <- pkg:::internal_one(text)
  stringr::str_trim(hidden) |> jsonlite::fromJSON()
}

handler <- dplyr::filter
R6::is.R6(handler)
