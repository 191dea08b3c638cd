// Package httpapi is the server's face: redirects and the API. Its folder is named http.
package httpapi

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"example.com/links/internal/store"
)

// Sweeper removes expired links at once.
type Sweeper interface {
	Sweep(ctx context.Context) (int, error)
}

// Server answers requests.
type Server struct {
	store   store.Store
	sweeper Sweeper
	token   string
	log     *slog.Logger
	now     func() time.Time
}

// New returns a server that accepts the given API token.
func New(s store.Store, sweeper Sweeper, token string, log *slog.Logger) *Server {
	return &Server{store: s, sweeper: sweeper, token: token, log: log, now: time.Now}
}

// Routes returns the handler for everything the server answers.
func (s *Server) Routes() http.Handler {
	limiter := newRateLimiter(10, 20)

	r := chi.NewRouter()
	r.Use(requestID)
	r.Use(s.logRequests)
	r.Get("/healthz", s.handleHealth)
	r.Get("/{slug}", s.handleRedirect)
	r.Route("/api/v1", func(r chi.Router) {
		r.Use(limiter.limit)
		r.Route("/links", func(r chi.Router) {
			r.Get("/{slug}/clicks", s.handleClicks)
			r.Group(func(r chi.Router) {
				r.Use(requireToken(s.token))
				r.Get("/", s.handleList)
				r.Post("/", s.handleCreate)
				r.Put("/{slug}", s.handleUpdate)
				r.Delete("/{slug}", s.handleDelete)
			})
		})
	})
	r.Mount("/admin", s.adminRoutes())
	return r
}

func (s *Server) adminRoutes() http.Handler {
	r := chi.NewRouter()
	r.Use(requireToken(s.token))
	r.Post("/sweep", s.handleSweep)
	return r
}

// Run listens until the context is done, then lets requests under way finish.
func (s *Server) Run(ctx context.Context, addr string) error {
	server := &http.Server{Addr: addr, Handler: s.Routes(), ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := server.Shutdown(grace); err != nil {
			s.log.Error("shutdown", "error", err)
		}
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
