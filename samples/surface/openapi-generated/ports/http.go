package ports

import "net/http"

// HttpServer has all that is generated from the document asks for.
type HttpServer struct {
	members Members
}

func (h HttpServer) GetMembers(w http.ResponseWriter, r *http.Request) {}

func (h HttpServer) AddMember(w http.ResponseWriter, r *http.Request) {}

func (h HttpServer) GetMember(w http.ResponseWriter, r *http.Request, id string) {}

// Members has some of the names.
type Members struct{}

func (m Members) GetMember(id string) string { return id }

// DeskClient asks, and answers nobody.
type DeskClient struct{}

func (c DeskClient) GetMembers() {}

func (c DeskClient) AddMember() {}

func (c DeskClient) GetMember(id string) {}
