FROM alpine:3 AS app
ARG TOKEN=s3cret
ENV PASSWORD="hunter 2" USER=x
LABEL description="FROM a AS b"
CMD ["sh", "-c", "FROM c AS d"]
