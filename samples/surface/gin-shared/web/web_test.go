package web

import (
	"testing"

	"example.com/harbour/web/fixtures"
)

func TestShip(t *testing.T) {
	fixtures.Handler()
}
