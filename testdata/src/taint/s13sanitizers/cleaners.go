package s13sanitizers

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net"
	"net/netip"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
	"unicode"

	"taint/mark"
)

func Case_13_1_ReplaceSome_Flow() {
	mark.Header(strings.Replace(strings.ReplaceAll(mark.Source(), "\r", ""), "\n", "", 1) + strings.Repeat("\n", 0) + strings.Replace(mark.Source(), "\n", "", 0)) // want "flow"
}

func Case_13_1_ReplaceSome_Clean() {
	mark.Header(strings.Replace(strings.Replace(mark.Source(), "\r", "", -1), "\n", " ", -1))
}

func Case_13_1_PutBack_Flow() {
	mark.Header(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(mark.Source(), "\r", ""), "\n", ""), ";", "\n")) // want "flow"
}

func Case_13_1_PutBack_Clean() {
	mark.Header(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(mark.Source(), ";", "\n"), "\r", ""), "\n", ""))
}

func Case_13_1_DotDotSlash_Flow() {
	mark.Path(strings.ReplaceAll(mark.Source(), "../", "")) // want "flow"
}

func Case_13_1_DotDotSlash_Clean() {
	mark.Path("data/" + strings.ReplaceAll(mark.Source(), "..", ""))
}

var entities = strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;", `"`, "&quot;", "'", "&#39;")

var fewEntities = strings.NewReplacer("<", "&lt;", "&", "&amp;")

func Case_13_1_Replacer_Flow() {
	mark.HTML(fewEntities.Replace(mark.Source())) // want "flow"
}

func Case_13_1_Replacer_Clean() {
	mark.HTML(entities.Replace(mark.Source()))
}

func Case_13_1_ReplacerPairs_Flow() {
	mark.Header(strings.NewReplacer("\r\n", " ").Replace(mark.Source())) // want "flow"
}

func Case_13_1_ReplacerPairs_Clean() {
	mark.Header(strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(mark.Source()))
}

func Case_13_1_TrimSpace_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") {
		return
	}
	mark.Arg(strings.TrimSpace(" " + s + " -")) // want "flow"
}

func Case_13_1_TrimSpace_Clean() {
	s := strings.TrimSpace(mark.Source())
	if strings.HasPrefix(s, "-") {
		return
	}
	mark.Arg(s)
}

func Case_13_1_TrimLeft_Flow() {
	mark.Arg(strings.TrimPrefix(mark.Source(), "-")) // want "flow"
}

func Case_13_1_TrimLeft_Clean() {
	mark.Arg(strings.Trim(mark.Source(), " -"))
}

func Case_13_1_CutStart_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") || len(s) < 3 {
		return
	}
	mark.Arg(s[2:]) // want "flow"
}

func Case_13_1_CutStart_Clean() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") || len(s) < 3 {
		return
	}
	mark.Arg(s[:2])
}

func Case_13_1_PrefixRemoved_Flow() {
	mark.Arg(strings.TrimPrefix("./"+mark.Source(), "./")) // want "flow"
}

func Case_13_1_PrefixRemoved_Clean() {
	mark.Arg(strings.TrimPrefix("./"+mark.Source(), "."))
}

func Case_13_1_Upper_Flow() {
	mark.Shell(strings.ToUpper(mark.Source())) // want "flow"
}

func Case_13_1_Upper_Clean() {
	mark.Shell(strings.ToUpper(keepLetters(mark.Source())))
}

func dropControl(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

func Case_13_1_MapNamed_Flow() {
	mark.Shell(strings.Map(dropControl, mark.Source())) // want "flow"
}

func Case_13_1_MapNamed_Clean() {
	mark.Header(strings.Map(dropControl, mark.Source()))
	mark.Log(strings.Map(dropControl, mark.Source()))
}

func Case_13_1_MapLiteral_Flow() {
	mark.Shell(strings.Map(func(r rune) rune { // want "flow"
		if r == ' ' {
			return '_'
		}
		return r
	}, mark.Source()))
}

func Case_13_1_MapLiteral_Clean() {
	mark.Shell(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return r
		}
		return '_'
	}, mark.Source()))
}

func Case_13_1_BytesMap_Flow() {
	mark.Header(string(bytes.Map(unicode.ToLower, mark.SourceBytes()))) // want "flow"
}

func Case_13_1_BytesMap_Clean() {
	mark.Header(string(bytes.Map(dropControl, mark.SourceBytes())))
}

func Case_13_1_BytesReplace_Flow() {
	mark.Header(string(bytes.ReplaceAll(mark.SourceBytes(), []byte("\n"), nil))) // want "flow"
}

func Case_13_1_BytesReplace_Clean() {
	b := bytes.ReplaceAll(mark.SourceBytes(), []byte("\n"), nil)
	mark.Header(string(bytes.ReplaceAll(b, []byte("\r"), []byte(" "))))
}

func Case_13_1_CleanRooted_Flow() {
	mark.Path("data/" + path.Clean(mark.Source())) // want "flow"
}

func Case_13_1_CleanRooted_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "_")
	mark.Path(filepath.Join("data", path.Clean("/"+s)))
}

func Case_13_1_Hex_Flow() {
	b, _ := hex.DecodeString(hex.EncodeToString(mark.SourceBytes()))
	mark.Shell(string(b)) // want "flow"
}

func Case_13_1_Hex_Clean() {
	mark.Shell(hex.EncodeToString(mark.SourceBytes()))
	mark.Arg(hex.EncodeToString(mark.SourceBytes()))
}

func Case_13_1_Base64Dash_Flow() {
	s := base64.URLEncoding.EncodeToString(mark.SourceBytes())
	b, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(s, "="))
	if err == nil {
		mark.Arg(string(b)) // want "flow"
	}
}

func Case_13_1_Base64Dash_Clean() {
	mark.Arg(base64.StdEncoding.EncodeToString(mark.SourceBytes()))
	mark.Header(base64.URLEncoding.EncodeToString(mark.SourceBytes()))
}

func Case_13_1_AddressText_Flow() {
	s := mark.Source()
	ip := net.ParseIP(s)
	mark.Shell(fmt.Sprintf("ping %s %s", ip, s)) // want "flow"
}

func Case_13_1_AddressText_Clean() {
	ip := net.ParseIP(mark.Source())
	mark.Shell(fmt.Sprintf("ping %s %v", ip, ip.String()))
}

func Case_13_1_ZoneText_Flow() {
	addr, err := netip.ParseAddr(mark.Source())
	if err != nil {
		return
	}
	mark.Shell("ping " + addr.String()) // want "flow"
}

func Case_13_1_ZoneText_Clean() {
	addr, err := netip.ParseAddr(mark.Source())
	if err != nil || addr.Zone() != "" {
		return
	}
	mark.Shell("ping " + addr.String())
}

func Case_13_1_TimeText_Flow() {
	t, err := time.Parse(time.DateOnly, mark.Source())
	if err != nil {
		mark.Shell(err.Error()) // want "flow"
		return
	}
	mark.Shell(t.Format(time.DateOnly))
}

func Case_13_1_TimeText_Clean() {
	t, err := time.Parse(time.DateOnly, mark.Source())
	if err != nil {
		return
	}
	mark.Shell("cal " + t.Format(time.DateOnly))
	mark.Shell(fmt.Sprintf("cal %s", t))
}

func quoteDouble(s string) string { return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"` }

