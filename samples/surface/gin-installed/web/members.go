package web

import "github.com/gin-gonic/gin"

type Members struct{}

// Auth looks who it is and goes on.
func (m *Members) Auth() gin.HandlerFunc {
	return func(ctx *gin.Context) {
		name := ctx.GetHeader("Member")
		if name == "" {
			ctx.Next()
			return
		}
		ctx.Set("member", name)
		ctx.Next()
	}
}

// MustAuth turns away who is not known.
func (m *Members) MustAuth() gin.HandlerFunc {
	return func(ctx *gin.Context) {
		if ctx.GetHeader("Member") == "" {
			ctx.AbortWithStatus(401)
			return
		}
		ctx.Next()
	}
}
