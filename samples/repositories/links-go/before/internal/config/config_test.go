package config

import (
	"testing"
	"time"
)

func TestLoadDefaults(t *testing.T) {
	t.Setenv("API_TOKEN", "secret")
	cfg, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if cfg.SweepInterval != 10*time.Minute || cfg.CacheSize != 1000 {
		t.Errorf("got %+v", cfg)
	}
	if err := cfg.Validate(); err != nil {
		t.Error(err)
	}
}

func TestLoadRejectsBadDurations(t *testing.T) {
	t.Setenv("SWEEP_INTERVAL", "soon")
	if _, err := Load(); err == nil {
		t.Error("want an error")
	}
}
