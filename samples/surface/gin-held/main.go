package main

import (
	"github.com/gin-gonic/gin"

	"example.com/ferry/desk"
	"example.com/ferry/store"
)

func mount(engine *gin.Engine) {
	root := engine.Group("/api", limited())
	{
		desk.InitPublic(root)
		signedIn := root.Group("/", middleware.AuthRequired())
		{
			desk.InitBookings(store.Open(), signedIn)
			live := signedIn.Group("/live")
			desk.InitLive(live)
		}
	}
	// A name that is no router puts nothing anywhere.
	name := "desk"
	desk.InitLoose(name)
	boards(engine)
}

func boards(public *gin.Engine) {
	desk.InitBoards(public)
}
