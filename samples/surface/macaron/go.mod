module harbour

go 1.22

require (
	github.com/flamego/flamego v1.9.0
	gopkg.in/macaron.v1 v1.5.0
)
