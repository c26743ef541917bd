// Package xmlquery is a stub of github.com/antchfx/xmlquery.
package xmlquery

import "io"

// Node is a node of a document.
type Node struct{ Data string }

func Parse(r io.Reader) (*Node, error) { return &Node{}, nil }

func Find(top *Node, expr string) []*Node              { return nil }
func FindOne(top *Node, expr string) *Node             { return nil }
func Query(top *Node, expr string) (*Node, error)      { return nil, nil }
func QueryAll(top *Node, expr string) ([]*Node, error) { return nil, nil }

func (n *Node) SelectAttr(name string) string { return "" }
func (n *Node) InnerText() string             { return "" }
