local function run(list)
  for i, v in ipairs(list) do
    if v then
      first(v)
    elseif i > 3 then
      second(i)
    else
      repeat
        local x = third(i)
      until x == nil
    end
  end
  while next(list) do
    do
      fourth()
    end
    goto continue
    ::continue::
  end
  return (function() return fifth() end)()
end

local function last() return run({}) end
