install:: bin/$(NAME) docs
	cp bin/$(NAME) $(PREFIX)

a b c: common
	touch $@

run: build; ./app a:b
