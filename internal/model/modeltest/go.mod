module github.com/govet-sec/govet-sec/internal/model/modeltest

go 1.26.0

require github.com/google/go-cmp v0.7.0 // indirect

require (
	github.com/govet-sec/govet-sec v0.0.0
	golang.org/x/tools v0.52.0
)

replace github.com/govet-sec/govet-sec => ../../..
