// Package securejoin is a stub of github.com/cyphar/filepath-securejoin.
package securejoin

func SecureJoin(root, unsafePath string) (string, error) { return root + unsafePath, nil }
