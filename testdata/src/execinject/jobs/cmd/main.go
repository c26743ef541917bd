// The program is where those who have jobs meet those who do them.
package main

import (
	"log"
	"net/http"

	"execinject/jobs/intake"
	_ "execinject/jobs/tasks"
)

func main() {
	http.HandleFunc("/jobs", intake.Serve) // want "shell .*tasks.go:25" "shell .*tasks.go:33"
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
