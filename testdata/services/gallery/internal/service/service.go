// Package service is what can be done with albums.
package service

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"html/template"
	"io"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"

	"example.com/gallery/internal/media"
	"example.com/gallery/internal/model"
	"example.com/gallery/internal/remote"
	"example.com/gallery/internal/repo"
)

// Gallery is the service.
type Gallery struct {
	albums *repo.Albums
	tools  *media.Tools
	remote *remote.Fetcher
	page   *template.Template
}

// New makes it.
func New(a *repo.Albums, t *media.Tools, r *remote.Fetcher) *Gallery {
	page := template.Must(template.New("album").Parse(`<style>{{.Style}}</style><h1>{{.Title}}</h1>`))
	return &Gallery{albums: a, tools: t, remote: r, page: page}
}

// Album finds an album.
func (g *Gallery) Album(ctx context.Context, id string) (model.Album, error) {
	oid, err := primitive.ObjectIDFromHex(id)
	if err != nil {
		return model.Album{}, fmt.Errorf("id: %w", model.ErrInvalid)
	}
	return g.albums.Get(ctx, oid)
}

// Search finds albums.
func (g *Gallery) Search(ctx context.Context, q model.Search) ([]model.Album, error) {
	return g.albums.Search(ctx, q)
}

// Filter finds albums by conditions in JSON.
func (g *Gallery) Filter(ctx context.Context, conditions []byte) ([]model.Album, error) {
	var filter bson.M
	if err := json.Unmarshal(conditions, &filter); err != nil {
		return nil, model.ErrInvalid
	}
	return g.albums.Filter(ctx, filter)
}

// Themed finds albums by theme.
func (g *Gallery) Themed(ctx context.Context, theme string, script bool) ([]model.Album, error) {
	if script {
		return g.albums.Script(ctx, theme)
	}
	return g.albums.Themed(ctx, theme)
}

// Login says who logs in.
func (g *Gallery) Login(ctx context.Context, l model.Login) (string, error) {
	return g.albums.User(ctx, l.Name, l.Password)
}

// LoginText says who logs in, where name and password are texts.
func (g *Gallery) LoginText(ctx context.Context, l model.Login) (string, error) {
	name, ok := l.Name.(string)
	if !ok {
		return "", model.ErrInvalid
	}
	password, ok := l.Password.(string)
	if !ok {
		return "", model.ErrInvalid
	}
	return g.albums.User(ctx, name, password)
}

// Page makes the page of an album in a style.
func (g *Gallery) Page(w io.Writer, a model.Album, style string) error {
	return g.page.Execute(w, map[string]any{"Title": a.Title, "Style": template.CSS(style)})
}

var styles = map[string]template.CSS{"dark": "body{background:#000}", "light": "body{background:#fff}"}

// StyledPage makes the page of an album in one of our styles.
func (g *Gallery) StyledPage(w io.Writer, a model.Album, style string) error {
	return g.page.Execute(w, map[string]any{"Title": a.Title, "Style": styles[style]})
}

// Resize makes a picture smaller.
func (g *Gallery) Resize(ctx context.Context, picture string, r model.Resize) ([]byte, error) {
	return g.tools.Resize(ctx, picture, r)
}

// Effect does with a picture what the client says.
func (g *Gallery) Effect(ctx context.Context, picture, effect string) ([]byte, error) {
	return g.tools.Effect(ctx, picture, effect)
}

// Rotate turns a picture.
func (g *Gallery) Rotate(ctx context.Context, picture, angle string) ([]byte, error) {
	return g.tools.Rotate(ctx, picture, angle)
}

// Plugins runs plugins.
func (g *Gallery) Plugins(ctx context.Context, dir string) error { return g.tools.Plugin(ctx, dir) }

// Fetch fetches a picture; how says from where.
func (g *Gallery) Fetch(how, address string) ([]byte, error) {
	switch how {
	case "known":
		return g.remote.FetchKnown(address)
	case "proxy":
		return g.remote.FetchProxied(address)
	case "node":
		return g.remote.FetchNode(address, "latest")
	}
	return g.remote.Fetch(address)
}

// Unpack takes a collection.
func (g *Gallery) Unpack(r io.Reader) error { return g.tools.Unpack(r) }

// state is what a client keeps for us.
type state struct {
	Album, Cursor string
}

// Resume goes on where a client was.
func (g *Gallery) Resume(ctx context.Context, raw []byte) (model.Album, error) {
	var s state
	if err := gob.NewDecoder(bytes.NewReader(raw)).Decode(&s); err != nil {
		return model.Album{}, model.ErrInvalid
	}
	return g.Album(ctx, s.Album)
}

// ResumeJSON goes on where a client was.
func (g *Gallery) ResumeJSON(ctx context.Context, raw []byte) (model.Album, error) {
	var s state
	if err := json.Unmarshal(raw, &s); err != nil {
		return model.Album{}, model.ErrInvalid
	}
	return g.Album(ctx, s.Album)
}
