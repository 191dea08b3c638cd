package main

import (
	"github.com/gin-gonic/gin"

	"example.com/desk/controllers"
)

func main() {
	r := gin.New()
	apiGroup := r.Group("/api")
	baseGroup := r.Group("/")
	controllers.NewTickets(apiGroup, store())
	controllers.RegisterRoutes(baseGroup, apiGroup)
	audit(r)
	r.Run()
}

// Puts nothing anywhere.
func audit(engine *gin.Engine) {
	count := len(engine.Routes())
	print(count)
}
