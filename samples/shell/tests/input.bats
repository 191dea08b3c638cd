#!/usr/bin/env bats

setup() {
  load helpers
}

@test "adds two numbers" {
  run add 1 2
  assert_output 3
}

# bats test_tags=slow
@test 'fails without $(arguments)' {
  run ! add
}

helper() { make_one; }
