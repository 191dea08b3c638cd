local text = [[
function hidden() call(1) end
]]
local deep = [==[
  ]] function also_hidden() end ]=]
]==]
--[[ function commented()
  call(2)
end ]]
--[==[
  ]] call(3)
]==]
--[=no block
shown(1)
--[[ one line ]] after(2)
local s = "a \" end \z
  b"
local t = 'it\'s -- no comment' -- a comment: call(4)
local x = t[list[1]] .. tail(3)
local function last() return [[end]] end
