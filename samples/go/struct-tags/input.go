package samples

import "time"

type Config struct {
	Addr    string        `json:"addr" env:"LISTEN_ADDR" envDefault:":8080"`
	URL     string        `env:"DATABASE_URL,required"`
	Timeout time.Duration `envconfig:"TIMEOUT" default:"5s"`
	Name    string        `json:"name,omitempty"` // env:"NOT_READ"
	Inner   struct {
		Deep, Deeper int `yaml:"deep"`
	}
	secret string `env:"lower_case"`
}

var text = `env:"NOT_A_TAG"`
