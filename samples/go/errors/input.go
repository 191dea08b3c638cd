package samples

import (
	"errors"
	"fmt"
	"os"
)

var ErrEmpty = errors.New("empty")

type notFound struct{ name string }

func (n *notFound) Error() string { return n.name + " not found" }

func load(name string) (string, error) {
	if name == "" {
		return "", ErrEmpty
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return "", &notFound{name}
	}
	if err != nil {
		return "", fmt.Errorf("load %s: %w", name, err)
	}
	var missing *notFound
	if err := check(data); errors.As(err, &missing) {
		return "", err
	} else if err != nil {
		return "", fmt.Errorf("100%% wrong: %v", err)
	}
	if len(data) > 1<<20 {
		panic("too large")
	}
	return string(data), errors.New("return err")
}

func check(data []byte) error { return nil }
