// Package config reads the settings of the server from its environment.
package config

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"
)

// Config holds every setting of the server.
type Config struct {
	ListenAddr    string
	DatabaseURL   string
	APIToken      string
	SweepInterval time.Duration
	FlushInterval time.Duration
	CacheSize     int
}

// Load reads the environment. Without DATABASE_URL the server keeps links in memory.
func Load() (Config, error) {
	cfg := Config{
		ListenAddr:  stringOr("LISTEN_ADDR", ":8080"),
		DatabaseURL: os.Getenv("DATABASE_URL"),
		APIToken:    os.Getenv("API_TOKEN"),
		CacheSize:   1000,
	}
	var err error
	if cfg.SweepInterval, err = time.ParseDuration(stringOr("SWEEP_INTERVAL", "10m")); err != nil {
		return Config{}, fmt.Errorf("SWEEP_INTERVAL: %w", err)
	}
	if cfg.FlushInterval, err = time.ParseDuration(stringOr("FLUSH_INTERVAL", "5s")); err != nil {
		return Config{}, fmt.Errorf("FLUSH_INTERVAL: %w", err)
	}
	if raw, ok := os.LookupEnv("CACHE_SIZE"); ok {
		if cfg.CacheSize, err = strconv.Atoi(raw); err != nil {
			return Config{}, fmt.Errorf("CACHE_SIZE: %w", err)
		}
	}
	return cfg, nil
}

// Validate reports settings that cannot work together.
func (c Config) Validate() error {
	if c.APIToken == "" {
		return errors.New("API_TOKEN must be set")
	}
	if c.SweepInterval <= 0 || c.FlushInterval <= 0 {
		return errors.New("intervals must be positive")
	}
	return nil
}

// stringOr returns the variable's value, or fallback if it is not set.
func stringOr(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}
