define run
	echo "$(1): running"
	$(1)
endef

define banner =
# not: a target
endef

test:
	$(call run,go test)
	${call banner}
