package httpapi

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/links/internal/link"
	"example.com/links/internal/store"
)

type noSweeper struct{}

func (noSweeper) Sweep(context.Context) (int, error) { return 0, nil }

func newTestServer(t *testing.T) http.Handler {
	t.Helper()
	memory := store.NewMemory()
	docs := link.Link{Slug: "docs", Target: "https://example.com/docs", Owner: "ada"}
	if err := memory.Create(context.Background(), docs); err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	return New(memory, noSweeper{}, "secret", log).Routes()
}

func TestRoutes(t *testing.T) {
	tests := []struct {
		name, method, path, token, body string
		status                          int
	}{
		{"redirect", "GET", "/docs", "", "", 302},
		{"unknown slug", "GET", "/nothing", "", "", 404},
		{"list", "GET", "/api/v1/links/?owner=ada", "secret", "", 200},
		{"no token", "GET", "/api/v1/links/", "", "", 401},
		{"create", "POST", "/api/v1/links/", "secret",
			`{"slug":"blog","target":"https://example.com/blog","owner":"ada"}`, 201},
		{"create invalid", "POST", "/api/v1/links/", "secret", `{"slug":"blog","target":"ftp://x"}`, 400},
		{"create taken", "POST", "/api/v1/links/", "secret",
			`{"slug":"docs","target":"https://example.com","owner":"ada"}`, 409},
		{"update", "PUT", "/api/v1/links/docs", "secret", `{"target":"https://example.com/new"}`, 200},
		{"delete", "DELETE", "/api/v1/links/docs", "secret", "", 204},
		{"sweep", "POST", "/admin/sweep", "secret", "", 200},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			request := httptest.NewRequest(tt.method, tt.path, strings.NewReader(tt.body))
			request.Header.Set("Authorization", "Bearer "+tt.token)
			recorder := httptest.NewRecorder()
			newTestServer(t).ServeHTTP(recorder, request)
			if recorder.Code != tt.status {
				t.Errorf("got %d, want %d: %s", recorder.Code, tt.status, recorder.Body)
			}
		})
	}
}

func TestRequestIDIsKept(t *testing.T) {
	request := httptest.NewRequest("GET", "/healthz", nil)
	request.Header.Set("X-Request-ID", "abc")
	recorder := httptest.NewRecorder()
	newTestServer(t).ServeHTTP(recorder, request)
	if got := recorder.Header().Get("X-Request-ID"); got != "abc" {
		t.Errorf("got %q", got)
	}
}
