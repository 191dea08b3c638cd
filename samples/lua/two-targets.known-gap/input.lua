local a, b = function() one() end, 2
local c, d = 1, function() two() end
