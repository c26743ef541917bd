package std

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

func netHTTP() model.Package {
	return model.Package{
		Path: "net/http",
		Funcs: model.Rows(
			requestSources(), requestPlumbing(), headers(), handlers(), httpListeners(), requests(),
			[]model.Func{
				{
					// The password that goes with a constant name.
					Name:  "(*Request).SetBasicAuth",
					Sinks: model.Sinks(model.Credential, arg(1)),
					Flows: model.Merge(inside().At(".Header"), arg(0), arg(1)),
				},
			},
		),
		Fields: []model.Field{
			// A Request that a handler is given. URL and Host are the client's too.
			{Type: "Request", Name: "Body", Source: model.Remote},
			{Type: "Request", Name: "Form", Source: model.Remote},
			{Type: "Request", Name: "GetBody", Source: model.Remote},
			{Type: "Request", Name: "Header", Source: model.Remote},
			{Type: "Request", Name: "Host", Source: model.Remote},
			{Type: "Request", Name: "Method", Source: model.Remote},
			{Type: "Request", Name: "MultipartForm", Source: model.Remote},
			{Type: "Request", Name: "PostForm", Source: model.Remote},
			{Type: "Request", Name: "RequestURI", Source: model.Remote},
			{Type: "Request", Name: "TLS", Source: model.Remote}, // server name, names in the client's certificate
			{Type: "Request", Name: "Trailer", Source: model.Remote},
			{Type: "Request", Name: "TransferEncoding", Source: model.Remote},
			{Type: "Request", Name: "URL", Source: model.Remote},

			{Type: "Response", Name: "Body", Source: model.NetworkResponse},
			{Type: "Response", Name: "Header", Source: model.NetworkResponse},
			{Type: "Response", Name: "Status", Source: model.NetworkResponse},
			{Type: "Response", Name: "Trailer", Source: model.NetworkResponse},
		},
		Types: []model.Type{{Name: "Dir", Sink: model.Path}},
	}
}

func requestSources() []model.Func {
	remote := model.Sources(model.Remote, ret(0))
	return model.Rows(
		model.Named(model.Func{Sources: remote, Getter: true},
			"(*Request).Cookie", "(*Request).Cookies", "(*Request).CookiesNamed", "(*Request).FormValue",
			"(*Request).PostFormValue",
			"(*Request).Referer", "(*Request).UserAgent"),
		[]model.Func{
			{Name: "(*Request).BasicAuth", Sources: append(model.Sources(model.Remote, ret(0), ret(1)), model.Sources(model.Secret, ret(1))...), Getter: true},
			{Name: "(*Request).FormFile", Sources: model.Sources(model.Remote, ret(0), ret(1))},
			{Name: "(*Request).MultipartReader", Sources: remote},
			{Name: "(*Request).PathValue", Sources: []model.Source{{At: ret(0), Threat: model.Remote, InPath: true}}, Getter: true},
			// The errors of the parsers quote what they could not read.
			{Name: "(*Request).ParseForm", Sources: remote},
			{Name: "(*Request).ParseMultipartForm", Sources: remote},
		})
}

// requestPlumbing has the functions that make, copy or carry a request: its
// context is not its text.
func requestPlumbing() []model.Func {
	ctx := inside().At(".ctx")
	return []model.Func{
		// What could begin another attribute is left out of all but the name.
		{Name: "(*Cookie).String", Flows: slices.Concat(model.Move(inside().At(".Name"), ret(0)),
			model.Clean(model.KindSet(model.Header), inside().At(".Value"), ret(0)),
			model.Clean(model.KindSet(model.Header), inside().At(".Path"), ret(0)),
			model.Clean(model.KindSet(model.Header), inside().At(".Domain"), ret(0)))},
		{Name: "(*Request).AddCookie", Flows: model.Move(arg(0), inside().At(".Header"))},
		{Name: "(*Request).Clone", Flows: []model.Flow{
			{From: recv(), To: ret(0), Same: true, Copy: true},
			{From: arg(0), To: ret(0).At("*.ctx"), Same: true},
		}},
		{Name: "(*Request).Context", Flows: model.Same(ctx, ret(0))},
		{Name: "(*Request).SetPathValue"},
		{Name: "(*Request).WithContext", Flows: []model.Flow{
			{From: recv(), To: ret(0), Same: true},
			{From: arg(0), To: ret(0).At("*.ctx"), Same: true},
		}},
		{Name: "(*Request).Write", Flows: model.Move(recv(), arg(0).At("*"))},
		{Name: "(*Request).WriteProxy", Flows: model.Move(recv(), arg(0).At("*"))},
		{Name: "(*Response).Write", Flows: model.Move(recv(), arg(0).At("*"))},
		{Name: "MaxBytesReader", Flows: model.Clean(amount, arg(1), ret(0))},
		{Name: "NewRequest", Made: true, Sinks: model.Sinks(model.URL, arg(1)), Flows: []model.Flow{
			{From: arg(0), To: ret(0).At("*.Method")},
			{From: arg(1), To: ret(0).At("*.URL"), Shown: model.URLParse},
			{From: arg(1), To: ret(0).At("*.Host")},
			{From: arg(2), To: ret(0).At("*.Body")},
			{From: arg(1), To: ret(1)},
		}},
		{Name: "NewRequestWithContext", Made: true, Sinks: model.Sinks(model.URL, arg(2)), Flows: []model.Flow{
			{From: arg(0), To: ret(0).At("*.ctx"), Same: true},
			{From: arg(1), To: ret(0).At("*.Method")},
			{From: arg(2), To: ret(0).At("*.URL"), Shown: model.URLParse},
			{From: arg(2), To: ret(0).At("*.Host")},
			{From: arg(3), To: ret(0).At("*.Body")},
			{From: arg(2), To: ret(1)},
		}},
		{Name: "ReadRequest", Flows: model.Move(arg(0), ret(0))},
		{Name: "ReadResponse", Flows: model.Move(arg(0), ret(0))},
		{Name: "SetCookie", Sinks: model.Sinks(model.Header, arg(1).At("*.Name"))}, // a header, which Write has nothing to do with
		{Name: "StatusText"},
	}
}

