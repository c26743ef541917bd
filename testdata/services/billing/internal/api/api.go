// Package api is the service's face.
package api

import (
	"errors"
	"log"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"example.com/billing/internal/mail"
	"example.com/billing/internal/model"
	"example.com/billing/internal/service"
	"example.com/billing/internal/storage"
)

// API answers requests.
type API struct {
	svc   *service.Invoices
	store storage.Store
	mail  *mail.Sender
}

// New makes it.
func New(svc *service.Invoices, store storage.Store, m *mail.Sender) *API {
	return &API{svc: svc, store: store, mail: m}
}

// Register registers what it answers.
func (a *API) Register(r *gin.Engine) {
	g := r.Group("/v1", user)
	g.GET("/invoices", a.list)
	g.POST("/invoices/query", a.query)
	g.GET("/invoices/:id", a.get)
	g.PATCH("/invoices/:id", a.change)
	g.GET("/status/:status", a.status)
	g.GET("/sums/:by", a.sums)
	g.GET("/tenants/:name", a.tenant)
	g.GET("/customers/:id/count", a.count)
	g.DELETE("/invoices", a.purge)
	a.documents(g)
}

// user keeps the name that the client gives.
func user(c *gin.Context) {
	c.Set("user", c.GetHeader("X-User"))
	c.Next()
}

func (a *API) list(c *gin.Context) {
	var q model.ListRequest
	if err := c.ShouldBindQuery(&q); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if c.Query("v") == "1" {
		answer(c)(a.svc.List(c.Request.Context(), q)) // GVS501: main knows what the repository does
		return
	}
	answer(c)(a.svc.ListOrdered(c.Request.Context(), q))
}

func (a *API) query(c *gin.Context) {
	var q model.ListRequest
	if err := c.ShouldBindJSON(&q); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	ctx := c.Request.Context()
	answer(c)(a.svc.Repo().ListBy(ctx, q.Sort, q.Page > 0))
	answer(c)(a.svc.Repo().OfStatuses(ctx, q.Fields))
	answer(c)(a.svc.Repo().Search(ctx, q.Status))
}

func (a *API) get(c *gin.Context) {
	ctx := c.Request.Context()
	var inv *model.Invoice
	var err error
	switch id := c.Param("id"); c.Query("by") {
	case "key":
		inv, err = a.svc.Repo().ByKey(ctx, id) // GVS501: main knows what the repository does
	case "number":
		inv, err = a.svc.Repo().ByNumber(ctx, id)
	default:
		n, err := strconv.ParseUint(id, 10, 64)
		if err != nil {
			c.AbortWithStatus(http.StatusBadRequest)
			return
		}
		inv, err = a.svc.Repo().ByID(ctx, n)
		if err != nil {
			log.Printf("invoice %d: %v", n, err)
		}
	}
	if err != nil {
		log.Printf("invoice %s: %v", c.Param("id"), err) // want GVS571
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, inv)
}

func (a *API) change(c *gin.Context) {
	var in model.Change
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	n, err := strconv.ParseUint(c.Param("id"), 10, 64)
	if err == nil {
		err = a.svc.Repo().Update(c.Request.Context(), n, in)
	}
	if err != nil {
		log.Printf("change of %q by %q", c.Param("id"), c.GetString("user"))
		c.AbortWithStatus(http.StatusBadRequest)
	}
}

func (a *API) status(c *gin.Context) {
	if c.Query("v") == "1" {
		answer(c)(a.svc.OfStatus(c.Request.Context(), c.Param("status"))) // GVS501: main knows what the repository does
		return
	}
	answer(c)(a.svc.OfKnownStatus(c.Request.Context(), c.Param("status")))
}

func (a *API) sums(c *gin.Context) {
	sums, err := a.svc.SumsByWord(c.Request.Context(), c.Param("by"))
	if errors.Is(err, service.ErrBad) {
		sums, err = a.svc.Sums(c.Request.Context(), c.Param("by")) // GVS501: main knows what the repository does
	}
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, sums)
}

func (a *API) tenant(c *gin.Context) {
	if c.Query("v") == "1" {
		answer(c)(a.svc.Tenant(c.Request.Context(), c.Param("name"))) // GVS501: main knows what the repository does
		return
	}
	answer(c)(a.svc.TenantChecked(c.Request.Context(), c.Param("name")))
}

func (a *API) count(c *gin.Context) {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	n, err := a.svc.Repo().Count(c.Request.Context(), id)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, gin.H{"count": n})
}

func (a *API) purge(c *gin.Context) {
	table := "invoices"
	if c.Query("old") != "" {
		table = "invoices_old"
	}
	if err := a.svc.Repo().Purge(c.Request.Context(), table, c.Query("status")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
	if y := c.Query("year"); y != "" {
		a.svc.Repo().Purge(c.Request.Context(), "invoices_"+y, "void") // GVS501: main knows what the repository does
	}
}

// answer answers with invoices.
func answer(c *gin.Context) func([]model.Invoice, error) {
	return func(all []model.Invoice, err error) {
		if err != nil {
			c.AbortWithStatus(http.StatusInternalServerError)
			return
		}
		c.JSON(http.StatusOK, all)
	}
}
