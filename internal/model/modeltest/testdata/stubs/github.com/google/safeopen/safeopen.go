// Package safeopen has of github.com/google/safeopen what its documentation says.
package safeopen

import "os"

func CreateAt(directory, file string) (*os.File, error) { return nil, nil }
func OpenAt(directory, file string) (*os.File, error)   { return nil, nil }
func OpenFileAt(directory, file string, flag int, perm os.FileMode) (*os.File, error) {
	return nil, nil
}
func ReadFileAt(directory, file string) ([]byte, error)                       { return nil, nil }
func WriteFileAt(directory, file string, data []byte, perm os.FileMode) error { return nil }

func CreateBeneath(directory, file string) (*os.File, error) { return nil, nil }
func OpenBeneath(directory, file string) (*os.File, error)   { return nil, nil }
func OpenFileBeneath(directory, file string, flag int, perm os.FileMode) (*os.File, error) {
	return nil, nil
}
func ReadFileBeneath(directory, file string) ([]byte, error)                       { return nil, nil }
func WriteFileBeneath(directory, file string, data []byte, perm os.FileMode) error { return nil }
