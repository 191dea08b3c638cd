  FROM a:1 AS one
  RUN x
	FROM one AS two
	COPY --from=one /a /b
