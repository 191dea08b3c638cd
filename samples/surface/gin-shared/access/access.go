package access

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// SetKeeper looks who is calling, and asks nobody: only a broken token is turned away.
func SetKeeper() gin.HandlerFunc {
	return func(c *gin.Context) {
		if broken(c) {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Next()
	}
}

// MustKeep turns away who keeps no harbour.
func MustKeep() gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetString("keeper") == "" {
			c.String(http.StatusForbidden, "no keeper")
			c.Abort()
		}
	}
}

func broken(c *gin.Context) bool { return false }
