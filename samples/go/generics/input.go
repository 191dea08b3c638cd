package samples

type Number interface{ ~int | ~float64 }

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type List[T any] struct {
	head *node[T]
}

type node[T any] struct {
	value T
	next  *node[T]
}

func (l *List[T]) Push(value T) *List[T] {
	l.head = &node[T]{value, l.head}
	return l
}

func Sum[N Number](xs ...N) (total N) {
	for _, x := range xs {
		total += x
	}
	return
}

func use() int {
	lengths := Map[string, int]([]string{"a"}, func(s string) int { return len(s) })
	return Sum(lengths...) + Sum[int](1, 2) + new(List[int]).Push(1).head.value
}
