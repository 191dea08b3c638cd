all: \
  one \
  two/three.o

one: ; echo one
two/three.o: two/three.c | two
	cc -c $<
two:
	mkdir two
