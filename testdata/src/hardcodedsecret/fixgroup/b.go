package fixgroup

import "fmt"

const ftpPassword = "hunter2-n" // want `GVS202`

func print() { fmt.Println(all) }
