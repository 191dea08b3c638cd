# FROM a AS not-a-stage
FROM debian:12 AS base
RUN apt-get update && \
    # FROM b AS neither
    apt-get install -y make \
    && echo from a as b
