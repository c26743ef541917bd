package crypto

// No use of these is a finding by itself, so that their import is one.
import (
	"crypto/des"   // want `crypto/des.*\(G502\)`
	"crypto/md5"   // want `crypto/md5.*\(G501\)`
	"crypto/rc4"   // want `crypto/rc4.*\(G503\)`
	"crypto/sha1"  // want `crypto/sha1.*\(G505\)`
	"net/http/cgi" // want `net/http/cgi.*\(G504\)`
)

var sizes = []int{des.BlockSize, md5.Size, sha1.Size}

var (
	_ rc4.Cipher
	_ cgi.Handler
)
