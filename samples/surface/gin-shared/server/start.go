package server

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.com/harbour/access"
	"example.com/harbour/conf"
)

const (
	MethodGet      = "GET"
	MethodPropfind = "PROPFIND"
)

func Start(c *conf.Config) {
	engine := gin.New()
	engine.Use(access.SetKeeper(), headers())
	V2 = engine.Group(c.Uri(conf.APIPath), headers())
	register(engine, c)
	nested(engine.Group(settings.Server.RootPath))
}

// A group takes the name of the one around it.
func nested(e *gin.RouterGroup) {
	docks := e.Group("/docks")
	{
		docks.POST("", access.MustKeep(), show)
		dock := docks.Group("/:dock")
		{
			dock.Use(access.SetKeeper())
			dock.GET("/state", show)
			docks := dock.Group("")
			{
				docks.Use(access.MustKeep())
				docks.GET("", show)
				docks.GET("/cranes",
					access.SetKeeper(),
					show)
			}
		}
	}
}

// Only headers are set here.
func headers() gin.HandlerFunc {
	return func(c *gin.Context) { c.Header("Cache-Control", "no-store") }
}

func mustKeep(c *conf.Config) gin.HandlerFunc {
	return func(c *gin.Context) {
		if _, ok := c.Get("keeper"); !ok {
			c.AbortWithStatus(http.StatusUnauthorized)
		}
	}
}
