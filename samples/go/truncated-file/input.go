package samples

import "os"

func whole() string { return os.Getenv("WHOLE") }

type Cut struct {
	Name string

func (c *Cut) Open() string {
	if c.Name != "" {
		return "never closed
		os.Getenv("AFTER")
		x := `raw to the end
func inside() {}
