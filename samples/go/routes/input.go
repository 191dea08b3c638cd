package samples

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type server struct{ client *http.Client }

func (s *server) routes(path string) http.Handler {
	r := chi.NewRouter()
	r.Use(requestID, s.requireAuth)
	r.Get("/items/{id:[0-9]+}", s.show)
	r.Post("/items", func(w http.ResponseWriter, r *http.Request) {
		s.client.Get("/not/a/route")
	})
	r.With(s.requireAdmin).Delete("/items/{id}", limit(s.remove))
	r.Put("/items/{id}", s.update())
	r.Method("PATCH", "/items/{id}", s.patch)
	r.Get(path, s.show)
	r.Header().Get("X-Name")
	r.Route("/v2", func(r chi.Router) {
		r.Get("/", s.show)
	})

	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", s.health)
	mux.Handle("POST example.com/hook", s.requireAuth(s.hook))
	mux.HandleFunc("/any", s.any)
	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("static"))))
	return r
}
