#!/bin/sh
# hidden() { not_called; }
: '
block() { not_called; }
'
# Starts it.
# With care.
start() { # not_called
  run_it # ; not_called
  echo "#" run#it
}
