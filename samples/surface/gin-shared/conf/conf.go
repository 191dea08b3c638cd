package conf

import "strings"

const (
	APIPath   = "/api/v2"
	PagesPath = "/pages"
	FilesPath = "/files"
)

type Config struct {
	root string
}

// Uri is a path of this installation.
func (c *Config) Uri(path string) string {
	if c.root == "" {
		return path
	}
	return strings.TrimRight(c.root, "/") + path
}

func (c *Config) Pages(path string) string {
	return c.Uri(PagesPath + path)
}

// Spelled gives another path back: which, nobody says.
func (c *Config) Spelled(path string) string {
	return strings.ToUpper(path)
}
