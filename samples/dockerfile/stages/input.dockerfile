FROM golang:1.22 AS build
WORKDIR /src
RUN go build -o /out/app

FROM build AS test
RUN go test ./...

FROM alpine:3.20
COPY --from=build /out/app /app
