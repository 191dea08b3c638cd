package samples

import (
	"io"
	"sync"
)

type base struct{ id int }

func (b base) ID() int { return b.id }

type Store struct {
	base
	*sync.Mutex
	io.ReadWriter // the way out
	Cache[string, int] `json:"-"`
	inner              struct {
		base
	}
}

type Cache[K comparable, V any] struct {
	items map[K]V
}

type Both interface {
	io.Reader
	Closer
	~int | ~string
	Named(name string) Both
}

type Closer interface{ Close() error }
