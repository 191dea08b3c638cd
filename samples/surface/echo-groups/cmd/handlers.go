package main

import (
	"path"

	"github.com/labstack/echo/v4"
	"github.com/robfig/cron/v3"
)

const uriAdmin = "/admin"

func handlers(e *echo.Echo, a *App) {
	{
		g := e.Group("", a.auth.Middleware, func(next echo.HandlerFunc) echo.HandlerFunc {
			return func(c echo.Context) error {
				return next(c)
			}
		})
		g.GET(path.Join(uriAdmin, "/letters"), a.Letters)
	}
	{
		var (
			perm = a.auth.Perm
			g    = e.Group("", a.auth.Middleware)
		)
		g.PUT("/api/letters/:id", perm(a.Change, "letters:change"))
	}
	{
		g := e.Group("")
		g.GET(path.Join(uriAdmin, "/login"), a.Login)
		g.GET("/archive", a.Archive)
	}
}

func schedule(c *cron.Cron, spec string, a *App) {
	c.AddFunc(spec, func() {
		log.Println("vacuum")
		a.Vacuum()
	})
	c.AddFunc(spec, a.Prune)
}

func (a *App) Letters(c echo.Context) error { return nil }
func (a *App) Change(c echo.Context) error  { return nil }
func (a *App) Login(c echo.Context) error   { return nil }
func (a *App) Archive(c echo.Context) error { return nil }
func (a *App) Vacuum()                      {}
func (a *App) Prune()                       {}
