// Package link says what a short link is.
package link

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"time"
)

// ErrInvalid is wrapped by every error that Validate returns.
var ErrInvalid = errors.New("invalid link")

var slugPattern = regexp.MustCompile(`^[a-z0-9-]{3,32}$`)

// Link sends whoever asks for its slug to its target.
type Link struct {
	Slug      string     `json:"slug"`
	Target    string     `json:"target"`
	Owner     string     `json:"owner"`
	ExpiresAt *time.Time `json:"expiresAt,omitempty"`
}

// Expired reports whether the link is past its time.
func (l Link) Expired(now time.Time) bool {
	return l.ExpiresAt != nil && !now.Before(*l.ExpiresAt)
}

// Expired returns those of links that are past their time.
func Expired(links []Link, now time.Time) []Link {
	var past []Link
	for _, l := range links {
		if l.Expired(now) {
			past = append(past, l)
		}
	}
	return past
}

// Validate reports why a link may not be stored. Its errors wrap ErrInvalid.
func Validate(l Link) error {
	if !slugPattern.MatchString(l.Slug) {
		return fmt.Errorf("%w: slug %q", ErrInvalid, l.Slug)
	}
	target, err := url.Parse(l.Target)
	if err != nil {
		return fmt.Errorf("%w: target: %w", ErrInvalid, err)
	}
	if target.Scheme != "http" && target.Scheme != "https" {
		return fmt.Errorf("%w: target must be http or https", ErrInvalid)
	}
	if l.Owner == "" {
		return fmt.Errorf("%w: no owner", ErrInvalid)
	}
	return nil
}

// ValidateAll stops at the first link that Validate(l) refuses.
func ValidateAll(links []Link) error {
	for i, l := range links {
		if err := Validate(l); err != nil {
			return fmt.Errorf("link %d: %w", i+1, err)
		}
	}
	return nil
}
