package std

import (
	"archive/tar"
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
)

// Headers that the program makes of its own files, to write an archive.

func packed(tw *tar.Writer, zw *zip.Writer, dir string, info fs.FileInfo) error {
	h, err := tar.FileInfoHeader(info, "")
	if err != nil {
		return err
	}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	zh, err := zip.FileInfoHeader(info)
	if err != nil {
		return err
	}
	if _, err := zw.CreateHeader(zh); err != nil {
		return err
	}
	os.Remove(filepath.Join(dir, h.Name))
	return os.Remove(filepath.Join(dir, zh.Name))
}

func packedAgain(tr *tar.Reader, tw *tar.Writer, dir string) error {
	h, err := tr.Next()
	if err != nil {
		return err
	}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	return os.Remove(filepath.Join(dir, h.Name)) // want `GVS521`
}
