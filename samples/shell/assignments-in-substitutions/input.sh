version="$(LTS="${LTS-}" list_them | tail_it)"
info=$(LANG= fetch_it 2>&1)
(MODE=x run_it)
