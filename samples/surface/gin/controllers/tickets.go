package controllers

import "github.com/gin-gonic/gin"

type Tickets struct {
	store Store
}

// NewTickets says by no word that it puts routes on what it is given.
func NewTickets(group *gin.RouterGroup, store Store) {
	t := Tickets{store: store}
	tickets := group.Group("/tickets")
	tickets.GET("", t.list)
	tickets.POST("/:id/close", t.close)
}

func (t Tickets) list(c *gin.Context) {}

func (t Tickets) close(c *gin.Context) {}

// RegisterRoutes is given two: one is called as the caller calls it.
func RegisterRoutes(root *gin.RouterGroup, apiGroup *gin.RouterGroup) {
	root.GET("/authorize", authorize)
	apiGroup.POST("/token", token)
}

func authorize(c *gin.Context) {}

func token(c *gin.Context) {}
