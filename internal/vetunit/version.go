package vetunit

import (
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

// PrintVersion answers -V=full: the go command caches results under what this
// prints. It is a hash of the program and of the configuration, which the go
// command would not see change otherwise.
func PrintVersion(w io.Writer, config []byte) error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	f, err := os.Open(exe)
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return err
	}
	h.Write(config)
	_, err = fmt.Fprintf(w, "govet-sec version devel buildID=%x\n", h.Sum(nil))
	return err
}

// PrintFlags answers -flags: the flags that go vet may pass on, in JSON.
func PrintFlags(w io.Writer, flags *flag.FlagSet, pass func(name string) bool) error {
	type jsonFlag struct {
		Name  string
		Bool  bool
		Usage string
	}
	list := []jsonFlag{}
	flags.VisitAll(func(f *flag.Flag) {
		if !pass(f.Name) {
			return
		}
		b, ok := f.Value.(interface{ IsBoolFlag() bool })
		list = append(list, jsonFlag{f.Name, ok && b.IsBoolFlag(), f.Usage})
	})
	data, err := json.MarshalIndent(list, "", "\t")
	if err != nil {
		return err
	}
	_, err = w.Write(append(data, '\n'))
	return err
}
