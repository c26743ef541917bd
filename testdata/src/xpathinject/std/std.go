// Package std queries documents.
package std

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/antchfx/xmlquery"
	"github.com/labstack/echo/v4"
)

func find(doc *xmlquery.Node, r *http.Request) {
	name, password := r.FormValue("name"), r.FormValue("password")
	xmlquery.FindOne(doc, fmt.Sprintf("//user[name='%s' and password='%s']", name, password)) // want "becomes part of the XPath expression"
	xmlquery.Find(doc, "//user")
	xmlquery.QueryAll(doc, "//"+name) // want "XPath"
	if n, err := strconv.Atoi(name); err == nil {
		xmlquery.FindOne(doc, "//user["+strconv.Itoa(n)+"]")
	}
	if !strings.ContainsAny(name, "'\"[]()/|=<> ") {
		xmlquery.FindOne(doc, "//user[name='"+name+"']")
	}
}

// A literal ends at the quote that began it, and at nothing else.
func literal(doc *xmlquery.Node, r *http.Request) {
	name := r.FormValue("name")
	if strings.Contains(name, "'") {
		return
	}
	xmlquery.FindOne(doc, "//user[name='"+name+"']/mail")
	xmlquery.FindOne(doc, `//user[group="a" and name='`+name+"']")
	xmlquery.FindOne(doc, `//user[name="`+name+`"]/mail`)        // want "XPath"
	xmlquery.FindOne(doc, `//user[note="it's" and id=`+name+"]") // want "XPath"
	xmlquery.FindOne(doc, "//user[group='a' and id="+name+"]")   // want "XPath"
}

func handler(doc *xmlquery.Node) echo.HandlerFunc {
	return func(c echo.Context) error {
		node := lookup(doc, c.QueryParam("id"))
		return c.String(200, node.InnerText())
	}
}

func lookup(doc *xmlquery.Node, id string) *xmlquery.Node {
	return xmlquery.FindOne(doc, "//book[@id='"+id+"']") // want "XPath"
}
