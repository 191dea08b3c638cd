package link

import (
	"errors"
	"testing"
	"time"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		name string
		link Link
		ok   bool
	}{
		{"fine", Link{Slug: "docs", Target: "https://example.com", Owner: "ada"}, true},
		{"short slug", Link{Slug: "d", Target: "https://example.com", Owner: "ada"}, false},
		{"script", Link{Slug: "docs", Target: "javascript:alert(1)", Owner: "ada"}, false},
		{"nobody's", Link{Slug: "docs", Target: "https://example.com"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Validate(tt.link)
			if tt.ok && err != nil || !tt.ok && !errors.Is(err, ErrInvalid) {
				t.Errorf("Validate(%+v) = %v", tt.link, err)
			}
		})
	}
}

func TestNewSlugIsValid(t *testing.T) {
	slug, err := NewSlug()
	if err != nil {
		t.Fatal(err)
	}
	if err := Validate(Link{Slug: slug, Target: "http://a.example", Owner: "ada"}); err != nil {
		t.Error(err)
	}
}

func TestExpired(t *testing.T) {
	now := time.Now()
	links := []Link{{Slug: "old", ExpiresAt: &now}, {Slug: "new"}}
	if past := Expired(links, now); len(past) != 1 || past[0].Slug != "old" {
		t.Errorf("got %v", past)
	}
}
