// Package handler answers requests that come through the API gateway.
package handler

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"html"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/aws/aws-lambda-go/events"

	"example.com/intake/internal/claims"
	"example.com/intake/internal/respond"
	"example.com/intake/internal/secrets"
	"example.com/intake/internal/store"
)

type (
	request  = events.APIGatewayProxyRequest
	response = events.APIGatewayProxyResponse
	route    func(context.Context, request) (response, error)
)

// Handler answers.
type Handler struct {
	svc    *claims.Service
	sec    *secrets.Secrets
	routes map[string]route
}

// New makes it.
func New(svc *claims.Service, sec *secrets.Secrets) *Handler {
	h := &Handler{svc: svc, sec: sec}
	h.routes = map[string]route{
		"GET /claims":             h.list,
		"POST /claims":            h.add,
		"GET /claims/{id}":        h.get,
		"GET /claims/export":      h.export,
		"GET /tenants/{tenant}":   h.tenant,
		"GET /reports/{name}":     h.report,
		"POST /drafts":            h.draft,
		"POST /notify":            h.notify,
		"GET /preview":            h.preview,
		"GET /go":                 h.forward,
		"GET /search":             h.search,
		"POST /hook":              h.hook,
		"POST /texts/{operation}": h.text,
	}
	return h
}

// Handle answers a request.
func (h *Handler) Handle(ctx context.Context, r request) (response, error) {
	answer, ok := h.routes[r.HTTPMethod+" "+r.Resource]
	if !ok {
		log.Printf("nothing at %s", r.Path) // want GVS571
		slog.Info("nothing", "path", r.Path)
		return respond.Text(http.StatusNotFound, "not found")
	}
	return answer(ctx, r)
}

func (h *Handler) list(ctx context.Context, r request) (response, error) {
	q := r.QueryStringParameters
	if states := r.MultiValueQueryStringParameters["state"]; len(states) > 0 {
		return answer(h.svc.States(ctx, states))
	}
	return answer(h.svc.Find(ctx, q["policy"], q["order"]))
}

func (h *Handler) export(ctx context.Context, r request) (response, error) {
	q := r.QueryStringParameters
	return answer(h.svc.Export(ctx, q["policy"], q["order"])) // want GVS501
}

func (h *Handler) get(ctx context.Context, r request) (response, error) {
	c, err := h.svc.Get(ctx, r.PathParameters["id"])
	return answer(c, err)
}

func (h *Handler) tenant(ctx context.Context, r request) (response, error) {
	name := r.PathParameters["tenant"]
	out, err := h.svc.Tenant(ctx, name)
	if err == nil && len(out) == 0 {
		out, err = h.svc.OldTenant(ctx, name) // want GVS501
	}
	return answer(out, err)
}

type addRequest struct {
	Policy string `json:"policy"`
	Text   string `json:"text"`
	Amount string `json:"amount"`
}

func (h *Handler) add(ctx context.Context, r request) (response, error) {
	in, err := decode[addRequest](r)
	if err != nil {
		return fail(err)
	}
	c, err := h.svc.Add(ctx, in.Policy, in.Text, in.Amount)
	log.Printf("claim for %q added", in.Policy)
	return answer(c, err)
}

// decode reads a body, which the gateway may have encoded.
func decode[T any](r request) (T, error) {
	var in T
	data, err := body(r)
	if err != nil {
		return in, claims.ErrBad
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return in, claims.ErrBad
	}
	return in, nil
}

func body(r request) ([]byte, error) {
	if r.IsBase64Encoded {
		return base64.StdEncoding.DecodeString(r.Body)
	}
	return []byte(r.Body), nil
}

func (h *Handler) report(_ context.Context, r request) (response, error) {
	name := r.PathParameters["name"]
	if n, err := strconv.ParseInt(name, 10, 64); err == nil {
		data, err := h.svc.OwnReport(n)
		return answer(data, err)
	}
	unescaped, err := url.PathUnescape(name)
	if err != nil {
		return fail(claims.ErrBad)
	}
	data, err := h.svc.Report(unescaped) // want GVS511
	return answer(data, err)
}

func (h *Handler) draft(_ context.Context, r request) (response, error) {
	text, err := h.svc.Draft(r.Body) // want GVS621
	return answer(text, err)
}

