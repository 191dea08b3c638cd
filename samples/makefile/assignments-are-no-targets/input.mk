CC := gcc
LD ::= ld
FLAGS ?= -O2
SOURCES += a.c
URL = http://localhost:8080
TOKEN = s3cret value
export GOFLAGS = -mod=mod
override DEBUG = 1
debug: FLAGS = -g
