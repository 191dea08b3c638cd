package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type Router struct {
	http.Handler
	store *Store
}

func New(store *Store) *Router {
	r := &Router{store: store}
	r.Handler = r.routes()
	return r
}

func (api *Router) routes() http.Handler {
	r := chi.NewRouter()
	h(r, "version", api.version)
	r.Group(func(r chi.Router) {
		r.Use(api.authenticate)
		h(r, "ships", api.ships)
		h(r.With(onlyMasters), "cranes", api.cranes)
		gone(r, "lights", "horns")
	})
	r.Group(func(r chi.Router) {
		api.resource(r, "/crew")
	})
	return r
}

// authenticate gives a handler as well, and is no router.
func (api *Router) authenticate(next http.Handler) http.Handler { return next }

func h(r chi.Router, path string, f http.HandlerFunc) {
	add(r, path, f)
}

func gone(r chi.Router, paths ...string) {
	for _, path := range paths {
		add(r, path, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusGone) })
	}
}

func add(r chi.Router, path string, f http.HandlerFunc) {
	r.HandleFunc("/"+path, f)
	r.HandleFunc("/"+path+".view", f)
}

// Which path it is given is not followed, so nothing is said of it.
func (api *Router) resource(r chi.Router, prefix string) {
	r.Route(prefix, func(r chi.Router) {
		r.Get("/", api.ships)
	})
}

func (api *Router) version(w http.ResponseWriter, r *http.Request) {}
func (api *Router) ships(w http.ResponseWriter, r *http.Request)   {}
func (api *Router) cranes(w http.ResponseWriter, r *http.Request)  {}