// headers: net/http writes a line break in a value as a space, so that text does harm as
// a name, or as the value of a header that means something to the browser. The rules know
// which those are.
func headers() []model.Func {
	set := model.Func{
		Op: model.SetHeader, Headers: recv(),
		Sinks: []model.Sink{
			{At: arg(0), Kind: model.Header},
			{At: arg(1), Kind: model.Header},
			{At: arg(1), Kind: model.Redirect},
		},
		Flows: []model.Flow{
			{From: arg(0), To: recv().At("[key]")},
			{From: arg(1), To: recv().At("[][]")},
		},
	}
	return model.Rows(model.Named(set, "(Header).Add", "(Header).Set"), []model.Func{
		{Name: "(Header).Clone", Flows: model.Same(recv(), ret(0))},
		{Name: "(Header).Get", Flows: model.Move(recv().At("[][]"), ret(0)), Getter: true},
		{Name: "(Header).Values", Flows: model.Move(recv().At("[]"), ret(0)), Getter: true},
		{Name: "(Header).Write", Flows: model.Move(recv(), arg(0).At("*"))},
	})
}

// requests has the functions that send one. What comes back is the other side's.
func requests() []model.Func {
	address := model.Func{Sinks: model.Sinks(model.URL, arg(0))}
	send := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.URL, Shown: model.URLString, Format: arg(0).At("*.URL")}}}
	return model.Rows(
		model.Named(address, "(*Client).Get", "(*Client).Head", "(*Client).Post", "(*Client).PostForm", "Get", "Head", "Post", "PostForm"),
		model.Named(send, "(*Client).Do", "(*Transport).RoundTrip", "(RoundTripper).RoundTrip"))
}

// handlers has the functions through which handlers are registered and wrapped. A
// handler is called with a request that nothing is known of; its fields are sources.
func handlers() []model.Func {
	called := func(n int) []model.Call { return []model.Call{{Func: arg(n)}} }
	return []model.Func{
		{Name: "(*ServeMux).Handle", Calls: served(arg(1))},
		{Name: "(*ServeMux).HandleFunc", Calls: called(1)},
		{Name: "(HandlerFunc).ServeHTTP", Calls: []model.Call{{Func: recv(), Args: []model.Port{arg(0), arg(1)}}}},
		{Name: "(ResponseWriter).Header", Flows: model.Same(inside(), ret(0))},
		{Name: "(ResponseWriter).Write", Sinks: bodySink(), Flows: model.Move(arg(0), inside())},
		{Name: "(ResponseWriter).WriteHeader"},
		// What is in a file is not its name.
		{Name: "(Dir).Open", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "(FileSystem).Open", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "AllowQuerySemicolons", Flows: model.Same(arg(0), ret(0))},
		{Name: "Error", Sinks: model.Sinks(model.ClientText, arg(1))}, // plain text, whatever the writer makes of it
		{Name: "Handle", Calls: served(arg(1))},
		{Name: "HandleFunc", Calls: called(1)},
		{Name: "MaxBytesHandler", Flows: model.Same(arg(0), ret(0))},
		{Name: "ProxyURL", Sinks: []model.Sink{{At: arg(0), Kind: model.URL, Shown: model.URLString, Format: arg(0)}}},
		{Name: "Redirect", Sinks: []model.Sink{{At: arg(2), Kind: model.Redirect, Shown: model.Local}}},
		{Name: "RedirectHandler", Sinks: []model.Sink{{At: arg(0), Kind: model.Redirect, Shown: model.Local}}},
		{Name: "ServeFile", Sinks: model.Sinks(model.ServedPath, arg(2))},
		{Name: "ServeFileFS"},
		{Name: "StripPrefix", Flows: model.Same(arg(1), ret(0))},
		{Name: "TimeoutHandler", Flows: model.Same(arg(0), ret(0))},
	}
}

// served is what is called for each request.
func served(handler model.Port) []model.Call {
	return []model.Call{{Func: handler, Method: "ServeHTTP", Args: make([]model.Port, 2)}}
}

func httpListeners() []model.Func {
	addr := model.Sinks(model.Listen, arg(0))
	own := model.Func{Sinks: model.Sinks(model.Listen, inside().At(".Addr")), Calls: served(inside().At(".Handler"))}
	given := model.Func{Calls: served(inside().At(".Handler"))}
	return model.Rows([]model.Func{
		{Name: "ListenAndServe", Sinks: addr, Calls: served(arg(1))},
		{Name: "ListenAndServeTLS", Sinks: addr, Calls: served(arg(3))},
		{Name: "Serve", Calls: served(arg(1))},
		{Name: "ServeTLS", Calls: served(arg(1))},
	}, model.Named(own, "(*Server).ListenAndServe", "(*Server).ListenAndServeTLS"), model.Named(given, "(*Server).Serve", "(*Server).ServeTLS"))
}
