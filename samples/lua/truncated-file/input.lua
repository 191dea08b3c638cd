local function one()
  first(1)
end

function M.two(x)
  if x then
    second([[text
