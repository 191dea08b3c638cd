package link

import (
	"crypto/rand"
	"encoding/base32"
	"fmt"
	"strings"
)

// NewSlug makes up a slug of eight characters.
func NewSlug() (string, error) {
	var raw [5]byte
	if _, err := rand.Read(raw[:]); err != nil {
		return "", fmt.Errorf("new slug: %w", err)
	}
	return strings.ToLower(base32.StdEncoding.EncodeToString(raw[:])), nil
}

// Pretty shortens a target for lists.
func Pretty(target string) string {
	target = strings.TrimPrefix(target, "https://")
	if len(target) > 40 {
		return target[:39] + "…"
	}
	return target
}
