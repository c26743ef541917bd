package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Clients: the address is a sink, and what comes back is another server's.

// resty is the package of versions 2 and 3. A path parameter is escaped before it becomes
// part of the address.
func resty(path string) model.Package {
	send := model.Func{Sources: model.Sources(model.NetworkResponse, ret(0).At("*"))}
	fetch := func(n int) model.Func {
		f := send
		f.Sinks = model.Sinks(model.URL, arg(n))
		return f
	}
	read := []string{"(*Response).Header", "(*Response).Result", "(*Response).Status", "(*Response).String"}
	base := []string{"(*Client).SetBaseURL"}
	if path == "github.com/go-resty/resty/v2" {
		read = append(read, "(*Response).Body", "(*Response).Error", "(*Response).RawBody")
		base = append(base, "(*Client).SetHostURL")
	} else {
		read = append(read, "(*Response).Bytes", "(*Response).ResultError")
		base = append(base, "(*Request).SetURL")
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(fetch(0),
				"(*Request).Delete", "(*Request).Get", "(*Request).Head", "(*Request).Options", "(*Request).Patch",
				"(*Request).Post", "(*Request).Put"),
			model.Named(fetch(1), "(*Request).Execute"),
			model.Named(send, "(*Request).Send"),
			model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(0)), Flows: model.Same(recv(), ret(0))}, base...),
			model.Named(model.Func{Sources: model.Sources(model.NetworkResponse, ret(0)), Getter: true}, read...),
			model.Named(sink(model.Credential, 0), "(*Client).SetAuthToken", "(*Request).SetAuthToken"),
			model.Named(sink(model.Credential, 1), "(*Client).SetBasicAuth", "(*Request).SetBasicAuth")),
	}
}

// goOIDC asks the issuer that it is given where its keys are.
func goOIDC() model.Package {
	asks := model.Func{Sinks: model.Sinks(model.URL, arg(1))}
	return model.Package{
		Path:  "github.com/coreos/go-oidc/v3/oidc",
		Funcs: model.Named(asks, "NewProvider", "NewRemoteKeySet"),
	}
}

// grequests and req are not on the module proxy: their rows are from their documentation.

func grequests() model.Package {
	fetch := model.Func{Sinks: model.Sinks(model.URL, arg(0)), Sources: model.Sources(model.NetworkResponse, ret(0))}
	return model.Package{
		Path: "github.com/levigross/grequests",
		Funcs: model.Rows(
			model.Named(fetch, "Delete", "Get", "Head", "Options", "Patch", "Post", "Put"),
			model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(1)), Sources: fetch.Sources}, "Req"),
			model.Named(model.Func{Sinks: fetch.Sinks, Sources: fetch.Sources},
				"(*Session).Delete", "(*Session).Get", "(*Session).Head", "(*Session).Options", "(*Session).Patch",
				"(*Session).Post", "(*Session).Put"),
			model.Named(model.Func{Sources: fetch.Sources, Getter: true}, "(*Response).Bytes", "(*Response).String"),
			model.Named(model.Func{Sources: model.Sources(model.NetworkResponse, arg(0).At("*"))}, "(*Response).JSON"),
			model.Named(sink(model.Path, 0), "(*Response).DownloadToFile")),
	}
}

func imrocReq() model.Package {
	fetch := model.Func{Sinks: model.Sinks(model.URL, arg(0)), Sources: model.Sources(model.NetworkResponse, ret(0))}
	names := []string{"Delete", "Get", "Head", "Options", "Patch", "Post", "Put"}
	var all []string
	for _, n := range names {
		all = append(all, "(*Request)."+n, "(*Request).Must"+n, n, "Must"+n)
	}
	return model.Package{
		Path: "github.com/imroc/req/v3",
		Funcs: model.Rows(
			model.Named(fetch, all...),
			model.Named(model.Func{Sinks: model.Sinks(model.URL, each(0))}, "(*Client).Get", "(*Client).Post"),
			model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(0)), Flows: model.Same(recv(), ret(0))},
				"(*Client).SetBaseURL", "(*Request).SetURL"),
			model.Named(model.Func{Sources: fetch.Sources, Getter: true}, "(*Response).Bytes", "(*Response).String")),
	}
}

