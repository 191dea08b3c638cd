package web

import (
	"desk.example/desk/api"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"
)

func serve() {
	routes(echo.New())
}

func routes(e *echo.Echo) {
	u := e.Group("/user")
	u.GET("s", listUsers)
	u.GET("/me", showUser, rateLimit)

	c := e.Group("/dav")
	registerDav(c)

	open := e.Group("")
	open.Use(unauthRateLimit())
	open.POST("/login", logIn)

	v2 := e.Group("/api/v2")
	v2.Use(requireToken)
	books := newAPI(e, v2)
	api.All(books)
}

func registerDav(c *echo.Group) {
	c.Any("/books", davBooks)
}

func newAPI(e *echo.Echo, g *echo.Group) huma.API {
	desk := humaecho.NewWithGroup(e, g, huma.DefaultConfig("Desk", "1"))
	return desk
}
