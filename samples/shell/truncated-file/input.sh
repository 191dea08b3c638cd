#!/bin/sh
begun() {
  if check_it; then
    echo "never closed $(start_it
