// Package fixes is about what becomes of shells that only start a program.
package fixes

import (
	"context"
	"fmt"
	"net/http"
	"os/exec"
	"strings"
)

type host string

func (h host) String() string { return string(h) }

const program = "ping "

func words(ctx context.Context, r *http.Request) {
	x := r.FormValue("x")
	y := r.FormValue("y")
	n := 3
	exec.Command("sh", "-c", "ping -c 1 "+x).Run()                                // want `GVS102`
	exec.CommandContext(ctx, "/bin/bash", "-c", "ls  -l "+x+" "+y+" /tmp").Run()  // want `GVS102`
	exec.Command("sh", "-c", fmt.Sprintf("ping -c %d -- %s", n, x)).Run()         // want `GVS102`
	exec.Command("sh", "-c", fmt.Sprintf("convert %s.png 100%% %v", x, y)).Run()  // want `GVS102`
	exec.Command("sh", "-c", "grep --file="+x+".txt 'a b' \"all\" /tmp/"+y).Run() // want `GVS102`
	exec.Command("sh", "-c", "cat '"+r.FormValue("z")+"'").Run()                  // want `GVS102`
	exec.Command("sh", "-c", ("ping " + fmt.Sprint(host(x)))).Run()               // want `GVS102`
}

// The shell does something here, or its text is not all known.
func shells(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sh", "-c", x).Run()                                       // want `GVS102`
	exec.Command("sh", "-c", x+" -l").Run()                                 // want `GVS102`
	exec.Command("sh", "-c", "ls "+x+" | wc -l").Run()                      // want `GVS102`
	exec.Command("sh", "-c", "ls *"+x).Run()                                // want `GVS102`
	exec.Command("sh", "-c", "ls ~/"+x).Run()                               // want `GVS102`
	exec.Command("sh", "-c", "ls $HOME/"+x).Run()                           // want `GVS102`
	exec.Command("sh", "-c", "ls \"$HOME/"+x+"\"").Run()                    // want `GVS102`
	exec.Command("sh", "-c", "cd "+x).Run()                                 // want `GVS102`
	exec.Command("sh", "-c", "LANG=C ls "+x).Run()                          // want `GVS102`
	exec.Command("sh", "-c", "ls "+x+"\n").Run()                            // want `GVS102`
	exec.Command("sh", "-c", "ssh host ls "+x).Run()                        // want `GVS102`
	exec.Command("sh", "-c", "ls "+x, "name").Run()                         // want `GVS102`
	exec.Command("sh", "-ec", "ls "+x).Run()                                // want `GVS102`
	exec.Command("sh", "-c", program+x).Run()                               // want `GVS102`
	exec.Command("sh", "-c", "ls "+strings.Join([]string{x, x}, " ")).Run() // want `GVS102`
	exec.Command("sh", "-c", fmt.Sprintf("ls %q", x)).Run()                 // want `GVS102`
	exec.Command("sh", "-c" /* run */, "ls "+x).Run()                       // want `GVS102`
	args := x
	exec.Command("sh", "-c", "ls "+args).Run() // want `GVS102`
}
