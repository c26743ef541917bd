// Package gosec reports what the rules of gosec report, but for those that a rule
// of govet-sec replaces.
//
// gosec (https://github.com/securego/gosec, version 2.30.0) is the best known
// security scanner for Go. Its rules for weak cryptography, file permissions, TLS
// settings, HTTP servers without limits, integer overflow and more are run here as
// they are, under their own numbers (G102 … G710), with four differences:
//
//   - A finding has an exact beginning and end, in the file that was written, also
//     when cgo rewrote it.
//   - Two rules that find one defect give one finding: the import of a weak cipher or
//     hash (G501 … G507) is reported only where no use of it is, G115 not beside G109,
//     and of the rules below, when they are on, the one that follows the data.
//   - Go's version, where a rule depends on it (G601), is that of the file.
//   - What lets nobody in has checks of its own, of low severity: that a setting decides whether
//     certificates are verified (GVS781, not G402), and that others can read what is written,
//     and not change it (GVS782, not G301, G302 and G306).
//
// There is no G101, and G102, G107, G109, G110, G115, G120, G201 to G204, G304, G305, G404,
// G407 and G701 to G710 are off: hardcodedsecret, bindall, execinject, dyneval, sqlinject,
// pathtraversal, zipslip, ssrf, xss, templateescape, loginject, headerinject, openredirect,
// intconv, decompressbomb, readlimit, weakrand, constiv and deserialize see more of the
// same, and are wrong less often. docs/gosec-differences.md
// compares them on gosec's own samples. G104 is off because it reports every error that is
// not looked at, and G125 because it reports every url.JoinPath of what is no constant. The flag -gosec.also=G104 turns it on.
//
// Test files and generated files are not reported on. Functions with more than
// about 1,400 basic blocks are too large for gosec's rules on SSA, and are named.
//
// Bad: a hash that can be forged, and a file that everybody may write.
//
//	package store
//
//	import (
//		"crypto/md5"
//		"os"
//	)
//
//	func save(name string, data []byte) ([16]byte, error) {
//		err := os.WriteFile("/var/lib/store/index", data, 0o666) // finding: expect WriteFile permissions to be 0600 or less
//		return md5.Sum(data), err // finding: use of weak cryptographic primitive
//	}
//
// Good: a hash that cannot, and a file of the service's own.
//
//	package store
//
//	import (
//		"crypto/sha256"
//		"os"
//	)
//
//	func save(name string, data []byte) ([32]byte, error) {
//		err := os.WriteFile("/var/lib/store/index", data, 0o600)
//		return sha256.Sum256(data), err
//	}
package gosec
