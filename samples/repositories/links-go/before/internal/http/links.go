package httpapi

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"example.com/links/internal/clicks"
	"example.com/links/internal/link"
)

type linkRequest struct {
	Slug      string     `json:"slug"`
	Target    string     `json:"target"`
	Owner     string     `json:"owner"`
	ExpiresAt *time.Time `json:"expiresAt"`
}

// Validate checks only what link.Validate cannot know: that the expiry lies ahead.
func (b linkRequest) Validate() error {
	if b.ExpiresAt != nil && b.ExpiresAt.Before(time.Now()) {
		return errExpiryInThePast
	}
	return nil
}

func (s *Server) handleRedirect(w http.ResponseWriter, r *http.Request) {
	link, err := s.store.Get(r.Context(), chi.URLParam(r, "slug"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	if link.Expired(s.now()) {
		http.Error(w, "this link has expired", http.StatusGone)
		return
	}
	clicks.Count(link.Slug)
	http.Redirect(w, r, link.Target, http.StatusFound)
}

func (s *Server) handleList(w http.ResponseWriter, r *http.Request) {
	links, err := s.store.List(r.Context(), r.URL.Query().Get("owner"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.write(w, http.StatusOK, links)
}

func (s *Server) handleCreate(w http.ResponseWriter, r *http.Request) {
	body, err := decode[linkRequest](r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	l := link.Link{Slug: body.Slug, Target: body.Target, Owner: body.Owner, ExpiresAt: body.ExpiresAt}
	if l.Slug == "" {
		if l.Slug, err = link.NewSlug(); err != nil {
			s.fail(w, r, err)
			return
		}
	}
	if err := link.Validate(l); err != nil {
		s.fail(w, r, err)
		return
	}
	if err := s.store.Create(r.Context(), l); err != nil {
		s.fail(w, r, err)
		return
	}
	s.write(w, http.StatusCreated, l)
}

func (s *Server) handleUpdate(w http.ResponseWriter, r *http.Request) {
	body, err := decode[linkRequest](r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	current, err := s.store.Get(r.Context(), chi.URLParam(r, "slug"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	current.Target, current.ExpiresAt = body.Target, body.ExpiresAt
	if err := link.Validate(current); err != nil {
		s.fail(w, r, err)
		return
	}
	if err := s.store.Update(r.Context(), current); err != nil {
		s.fail(w, r, err)
		return
	}
	s.write(w, http.StatusOK, current)
}

func (s *Server) handleDelete(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Delete(r.Context(), chi.URLParam(r, "slug")); err != nil {
		s.fail(w, r, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
