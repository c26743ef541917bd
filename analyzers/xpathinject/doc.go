// Package xpathinject reports attacker-controlled text in XPath expressions.
//
// With a quote in it, a value ends the literal that it stands in and changes what is selected:
// any user instead of the one that logs in, any part of the document.
//
// The rule is silent when the text has no quotes, brackets and slashes, as after a check for
// letters and digits, and for numbers.
//
// Bad:
//
//	package users
//
//	import (
//		"net/http"
//
//		"github.com/antchfx/xmlquery"
//	)
//
//	func find(doc *xmlquery.Node, r *http.Request) *xmlquery.Node {
//		return xmlquery.FindOne(doc, "//user[name='"+r.FormValue("name")+"']") // finding: becomes part of the XPath expression
//	}
//
// Good: the value is compared in Go.
//
//	package users
//
//	import (
//		"net/http"
//
//		"github.com/antchfx/xmlquery"
//	)
//
//	func find(doc *xmlquery.Node, r *http.Request) *xmlquery.Node {
//		for _, user := range xmlquery.Find(doc, "//user") {
//			if user.SelectAttr("name") == r.FormValue("name") {
//				return user
//			}
//		}
//		return nil
//	}
package xpathinject
