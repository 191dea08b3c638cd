#!/usr/bin/env bash
set -euo pipefail

# Prints help.
usage() {
  cat <<TEXT
usage: run_all [options]
TEXT
}

function build-all {
  compile "$1" && link_objects
}

function ns::install() { copy_files; }

in_subshell() (
  cd /tmp && unpack
)

next_line()
{
  helper || return 1
}

main() { usage; build-all x; }
main "$@"
