package main

import (
	"example.org/depot/web"
	"github.com/gin-gonic/gin"
)

type Settings struct {
	BaseURL    string
	APIBaseURL string
}

func NewServer(api *web.API, members *web.Members, conf *Settings) *gin.Engine {
	r := gin.New()
	open := r.Group(conf.APIBaseURL + "/api/v1")
	open.Use(members.Auth())
	api.RegisterOpen(open)

	known := r.Group(conf.APIBaseURL + "/api/v1")
	known.Use(members.MustAuth())
	api.RegisterMembers(known)

	root := r.Group("")
	api.RegisterPages(root, conf.BaseURL)
	return r
}

func main() {
	NewServer(&web.API{}, &web.Members{}, &Settings{}).Run()
}
