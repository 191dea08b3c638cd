.PHONY: all clean
.SUFFIXES:
.DEFAULT_GOAL := all

all: $(OBJECTS)
%.o: %.c
	cc -c $<
$(BIN): all
	install $(BIN)
.env:
	cp .env.example .env
