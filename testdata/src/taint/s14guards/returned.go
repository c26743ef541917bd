package s14guards

import "taint/mark"

// what is returned beside an error is the same whether it was checked
type parcel struct{ name, host string }

func (o *parcel) check() error { return checkLetters(o.name) }

func readParcel(text string) (parcel, error) {
	o := parcel{text, text}
	if err := o.check(); err != nil {
		return o, err
	}
	return o, nil
}

func Case_14_4_ReturnedBeside_Clean() {
	o, err := readParcel(mark.Source())
	if err != nil {
		return
	}
	mark.Shell(o.name)
}

func Case_14_4_ReturnedBeside_Flow() {
	o, err := readParcel(mark.Source())
	if err == nil {
		return
	}
	mark.Shell(o.name) // want "flow"
}

func readParcels(name, host string) (parcel, bool) {
	o := parcel{name, host}
	if o.check() != nil {
		return o, false
	}
	return o, true
}

func Case_14_4_ReturnedOther_Clean() {
	if o, ok := readParcels(mark.Source(), "ls"); ok {
		mark.Shell(o.name)
		mark.Shell(o.host)
	}
}

func Case_14_4_ReturnedOther_Flow() {
	if o, ok := readParcels("ls", mark.Source()); ok {
		mark.Shell(o.host) // want "flow"
	}
}

func newParcel(text string) (*parcel, error) {
	o := new(parcel)
	o.name = text
	if err := o.check(); err != nil {
		return o, err
	}
	return o, nil
}

func Case_14_4_ReturnedPointer_Clean() {
	o, err := newParcel(mark.Source())
	if err != nil {
		return
	}
	mark.Shell(o.name)
}

func Case_14_4_ReturnedPointer_Flow() {
	o, err := newParcel(mark.Source())
	if err != nil {
		mark.Shell(o.name) // want "flow"
	}
}

// the type is a parameter, and says itself whether it checks
type selfChecking interface{ check() error }

type unchecked struct{ name string }

func readAny[T any](text string, set func(*T, string)) (T, error) {
	var v T
	set(&v, text)
	if c, ok := any(&v).(selfChecking); ok {
		if err := c.check(); err != nil {
			return v, err
		}
	}
	return v, nil
}

func Case_14_4_ReturnedGeneric_Clean() {
	o, err := readAny(mark.Source(), func(o *parcel, text string) { o.name = text })
	if err == nil {
		mark.Shell(o.name)
	}
}

func Case_14_4_ReturnedGeneric_Flow() {
	o, err := readAny(mark.Source(), func(o *unchecked, text string) { o.name = text })
	if err == nil {
		mark.Shell(o.name) // want "flow"
	}
}

// and is known where the function is called that the instance returned
func handlerOf[T any](set func(*T, string), h func(T)) func(string) {
	return func(text string) {
		var v T
		set(&v, text)
		if c, ok := any(&v).(selfChecking); ok && c.check() != nil {
			return
		}
		h(v)
	}
}

func Case_14_4_CheckedInHandler_Clean() {
	h := handlerOf(func(o *parcel, text string) { o.name = text }, func(o parcel) { mark.Shell(o.name) })
	h(mark.Source())
}

func Case_14_4_CheckedInHandler_Flow() {
	h := handlerOf(func(o *unchecked, text string) { o.name = text }, func(o unchecked) {
		mark.Shell(o.name) // want "flow"
	})
	h(mark.Source())
}
