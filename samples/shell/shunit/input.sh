#!/bin/sh
oneTimeSetUp() {
  prepare_all
}
testAdds() {
  assertEquals 3 "$(add 1 2)"
}
. shunit2
