package server

import (
	"github.com/gin-gonic/gin"

	"example.com/harbour/api"
	"example.com/harbour/conf"
)

// V2 is given its group where the server starts.
var V2 *gin.RouterGroup

func register(engine *gin.Engine, c *conf.Config) {
	api.ListBerths(V2)
	api.Berths(V2)
	open := engine.Group(c.Uri("/s"))
	api.Shared(open)
	engine.GET(c.Pages("/map"), show)
	engine.GET(c.Uri("/health"), show)
	// Nobody says which path this is.
	engine.GET(c.Spelled("/lost"), show)
	Files("berths", engine.Group(c.Uri(conf.FilesPath), mustKeep(c)), c)
}

// Files puts methods of WebDAV on the group that it is given.
func Files(name string, router *gin.RouterGroup, c *conf.Config) {
	read := func(h func(*gin.Context)) {
		router.Handle(MethodGet, "/*path", h)
		router.Handle(MethodPropfind, "/*path", h)
	}
	read(show)
}

func show(c *gin.Context) {}
