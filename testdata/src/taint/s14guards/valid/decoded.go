package valid

import (
	"encoding/json"
	"errors"
)

// Choice is a word of a few, which decodes itself.
type Choice string

func (w *Choice) UnmarshalText(text []byte) error {
	switch s := string(text); s {
	case "one", "two":
		*w = Choice(s)
		return nil
	}
	return errors.New("no such word")
}

// Loose decodes itself, and takes what it gets.
type Loose string

func (l *Loose) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	*l = Loose(s)
	return nil
}
