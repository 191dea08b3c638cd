ifeq ($(OS),Windows_NT)
EXT = .exe
else
EXT =
endif

ifdef DEBUG
debug: build
	./app$(EXT)
endif

build:
	go build
