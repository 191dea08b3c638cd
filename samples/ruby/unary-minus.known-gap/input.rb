# Without a local variable of that name, `log -x` gives an argument; with one, it subtracts.
def show(total)
  log -total
  total -1
end
