package std

import "github.com/govet-sec/govet-sec/internal/model"

// Lookup returns the model of the package with the import path. It builds no table
// but that one.
func Lookup(path string) (m model.Package, ok bool) {
	switch path {
	case "archive/tar":
		m = archiveTar()
	case "archive/zip":
		m = archiveZip()
	case "bufio":
		m = bufioPackage()
	case "bytes":
		m = bytesPackage()
	case "cmp":
		m = cmpPackage()
	case "compress/bzip2":
		m = compressBzip2()
	case "compress/flate":
		m = compressFlate()
	case "compress/gzip":
		m = compressGzip()
	case "compress/zlib":
		m = compressZlib()
	case "container/heap":
		m = heapPackage()
	case "container/list":
		m = listPackage()
	case "container/ring":
		m = ringPackage()
	case "context":
		m = contextPackage()
	case "crypto/aes":
		m = cryptoAES()
	case "crypto/cipher":
		m = cryptoCipher()
	case "crypto/des":
		m = cryptoDES()
	case "crypto/ed25519":
		m = cryptoEd25519()
	case "crypto/hkdf":
		m = cryptoHKDF()
	case "crypto/hmac":
		m = cryptoHMAC()
	case "crypto/md5":
		m = cryptoMD5()
	case "crypto/pbkdf2":
		m = cryptoPBKDF2()
	case "crypto/rand":
		m = cryptoRand()
	case "crypto/rc4":
		m = cryptoRC4()
	case "crypto/sha1":
		m = cryptoSHA1()
	case "crypto/sha256":
		m = cryptoSHA256()
	case "crypto/sha3":
		m = cryptoSHA3()
	case "crypto/sha512":
		m = cryptoSHA512()
	case "crypto/tls":
		m = cryptoTLS()
	case "crypto/x509":
		m = cryptoX509()
	case "database/sql/driver":
		m = sqlDriver()
	case "database/sql":
		m = databaseSQL()
	case "embed":
		m = embedPackage()
	case "encoding/ascii85":
		m = encodingASCII85()
	case "encoding/asn1":
		m = encodingASN1()
	case "encoding/base32":
		m = encodingBase32()
	case "encoding/base64":
		m = encodingBase64()
	case "encoding/binary":
		m = encodingBinary()
	case "encoding/csv":
		m = encodingCSV()
	case "encoding/gob":
		m = encodingGob()
	case "encoding/hex":
		m = encodingHex()
	case "encoding/json":
		m = encodingJSON()
	case "encoding/pem":
		m = encodingPEM()
	case "encoding/xml":
		m = encodingXML()
	case "errors":
		m = errorsPackage()
	case "flag":
		m = flagPackage()
	case "fmt":
		m = fmtPackage()
	case "hash":
		m = hashPackage()
	case "html":
		m = htmlPackage()
	case "html/template":
		m = htmlTemplate()
	case "io":
		m = ioPackage()
	case "io/fs":
		m = ioFS()
	case "io/ioutil":
		m = ioutilPackage()
	case "iter":
		m = iterPackage()
	case "log":
		m = logPackage()
	case "log/slog":
		m = logSlog()
	case "maps":
		m = mapsPackage()
	case "math":
		m = mathPackage()
	case "math/big":
		m = mathBig()
	case "math/rand":
		m = mathRand()
	case "math/rand/v2":
		m = mathRandV2()
	case "mime":
		m = mimePackage()
	case "mime/multipart":
		m = mimeMultipart()
	case "mime/quotedprintable":
		m = mimeQuotedPrintable()
	case "net":
		m = netPackage()
	case "net/http":
		m = netHTTP()
	case "net/http/httputil":
		m = netHTTPHttputil()
	case "net/mail":
		m = netMail()
	case "net/netip":
		m = netNetip()
	case "net/rpc":
		m = netRPC()
	case "net/rpc/jsonrpc":
		m = netJSONRPC()
	case "net/smtp":
		m = netSMTP()
	case "net/textproto":
		m = netTextproto()
	case "net/url":
		m = netURL()
	case "os":
		m = osPackage()
	case "os/exec":
		m = osExec()
	case "path":
		m = pathPackage()
	case "path/filepath":
		m = pathFilepath()
	case "plugin":
		m = pluginPackage()
	case "reflect":
		m = reflectPackage()
	case "regexp":
		m = regexpPackage()
	case "runtime":
		m = runtimePackage()
	case "runtime/debug":
		m = runtimeDebug()
	case "slices":
		m = slicesPackage()
	case "sort":
		m = sortPackage()
	case "strconv":
		m = strconvPackage()
	case "strings":
		m = stringsPackage()
	case "sync":
		m = syncPackage()
	case "sync/atomic":
		m = syncAtomic()
	case "syscall":
		m = syscallPackage()
	case "testing":
		m = testingPackage()
	case "text/scanner":
		m = textScanner()
	case "text/tabwriter":
		m = textTabwriter()
	case "text/template":
		m = textTemplate()
	case "time":
		m = timePackage()
	case "unicode":
		m = unicodePackage()
	}
	return m, m.Path != ""
}

// Paths lists the modelled packages, sorted.
func Paths() []string {
	return []string{
		"archive/tar", "archive/zip", "bufio", "bytes", "cmp", "compress/bzip2", "compress/flate", "compress/gzip",
		"compress/zlib", "container/heap", "container/list", "container/ring", "context", "crypto/aes", "crypto/cipher", "crypto/des", "crypto/ed25519", "crypto/hkdf",
		"crypto/hmac", "crypto/md5", "crypto/pbkdf2", "crypto/rand", "crypto/rc4", "crypto/sha1", "crypto/sha256", "crypto/sha3",
		"crypto/sha512", "crypto/tls", "crypto/x509", "database/sql", "database/sql/driver", "embed", "encoding/ascii85", "encoding/asn1", "encoding/base32",
		"encoding/base64", "encoding/binary", "encoding/csv", "encoding/gob", "encoding/hex", "encoding/json",
		"encoding/pem", "encoding/xml", "errors", "flag", "fmt", "hash", "html", "html/template", "io", "io/fs",
		"io/ioutil", "iter", "log", "log/slog", "maps", "math", "math/big", "math/rand", "math/rand/v2", "mime", "mime/multipart", "mime/quotedprintable", "net", "net/http",
		"net/http/httputil", "net/mail", "net/netip", "net/rpc", "net/rpc/jsonrpc", "net/smtp", "net/textproto", "net/url", "os", "os/exec", "path",
		"path/filepath", "plugin", "reflect", "regexp", "runtime", "runtime/debug", "slices", "sort", "strconv", "strings",
		"sync", "sync/atomic", "syscall",
		"testing", "text/scanner", "text/tabwriter", "text/template", "time", "unicode",
	}
}
