build: deps
	echo "not closed
test: build
	echo (
lint:
