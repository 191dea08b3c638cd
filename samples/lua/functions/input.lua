local M = {}
local limit <const> = 3

function M.add(a, b)
  return a + b
end

function M.Cart:total(rate)
  local function inner(x) return x * rate end
  return inner(self.sum)
end

local square = function(x) return x * x end

M.half = function(x)
  return square(x) / 2
end

function plain() end

local handlers = {
  open = function(path)
    return read(path)
  end,
  close = plain,
  ["end"] = function() stop() end,
}

M.run(function() two(limit) end)
return M
