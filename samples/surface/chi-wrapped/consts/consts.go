package consts

const (
	PathAPI  = "/api"
	PathFeed = "/feed"
	Name     = "quay"
)
