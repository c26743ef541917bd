// Package cachetest is a program that keeps entries of a cache, for tests: it speaks
// the protocol of the go command's GOCACHEPROG, and errs when it is told to.
package cachetest

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Serve speaks the protocol on standard input and output, and keeps bodies in a
// directory. With a fault it does something wrong: "dumb" does not greet, "garbage"
// speaks something else, "reader" cannot put, "dies" and "silent" do so when they are
// asked, "refuses" answers with errors, "lies" with a wrong size.
func Serve(dir, fault string) error {
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	can := []string{"get", "put", "close"}
	switch fault {
	case "dumb":
		_, err := io.Copy(io.Discard, os.Stdin)
		return err
	case "garbage":
		_, err := fmt.Println("hello")
		return err
	case "reader":
		can = []string{"get"}
	}
	if err := out.Encode(map[string]any{"ID": 0, "KnownCommands": can}); err != nil {
		return err
	}
	for {
		var req struct {
			ID                 int64
			Command            string
			ActionID, OutputID []byte
			BodySize           int64
		}
		if err := in.Decode(&req); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		var body []byte
		if req.BodySize > 0 {
			if err := in.Decode(&body); err != nil {
				return err
			}
		}
		file := filepath.Join(dir, hex.EncodeToString(req.ActionID))
		answer := map[string]any{"ID": req.ID}
		switch {
		case fault == "dies":
			return errors.New("as it was told to")
		case fault == "silent":
			continue
		case fault == "refuses":
			answer["Err"] = "no"
		case req.Command == "put":
			if err := os.WriteFile(file, body, 0o600); err != nil {
				return err
			}
			answer["DiskPath"] = file
		case req.Command == "get":
			data, err := os.ReadFile(file)
			if err != nil {
				answer["Miss"] = true
				break
			}
			sum := sha256.Sum256(data)
			answer["OutputID"], answer["Size"], answer["DiskPath"] = sum[:], len(data), file
			if fault == "lies" {
				answer["Size"] = len(data) - 1
			}
		}
		if err := out.Encode(answer); err != nil {
			return err
		}
	}
}
