package s14guards

import (
	"errors"
	"strconv"

	"taint/mark"
)

var errOrder = errors.New("unknown order")

// filters checks what it returns, and returns it also beside the error.
func filters(query map[string]string) (limit int, order string, err error) {
	limit, order = 100, "ASC"
	if s, ok := query["limit"]; ok {
		if limit, err = strconv.Atoi(s); err != nil {
			return limit, order, err
		}
	}
	if s, ok := query["order"]; ok {
		order = s
		if order != "ASC" && order != "DESC" {
			err = errOrder
			return limit, order, err
		}
	}
	return limit, order, err
}

// looseFilters forgets to return when the order is unknown.
func looseFilters(query map[string]string) (limit int, order string, err error) {
	limit, order = 100, "ASC"
	if s, ok := query["order"]; ok {
		order = s
		if order != "ASC" && order != "DESC" {
			limit = 0
		}
	}
	return limit, order, err
}

func Case_14_4_ReturnedBesideError_Clean() {
	query := map[string]string{}
	if mark.Bool() {
		query["order"] = mark.Source()
	}
	_, order, err := filters(query)
	if err != nil {
		return
	}
	mark.Shell("sort " + order)
}

func Case_14_4_ReturnedBesideError_Flow() {
	_, order, err := looseFilters(map[string]string{"order": mark.Source()})
	if err != nil {
		return
	}
	mark.Shell("sort " + order) // want "flow"
}

func Case_14_4_ErrorOfFiltersIgnored_Flow() {
	_, order, _ := filters(map[string]string{"order": mark.Source()})
	mark.Shell("sort " + order) // want "flow"
}

func Case_14_4_ErrorOfFiltersIgnored_Clean() {
	limit, _, _ := filters(map[string]string{"order": mark.Source()})
	mark.Shell("head -n " + strconv.Itoa(limit))
}
