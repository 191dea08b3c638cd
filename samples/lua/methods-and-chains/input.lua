local Account = {}
Account.__index = Account

-- Makes one.
function Account.new(balance)
  local self = setmetatable({}, Account)
  self.balance = balance
  return self
end

function Account:deposit(n)
  if n < 0 then error("negative") end
  self:check(n):save(true)
  self.log.entries:push(n)
end

local acc = Account.new(10)
acc:deposit(5)
local ok, err = pcall(acc.deposit, acc, 1)
local home = os.getenv("HOME")
local port = os.getenv 'PORT' or 80
local function env(key) return os.getenv(key) end
