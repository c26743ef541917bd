// The program is where all is decided: here it is said what types make of what is asked for.
package main

import (
	"log"

	"sqlinject/injected/app"
)

func main() {
	err := app.Run() // want "becomes part of the SQL that .*QueryContext at .*store.go"
	if err != nil {
		log.Fatal(err)
	}
}
