package valid

// Checklist collects problems.
type Checklist struct{ Problems map[string]string }

// NewChecklist makes an empty list.
func NewChecklist() *Checklist { return &Checklist{Problems: map[string]string{}} }

// Valid reports whether there are no problems.
func (c *Checklist) Valid() bool { return len(c.Problems) == 0 }

// Check notes a problem unless all is well.
func (c *Checklist) Check(ok bool, key, message string) {
	if !ok {
		c.add(key, message)
	}
}

func (c *Checklist) add(key, message string) {
	if c.Problems == nil {
		c.Problems = make(map[string]string)
	}
	if _, exists := c.Problems[key]; !exists {
		c.Problems[key] = message
	}
}
