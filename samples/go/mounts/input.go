// Package mounts has routers under prefixes, in place and elsewhere.
package mounts

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"

	"example.com/mounts/users"
)

func chiRoutes(s *Server) http.Handler {
	r := chi.NewRouter()
	r.Route("/parcels", func(parcels chi.Router) {
		parcels.Get("/", s.list)
		parcels.Group(func(r chi.Router) {
			r.Use(requireToken(s.token))
			r.Post("/", s.create)
		})
	})
	admin := r.With(requireAdmin)
	admin.Delete("/parcels", s.clear)
	r.Mount("/admin", s.adminRoutes())
	r.Mount("/depots", depotResource{}.Routes())
	registerHealth(r)
	return r
}

func ginRoutes(s *Server, engine *gin.Engine) {
	v1 := engine.Group("/v1")
	users.Register(v1.Group("/users"))
	closed := v1.Group("/closed", logged(), AuthRequired())
	{
		closed.GET("", s.all)
	}
	engine.Group("/inline").GET("/x", s.one)
	disk.Mount("/data", device)
	_ = engine.Group(s.prefix)
}
