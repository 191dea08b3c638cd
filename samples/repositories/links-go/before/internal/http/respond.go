package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"example.com/links/internal/link"
	"example.com/links/internal/store"
)

var (
	errBadBody         = errors.New("bad request body")
	errExpiryInThePast = fmt.Errorf("%w: expiry lies in the past", errBadBody)
)

// validator is a request body that can check itself.
type validator interface {
	Validate() error
}

// decode reads a JSON body and checks it.
func decode[T validator](r *http.Request) (T, error) {
	var body T
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		return body, fmt.Errorf("%w: %w", errBadBody, err)
	}
	return body, body.Validate()
}

func (s *Server) write(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		s.log.Warn("write response", "error", err)
	}
}

// fail turns an error into a response; only errors nobody expected are logged.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		http.Error(w, err.Error(), http.StatusNotFound)
	case errors.Is(err, store.ErrSlugTaken):
		http.Error(w, err.Error(), http.StatusConflict)
	case errors.Is(err, link.ErrInvalid), errors.Is(err, errBadBody):
		http.Error(w, err.Error(), http.StatusBadRequest)
	default:
		s.log.Error("request failed", "id", r.Context().Value(requestIDKey), "error", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}
