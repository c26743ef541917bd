package valid

// Validator tells what is wrong with itself.
type Validator interface{ Validate() error }

// Read fills a value and validates it.
func Read[T Validator](fill func(*T)) (T, error) {
	var v T
	fill(&v)
	if err := v.Validate(); err != nil {
		return v, err
	}
	return v, nil
}

// Accept validates a value.
func Accept[T Validator](v T) error {
	if err := v.Validate(); err != nil {
		return err
	}
	return nil
}

// Into has somebody fill what v points to, and validates it.
func Into(v Validator, fill func(any)) error {
	fill(v)
	return v.Validate()
}

// Handle has a value handled that is valid.
func Handle[T Validator](v T, handle func(T)) {
	if err := v.Validate(); err != nil {
		return
	}
	handle(v)
}

// HandleAnyway has a value handled that is not.
func HandleAnyway[T Validator](v T, handle func(T)) {
	if err := v.Validate(); err == nil {
		return
	}
	handle(v)
}

// Setter is filled by whoever has it.
type Setter interface {
	Set(string)
	Validator
}

// SetAndValidate fills what v points to, and validates it.
func SetAndValidate(v Setter, text string) error {
	v.Set(text)
	return v.Validate()
}
