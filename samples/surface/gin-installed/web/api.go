package web

import (
	"example.org/depot/paths"
	"github.com/gin-gonic/gin"
)

type API struct{}

func (a *API) RegisterOpen(r *gin.RouterGroup) {
	r.GET("/crates", listCrates)
	r.GET(paths.LoginPrefix+":name", login)
}

func (a *API) RegisterMembers(r *gin.RouterGroup) {
	r.POST("/crates", addCrate)
	r.GET("/files/"+paths.PhotosSubPath+"/*file", photo)
}

func (a *API) RegisterPages(r *gin.RouterGroup, baseURLPath string) {
	pages := r.Group(baseURLPath)
	pages.GET("/about", about)
}

func listCrates(c *gin.Context) {}
func addCrate(c *gin.Context)   {}
func login(c *gin.Context)      {}
func photo(c *gin.Context)      {}
func about(c *gin.Context)      {}
