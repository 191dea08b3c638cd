# Größe
größe: maß
	echo ok
maß:
	echo maß
