package shelves

import "net/http"

type Cache struct{}

type handleFunc func(w http.ResponseWriter, r *http.Request) int

func handle(fn handleFunc, prefix string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(fn(w, r))
	})
}

func withMember(fn handleFunc) handleFunc {
	return func(w http.ResponseWriter, r *http.Request) int {
		if r.Header.Get("Member") == "" {
			return http.StatusUnauthorized
		}
		return fn(w, r)
	}
}

func withKeeper(fn handleFunc) handleFunc {
	return withMember(func(w http.ResponseWriter, r *http.Request) int {
		return fn(w, r)
	})
}

func keeper(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Keeper") == "" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next(w, r)
	})
}

func health(w http.ResponseWriter, r *http.Request) {}

func login(cache *Cache) handleFunc {
	return func(w http.ResponseWriter, r *http.Request) int {
		return http.StatusForbidden
	}
}

var listMembers = withKeeper(func(w http.ResponseWriter, r *http.Request) int {
	return 0
})

var changeMember = withMember(func(w http.ResponseWriter, r *http.Request) int {
	return 0
})

func addBook(cache *Cache) handleFunc {
	return withMember(func(w http.ResponseWriter, r *http.Request) int {
		return 0
	})
}

func readBook(w http.ResponseWriter, r *http.Request)    {}
func removeBook(w http.ResponseWriter, r *http.Request)  {}
func listShelves(w http.ResponseWriter, r *http.Request) {}
