#!/bin/bash
A=1 B="$(first_one)" second_one --flag arg
third_one | fourth_one arg |& fifth_one && sixth_one || seventh_one; eighth_one & ninth_one
if tenth_one; then eleventh_one; elif ! twelfth_one; then :; else thirteenth_one; fi
while read -r line; do fourteenth_one "$line"; done < <(fifteenth_one)
( sixteenth_one; { seventeenth_one; } )
time eighteenth_one
x=$(nineteenth_one `twentieth_one arg`)
2>/dev/null twenty_one >out 2>&1 &
twenty_two \
  not_called also_not
until twenty_three; do twenty_four >&2; done
print.info "x"; apt-get update; ns::call y
