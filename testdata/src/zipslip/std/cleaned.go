package std

import (
	"archive/tar"
	"os"
	"path/filepath"
	"strings"
)

// Names that begin at the root when they were cleaned have no step up left.

func ofRoot(tr *tar.Reader, root string) error {
	h, err := tr.Next()
	if err != nil {
		return err
	}
	name := filepath.Clean(h.Name)
	if filepath.IsAbs(name) {
		return os.Remove(filepath.Join(root, name))
	}
	if strings.HasPrefix(name, "/") {
		return os.Remove(filepath.Join(root, name))
	}
	return os.Remove(filepath.Join(root, name)) // want `GVS521`
}

func ofRootBefore(tr *tar.Reader, root string) error {
	h, err := tr.Next()
	if err != nil {
		return err
	}
	if strings.HasPrefix(h.Name, "/") {
		return os.Remove(filepath.Join(root, h.Name)) // want `GVS521`
	}
	return nil
}
