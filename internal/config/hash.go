package config

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"
	"golang.org/x/mod/modfile"
)

// Hash is a hash of all files that decide about settings when packages are named in
// a directory. The go command keeps results under it: of files that a tool reads it
// knows nothing.
//
// It is asked for once, and a package may be of another module than the directory is:
// those of a workspace, and those that stand in for required ones, have their own file.
// Whatever else comes to decide about findings is to be part of Content. Of a file that
// is not valid, the result of Parse is nil; that counts, too.
func (c *Config) Hash(dir string) []byte {
	h := sha256.New()
	add := func(file string, content []byte) {
		fmt.Fprintf(h, "%q %x %x\n", file, sha256.Sum256(content), sha256.Sum256(named(file, content)))
	}
	own := ""
	if c != nil {
		own = c.File
		add(own, c.Content)
	}
	var files []string
	for _, d := range modulesAround(dir) {
		if file := Find(d); file != "" && file != own {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	for _, file := range slices.Compact(files) {
		content, err := os.ReadFile(file)
		if err != nil {
			content = []byte(err.Error()) // the packages there will say it
		}
		add(file, content)
	}
	return h.Sum(nil)
}

// named is the content of the files that a configuration names: the baseline, and models.
func named(file string, content []byte) []byte {
	var conf struct {
		Baseline string
		Models   []string
	}
	if yaml.Unmarshal(content, &conf) != nil {
		return nil
	}
	names := conf.Models
	if conf.Baseline != "" {
		names = append(names, conf.Baseline)
	}
	var all []byte
	for _, name := range names {
		data, err := os.ReadFile(at(filepath.Dir(file), name))
		if err != nil {
			data = []byte(err.Error())
		}
		all = fmt.Appendf(all, "%q %x\n", name, sha256.Sum256(data))
	}
	return all
}

// modulesAround are the directories of the other modules of a workspace, and of those
// that replace what the module requires.
func modulesAround(dir string) []string {
	var dirs []string
	if file := workFile(dir); file != "" {
		if data, err := os.ReadFile(file); err == nil {
			if work, err := modfile.ParseWork(file, data, nil); err == nil {
				for _, use := range work.Use {
					dirs = append(dirs, at(filepath.Dir(file), use.Path))
				}
				dirs = append(dirs, replaced(filepath.Dir(file), work.Replace)...)
			}
		}
	}
	for _, d := range append(slices.Clone(dirs), upTo(dir, "go.mod")) {
		file := filepath.Join(d, "go.mod")
		data, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		if mod, err := modfile.Parse(file, data, nil); err == nil {
			dirs = append(dirs, replaced(d, mod.Replace)...)
		}
	}
	return dirs
}

// workFile is the workspace that the go command uses, or nothing.
func workFile(dir string) string {
	switch file := os.Getenv("GOWORK"); file {
	case "off":
		return ""
	case "":
		if d := upTo(dir, "go.work"); d != "" {
			return filepath.Join(d, "go.work")
		}
		return ""
	default:
		return file
	}
}

// upTo is the nearest directory at or above dir that has the file, or nothing.
func upTo(dir, name string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if exists(filepath.Join(d, name)) {
			return d
		}
		if d == filepath.Dir(d) {
			return ""
		}
	}
}

func replaced(base string, list []*modfile.Replace) []string {
	var dirs []string
	for _, r := range list {
		if r.New.Version == "" {
			dirs = append(dirs, at(base, r.New.Path))
		}
	}
	return dirs
}

func at(base, dir string) string {
	if filepath.IsAbs(dir) {
		return dir
	}
	return filepath.Join(base, filepath.FromSlash(dir))
}
