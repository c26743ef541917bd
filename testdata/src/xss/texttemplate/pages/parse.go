package pages

import tmpl "text/template" // for pages

func named() *tmpl.Template {
	return tmpl.Must(tmpl.New("").Funcs(funcs).Parse("<p>{{. | upper}}</p>"))
}
