package examples

import (
	"os"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

type service struct {
	Ports       []string
	Environment map[string]string
	ReadOnly    bool     `yaml:"read_only"`
	CapDrop     []string `yaml:"cap_drop"`
	CapAdd      []string `yaml:"cap_add"`
	SecurityOpt []string `yaml:"security_opt"`
	MemLimit    string   `yaml:"mem_limit"`
	PidsLimit   int      `yaml:"pids_limit"`
	Tmpfs       []string
	Privileged  bool
	NetworkMode string `yaml:"network_mode"`
	Volumes     []any
}

// TestHardenedCompose reads the file; no Docker is needed.
func TestHardenedCompose(t *testing.T) {
	text, err := os.ReadFile("after/compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Services map[string]service }
	if err := yaml.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	s, ok := file.Services["toolbox"]
	if !ok || len(file.Services) != 1 {
		t.Fatalf("services %v, want toolbox alone", file.Services)
	}
	for what, ok := range map[string]bool{
		"published on loopback only":           slices.Equal(s.Ports, []string{"127.0.0.1:5000:5000"}),
		"file system read-only":                s.ReadOnly,
		"no volume that could be written":      len(s.Volumes) == 0,
		"temporary files limited, no programs": len(s.Tmpfs) == 1 && strings.Contains(s.Tmpfs[0], "size=") && strings.Contains(s.Tmpfs[0], "noexec"),
		"no capability":                        slices.Equal(s.CapDrop, []string{"ALL"}) && len(s.CapAdd) == 0 && !s.Privileged,
		"no new privileges":                    slices.Contains(s.SecurityOpt, "no-new-privileges:true"),
		"memory limited":                       s.MemLimit != "",
		"processes limited":                    s.PidsLimit > 0,
		"a network of its own":                 s.NetworkMode == "",
		"password from the outside":            strings.HasPrefix(s.Environment["ADMIN_PASSWORD"], "${ADMIN_PASSWORD:?"),
	} {
		if !ok {
			t.Errorf("after/compose.yaml: not so: %s", what)
		}
	}
}

// TestHardenedDockerfile reads the file; no Docker is needed.
func TestHardenedDockerfile(t *testing.T) {
	instructions := dockerfile(t, "after/Dockerfile")
	last := 0
	stages := 0
	for i, line := range instructions {
		image, isStage := strings.CutPrefix(line, "FROM ")
		if !isStage {
			continue
		}
		stages++
		last = i
		image, _, _ = strings.Cut(image, " ")
		if _, tag, ok := strings.Cut(image, ":"); !ok || tag == "latest" {
			t.Errorf("%q: the version of the image is not pinned", line)
		}
	}
	if stages < 2 {
		t.Errorf("%d stages: the compiler is in the image", stages)
	}
	final := instructions[last:]
	for _, want := range []string{"USER 65532:65532", "HEALTHCHECK ", `ENTRYPOINT ["`, "COPY --from=build "} {
		if !slices.ContainsFunc(final, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("the last stage has no %q", want)
		}
	}
	for _, line := range instructions {
		if strings.Contains(line, "PASSWORD") || strings.HasPrefix(line, "ADD ") {
			t.Errorf("%q: no secrets and no ADD in an image", line)
		}
	}
}

// dockerfile lists the instructions, each on one line.
func dockerfile(t *testing.T, name string) []string {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	joined := strings.ReplaceAll(string(text), "\\\n", " ")
	return slices.DeleteFunc(strings.Split(joined, "\n"), func(line string) bool {
		return line == "" || strings.HasPrefix(line, "#")
	})
}
