// Package revision makes the files of an earlier revision readable under the names
// that they have in the work tree, as an overlay of the go command: what is
// different since is written into a directory of its own, and nothing into the work
// tree or the repository.
package revision

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Tree is the work tree as it was in a revision.
type Tree struct {
	Commit string            // in full
	Root   string            // of the work tree
	File   string            // the overlay for the go command, as JSON
	Files  map[string]string // the same: by absolute name, the file to read instead; empty for none

	dir, prefix string // where it is read from, and the name of that below the root
}

// Read reads the revision that rev names for the work tree around dir, or the one
// in which HEAD and rev parted when fork is true. The files go into tmp.
//
// What counts as changed since is all that is different in the work tree, committed
// or not, and files that git does not know, but not those that it ignores: generated
// files that are not in the repository belong to both.
func Read(ctx context.Context, dir, rev string, fork bool, tmp string) (*Tree, error) {
	g := git{dir: dir}
	where, err := g.line(ctx, "rev-parse", "--show-prefix", "--show-toplevel")
	var own *Error
	switch {
	case errors.As(err, &own) || ctx.Err() != nil:
		return nil, err
	case err != nil:
		return nil, &Error{"this is no work tree of git (" + err.Error() + ")", "run in one, or use -baseline FILE"}
	}
	t := newTree(dir, where)
	if t.Commit, err = g.commit(ctx, rev, fork); err != nil {
		return nil, err
	}
	g = g.withoutFilters(ctx)
	g.dir = t.Root
	changes, err := g.changes(ctx, t.Commit)
	if err != nil {
		return nil, err
	}
	if err := t.write(ctx, g, changes, tmp); err != nil {
		return nil, err
	}
	text, err := json.Marshal(map[string]any{"Replace": t.Files})
	if err != nil {
		return nil, err
	}
	t.File = filepath.Join(tmp, "overlay.json")
	return t, os.WriteFile(t.File, text, 0o600)
}

// newTree is the tree around dir, from its name below the root, with a slash behind,
// and the root. The root is given the name that fits that of dir, which may lead
// through links: the go command names files after the directory it starts in.
func newTree(dir, where string) *Tree {
	prefix, root, _ := strings.Cut(where, "\n")
	t := &Tree{Root: filepath.FromSlash(strings.TrimSpace(root)), dir: dir, prefix: strings.TrimSpace(prefix), Files: make(map[string]string)}
	below := string(filepath.Separator) + filepath.FromSlash(strings.TrimSuffix(t.prefix, "/"))
	if up, ok := strings.CutSuffix(dir, below); ok && up != "" {
		t.Root = up
	} else if t.prefix == "" {
		t.Root = dir
	}
	return t
}

// file is the name of a file of the tree, as the go command has it.
func (t *Tree) file(name string) string {
	if rest, ok := strings.CutPrefix(name, t.prefix); ok {
		return filepath.Join(t.dir, filepath.FromSlash(rest))
	}
	return filepath.Join(t.Root, filepath.FromSlash(name))
}

