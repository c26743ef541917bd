package tokens

import (
	"bufio"
	crand "crypto/rand"
	"encoding/binary"
	"io"
	"math/rand"
	randv2 "math/rand/v2"
	"strconv"
	"time"
)

// A generator is as good as the source that it is made of.

type strongSource struct{}

func (strongSource) Int63() int64 {
	var b [8]byte
	if _, err := crand.Read(b[:]); err != nil {
		panic(err)
	}
	return int64(binary.LittleEndian.Uint64(b[:]) & (1<<63 - 1))
}

func (strongSource) Seed(int64) {}

var strong = rand.New(strongSource{})

func byStrong() string {
	token := strconv.FormatInt(strong.Int63(), 16)
	return token
}

func byStrongHere() string {
	r := rand.New(strongSource{})
	token := make([]byte, 16)
	for i := range token {
		token[i] = byte(r.Intn(256))
	}
	return string(token)
}

// buffered keeps what it reads from.
type buffered struct{ rd io.Reader }

func (b *buffered) Int63() int64 { return int64(b.Uint64() >> 1) }
func (b *buffered) Seed(int64)   {}
func (b *buffered) Uint64() uint64 {
	var buf [8]byte
	if _, err := io.ReadFull(b.rd, buf[:]); err != nil {
		panic(err)
	}
	return binary.LittleEndian.Uint64(buf[:])
}

var kept = rand.New(&buffered{rd: bufio.NewReader(crand.Reader)})

func byKept() string {
	token := strconv.Itoa(kept.Intn(1000000))
	return token
}

// counting is a source of one's own, and no better than the library's.
type counting struct{ n int64 }

func (c *counting) Int63() int64 { c.n = c.n*6364136223846793005 + 1; return c.n }
func (c *counting) Seed(n int64) { c.n = n }

var counted = rand.New(&counting{n: 1})

func byCounted() string {
	token := strconv.Itoa(counted.Intn(1000000)) // want `use crypto/rand`
	return token
}

// A seed that nobody knows does not make the numbers of the library's own sources secret.
func bySeeded() string {
	var seed [8]byte
	crand.Read(seed[:])
	r := rand.New(rand.NewSource(int64(binary.LittleEndian.Uint64(seed[:]))))
	token := strconv.Itoa(r.Intn(1000000)) // want `use crypto/rand`
	return token
}

// ChaCha8 is a cipher: with a seed that nobody knows, nobody knows what follows.
func byChaCha() string {
	var seed [32]byte
	crand.Read(seed[:])
	r := randv2.New(randv2.NewChaCha8(seed))
	token := strconv.FormatUint(r.Uint64(), 16)
	return token
}

func byPCG() string {
	var seed [16]byte
	crand.Read(seed[:])
	r := randv2.New(randv2.NewPCG(binary.LittleEndian.Uint64(seed[:8]), binary.LittleEndian.Uint64(seed[8:])))
	token := strconv.FormatUint(r.Uint64(), 16) // want `use crypto/rand`
	return token
}

func byConstantChaCha() string {
	r := randv2.New(randv2.NewChaCha8([32]byte{1}))
	token := strconv.FormatUint(r.Uint64(), 16) // want `use crypto/rand`
	return token
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// The numbers of a source itself are those of its generator.
var shared = rand.NewSource(time.Now().UnixNano())

func bySource(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[shared.Int63()%int64(len(letters))]
	}
	return string(b)
}

func ofSource() string {
	sessionToken := bySource(32) // want `use crypto/rand`
	return sessionToken
}

// One of the program's own is as good as what it asks.
var own rand.Source = strongSource{}

func byOwnSource() string {
	token := strconv.FormatInt(own.Int63(), 36)
	return token
}
