package std

import "github.com/govet-sec/govet-sec/internal/model"

func builder(path string) func() model.Package {
	switch path {
	case "crypto/tls":
		return cryptoTLS
	case "database/sql":
		return databaseSQL
	case "flag":
		return flagPackage
	case "mime/multipart":
		return mimeMultipart
	case "net":
		return netPackage
	case "net/http":
		return netHTTP
	case "net/netip":
		return netNetip
	case "net/textproto":
		return netTextproto
	case "net/url":
		return netURL
	case "os":
		return osPackage
	case "os/exec":
		return osExec
	case "syscall":
		return syscallPackage
	}
	return nil
}

// Lookup returns the model of the package with the import path.
func Lookup(path string) (model.Package, bool) {
	if build := builder(path); build != nil {
		return build(), true
	}
	return model.Package{}, false
}

// Paths lists the modelled packages, sorted.
func Paths() []string {
	return []string{
		"crypto/tls", "database/sql", "flag", "mime/multipart", "net", "net/http", "net/netip",
		"net/textproto", "net/url", "os", "os/exec", "syscall",
	}
}
