package routers

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"quay/controllers"
)

func init() {
	web.Router("/api/login", &controllers.BoatController{}, "POST:Login")
	web.Router("/api/boats", &controllers.BoatController{}, "get:List;post:Add")
	web.Router("/api/boats/:id([0-9]+)", &controllers.BoatController{}, "GET,HEAD:Show")
	web.Router("/api/moor/?:pier/?:place", &controllers.BoatController{}, "*:Moor")
	web.Router("/api/ropes/:id:int", &controllers.RopeController{})
	web.Get("/alive", func(ctx *context.Context) {})

	ns := web.NewNamespace("/v1",
		web.NSNamespace("/sails",
			web.NSRouter("/", &controllers.BoatController{}, "get:Sails"),
			web.NSCtrlPost("/hoist", (*controllers.BoatController).Hoist),
		),
		web.NSGet("/wind", wind),
	)
	web.AddNamespace(ns)

	web.InsertFilter("*", web.BeforeRouter, CorsFilter)
	web.InsertFilter("/v1/*", web.BeforeRouter, MemberFilter)
	web.InsertFilter("/api/ropes/*", web.BeforeExec, MemberFilter)
	web.InsertFilter("*", web.AfterExec, MemberFilter)
}

func wind(ctx *context.Context) {}

func CorsFilter(ctx *context.Context) {
	ctx.Output.Header("Access-Control-Allow-Origin", "*")
}

// MemberFilter turns strangers away.
func MemberFilter(ctx *context.Context) {
	if ctx.Input.Session("member") == nil {
		denyRequest(ctx)
	}
}

func denyRequest(ctx *context.Context) {
	ctx.Output.SetStatus(403)
}