// colly visits pages. What its callbacks see is what other servers answered.
func colly() model.Package {
	text := model.Func{Sources: model.Sources(model.NetworkResponse, ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/gocolly/colly/v2",
		Funcs: model.Rows(
			model.Named(sink(model.URL, 0),
				"(*Collector).Head", "(*Collector).Post", "(*Collector).PostMultipart", "(*Collector).PostRaw",
				"(*Collector).Visit", "(*Request).Post", "(*Request).PostMultipart", "(*Request).PostRaw", "(*Request).Visit"),
			model.Named(sink(model.URL, 1), "(*Collector).Request", "(*Request).New"),
			model.Named(text,
				"(*HTMLElement).Attr", "(*HTMLElement).ChildAttr", "(*HTMLElement).ChildAttrs", "(*HTMLElement).ChildText",
				"(*HTMLElement).ChildTexts", "(*XMLElement).Attr", "(*XMLElement).ChildAttr", "(*XMLElement).ChildText"),
			model.Named(sink(model.Path, 0), "(*Response).Save")),
		Fields: []model.Field{
			{Type: "HTMLElement", Name: "Text", Source: model.NetworkResponse},
			{Type: "Response", Name: "Body", Source: model.NetworkResponse},
			{Type: "Response", Name: "Headers", Source: model.NetworkResponse},
			{Type: "XMLElement", Name: "Text", Source: model.NetworkResponse},
		},
	}
}

// chromeDP drives a browser, which also opens local files: the attacker must not choose
// the address. A script is run in the page.
func chromeDP() model.Package {
	return model.Package{
		Path: "github.com/chromedp/chromedp",
		Funcs: model.Rows(
			model.Named(sink(model.URL, 0), "Navigate", "NavigateResponse"),
			model.Named(sink(model.Eval, 0), "CallFunctionOn", "Evaluate", "EvaluateAsDevTools", "Poll", "PollFunction")),
	}
}

// goGit: the address of a repository to clone or fetch. It may be that of a local file.
func goGit() model.Package {
	return model.Package{
		Path: "github.com/go-git/go-git/v5",
		Funcs: model.Rows(model.Named(sink(model.Path, 0),
			"PlainClone", "PlainInit", "PlainInitWithOptions", "PlainOpen", "PlainOpenWithOptions"),
			model.Named(sink(model.Path, 1), "PlainCloneContext")),
		Fields: []model.Field{
			{Type: "CloneOptions", Name: "URL", Sink: model.URL},
			{Type: "FetchOptions", Name: "RemoteURL", Sink: model.URL},
			{Type: "PullOptions", Name: "RemoteURL", Sink: model.URL},
			{Type: "PushOptions", Name: "RemoteURL", Sink: model.URL},
		},
	}
}

func goGitConfig() model.Package {
	return model.Package{
		Path:   "github.com/go-git/go-git/v5/config",
		Fields: []model.Field{{Type: "RemoteConfig", Name: "URLs", Sink: model.URL}},
	}
}

// goGitObject: what stands in a tree is what whoever made the repository wrote there. Files
// and walkers check names; the entries themselves are as they are.
func goGitObject() model.Package {
	return model.Package{
		Path:   "github.com/go-git/go-git/v5/plumbing/object",
		Funcs:  model.Named(model.Func{}, "(*Tree).FindEntry", "(*TreeWalker).Next"),
		Fields: []model.Field{{Type: "TreeEntry", Name: "Name", Source: model.ArchiveEntry}},
	}
}

// goGetter downloads, or copies, whatever the source is: an address, a repository, a file.
func goGetter() model.Package {
	get := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.Path}, {At: arg(1), Kind: model.URL}}}
	return model.Package{
		Path:  "github.com/hashicorp/go-getter",
		Funcs: model.Named(get, "Get", "GetAny", "GetFile"),
		Fields: []model.Field{
			{Type: "Client", Name: "Dst", Sink: model.Path},
			{Type: "Client", Name: "Src", Sink: model.URL},
		},
	}
}

// minio: the names of objects are no names of files; that of the file to send, or to write,
// is one.
func minio() model.Package {
	return model.Package{
		Path: "github.com/minio/minio-go/v7",
		Funcs: model.Rows(
			model.Named(sink(model.Path, 3), "(*Client).FGetObject", "(*Client).FPutObject"),
			model.Named(sink(model.URL, 0), "New")),
	}
}
