package api

import "github.com/gin-gonic/gin"

func ListBerths(router *gin.RouterGroup) {
	router.GET("/berths", list)
}

// Berths puts the same routes below two paths.
func Berths(router *gin.RouterGroup) {
	add(router, "inner", Inner, depth())
	add(router, "outer", Outer, depth())
}

func add(router *gin.RouterGroup, where, kind string, depth int) {
	router.GET("/berths/"+where, list)
	router.GET("/berths/"+where+"/*berth", list)
}

func Shared(router *gin.RouterGroup) {
	router.GET("/:token", list)
}

// Old is called by nobody.
func Old(router *gin.RouterGroup) {
	router.GET("/old", list)
}

func list(c *gin.Context) {}
