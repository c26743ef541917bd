package idioms

import (
	"path/filepath"
	"strconv"

	"taint/mark"
)

// a loop that climbs until it meets the directory
func climbs(name, root string) error {
	for name != "/" && name != "." {
		name = filepath.Dir(name)
		if name == root {
			return nil
		}
	}
	return errOut
}

func isInside(name, root string) error {
	return climbs(filepath.Clean(filepath.Join(root, name)), filepath.Clean(root))
}

func Case_14_1_Climbs_Clean() {
	name := slashed()
	if isInside(name, "data") == nil {
		mark.Path(filepath.Join("data", name))
	}
}

func Case_14_1_Climbs_Flow() {
	name := slashed()
	if isInside(name, "data") != nil {
		mark.Path(filepath.Join("data", name)) // want "flow"
	}
}

func Case_14_1_ClimbsFromOther_Flow() {
	name := slashed()
	if isInside("a.txt", "data") == nil {
		mark.Path(filepath.Join("data", name)) // want "flow"
	}
}

func climbsTo(name, root string) bool {
	for {
		if name == root {
			return true
		}
		up := filepath.Dir(name)
		if up == name {
			return false
		}
		name = up
	}
}

func Case_14_1_ClimbsTo_Clean() {
	name := filepath.Join("data", slashed())
	if climbsTo(name, "data") {
		mark.Path(name)
	}
}

func Case_14_1_ClimbsTo_Flow() {
	name := filepath.Join("data", slashed())
	if !climbsTo(name, "data") {
		mark.Path(name) // want "flow"
	}
}

// the same text is made twice
func Case_14_5_AppendedTwice_Clean() {
	name := slashed()
	if isInside(name+".yaml", "data") == nil {
		mark.Path(filepath.Join("data", name+".yaml"))
	}
}

func Case_14_5_AppendedTwice_Flow() {
	name := slashed()
	if isInside(name+".yaml", "data") != nil {
		mark.Path(filepath.Join("data", name+".yaml")) // want "flow"
	}
}

func Case_14_5_AppendedToOther_Flow() {
	name, other := "notes", slashed()
	if isInside(name+".yaml", "data") == nil {
		mark.Path(filepath.Join("data", other+".yaml")) // want "flow"
	}
}

// what was read from a map of which nobody knows the keys is one text
func gathered() map[string]string {
	all := map[string]string{}
	for _, k := range [...]string{"id", "name"} {
		all[k[:1]+k[1:]] = mark.Source()
	}
	return all
}

func Case_14_5_ReadOfMap_Clean() {
	id := gathered()["id"]
	if _, err := strconv.Atoi(id); err == nil {
		mark.Sink(id)
	}
}

func Case_14_5_ReadOfMap_Flow() {
	id := gathered()["id"]
	if _, err := strconv.Atoi(id); err != nil {
		mark.Sink(id) // want "flow"
	}
}
