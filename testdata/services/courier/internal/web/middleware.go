package web

import (
	"context"
	"log"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"

	"example.com/courier/internal/auth"
)

type ctxKey int

const (
	userKey ctxKey = iota
	idKey
	traceKey
)

// trace keeps the name that the client gives a request.
func trace(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Query().Get("trace")
		if name == "" {
			name = uuid.NewString()
		}
		ctx := context.WithValue(r.Context(), traceKey, name)
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func traceOf(ctx context.Context) string {
	name, _ := ctx.Value(traceKey).(string)
	return name
}

// authenticated keeps whose token it is.
func (s *Server) authenticated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok {
			w.Header().Set("WWW-Authenticate", "Bearer")
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		user, err := s.tokens.Verify(token)
		if err != nil {
			log.Printf("refused: %q", err.Error())
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), userKey, user)))
	})
}

func userOf(ctx context.Context) auth.User {
	u, _ := ctx.Value(userKey).(auth.User)
	return u
}

// withID keeps the number of a parcel.
func withID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, err := uuid.Parse(chi.URLParam(r, "id"))
		if err != nil {
			http.Error(w, "bad number", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), idKey, id)))
	})
}

func idOf(r *http.Request) uuid.UUID {
	id, _ := r.Context().Value(idKey).(uuid.UUID)
	return id
}
