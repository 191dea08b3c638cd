local function math(a, b)
  local c = a // b ~ 1 << 2 >> b & a | b
  local d = a ~= b and not (a == b) or #c > 0
  local e = -a ^ (b) .. "x" .. f(1)
  local g = a..h(2)
  return d, e, g, a < b and (c)
end
local n = 0x1F + 1e-3 + .5
return math(1, 2)
