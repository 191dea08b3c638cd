#!/bin/bash
readonly LIMIT=3
export CACHE_DIR="${CACHE_DIR:-/tmp/cache}"
declare -A ages=([a]=1)
name="x"
: "${DATABASE_URL:?is not set}"
alias ll='ls -l'
use_them() {
  local inner="${PORT:-8080}"
  name=y
}
