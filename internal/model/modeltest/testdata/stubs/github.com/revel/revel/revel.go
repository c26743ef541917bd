// Package revel has of github.com/revel/revel what its documentation says.
package revel

import (
	"mime/multipart"
	"net/url"
)

type (
	Controller struct {
		Name   string
		Params *Params
	}
	Params struct {
		url.Values
		Fixed, Route, Query, Form url.Values
		Files                     map[string][]*multipart.FileHeader
		JSON                      []byte
	}
	Request            struct{}
	Result             interface{}
	ContentDisposition string
)

func (p *Params) Bind(dest interface{}, name string)                                     {}
func (p *Params) BindJSON(dest interface{}) error                                        { return nil }
func (r *Request) GetHttpHeader(key string) string                                       { return "" }
func (c *Controller) Redirect(val interface{}, args ...interface{}) Result               { return nil }
func (c *Controller) RenderFileName(filename string, delivery ContentDisposition) Result { return nil }
func (c *Controller) RenderHTML(html string) Result                                      { return nil }
func (c *Controller) RenderText(text string, objs ...interface{}) Result                 { return nil }
func (c *Controller) RenderJSON(o interface{}) Result                                    { return nil }
