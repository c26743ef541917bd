package xcrypto

import (
	"golang.org/x/crypto/md4"       // want `golang.org/x/crypto/md4.*\(G506\)`
	"golang.org/x/crypto/ripemd160" // want `golang.org/x/crypto/ripemd160.*\(G507\)`
)

const size = md4.Size + ripemd160.Size
