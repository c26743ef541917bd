//go:build go1.21

package code

// The version of this file is that of the line above: all iterations of a loop
// share one variable.
func addresses(items []string) []*string {
	var all []*string
	for _, item := range items {
		all = append(all, &item) // want `implicit memory aliasing in for loop \(G601\)`
	}
	return all
}
