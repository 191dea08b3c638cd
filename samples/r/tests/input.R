library(testthat)

test_that("adds two numbers", {
  expect_equal(add(1, 2), 3)
})

describe("half", {
  it("halves", {
    expect_equal(half(4), 2)
  })
})
