package config

import _ "embed"

// Template is a file with every setting, as a comment.
//
//go:embed template.yaml
var Template string
