package crypto

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/md5" // used below, where it is reported
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	mrand "math/rand"
)

func hashes(b []byte) {
	_ = md5.Sum(b) // want `use of weak cryptographic primitive \(G401\)`
	_ = sha1.New() // want `use of weak cryptographic primitive \(G401\)`
	_ = sha256.New()
}

func ciphers(key []byte) {
	_, _ = des.NewCipher(key) // want `use of weak cryptographic primitive \(G405\)`
	_, _ = rc4.NewCipher(key) // want `use of weak cryptographic primitive \(G405\)`
	block, _ := aes.NewCipher(key)
	_ = cipher.NewOFB(block, []byte("ILoveMyNonceAlot"))
}

func keys() {
	_, _ = rsa.GenerateKey(rand.Reader, 1024) // want `RSA keys should be at least 2048 bits \(G403\)`
	_, _ = rsa.GenerateKey(rand.Reader, 4096)
	_ = mrand.Int()
}

func settings() {
	_ = &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want `TLS InsecureSkipVerify set to true \(G402\)`
	}
	_ = &tls.Config{
		MinVersion:            tls.VersionTLS12,
		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return nil }, // want `resumed sessions can bypass custom certificate checks \(G123\)`
	}
	_ = &tls.Config{MinVersion: tls.VersionTLS13}
}

func ownVerifier(verify func(tls.ConnectionState) error) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true, VerifyConnection: verify}
}

func laterVerifier(verify func(tls.ConnectionState) error) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	c.InsecureSkipVerify = true
	c.VerifyConnection = verify
	return c
}

func noVerifier() (c, d *tls.Config) {
	c = &tls.Config{MinVersion: tls.VersionTLS12}
	c.InsecureSkipVerify = true // want `G402`
	c.VerifyConnection = nil
	d = &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want `G402`
		VerifyConnection:   func(tls.ConnectionState) error { return nil },
	}
	return c, d
}

func logVerifier(log func(string)) *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want `G402`
		VerifyConnection: func(s tls.ConnectionState) error {
			log(s.ServerName)
			if s.ServerName == "" {
				return nil
			}
			return nil
		},
	}
}

func pinVerifier(pin string) *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true,
		VerifyConnection: func(s tls.ConnectionState) error {
			if s.ServerName != pin {
				panic("another")
			}
			return nil
		},
	}
}

func learningVerifier(seen *[]*x509.Certificate) *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true,
		VerifyConnection: func(s tls.ConnectionState) error {
			*seen = s.PeerCertificates
			return nil
		},
	}
}

type options struct{ Insecure bool }

func fromOptions(o options) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: o.Insecure, // want `TLS InsecureSkipVerify may be set to true \(GVS781\)`
	}
}

func fromParameter(insecure bool) *tls.Config {
	c := &tls.Config{PreferServerCipherSuites: insecure}
	c.InsecureSkipVerify = insecure
	return c
}

func insecureAlways() *tls.Config { return fromParameter(true) } // want `TLS InsecureSkipVerify set to true \(G402\)`

func fromSafeParameter(insecure bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: insecure}
}

func neverInsecure() *tls.Config { return fromSafeParameter(false) }

func askedFor(o options, mode string) *tls.Config {
	c := &tls.Config{}
	if o.Insecure {
		c.InsecureSkipVerify = true // want `GVS781`
	}
	switch mode {
	case "skip-verify":
		return &tls.Config{
			InsecureSkipVerify: true, // want `GVS781`
		}
	case "tls":
		return &tls.Config{
			InsecureSkipVerify: true, // want `G402`
		}
	}
	return c
}

func FromAnybody(insecure bool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: insecure, // want `GVS781`
	}
}

func neverInsecureHere() *tls.Config { return FromAnybody(false) }

const smallKey = 1024

var (
	keyBits    = 1024
	strongBits = 4096
)

func keptSizes(strong bool) {
	_, _ = rsa.GenerateKey(rand.Reader, smallKey) // want `RSA keys should be at least 2048 bits`
	_, _ = rsa.GenerateKey(rand.Reader, keyBits)  // want `RSA keys should be at least 2048 bits`
	_, _ = rsa.GenerateKey(rand.Reader, strongBits)
	bits := 1024
	if strong {
		bits = 2048
	}
	_, _ = rsa.GenerateKey(rand.Reader, bits) // want `RSA keys should be at least 2048 bits`
}

func doubledSizes() {
	bits := 1024
	bits <<= 1
	_, _ = rsa.GenerateKey(rand.Reader, bits)
	bits = 512
	bits = 4096
	_, _ = rsa.GenerateKey(rand.Reader, bits)
	bits /= 4
	half := 2048
	half -= 1024
	_, _ = rsa.GenerateKey(rand.Reader, half) // want `RSA keys should be at least 2048 bits`
}

func oldest() *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionSSL30} // want `TLS MinVersion too low`
	c.MinVersion = tls.VersionTLS12
	return c
}

func keyOf(bits int) (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, bits) }

func givenSizes(bits int) {
	_, _ = keyOf(1024) // want `RSA keys should be at least 2048 bits`
	_, _ = keyOf(3072)
	_, _ = keyOf(bits)
}

var (
	oldSuites = []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_RC4_128_SHA, // want `TLS Bad Cipher Suite: TLS_RSA_WITH_RC4_128_SHA`
	}
	newSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
)

func keptSuites() *tls.Config {
	_ = &tls.Config{MinVersion: tls.VersionTLS12, CipherSuites: oldSuites}
	c := &tls.Config{MinVersion: tls.VersionTLS12, CipherSuites: newSuites}
	c.CipherSuites = append(c.CipherSuites, tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)
	c.CipherSuites = append(c.CipherSuites, tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA) // want `TLS Bad Cipher Suite: TLS_RSA_WITH_3DES_EDE_CBC_SHA`
	return c
}

func allSuites() *tls.Config {
	var ids []uint16
	for _, suite := range tls.InsecureCipherSuites() { // want `TLS Bad Cipher Suite: all of tls.InsecureCipherSuites`
		ids = append(ids, suite.ID)
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, CipherSuites: ids}
}

func secureSuites() (*tls.Config, map[uint16]bool) {
	var ids []uint16
	for _, suite := range tls.CipherSuites() {
		ids = append(ids, suite.ID)
	}
	refused := make(map[uint16]bool)
	for _, suite := range tls.InsecureCipherSuites() {
		refused[suite.ID] = true
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, CipherSuites: ids}, refused
}
