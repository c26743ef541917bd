package web

import (
	"fmt"
	"html/template"
	"log"
	"net/http"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"example.com/desk/internal/access"
	"example.com/desk/internal/reports"
)

// Agents answers those who answer tickets.
type Agents struct {
	keeper *access.Keeper
	maker  *reports.Maker
	page   *template.Template
}

// RegisterAgents registers what it answers.
func RegisterAgents(e *echo.Echo, k *access.Keeper, m *reports.Maker) {
	a := &Agents{
		keeper: k, maker: m,
		page: template.Must(template.New("agent").Parse(`<h1>{{.Name}}</h1>{{.Motto}}`)),
	}
	e.POST("/enter", a.enter)
	e.GET("/invite", a.invite)
	g := e.Group("/agents", named, a.known)
	g.GET("/page", a.show)
	g.GET("/lines", a.lines)
	g.POST("/mask", a.mask)
	g.POST("/report", a.report)
	g.GET("/table", a.table)
}

// named keeps the name that the client gives a request.
func named(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("request", c.QueryParam("request"))
		return next(c)
	}
}

// known keeps who the agent is, as far as a token says so.
func (a *Agents) known(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		agent, err := a.keeper.Agent(strings.TrimPrefix(c.Request().Header.Get("Authorization"), "Bearer "))
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("agent", agent)
		return next(c)
	}
}

func (a *Agents) enter(c echo.Context) error {
	name, password := c.FormValue("name"), c.FormValue("password")
	if len(password) < 12 {
		log.Printf("%q cannot enter with %d characters", name, len(password))
		return echo.ErrUnauthorized
	}
	token, err := a.keeper.Issue(name)
	if err != nil {
		log.Printf("%q cannot enter with %q", name, password)        // want GVS681
		return c.String(http.StatusInternalServerError, err.Error()) // want GVS672
	}
	c.SetCookie(&http.Cookie{Name: "token", Value: token, HttpOnly: true, Secure: true})
	return c.NoContent(http.StatusNoContent)
}

func (a *Agents) invite(c echo.Context) error {
	token, err := access.NewSessionToken()
	if err != nil {
		return c.String(http.StatusInternalServerError, "it did not work")
	}
	return c.JSON(http.StatusOK, map[string]string{"session": token, "invite": access.NewInviteToken()})
}

func (a *Agents) show(c echo.Context) error {
	motto := c.QueryParam("motto")
	name, _ := c.Get("agent").(string)
	c.Response().Header().Set("Content-Type", "text/html; charset=utf-8")
	if c.QueryParam("v") == "1" {
		return a.page.Execute(c.Response(), map[string]any{"Name": name, "Motto": template.HTML(motto)}) // want GVS551
	}
	return a.page.Execute(c.Response(), map[string]any{"Name": name, "Motto": motto})
}

func (a *Agents) lines(c echo.Context) error {
	request, _ := c.Get("request").(string)
	agent, _ := c.Get("agent").(string)
	log.Printf("lines of %s", agent)
	log.Printf("request %q", request)
	log.Printf("request %s", request) // want GVS571
	return c.NoContent(http.StatusNoContent)
}

func (a *Agents) mask(c echo.Context) error {
	out, err := reports.MaskWord(c.FormValue("text"), c.FormValue("word"))
	if c.FormValue("expr") != "" {
		out, err = reports.Mask(c.FormValue("text"), c.FormValue("expr")) // want GVS601
	}
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	return c.String(http.StatusOK, out)
}

func (a *Agents) report(c echo.Context) error {
	var in struct {
		Own      bool              `json:"own"`
		Settings map[string]string `json:"settings"`
	}
	if err := c.Bind(&in); err != nil {
		return err
	}
	out, err := a.maker.MakeIn(c.Request().Context(), in.Settings)
	if !in.Own {
		out, err = a.maker.Make(c.Request().Context(), in.Settings) // want GVS691
	}
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return c.Blob(http.StatusOK, "application/pdf", out)
}

func (a *Agents) table(c echo.Context) error {
	rows, err := strconv.Atoi(c.QueryParam("rows"))
	if err != nil || rows < 0 {
		return echo.ErrBadRequest
	}
	if name := c.QueryParam("header"); name != "" {
		c.Response().Header().Set(name, "1") // want GVS581
	}
	c.Response().Header().Set("X-Rows", strconv.Itoa(rows))
	all := make([]string, rows) // want GVS631
	few := make([]string, min(rows, 100))
	for i := range few {
		few[i] = strconv.Itoa(i)
	}
	return c.JSON(http.StatusOK, append(few, all...))
}
