local json = require("cjson")
local List, Map = require 'pl.List', require "pl.Map"
util = require "app.util"
local x = y or require('z.z')
local f = require('a.b').c
local M = { io = require "app.io" }
M.log = require 'app.log'
require "busted.runner"()
require [[long.name]]
local d = require(name)
-- require "no"
local s = "require 'no'"
pcall(require, "maybe")
