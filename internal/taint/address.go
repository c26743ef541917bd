package taint

import (
	"net/url"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// keepsHost reports whether an address that is p and then the text goes to the host that
// the program meant. What is not known of p is the program's choice.
func (k knowledge) keepsHost(p pat) bool {
	rest, absolute := cutScheme(p)
	switch {
	case p == "":
		return k.startsWith('/')
	case !absolute && p[0] == '/', strings.IndexAny(rest, `/?#\`) > 0:
		return true
	case rest == "":
		return false
	}
	return k.startsWith('/') || !absolute && !mayBecomeScheme(p)
}

// staysHere reports whether a browser that is sent to p and then the text stays on the
// site that p names, or on this one.
func (k knowledge) staysHere(p pat) bool {
	switch p {
	case "":
		return k.isLocal()
	case "/":
		return k.begins('/') && k.begins('\\')
	}
	if rest, absolute := cutScheme(p); !absolute && p[0] == '/' {
		return !strings.HasPrefix(rest, `/\`)
	}
	return k.keepsHost(p)
}

// isLocal reports whether a browser takes the text for the path of a page of this site: it
// has no scheme, and does not begin with two slashes of either sort. That net/url finds no host
// in it tells the first only of a pair that no third follows, and nothing of backslashes.
func (k knowledge) isLocal() bool {
	slash := k.startsWith('/')
	return (slash || k.isNot(anyScheme) && k.begins('\\')) && k.isNot(slashBackslash) &&
		(k.isNot(twoSlashes) || k.isNot(foreignHost) && k.isNot(threeSlashes))
}

// startsLocal is what net/http makes of the target of a redirect: one that has neither a scheme nor
// a host begins with one slash.
func (v *value) startsLocal() *value {
	if v == nil || len(v.labels) == 0 {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		if l.after() != "" {
			return l
		}
		return l.learn(knowledge{first: charsOf(`\\`).add(threeSlashes)})
	})
	return &n
}

// startsWith reports whether the text certainly begins with c.
func (k knowledge) startsWith(c int) bool {
	others := charset{}.add(c).complement().minus(multiple)
	return k.first.union(k.lacks).intersect(others) == others
}

// cutScheme cuts "https://" or "//" from the beginning of an address.
func cutScheme(p pat) (rest string, absolute bool) {
	if i := strings.Index(p, "://"); i > 0 {
		return p[i+3:], true
	}
	if rest, ok := strings.CutPrefix(p, "//"); ok {
		return rest, true
	}
	return p, false
}

// mayBecomeScheme reports whether text behind p can make p the beginning of an address
// elsewhere, or of a script.
func mayBecomeScheme(p pat) bool {
	if strings.HasSuffix(p, hole) {
		return true
	}
	return slices.ContainsFunc([]string{"https://", "http://", "ftp://", "javascript:", "data:", "vbscript:"}, func(scheme string) bool {
		return strings.HasPrefix(scheme, strings.ToLower(p))
	})
}

// urlSel leads from the identity of a text to that of the URL that it was parsed into.
var urlSel = sel{kind: selHidden, name: "url"}

// urlTextSel leads from the identity of a URL to that of its text.
var urlTextSel = sel{kind: selHidden, name: "text"}

// urlFields are the fields of net/url.URL that are looked at one by one; no more, so that
// those of a parameter stay apart (see maxInputs).
var urlFields = [...]string{"Scheme", "Host", "Path", "RawQuery"}

func urlField(name string) sel { return sel{kind: selField, name: name} }

// urlParse is url.Parse: the parts of a text, of which those that the program wrote are
// not the attacker's.
func (m *modelCall) urlParse() {
	if text := m.text(model.Arg(0)); len(m.rets) > 0 && text != nil {
		m.rets[0] = m.parsed(text)
	}
}

// parsed is a new URL with the parts of the text.
func (m *modelCall) parsed(text *value) *value {
	id := m.def(0)
	if text.id != nil && len(text.labels) > 0 {
		if id = text.id.child(urlSel, nil); text.id.sel == urlTextSel && text.id.parent != nil {
			id = text.id.parent // it was a URL before
		}
	}
	content := &value{open: true, nils: canBeNonNil, id: id}
	known := knownParts(text)
	for _, name := range [...]string{"Scheme", "Host", "Path", "RawQuery", "Fragment", "Opaque"} {
		part := &value{open: true, nils: canBeNonNil}
		if s, ok := known[name]; ok {
			part = constText(s)
		}
		place := name == "Scheme" || name == "Host" || name == "Opaque"
		for _, l := range derived(text, id).labels {
			if rest, _ := cutScheme(l.after()); place && strings.IndexAny(rest, "/?#") > 0 {
				continue // the host stands before it, whatever that is
			}
			part.labels = append(part.labels, l.cutStart())
		}
		if len(part.labels) > 0 {
			part.id = id.child(urlField(name), nil)
		}
		if name == "Scheme" { // letters, digits, "+", "-" and "." before the host
			part.labels = mapLabels(part.labels, func(l label) label { return l.learn(knownSafe(model.Elsewhere)) })
		}
		if name == "Opaque" { // or it were a path
			part.labels = mapLabels(part.labels, func(l label) label { return l.learn(knowledge{first: charsOf("/")}) })
		}
		content = content.with(urlField(name), part)
	}
	content.id = id
	return m.r.newObject(m.s, m.instr(), m.cs.sub+"url", nil, content)
}

// knownParts are the parts of a URL of which the text is known, or begins with its host.
func knownParts(text *value) map[string]string {
	start := text.prefix()
	u, err := url.Parse(strings.ReplaceAll(start, hole, ""))
	if err != nil {
		return nil
	}
	if texts := constTexts(text); len(texts) == 1 {
		return map[string]string{"Scheme": u.Scheme, "Host": u.Host, "Path": u.Path, "RawQuery": u.RawQuery, "Fragment": u.Fragment, "Opaque": u.Opaque}
	}
	before, _, _ := strings.Cut(start, hole)
	if rest, absolute := cutScheme(before); absolute && strings.IndexAny(rest, "/?#") > 0 {
		return map[string]string{"Scheme": u.Scheme, "Host": u.Host}
	}
	return nil
}

// urlString is the text of the URL that the receiver points to, or of its path and query, or
// path alone.
// It has no line breaks: they are escaped, or no URL is parsed that has one; so is a backslash
// in its path.
func (m *modelCall) urlString() *value {
	u := m.s.facts.bake(m.r.pointee(m.s, m.at(model.Recv)))
	if m.row.Op == model.URLEscaped {
		return m.escapedPath(u)
	}
	if u != nil && m.row.Op == model.URLPath {
		u = u.with(urlField("Scheme"), constText("")).with(urlField("Host"), constText(""))
	}
	v := urlText(u, m.def(0))
	if m.row.Op == model.URLString {
		v = m.withUser(v, u)
	}
	if v == nil || len(v.labels) == 0 {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		return l.learn(knowledge{safe: model.KindSet(model.Log, model.Header, model.MailBody), first: charsOf(`\\`).add(slashBackslash)})
	})
	return &n
}

// withUser is the text of the URL u, with the password that the program put into it: it shows in
// a log, and does no other harm, for it is escaped.
func (m *modelCall) withUser(v, u *value) *value {
	if v == nil || u == nil || strings.HasSuffix(m.name, ".Redacted") {
		return v
	}
	secrets := slicesFilter(m.r.collect(m.s, u.kid(urlField("User"))), func(l label) bool {
		return l.org.input != nil || l.org.src.Threat == model.Secret
	})
	if len(secrets) == 0 {
		return v
	}
	n := *v
	n.labels = joinLabels(v.labels, mapLabels(notPure(secrets), func(l label) label {
		return l.behind(hole).learn(knownSafe(model.Any &^ model.KindSet(model.LogSecret)))
	}))
	return &n
}

// askedText is the text of the address that a request is sent to: the opaque part of a URL becomes
// a part of the request, and no host.
func askedText(u *value, id *path) *value {
	if u != nil && u.kid(urlField("Opaque")) != nil {
		u = u.with(urlField("Opaque"), constText(""))
	}
	return urlText(u, id)
}

// urlText is the text of a URL, part by part: what is in the path stands behind the host.
func urlText(u *value, id *path) *value {
	if u == nil {
		return nil
	}
	if u.id != nil && u.id.sel == urlSel && u.isParsed() {
		id = u.id.child(urlTextSel, nil)
	}
	scheme, host, path, query := urlPart(u, urlFields[0]), urlPart(u, urlFields[1]), urlPart(u, urlFields[2]), urlPart(u, urlFields[3])
	out := constText("")
	if !isEmpty(scheme) {
		out = concat(scheme, constText("://"), id)
	} else if !isEmpty(host) {
		out = constText("//")
	}
	out = concat(out, host, id)
	if !isEmpty(path) {
		if !isEmpty(host) && !strings.HasPrefix(path.prefix(), "/") {
			out = concat(out, constText("/"), id)
		}
		out = concat(out, inAddress(path), id)
	}
	if !isEmpty(query) {
		out = concat(concat(out, constText("?"), id), query, id)
	}
	for _, name := range [...]string{"Opaque", "Fragment"} {
		if k := u.kid(urlField(name)); k != nil && len(k.labels) > 0 && name == "Fragment" {
			out = concat(concat(out, constText("#"), id), k, id)
		} else if k != nil && len(k.labels) > 0 {
			out.labels = joinLabels(out.labels, mapLabels(derived(k, id).labels, func(l label) label { return l.opaque(!isEmpty(scheme)) }))
			out.id = id
		}
	}
	return out
}

// opaque is the opaque part of a URL, as it stands in its text: behind "http:", what does not begin
// with a slash is no host to which a request is sent.
func (l label) opaque(behindScheme bool) label {
	if behindScheme && l.lore().first.has('/') {
		return l.learn(knownSafe(model.KindSet(model.URL)))
	}
	return l
}

// isParsed reports whether a URL has no text but that which it was parsed from: what is known
// of that is nothing of a part that was written since.
func (u *value) isParsed() bool {
	return !slices.ContainsFunc(u.kids, func(k kid) bool { return len(k.val.labels) > 0 && (k.val.id == nil || k.val.id.parent != u.id) })
}

// escapedPath is the path of a URL, as it stands in an address.
func (m *modelCall) escapedPath(u *value) *value {
	if u == nil {
		return nil
	}
	return derived(inAddress(urlPart(u, "Path")), m.textID(0, m.at(m.row.Flows[0].From))).learn(knownSafe(model.KindSet(model.Log, model.Header)))
}

// pathChars are the characters of a path in an address: what is none is escaped.
const pathChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~$&+,/:;=@!'()*[]%"

// inAddress is a path as it stands in an address.
func inAddress(v *value) *value {
	if len(v.labels) == 0 {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		return l.gain(charsOf("%0123456789ABCDEF")).learn(knowledge{lacks: absent(charsOf(pathChars))})
	})
	return &n
}

// urlPart is a part of a URL.
func urlPart(u *value, name string) *value {
	v := u.child(urlField(name), nil)
	if v == nil || v.zero && len(v.labels) == 0 && len(v.alts) == 0 {
		return constText("")
	}
	return v
}

// urlResolve is a reference seen from a URL: one without a host stays on that of the URL.
func (m *modelCall) urlResolve() {
	base, ref := m.r.pointee(m.s, m.at(model.Recv)), m.r.pointee(m.s, m.at(model.Arg(0)))
	if base == nil || ref == nil || len(m.rets) == 0 {
		return
	}
	for _, name := range [...]string{"Scheme", "Host", "Opaque"} {
		if !isEmpty(urlPart(ref, name)) {
			return
		}
	}
	id := m.def(0)
	u := base.with(urlField("Path"), concat(constText("/"), urlPart(ref, "Path"), id)).with(urlField("RawQuery"), urlPart(ref, "RawQuery"))
	m.rets[0] = m.r.newObject(m.s, m.instr(), m.cs.sub+"url", nil, u)
}

func isEmpty(v *value) bool { return !v.isOpen() && len(v.alts) == 1 && v.alts[0] == "s" }

// urlJoin is a URL with more elements at the end of its path.
func (m *modelCall) urlJoin() *value {
	more, id := model.Arg(1-m.recv), m.def(0)
	elems := m.join(m.elems(more), m.at(more), constText("/"))
	if m.recv == 0 {
		return concat(concat(m.text(model.Arg(0)), constText("/"), id), elems, id)
	}
	u := m.r.pointee(m.s, m.at(model.Recv))
	if u == nil || len(m.rets) == 0 {
		return nil
	}
	path := concat(concat(u.child(urlField("Path"), nil), constText("/"), id), elems, id)
	m.rets[0] = m.r.newObject(m.s, m.instr(), m.cs.sub+"url", nil, u.with(urlField("Path"), path))
	return nil
}

// hostOf is the identity of the text of which the one with the identity p is the host,
// and of the URL that it was parsed into.
//
// Of a URL that the caller has, it says nothing: see isHost.
func hostOf(p *path) (text, parsed *path) {
	if p = p.ofHostname(); isHost(p) && p.parent.sel == urlSel {
		return p.parent.parent, p.parent
	}
	return nil, nil
}

// ofHostname is the identity of the host of which p is the name.
func (p *path) ofHostname() *path {
	if p.sel.kind == selHidden && strings.HasSuffix(p.sel.name, ".Hostname") {
		return p.parent
	}
	return p
}

// isHost reports whether p is the host of a URL, be it one that the caller has.
func isHost(p *path) bool { return isURLField(p.ofHostname(), "Host") }

func isURLField(p *path, name string) bool {
	return p != nil && p.sel.kind == selField && p.sel.name == name && p.parent != nil &&
		(p.parent.sel == urlSel || p.parent.typ != nil && typeName(p.parent.typ) == "net/url.URL")
}

// resolvedSel leads from the identity of a host to that of its addresses.
var resolvedSel = sel{kind: selHidden, name: "resolved"}

// resolved are the addresses of the host at the last argument.
func (m *modelCall) resolved() *value {
	host := m.arg(len(m.args) - 1)
	if host == nil {
		return nil
	}
	d := derived(host, m.def(0))
	d.labels = mapLabels(d.labels, func(l label) label { return l.cutStart().learn(knownSafe(model.Address)) })
	if host.id != nil && len(d.labels) > 0 {
		d.id = host.id.child(resolvedSel, nil)
	}
	return d
}