func (h *Handler) notify(ctx context.Context, r request) (response, error) {
	in, err := decode[struct{ Region, ID string }](r)
	if err != nil {
		return fail(err)
	}
	if err = h.svc.NotifyKnown(ctx, in.Region, in.ID); errors.Is(err, claims.ErrBad) {
		err = h.svc.Notify(ctx, in.Region, in.ID) // want GVS531
	}
	if err != nil {
		return respond.Text(http.StatusBadGateway, "try again")
	}
	return respond.JSON(http.StatusOK, "told")
}

func (h *Handler) preview(_ context.Context, r request) (response, error) {
	text := r.QueryStringParameters["text"]
	page := map[string]string{"Content-Type": "text/html; charset=utf-8"}
	if r.QueryStringParameters["v"] == "1" {
		return response{StatusCode: http.StatusOK, Headers: page, Body: "<p>" + text + "</p>"}, nil // want GVS541
	}
	return response{StatusCode: http.StatusOK, Headers: page, Body: "<p>" + html.EscapeString(text) + "</p>"}, nil
}

func (h *Handler) forward(_ context.Context, r request) (response, error) {
	to := r.QueryStringParameters["to"]
	if u, err := url.Parse(to); err == nil && u.Host == "" && u.Scheme == "" && strings.HasPrefix(u.Path, "/claims/") {
		return response{StatusCode: http.StatusFound, Headers: map[string]string{"Location": u.Path}}, nil
	}
	return response{StatusCode: http.StatusFound, Headers: map[string]string{"Location": to}}, nil // want GVS561
}

func (h *Handler) search(ctx context.Context, r request) (response, error) {
	q := r.QueryStringParameters
	all, err := h.svc.Find(ctx, q["policy"], "id")
	if err != nil {
		return fail(err)
	}
	re, err := regexp.Compile(regexp.QuoteMeta(q["text"]))
	if q["pattern"] != "" {
		re, err = regexp.Compile(q["pattern"]) // want GVS601
	}
	if err != nil {
		return fail(claims.ErrBad)
	}
	found := make([]store.Claim, 0, len(all))
	for _, c := range all {
		if re.MatchString(c.Text) {
			found = append(found, c)
		}
	}
	return respond.JSON(http.StatusOK, found)
}

func (h *Handler) hook(_ context.Context, r request) (response, error) {
	apiKey := r.Headers["x-api-key"]
	signature := r.Headers["x-signature"]
	if !h.sec.Verify(r.Body, signature) && !secrets.VerifyTest(r.Body, signature) {
		slog.Warn("bad signature", "key", apiKey) // want GVS681
		slog.Warn("bad signature", "key", len(apiKey))
		return respond.Text(http.StatusUnauthorized, "no")
	}
	return respond.JSON(http.StatusOK, "thanks")
}

func (h *Handler) text(_ context.Context, r request) (response, error) {
	data, err := body(r)
	if err != nil {
		return fail(claims.ErrBad)
	}
	inflate := h.svc.Inflate
	if r.PathParameters["operation"] == "all" {
		inflate = h.svc.InflateAll
	}
	text, err := inflate(data) // want GVS641
	if err != nil {
		return respond.Text(http.StatusInternalServerError, err.Error()) // want GVS672
	}
	columns, err := strconv.Atoi(r.QueryStringParameters["columns"])
	if err != nil || columns < 1 {
		return respond.Text(http.StatusBadRequest, "columns")
	}
	if r.QueryStringParameters["wide"] == "" {
		columns = min(columns, 120)
		return respond.JSON(http.StatusOK, strings.Repeat("-", columns)+"\n"+text)
	}
	return respond.JSON(http.StatusOK, strings.Repeat("-", columns)+"\n"+text) // want GVS631
}

func answer[T any](v T, err error) (response, error) {
	if err != nil {
		return fail(err)
	}
	return respond.JSON(http.StatusOK, v)
}

func fail(err error) (response, error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return respond.Text(http.StatusNotFound, "not found")
	case errors.Is(err, claims.ErrBad):
		return respond.Text(http.StatusBadRequest, err.Error())
	}
	log.Printf("%q", err.Error())
	return respond.Text(http.StatusInternalServerError, "it did not work")
}
