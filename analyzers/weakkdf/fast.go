package weakkdf

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/internal/suggest"
)

// Hashes that are made to be fast, by the functions that hash at once and those that make a hash
// to write to. MD5 and SHA-1 are G401's.
var (
	fastSums = []string{
		"crypto/sha256.Sum224", "crypto/sha256.Sum256", "crypto/sha512.Sum384", "crypto/sha512.Sum512", "crypto/sha512.Sum512_224",
		"crypto/sha512.Sum512_256", "crypto/sha3.Sum224", "crypto/sha3.Sum256", "crypto/sha3.Sum384", "crypto/sha3.Sum512",
		"golang.org/x/crypto/sha3.Sum224", "golang.org/x/crypto/sha3.Sum256", "golang.org/x/crypto/sha3.Sum384", "golang.org/x/crypto/sha3.Sum512",
	}
	fastHashes = []string{"crypto/sha256.New", "crypto/sha256.New224", "crypto/sha512.New", "crypto/sha512.New384"}
)

// fast says that a call hashes a password, alone or with what is put to it, with such a hash.
// Where the function that it is in compares without telling the time, stretches the password
// besides, or speaks a protocol of others, the hash is not what is kept.
func (h hashing) fast(name string) string {
	var hash, text ast.Expr // what is hashed, and the hash that it is written to, if it is
	args := h.call.Args
	switch {
	case slices.Contains(fastSums, name) && len(args) > 0:
		text = args[0]
	case strings.HasSuffix(name, ".Write") && len(args) == 1:
		if sel, ok := h.call.Fun.(*ast.SelectorExpr); ok {
			hash, text = sel.X, args[0]
		}
	case name == "io.WriteString" && len(args) == 2:
		hash, text = args[0], args[1]
	}
	if text == nil || !h.isNamedPassword(text) {
		return ""
	}
	around := suggest.FuncAt(h.pass.Files, h.call.Pos())
	if around == nil || hash != nil && !h.isFastHash(around, hash) || h.goesOn(around) {
		return ""
	}
	return "SHA-2 and SHA-3 are made to be fast: a graphics card computes billions in a second; use bcrypt, scrypt or Argon2"
}

// isNamedPassword reports whether some name in e is that of a password.
func (h hashing) isNamedPassword(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if _, isVar := h.pass.TypesInfo.Uses[id].(*types.Var); isVar {
				name := secret.JudgeName(id.Name)
				found = found || !name.Vetoed && name.Strength != secret.None && name.What == "password"
			}
		}
		return !found
	})
	return found
}

// isFastHash reports whether e is a variable to which a function assigns such a hash.
func (h hashing) isFastHash(around *ast.FuncDecl, e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	obj, found := h.pass.TypesInfo.Uses[id], false
	ast.Inspect(around.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == 1 && len(a.Rhs) == 1 {
			lhs, isIdent := a.Lhs[0].(*ast.Ident)
			call, isCall := a.Rhs[0].(*ast.CallExpr)
			if isIdent && isCall && (h.pass.TypesInfo.Defs[lhs] == obj || h.pass.TypesInfo.Uses[lhs] == obj) {
				fn := typeutil.StaticCallee(h.pass.TypesInfo, call)
				found = found || fn != nil && slices.Contains(fastHashes, fn.FullName())
			}
		}
		return !found
	})
	return found
}

// goesOn reports whether a function does more with the hash than to keep it.
func (h hashing) goesOn(around *ast.FuncDecl) bool {
	name := strings.ToLower(around.Name.Name)
	if strings.Contains(name, "scramble") || strings.Contains(name, "auth") || strings.Contains(name, "scram") {
		return true
	}
	found := false
	ast.Inspect(around.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			found = found || n.Tok.String() == "^="
		case *ast.BinaryExpr:
			found = found || n.Op.String() == "^"
		case *ast.Ident:
			if pkg, ok := h.pass.TypesInfo.Uses[n].(*types.PkgName); ok {
				switch path := pkg.Imported().Path(); path[strings.LastIndexByte(path, '/')+1:] {
				case "bcrypt", "scrypt", "argon2", "pbkdf2", "subtle", "hmac", "hkdf":
					found = true
				}
			}
		}
		return !found
	})
	return found
}
