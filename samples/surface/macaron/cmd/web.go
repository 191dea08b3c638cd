package main

import (
	"net/http"

	"github.com/flamego/flamego"
	"gopkg.in/macaron.v1"

	"harbour/auth"
	"harbour/route"
)

func main() {
	m := macaron.Classic()
	reqSignIn := auth.Toggle(&auth.Options{SignIn: true})
	anyone := auth.Toggle(&auth.Options{})
	load := route.Load

	m.Get("/", anyone, route.Home)
	m.Group("", func() {
		m.Group("/ships", func() {
			m.Get("", route.Ships)
			m.Get("/:id([0-9]+)", load(true), func(c *macaron.Context) {
				c.JSON(200, "ship")
			}, route.Ship)
			m.Combo("/new").Get(route.NewShip).
				Post(route.Bind(route.Form{}), route.AddShip)
			m.Combo("/:id:int/crew", auth.ReqCaptain()).
				Get(route.Crew).
				Delete(route.Dismiss)
			m.Combo("/lights").Get(route.Lights).Put(auth.ReqCaptain(), route.Switch)
			m.Route("/leave", "GET,POST", route.Leave)
			m.Any("/horn", auth.ReqCaptain(), route.Horn)
		}, reqSignIn, func(c *macaron.Context) {
			c.Data["PageIsShips"] = true
		})
		m.Get("/wharf/?:page", route.Wharf)
		m.Get("/^:kind(tides|winds)$", route.Weather)
		m.Get("/log/:day([0-9]{4}-[0-9]{2})\\.:ext(txt|csv)", route.Log)
		m.Get("/crane", auth.Crane(), route.Crane)

		hookRoutes := func() {
			m.Group("", func() {
				m.Get("", route.Hooks)
				m.Post("/:id/test", route.TestHook)
			}, route.Context())
		}
		m.Group("/fleet", func() {
			m.Group("/hooks", hookRoutes)
		}, reqSignIn)
		m.Group("/:ship/settings", func() {
			hookRoutes()
			m.Get("/name", route.Name)
		})
	}, route.Sessions())

	m.Group("/api", func() {
		route.RegisterRoutes(m)
	}, anyone)
	m.Route("/alive", http.MethodHead+","+http.MethodGet, alive)

	// What only looks like one.
	cache.Get("/ships", value)

	f := flamego.New()
	mountPages(f)
	http.ListenAndServe(":80", m)
}

func mountPages(f *flamego.Flame) {
	f.Group("/web", func() {
		f.Get("/{ship}/{day: /[0-9]{4}/}.{ext: /(txt|csv)/}", page)
		f.Get("/files/{path: **}", auth.Member(), files)
		f.Combo("/mast").Post(raise).Delete(strike)
		f.Routes("/sail", "GET,PUT", sail)
	})
}

func alive() {}
func page()  {}
func files() {}
func raise() {}
func strike() {}
func sail()  {}