func quoteOther(s string) string { return "'" + strings.ReplaceAll(s, "'", `'"'"'`) + "'" }

func Case_13_1_Quoting_Flow() {
	mark.Shell("echo " + quoteDouble(mark.Source())) // want "flow"
}

func Case_13_1_Quoting_Clean() {
	mark.Shell("echo " + quoteOther(mark.Source()) + " end")
}

func Case_13_1_QuotedTwice_Flow() {
	mark.Shell("echo ''" + strings.ReplaceAll(mark.Source(), "'", `'\''`) + "''") // want "flow"
}

func Case_13_1_QuotedTwice_Clean() {
	mark.Shell("echo 'a: " + strings.ReplaceAll(mark.Source(), "'", `'\''`) + "'")
}

func Case_13_1_QuotedBoth_Flow() {
	s, t := mark.Source(), mark.Source()
	if strings.Contains(t, "'") {
		return
	}
	mark.Shell("cp " + quoteShell(s) + " " + t) // want "flow"
}

func Case_13_1_QuotedBoth_Clean() {
	s, t := mark.Source(), mark.Source()
	mark.Shell("cp " + quoteShell(s) + " " + quoteShell(t))
}

func Case_13_1_QuotedMaybe_Flow() {
	open := "echo 'a' "
	if mark.Bool() {
		open = "echo '"
	}
	s := mark.Source()
	if strings.Contains(s, "'") {
		return
	}
	mark.Shell(open + s) // want "flow"
}

func Case_13_1_QuotedMaybe_Clean() {
	open := "echo 'a' "
	if mark.Bool() {
		open = "echo "
	}
	mark.Shell(open + quoteShell(mark.Source()))
}

var spaces = regexp.MustCompile(`\s+`)

func Case_13_1_Spaces_Flow() {
	mark.Shell(spaces.ReplaceAllString(mark.Source(), "_")) // want "flow"
}

func Case_13_1_Spaces_Clean() {
	mark.Header(spaces.ReplaceAllString(mark.Source(), "_"))
}

// wordsOf matches one or more words, or one that does not begin with a dash.
var wordsOf, wordOf = regexp.MustCompile(`^ ?[A-Za-z0-9_.-]+$`), regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]*$`)

func Case_13_1_TrimChecked_Flow() {
	s := mark.Source()
	if !wordsOf.MatchString(s) || strings.HasPrefix(s, "-") {
		return
	}
	mark.Arg(strings.TrimSpace(s)) // want "flow"
}

func Case_13_1_TrimChecked_Clean() {
	s := mark.Source()
	if !wordOf.MatchString(s) {
		return
	}
	mark.Arg(strings.TrimSpace(s)) // there is nothing to trim
}
