# syntax=docker/dockerfile:1
FROM scratch AS empty
ONBUILD COPY --from=empty /a /b
STOPSIGNAL SIGTERM
FROM empty
