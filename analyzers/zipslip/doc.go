// Package zipslip reports archives that are unpacked to where their entries say.
//
// Whoever made the archive chose the names of its entries: with "../../etc/cron.d/x" among
// them, it writes outside of the directory that it is unpacked to.
//
//   - GVS521: an entry's name reaches a function that opens, makes or removes a file.
//   - GVS522: the target of a link reaches os.Symlink. A later entry whose name goes
//     through the link is then written to wherever that leads.
//
// The rule is silent for names that filepath.IsLocal holds of, for a joined path that was
// checked to begin with the directory's, for filepath.Rel that does not lead up, and for
// what is unpacked into an os.Root.
//
// Bad:
//
//	package unpack
//
//	import (
//		"archive/zip"
//		"io"
//		"os"
//		"path/filepath"
//	)
//
//	func unpack(archive *zip.Reader, dir string) error {
//		for _, entry := range archive.File {
//			f, err := os.Create(filepath.Join(dir, entry.Name)) // finding: chooses the file
//			if err != nil {
//				return err
//			}
//			content, err := entry.Open()
//			if err != nil {
//				return err
//			}
//			io.Copy(f, content)
//		}
//		return nil
//	}
//
// Bad: a link leads anywhere.
//
//	package unpack
//
//	import (
//		"archive/tar"
//		"os"
//		"path/filepath"
//	)
//
//	func link(entry *tar.Header, dir string) error {
//		if !filepath.IsLocal(entry.Name) {
//			return os.ErrPermission
//		}
//		return os.Symlink(entry.Linkname, filepath.Join(dir, entry.Name)) // finding: is where the link leads
//	}
//
// Good: what leads out is refused.
//
//	package unpack
//
//	import (
//		"archive/zip"
//		"io"
//		"os"
//		"path/filepath"
//		"strings"
//	)
//
//	func unpack(archive *zip.Reader, dir string) error {
//		for _, entry := range archive.File {
//			name := filepath.Join(dir, entry.Name)
//			if !strings.HasPrefix(name, filepath.Clean(dir)+string(os.PathSeparator)) {
//				return os.ErrPermission
//			}
//			f, err := os.Create(name)
//			if err != nil {
//				return err
//			}
//			content, err := entry.Open()
//			if err != nil {
//				return err
//			}
//			io.Copy(f, content)
//		}
//		return nil
//	}
//
// Good: an os.Root keeps everything inside.
//
//	package unpack
//
//	import (
//		"archive/tar"
//		"os"
//	)
//
//	func link(root *os.Root, entry *tar.Header) error {
//		return root.Symlink(entry.Linkname, entry.Name)
//	}
package zipslip
