// Package peer saves what another server offers under the names that it gives.
package peer

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

type asset struct{ Name, Digest, URL string }

func list(c *http.Client) ([]asset, error) {
	res, err := c.Get("https://api.example.com/assets")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var all []asset
	err = json.NewDecoder(res.Body).Decode(&all)
	return all, err
}

func saveAll(c *http.Client, dir string) error {
	all, err := list(c)
	if err != nil {
		return err
	}
	for _, a := range all {
		res, err := c.Get(a.URL)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		f, err := os.Create(filepath.Join(dir, a.Name)) // want "what another server answered, http.Response.Body, chooses the file .*GVS512"
		if err != nil {
			return err
		}
		if _, err := io.Copy(f, res.Body); err != nil {
			return err
		}
	}
	return nil
}

var digestRE = regexp.MustCompile(`^[a-z0-9]{64}$`)

func saveChecked(c *http.Client, dir string) error {
	all, err := list(c)
	if err != nil {
		return err
	}
	for _, a := range all {
		if !filepath.IsLocal(a.Name) {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, a.Name), nil, 0o600); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(a.Name)), nil, 0o600); err != nil {
			return err
		}
		if digestRE.MatchString(a.Digest) {
			os.Remove(filepath.Join(dir, "blobs", a.Digest))
		}
	}
	return nil
}

// Who is asked for a file may well say where it is; and a client's name is not another's.
func asked(w http.ResponseWriter, r *http.Request, c *http.Client) {
	all, err := list(c)
	if err != nil || len(all) == 0 {
		return
	}
	os.Open(all[0].Name)
	name := strings.TrimSpace(r.FormValue("name"))
	if name == "" {
		name = all[0].Name
	}
	os.Open(filepath.Join("/srv", name)) // want "text from .*FormValue chooses the file .*GVS511"
}
