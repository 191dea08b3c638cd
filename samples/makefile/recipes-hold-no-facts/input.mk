deploy: image
	@echo "deploy: to $(HOST)"
	curl http://host:80/x
	X=1 run it
	python -c 'print(f(1))'
	# comment: not a target
	if true; then \
	  echo done: yes; \
	fi

image:
	docker build .
