FROM golang:1.22 AS src
FROM src AS lint
RUN --mount=type=bind,from=src,target=/src golangci-lint run
RUN --mount=type=cache,target=/root/.cache go vet
RUN --network=none --mount=type=bind,source=/a,from=lint true
