package route

import "gopkg.in/macaron.v1"

type Form struct{ Name string }

func RegisterRoutes(m *macaron.Macaron) {
	m.Group("/v1", func() {
		m.Get("/ships", list)
		m.Group("/crew", func() {
			m.Combo("").
				Get(crew).
				Post(Bind(Form{}), hire)
		}, reqToken())
	}, Context())
}

func reqToken() macaron.Handler {
	return func(c *macaron.Context) {
		if c.Req.Header.Get("X-Token") == "" {
			c.Status(401)
		}
	}
}

func list()                      {}
func crew()                      {}
func hire()                      {}
func Home()                      {}
func Ships()                     {}
func Ship()                      {}
func Context() macaron.Handler   { return nil }
func Sessions() macaron.Handler  { return nil }
func Bind(Form) macaron.Handler  { return nil }
func Load(bool) macaron.Handler  { return nil }
