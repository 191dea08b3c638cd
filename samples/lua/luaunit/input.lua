local lu = require("luaunit")

TestCart = {}

function TestCart:setUp()
  self.cart = make_cart()
end

function TestCart:testAdds()
  lu.assertEquals(self.cart:add(1), 1)
end

function test_top()
  lu.assertTrue(true)
end

local function helper() end

os.exit(lu.LuaUnit.run())