// commit is the full name of a revision. What git would read as an option is none.
func (g git) commit(ctx context.Context, rev string, fork bool) (string, error) {
	if rev == "" || strings.HasPrefix(rev, "-") {
		return "", &Error{fmt.Sprintf("%q is no revision", rev), "name a branch, a tag or a commit"}
	}
	commit, err := g.line(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil || !isHex(commit) {
		return "", &Error{
			fmt.Sprintf("there is no revision %q", rev),
			"name a branch, a tag or a commit that is here; a shallow clone has few (git fetch, or fetch-depth: 0 in actions/checkout)",
		}
	}
	if !fork {
		return commit, nil
	}
	base, err := g.line(ctx, "merge-base", "HEAD", commit)
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil || !isHex(base) {
		return "", &Error{
			fmt.Sprintf("HEAD and %q have no common revision here", rev),
			"get more of the history (git fetch --unshallow, or fetch-depth: 0 in actions/checkout), or use -new-from",
		}
	}
	return base, nil
}

func isHex(s string) bool {
	return len(s) >= 40 && strings.Trim(s, "0123456789abcdef") == ""
}

// change is a file as it was.
type change struct {
	name   string // from the root, with slashes
	object string // what it held; empty when it was not there
}

// changes are the files that are different in the work tree. The plumbing compares
// by time and size where nobody refreshed the index: a file that is named though it is the
// same costs one read.
func (g git) changes(ctx context.Context, commit string) ([]change, error) {
	out, err := g.run(ctx, "", "ls-files", "-z", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	var all []change
	for name := range strings.SplitSeq(string(out), "\x00") {
		if name != "" && !strings.HasSuffix(name, "/") { // a repository within this one
			all = append(all, change{name: name})
		}
	}
	out, err = g.run(ctx, "", "diff-index", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--ignore-submodules=all", commit, "--")
	if err != nil {
		return nil, err
	}
	fields := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		// :100644 100644 <old object> <new object> M
		f := strings.Fields(fields[i])
		if len(f) != 5 {
			return nil, fmt.Errorf("git diff-index said %q", fields[i])
		}
		c := change{name: fields[i+1]}
		switch mode := strings.TrimPrefix(f[0], ":"); {
		case mode == "160000": // a repository within this one
			continue
		case strings.HasPrefix(mode, "100"):
			c.object = f[2]
		case f[4] == "U": // a merge is going on
			c.object = commit + ":" + c.name
		}
		all = append(all, c)
	}
	return all, nil
}

// matters reports whether the go command or we read the content of a file. Of
// others it is enough that they are there: they may be embedded.
func matters(name string) bool {
	switch path.Base(name) {
	case "modules.txt":
		return true
	}
	return slices.Contains([]string{
		".go", ".mod", ".sum", ".work", ".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".m", ".s", ".S", ".sx", ".f", ".F", ".for", ".f90", ".swig", ".swigcxx", ".syso",
	}, path.Ext(name))
}

// write writes the files as they were, under names of our own.
func (t *Tree) write(ctx context.Context, g git, changes []change, tmp string) error {
	empty := filepath.Join(tmp, "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		return err
	}
	var wanted []change
	for _, c := range changes {
		if !filepath.IsLocal(filepath.FromSlash(c.name)) {
			return fmt.Errorf("git names a file %q", c.name)
		}
		name := t.file(c.name)
		switch {
		case !utf8.ValidString(c.name) || strings.Contains(c.object, "\n"): // no name of a source file
		case c.object == "" && matters(c.name):
			t.Files[name] = ""
		case c.object == "":
		case matters(c.name):
			wanted = append(wanted, c)
		case !isDir(name):
			t.Files[name] = empty
		}
	}
	return t.fetch(ctx, g, wanted, tmp)
}

func isDir(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.IsDir()
}

// fetch gets the content of files from the repository.
func (t *Tree) fetch(ctx context.Context, g git, wanted []change, tmp string) error {
	if len(wanted) == 0 {
		return nil
	}
	var ask strings.Builder
	for _, c := range wanted {
		ask.WriteString(c.object + "\n")
	}
	out, err := g.run(ctx, ask.String(), "cat-file", "--batch")
	if err != nil {
		return err
	}
	answers := bufio.NewReader(bytes.NewReader(out))
	for i, c := range wanted {
		text, err := object(answers)
		if err != nil {
			return fmt.Errorf("git cat-file: %s: %w", c.name, err)
		}
		name := t.file(c.name)
		if text == nil && !strings.Contains(c.object, ":") {
			return &Error{"the repository lacks " + c.object + ", which " + c.name + " was", "fetch it: git fetch, or git fsck"}
		}
		if text == nil { // a merge is going on, and the file is of the other side
			t.Files[name] = ""
			continue
		}
		t.Files[name] = filepath.Join(tmp, strconv.Itoa(i)+path.Ext(c.name))
		if err := os.WriteFile(t.Files[name], text, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// object reads one answer of git cat-file --batch: a line with name, type and
// length, then the content, then a line end. It is nil when there is no such thing.
func object(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadString('\n')
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(line, " missing\n") {
		return nil, nil
	}
	f := strings.Fields(line)
	if len(f) != 3 || f[1] != "blob" {
		return nil, fmt.Errorf("it said %q", strings.TrimSpace(line))
	}
	n, err := strconv.Atoi(f[2])
	if err != nil || n < 0 {
		return nil, fmt.Errorf("it said %q", strings.TrimSpace(line))
	}
	text := make([]byte, n+1)
	if _, err := io.ReadFull(in, text); err != nil {
		return nil, err
	}
	return text[:n], nil
}
