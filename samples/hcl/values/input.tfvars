region = "eu-west-1"
# commented = 1
tags = {
  team = "core"
}
names = ["a = b", "c"]
