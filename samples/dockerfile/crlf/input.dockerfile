FROM a:1 AS one
RUN x
FROM one
COPY --from=one /a /b
