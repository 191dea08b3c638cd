package controllers

import "github.com/beego/beego/v2/server/web"

type BoatController struct {
	web.Controller
}

func (c *BoatController) Login() {}
func (c *BoatController) List()  {}
func (c *BoatController) Add()   {}
func (c *BoatController) Show()  {}
func (c *BoatController) Moor()  {}
func (c *BoatController) Sails() {}
func (c *BoatController) Hoist() {}

// RopeController answers by its methods' names.
type RopeController struct {
	web.Controller
}

func (c *RopeController) Get()    {}
func (c *RopeController) Delete() {}
func (c *RopeController) Knot()   {}
