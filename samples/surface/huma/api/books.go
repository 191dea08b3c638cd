package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

const bookPath = "/books/{id}"

var registrars []func(huma.API)

func addRegistrar(register func(huma.API)) { registrars = append(registrars, register) }

// All puts what has been added on an API.
func All(desk huma.API) {
	for _, register := range registrars {
		register(desk)
	}
	huma.Get(desk, "/health", health)
}

func init() { addRegistrar(registerBooks) }

func registerBooks(desk huma.API) {
	register(desk, huma.Operation{
		OperationID: "books-list",
		Method:      http.MethodGet,
		Path:        "/books",
		Errors:      []int{http.StatusNotFound},
	}, listBooks)

	huma.Register(desk, huma.Operation{
		Path:     bookPath,
		Method:   "PUT",
		Security: []map[string][]string{},
	}, func(ctx context.Context, in *struct{}) (*book, error) {
		return nil, nil
	})

	lost := huma.NewGroup(desk, "/lost")
	huma.Post(lost, "/found", found)
}

func register(desk huma.API, op huma.Operation, handler any) { huma.Register(desk, op, handler) }

type book struct{}

func listBooks(ctx context.Context, in *struct{}) (*book, error) { return nil, nil }
func found(ctx context.Context, in *struct{}) (*book, error)     { return nil, nil }
func health(ctx context.Context, in *struct{}) (*book, error)    { return nil, nil }
