package samples

import "os"

// LISTEN_ADDR is read: the name goes through a parameter, which takes the body of stringOr to know.
var addr = stringOr("LISTEN_ADDR", ":8080")

func stringOr(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}
