describe("store", {
  path <- tempfile()

  it("keeps what is put", {
    put(path, "a (b")
    expect_identical(get_one(path), "a (b")
  })

  describe("when empty", {
    it("fails", {
      expect_error(get_one(path), "empty")
    })
  })
})

test_that('it is "quoted"', {
  skip_on_cran()
  local({
    expect_true(ready())
  })
})
