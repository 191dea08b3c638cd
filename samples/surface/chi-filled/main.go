package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type api struct{}

func main() {
	a := api{}
	r := chi.NewRouter()
	r.Route("/lamps", a.lampRoutes)
	r.Route("/keepers", keeperRoutes)
	logRoutes := func(in chi.Router) {
		in.Get("/log", show)
		in.With(requireKeeper).Post("/log", add)
	}
	r.Route("/tower", logRoutes)
	r.Route("/cottage", func(r chi.Router) {
		r.Use(requireKeeper)
		r.Group(logRoutes)
		r.Get("/door", show)
	})
	http.ListenAndServe(":80", r)
}

func (a api) lampRoutes(r chi.Router) {
	r.Get("/", show)
	r.Put("/{id}", add)
}

func keeperRoutes(r chi.Router) {
	r.Use(requireKeeper)
	r.Get("/{name}", show)
}

func requireKeeper(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "no", http.StatusForbidden)
	})
}

func show(w http.ResponseWriter, r *http.Request) {}
func add(w http.ResponseWriter, r *http.Request)  {}
