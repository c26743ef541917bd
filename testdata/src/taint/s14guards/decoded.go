package s14guards

import (
	"encoding/json"
	"net/http"

	"taint/mark"
	"taint/s14guards/valid"
)

// types that decode themselves: what a decoder has put into a field is what their method left there

type mode string

func (m *mode) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	if err := checkLetters(s); err != nil {
		return err
	}
	*m = mode(s)
	return nil
}

func Case_14_4_DecodedType_Clean(w http.ResponseWriter, r *http.Request) {
	var form struct {
		Name mode   `json:"name"`
		Tags []mode `json:"tags"`
	}
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		return
	}
	mark.Shell(string(form.Name))
	for _, t := range form.Tags {
		mark.Shell(string(t))
	}
}

func Case_14_4_DecodedTypeText_Flow(w http.ResponseWriter, r *http.Request) {
	var form struct {
		Name string `json:"name"`
	}
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		return
	}
	mark.Shell(string(mode(form.Name))) // want "flow"
}

func Case_14_4_DecodedTypeElsewhere_Clean(w http.ResponseWriter, r *http.Request) {
	var form struct {
		Name valid.Choice `json:"name"`
	}
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		return
	}
	mark.Shell(string(form.Name)) // not reached
}

func Case_14_4_DecodedTypeElsewhere_Flow(w http.ResponseWriter, r *http.Request) {
	var form struct {
		Name valid.Loose `json:"name"`
	}
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		return
	}
	mark.Shell(string(form.Name)) // want "flow"
}
