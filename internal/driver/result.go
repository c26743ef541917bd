package driver

import (
	"bytes"
	"encoding/gob"
	"errors"
	"go/types"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
)

// What is kept of a package is in two entries: a small one that every run reads,
// and what importers need when they are analysed again.
const (
	resultEntry = "r" // hashes of facts and types, findings, notes
	dataEntry   = "d" // facts and export data
)

// SharedEntries are the entries of the cache that are of use to other machines, too, if
// they have the code under the same path.
func SharedEntries() []string { return []string{resultEntry, dataEntry} }

// result is what was found in a package. File names in it are absolute.
type result struct {
	seen     seen
	lines    lines
	findings []finding.Finding
	notes    []finding.Note
}

type storedResult struct {
	Findings []finding.Finding
	Notes    []finding.Note
}

func encodeResult(res *result) []byte {
	var buf bytes.Buffer
	for _, k := range []cache.Key{res.seen.types, res.seen.facts, res.seen.objects} {
		buf.Write(k[:])
	}
	res.lines.encode(&buf)
	if len(res.findings)+len(res.notes) > 0 {
		_ = gob.NewEncoder(&buf).Encode(storedResult{res.findings, res.notes}) // plain values
	}
	return buf.Bytes()
}

func decodeResult(data []byte) (*result, error) {
	res := new(result)
	for _, k := range []*cache.Key{&res.seen.types, &res.seen.facts, &res.seen.objects} {
		if len(data) < len(k) {
			return nil, errors.New("cut short")
		}
		data = data[copy(k[:], data):]
	}
	var err error
	if res.lines, data, err = decodeLines(data); err != nil || len(data) == 0 {
		return res, err
	}
	var stored storedResult
	err = gob.NewDecoder(bytes.NewReader(data)).Decode(&stored)
	res.findings, res.notes = stored.Findings, stored.Notes
	return res, err
}

func sizesFor(env goEnv) types.Sizes { return types.SizesFor("gc", env["GOARCH"]) }
