## Builds the thing.
build: deps
	go build ./...

# Not a doc comment of test, for a line is between.

test: build lint
	go test ./...

bin/app lib/app.a: main.o util.o
	cc -o $@ $^

clean::
	rm -rf bin
