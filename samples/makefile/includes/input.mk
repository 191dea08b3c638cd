include common.mk rules/go.mk
-include .env
sinclude local.mk
include $(wildcard *.inc)
# include not.mk
