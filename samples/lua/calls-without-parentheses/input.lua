local function run(o)
  o:set{ size = 1, on = true }
  o.list{1, 2}
  print("a" .. tostring(o))
  local s = o.name .. "x"
  if o then return "x" end
  return { o and "y" or 'z' }
end

run{ a = b }
