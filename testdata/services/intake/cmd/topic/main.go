// Command topic is the function that a topic calls.
package main

import (
	"log"
	"os"

	"github.com/aws/aws-lambda-go/lambda"

	"example.com/intake/internal/queue"
)

func main() {
	w, err := queue.New(os.Getenv("INTAKE_SPOOL"), os.Getenv("INTAKE_TOOL"))
	if err != nil {
		log.Fatal(err)
	}
	lambda.Start(w.HandleTopic)
}
