FROM alpine AS tools
RUN <<EOT
FROM x AS y
COPY --from=tools /a /b
EOT
COPY <<"FILE" /etc/x
FROM z AS w
FILE
USER nobody
FROM tools
