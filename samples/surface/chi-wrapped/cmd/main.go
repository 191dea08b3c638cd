package main

import (
	"net/http"
	"path"

	"example.com/quay/api"
	"example.com/quay/conf"
	"example.com/quay/consts"
	"github.com/go-chi/chi/v5"
)

type Server struct{ router chi.Router }

func (s *Server) MountRouter(name, urlPath string, sub http.Handler) {
	s.router.Mount(path.Join(conf.Server.BasePath, urlPath), sub)
}

func newAPI() *api.Router {
	router := api.New(nil)
	return router
}

func main() {
	s := &Server{router: chi.NewRouter()}
	s.MountRouter("API", consts.PathAPI, newAPI())
	r := s.router
	r.Route(path.Join(conf.Server.BasePath, "/auth"), func(r chi.Router) {
		r.Post("/login", login)
	})
	r.Get(consts.PathFeed, feed)
	r.Get(conf.Server.StatusPath, feed)
	logger.Print(r, "started", name)
}

func login(w http.ResponseWriter, r *http.Request) {}
func feed(w http.ResponseWriter, r *http.Request)  {}
