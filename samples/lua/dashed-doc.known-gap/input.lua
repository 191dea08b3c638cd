--- Makes one.
-- @param n how many
local function make(n) return n end
