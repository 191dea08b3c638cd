package desk

import (
	"github.com/gin-gonic/gin"

	"example.com/ferry/store"
)

func InitPublic(r *gin.RouterGroup) {
	r.GET("/timetable", timetable)
	r.Any("ping", ping)
}

func InitBookings(s store.Store, r *gin.RouterGroup) {
	r.POST("bookings", book)
}

func InitLive(r *gin.RouterGroup) {
	r.GET("", positions)
}

func InitLoose(name string) {}

func InitBoards(r *gin.Engine) {
	r.GET("/boards", boards)
}

func timetable(c *gin.Context) {}
func ping(c *gin.Context)      {}
func book(c *gin.Context)      {}
func positions(c *gin.Context) {}
func boards(c *gin.Context)    {}
