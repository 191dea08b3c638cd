require "busted.runner"()
local cart = require "cart"

describe("a cart", function()
  local c
  before_each(function()
    c = cart.new()
  end)

  it("is empty", function()
    assert.are.equal(0, c:size())
    assert.has_error(function() c:pay() end)
  end)

  pending("later")

  context('with "quotes"', function()
    it('adds', function() assert.is_true(c:add(1)) end)
  end)
end)
