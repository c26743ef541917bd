package idioms

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"taint/mark"
)

func slashed() string { return strings.ReplaceAll(mark.Source(), `\`, "/") }

var errOut = errors.New("outside")

// stripping in a loop
func Case_14_1_StripLoop_Clean() {
	p := slashed()
	for strings.Contains(p, "..") {
		p = strings.ReplaceAll(p, "..", "")
	}
	mark.Path("data/" + p)
}

func Case_14_1_StripLoop_Flow() {
	p := slashed()
	q := p
	for strings.Contains(q, "..") {
		q = strings.ReplaceAll(q, "..", "")
	}
	mark.Path("data/" + p) // want "flow"
}

func strip(p string) string {
	for {
		q := strings.ReplaceAll(p, "../", "")
		if q == p {
			return p
		}
		p = q
	}
}

func Case_14_1_StripFix_Clean() {
	p := strip(slashed())
	if strings.HasSuffix(p, "..") {
		return
	}
	mark.Path("data/" + p)
}

func Case_14_1_StripFix_Flow() {
	p := slashed()
	if strings.HasSuffix(strip(p), "..") {
		return
	}
	mark.Path("data/" + p) // want "flow"
}

// leading slashes go in a loop
func Case_14_1_StripLeading_Clean() {
	p := slashed()
	for strings.HasPrefix(p, "/") {
		p = p[1:]
	}
	if strings.Contains(p, "..") {
		return
	}
	mark.Path(p)
}

func Case_14_1_StripLeading_Flow() {
	p := slashed()
	if strings.HasPrefix(p, "/") {
		p = p[1:]
	}
	mark.Path(p) // want "flow"
}

// leading dashes of an argument
func Case_14_1_StripDashes_Clean() {
	a := mark.Source()
	for strings.HasPrefix(a, "-") {
		a = strings.TrimPrefix(a, "-")
	}
	mark.Arg(a)
}

func Case_14_1_StripDashes_Flow() {
	a := mark.Source()
	if strings.HasPrefix(a, "-") {
		a = strings.TrimPrefix(a, "-")
	}
	mark.Arg(a) // want "flow"
}

// IsLocal in a helper, negated
func escapes(name string) bool { return !filepath.IsLocal(name) }

func Case_14_4_NotLocal_Clean() {
	name := slashed()
	if escapes(name) {
		return
	}
	mark.Path(name)
}

func Case_14_4_NotLocal_Flow() {
	name := slashed()
	if !escapes(name) {
		return
	}
	mark.Path(name) // want "flow"
}

func localise(name string) (string, error) {
	name = strings.TrimPrefix(name, "/")
	if name == "" || !filepath.IsLocal(name) {
		return "", errOut
	}
	return filepath.FromSlash(name), nil
}

func Case_14_4_Localise_Clean() {
	if name, err := localise(slashed()); err == nil {
		mark.Path(name)
	}
}

func Case_14_4_Localise_Flow() {
	raw := slashed()
	if _, err := localise(raw); err == nil {
		mark.Path(raw) // want "flow"
	}
}

// Rel variants
func inside(root, p string) bool {
	rel, err := filepath.Rel(root, p)
	if err != nil {
		return false
	}
	return rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

func Case_14_4_RelInside_Clean() {
	p := filepath.Join("data", slashed())
	if !inside("data", p) {
		return
	}
	mark.Path(p)
}

func Case_14_4_RelInside_Flow() {
	p := filepath.Join("data", slashed())
	if inside("data", p) {
		return
	}
	mark.Path(p) // want "flow"
}

func Case_14_1_RelOr_Clean() {
	p := filepath.Join("data", slashed())
	rel, err := filepath.Rel("data", p)
	if err != nil || rel == ".." || strings.HasPrefix(rel, "../") {
		return
	}
	mark.Path(p)
}

func Case_14_1_RelOr_Flow() {
	p := filepath.Join("data", slashed())
	rel, err := filepath.Rel("data", p)
	if err != nil || rel == ".." {
		return
	}
	mark.Path(p) // want "flow"
}

func Case_14_1_RelLocal_Clean() {
	p := filepath.Join("data", slashed())
	rel, err := filepath.Rel("data", p)
	if err != nil || !filepath.IsLocal(rel) {
		return
	}
	mark.Path(p)
}

func Case_14_1_RelLocal_Flow() {
	p := filepath.Join("data", slashed())
	rel, err := filepath.Rel("data", p)
	if err != nil && !filepath.IsLocal(rel) {
		return
	}
	mark.Path(p) // want "flow"
}

// rooted clean
func Case_13_1_RootClean_Clean() {
	mark.Path(path.Clean("/" + slashed())[1:])
}

func Case_13_1_RootClean_Flow() {
	mark.Path(path.Clean(slashed())) // want "flow"
}

func Case_13_1_RootCleanJoin_Clean() {
	mark.Path(filepath.Join("data", filepath.FromSlash(path.Clean("/"+slashed()))))
}

func Case_13_1_RootCleanJoin_Flow() {
	mark.Path(filepath.Join("data", filepath.FromSlash(path.Clean(slashed())))) // want "flow"
}

// parts of a path
func Case_14_1_EachPart_Clean() {
	p := slashed()
	for _, part := range strings.Split(p, "/") {
		if part == ".." {
			return
		}
	}
	mark.Path("data/" + p)
}

func Case_14_1_EachPart_Flow() {
	p := slashed()
	for _, part := range strings.Split(p, "/") {
		if part == "." {
			return
		}
	}
	mark.Path("data/" + p) // want "flow"
}

func Case_14_1_NoPart_Clean() {
	p := slashed()
	if slices.Contains(strings.Split(p, "/"), "..") {
		return
	}
	mark.Path("data/" + p)
}

func Case_14_1_NoPart_Flow() {
	p := slashed()
	if slices.Contains(strings.Split(p, ":"), "..") {
		return
	}
	mark.Path("data/" + p) // want "flow"
}

func hasDotDot(v string) bool {
	if !strings.Contains(v, "..") {
		return false
	}
	for _, ent := range strings.FieldsFunc(v, func(r rune) bool { return r == '/' || r == '\\' }) {
		if ent == ".." {
			return true
		}
	}
	return false
}

func Case_14_4_HasDotDot_Clean() {
	p := slashed()
	if hasDotDot(p) {
		return
	}
	mark.Path("data/" + p)
}

func Case_14_4_HasDotDot_Flow() {
	p := slashed()
	if !hasDotDot(p) {
		return
	}
	mark.Path("data/" + p) // want "flow"
}

// fs.ValidPath
func Case_14_1_ValidPath_Clean() {
	p := slashed()
	if !fs.ValidPath(p) {
		return
	}
	mark.Path(p)
}

func Case_14_1_ValidPath_Flow() {
	p := slashed()
	if fs.ValidPath(p) {
		return
	}
	mark.Path(p) // want "flow"
}

// Cut
func Case_14_1_Cut_Clean() {
	name, ext, ok := strings.Cut(mark.Source(), ".")
	if !ok || ext != "txt" || strings.ContainsAny(name, `/\`) {
		return
	}
	mark.Path("data/" + name + ".txt")
}

func Case_14_1_Cut_Flow() {
	name, ext, ok := strings.Cut(mark.Source(), ":")
	if ok && ext == "txt" {
		return
	}
	mark.Path("data/" + name + ".txt") // want "flow"
}

func Case_14_1_CutPrefix_Clean() {
	rest, ok := strings.CutPrefix(mark.Source(), "list")
	if !ok || rest != "" {
		return
	}
	mark.Shell(rest)
}

func Case_14_1_CutPrefix_Flow() {
	rest, ok := strings.CutPrefix(mark.Source(), "list")
	if !ok || rest == "" {
		return
	}
	mark.Shell(rest) // want "flow"
}

// the extension
var exts = map[string]bool{".txt": true, ".png": true}

func Case_14_1_Ext_Clean() {
	name := filepath.Base(slashed())
	if !exts[strings.ToLower(filepath.Ext(name))] {
		return
	}
	mark.Path("data/" + name)
}

func Case_14_1_Ext_Flow() {
	name := slashed()
	if exts[strings.ToLower(filepath.Ext(name))] {
		return
	}
	mark.Path("data/" + name) // want "flow"
}

// a URL's path
func Case_14_1_URLPath_Clean() {
	u, err := url.Parse(slashed())
	if err != nil {
		return
	}
	p := path.Clean("/" + u.Path)
	mark.Path("data" + p)
}

func Case_14_1_URLPath_Flow() {
	u, err := url.Parse("http://example.com/" + slashed())
	if err != nil {
		return
	}
	mark.Path("data" + u.Path) // want "flow"
}

// nested helpers returning cleaned name and ok
func safePath(root, name string) (full string, ok bool) {
	full = filepath.Join(root, filepath.Clean("/"+name))
	return full, strings.HasPrefix(full, filepath.Clean(root)+string(os.PathSeparator))
}

func Case_14_4_SafePath_Clean() {
	if full, ok := safePath("data", slashed()); ok {
		mark.Path(full)
	}
}

func Case_14_4_SafePath_Flow() {
	name := slashed()
	if _, ok := safePath("data", name); ok {
		mark.Path(name) // want "flow"
	}
}

// a name that is what its decoding encodes to
func isID(id string) bool {
	raw, err := base64.RawURLEncoding.DecodeString(id)
	return err == nil && len(raw) > 0 && encoded(raw) == id
}

func encoded(raw []byte) string { return base64.RawURLEncoding.EncodeToString(raw) }

func Case_14_1_EncodedAgain_Clean() {
	id := mark.Source()
	if isID(id) {
		mark.Path("data/" + id)
	}
}

func Case_14_1_EncodedAgain_Flow() {
	id := mark.Source()
	raw, err := base64.RawURLEncoding.DecodeString(id)
	if err == nil && string(raw) != "" || encoded(raw) != id {
		mark.Path("data/" + id) // want "flow"
	}
}

// digits are what a text of hex has, if it can be read as such
func isHex(id string) error {
	if _, err := hex.DecodeString(id); err != nil {
		return fmt.Errorf("no identifier: %w", err)
	}
	return nil
}

func Case_14_1_HexRead_Clean() {
	id := mark.Source()
	if isHex(id) == nil {
		mark.Path("data/" + id)
	}
}

func Case_14_1_HexRead_Flow() {
	id := mark.Source()
	if isHex(id) != nil {
		mark.Path("data/" + id) // want "flow"
	}
}
