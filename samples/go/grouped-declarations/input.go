package samples

import (
	"errors"
	"fmt"
	. "strings"
	_ "embed"
	str "strconv"
)

const (
	KindA = iota
	KindB
	_
	KindC, KindD = 1 << iota, "d"
)

var (
	ErrMissing       = errors.New("missing")
	errLocal   error = fmt.Errorf("%w: local", ErrMissing)
	first, second    int
	counts           = map[string]int{}
	names            = []string{"a", "b"}
)

type (
	ID    int
	Names []string
	Pair  struct {
		Left, Right ID
	}
	Reader interface {
		Read(id ID) (Pair, error)
	}
	Handler func(ID) error
)

func use() string { return ToUpper(str.Itoa(counts["a"])) + names[0] }
