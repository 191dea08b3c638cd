module desk.example/desk

go 1.22

require (
	github.com/danielgtaylor/huma/v2 v2.27.0
	github.com/labstack/echo/v4 v4.12.0
)
