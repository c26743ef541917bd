package secret

import "strings"

// Setting is a line "name: value" of a configuration that stands in a text.
type Setting struct {
	Name       Name
	Start, End int // of the value
}

// maxConfig is the length from which on a text is data, not a configuration.
const maxConfig = 64 << 10

var (
	lineRE = pattern(`(?m)^[ \t-]*["']?([A-Za-z][\w.-]{2,60})["']?[ \t]*[:=][ \t]*(?:"([^"\s]{6,200})"|'([^'\s]{6,200})'|([^"'\s,;#{}()]{6,200}))[ \t]*,?[ \t]*$`)
	jsonRE = pattern(`"([A-Za-z][\w.-]{2,60})"[ \t]*:[ \t]*"([^"\s]{6,200})"`)
)

// Settings finds the secrets in a text of several lines in the form of YAML, of
// an INI file or of an environment file, or in a JSON text.
func Settings(text string) []Setting {
	if len(text) > maxConfig {
		return nil
	}
	var found []Setting
	if strings.Contains(text, "\n") {
		found = settings(text, lineRE().FindAllStringSubmatchIndex(text, -1))
	}
	if len(found) == 0 && strings.Contains(text, "{") {
		found = settings(text, jsonRE().FindAllStringSubmatchIndex(text, -1))
	}
	return found
}

func settings(text string, locs [][]int) []Setting {
	var found []Setting
	for _, loc := range locs {
		n := JudgeName(text[loc[2]:loc[3]])
		for g := 4; g < len(loc) && n.Strength == Strong; g += 2 {
			if loc[g] >= 0 && n.acceptsInText(text[loc[g]:loc[g+1]]) {
				found = append(found, Setting{n, loc[g], loc[g+1]})
			}
		}
	}
	return found
}

// acceptsInText asks for more than Accepts: texts explain how to set a password.
func (n Name) acceptsInText(value string) bool {
	return n.Accepts(value) && (looksRandom(value) || n.What == "password" && looksChosen(value))
}
