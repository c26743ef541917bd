package ivs

import (
	"crypto/cipher"
	"crypto/rand"
)

type dataKey struct{ data, iv []byte }

func seal(block cipher.Block, k *dataKey) { cipher.NewCTR(block, k.iv) }

func registry(block cipher.Block, keys map[int]*dataKey) {
	seal(block, &dataKey{}) // no text is no constant: NewCTR panics
	for _, k := range keys {
		seal(block, k)
	}
	iv := make([]byte, 16)
	rand.Read(iv)
	seal(block, &dataKey{iv: iv})
}

func sealFixed(block cipher.Block, k *dataKey) {
	cipher.NewCTR(block, k.iv) // want `is a constant.*GVS711`
}

func fixedRegistry(block cipher.Block) {
	sealFixed(block, &dataKey{iv: []byte("0123456789abcdef")})
}
