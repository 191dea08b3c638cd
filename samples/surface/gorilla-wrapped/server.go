package shelves

import (
	"net/http"

	"github.com/gorilla/mux"
)

func NewServer(cache *Cache) http.Handler {
	r := mux.NewRouter()
	wrap := func(fn handleFunc, prefix string) http.Handler {
		return handle(fn, prefix)
	}
	r.HandleFunc("/health", health)
	r.PathPrefix("/covers").Handler(http.FileServer(http.Dir("covers")))

	api := r.PathPrefix("/api").Subrouter()
	api.Handle("/login", wrap(login(cache), ""))

	members := api.PathPrefix("/members").Subrouter()
	members.Handle("", wrap(listMembers, "")).Methods("GET")
	members.Handle("/{id:[0-9]+}", wrap(changeMember, "")).Methods("PUT", http.MethodPatch)

	api.PathPrefix("/books").Handler(wrap(addBook(cache), "/api/books")).Methods("POST")
	api.Path("/books/{name}").
		Queries("edition", "{edition}").
		Methods(http.MethodGet).
		HandlerFunc(readBook)
	api.Methods("DELETE").Path("/books/{name}").Handler(keeper(removeBook))

	reads := api.Methods(http.MethodGet).Subrouter()
	reads.HandleFunc("/shelves", listShelves).Methods("GET")
	return r
}
