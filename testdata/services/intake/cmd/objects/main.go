// Command objects is the function that is told of new objects.
package main

import (
	"os"

	"github.com/aws/aws-lambda-go/lambda"

	"example.com/intake/internal/blob"
)

func main() {
	b := &blob.Indexer{Dir: "/tmp/intake", Source: blob.HTTPSource{Host: os.Getenv("INTAKE_BUCKETS")}}
	lambda.Start(b.Handle)
}
