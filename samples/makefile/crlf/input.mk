build: deps
	go build

deps:
	go get
