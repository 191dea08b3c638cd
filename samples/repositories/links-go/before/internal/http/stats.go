package httpapi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// handleClicks answers with the clicks of a link, day by day.
func (s *Server) handleClicks(w http.ResponseWriter, r *http.Request) {
	days, err := s.store.ClicksByDay(r.Context(), chi.URLParam(r, "slug"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.write(w, http.StatusOK, days)
}

func (s *Server) handleHealth(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Ping(r.Context()); err != nil {
		http.Error(w, "database", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) handleSweep(w http.ResponseWriter, r *http.Request) {
	n, err := s.sweeper.Sweep(r.Context())
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.write(w, http.StatusOK, map[string]int{"removed": n})
}
