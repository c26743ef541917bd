// Package binder sets fields by reflection.
package binder

import "reflect"

// Bind sets each field of text of what dst points to.
func Bind(dst any, find func(name string) string) {
	v := reflect.ValueOf(dst).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			f.SetString(find(v.Type().Field(i).Name))
		}
	}
}

// Count is how many fields dst points to.
func Count(dst any, text string) (int, int) { return reflect.ValueOf(dst).Elem().NumField(), len(text) }
