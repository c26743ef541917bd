// Package govaluate is a stub of github.com/Knetic/govaluate.
package govaluate

// EvaluableExpression is a parsed expression.
type EvaluableExpression struct{}

func NewEvaluableExpression(expression string) (*EvaluableExpression, error) { return nil, nil }
func (e EvaluableExpression) Evaluate(parameters map[string]interface{}) (interface{}, error) {
	return nil, nil
}
