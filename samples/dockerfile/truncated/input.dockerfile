FROM a AS one
RUN echo "open
FROM one AS two
COPY --from=one
FROM
