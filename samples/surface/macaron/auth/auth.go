package auth

import (
	"net/http"

	"github.com/flamego/flamego"
	"gopkg.in/macaron.v1"
)

type Options struct{ SignIn bool }

// Toggle asks for a login where the options say so.
func Toggle(o *Options) macaron.Handler {
	return func(c *macaron.Context) {
		if o.SignIn && c.Data["User"] == nil {
			c.Redirect("/login")
		}
	}
}

func ReqCaptain() macaron.Handler {
	return func(c *macaron.Context) {
		if c.Data["Captain"] == nil {
			c.Status(http.StatusForbidden)
		}
	}
}

// Member turns strangers away, whatever it is called.
func Member() flamego.Handler {
	return func(c flamego.Context) {
		c.ResponseWriter().WriteHeader(http.StatusUnauthorized)
	}
}

// Crane asks nobody.
func Crane() macaron.Handler {
	return func(c *macaron.Context) { c.Data["Crane"] = 1 }
}
