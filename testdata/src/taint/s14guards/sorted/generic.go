package sorted

// Of fills a value, and checks it if that is possible.
func Of[T any](fill func(*T)) (T, error) {
	var v T
	fill(&v)
	if c, ok := any(&v).(Checker); ok {
		if err := c.Check(); err != nil {
			return v, err
		}
	}
	return v, nil
}

// New is Of, for pointers.
func New[T any](fill func(*T)) (*T, error) {
	v := new(T)
	fill(v)
	if c, ok := any(v).(Checker); ok {
		if err := c.Check(); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// Typed is Of, for types of which a pointer can be checked.
func Typed[T any, P interface {
	*T
	Checker
}](fill func(P)) (T, error) {
	v := P(new(T))
	fill(v)
	if err := v.Check(); err != nil {
		return *v, err
	}
	return *v, nil
}

// Request has a value in it.
type Request[T any] struct {
	ID   int
	Body T
}

// Handle has a value handled that is valid, if it can be.
func Handle[T any](fill func(*T), handle func(*Request[T])) func() {
	return func() {
		r := &Request[T]{ID: 1}
		fill(&r.Body)
		if c, ok := any(&r.Body).(Checker); ok {
			if err := c.Check(); err != nil {
				return
			}
		}
		handle(r)
	}
}

// Endpoint does something with values.
type Endpoint[T any] struct{ Do func(T) }

// Serve does it with one that is valid, if it can be.
func (e Endpoint[T]) Serve(fill func(*T)) {
	var v T
	fill(&v)
	if c, ok := any(v).(Checker); ok {
		if err := c.Check(); err != nil {
			return
		}
	}
	e.Do(v)
}

// Else has somebody else look at what cannot be checked.
func Else[T any](v *T, other func(*T)) {
	if c, ok := any(v).(Checker); ok {
		if err := c.Check(); err != nil {
			return
		}
	} else {
		other(v)
	}
}
