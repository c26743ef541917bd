package execinject

import (
	"strings"
	"testing"
)

// parseLine reads a command line in the notation of the tests: "@" is the
// attacker's text, "@*" any number of words of it, "?" a word that is not known,
// "_" a space inside a word. "?/@" is unknown text before the attacker's.
func parseLine(s string) []word {
	var line []word
	for i, f := range strings.Fields(s) {
		f = strings.ReplaceAll(f, "_", " ")
		before, _, hit := strings.Cut(f, "@")
		switch {
		case f == "?":
			line = append(line, word{hit: clean})
		case hit && before == "":
			line = append(line, word{hit: i, many: strings.HasSuffix(f, "*")})
		case hit:
			line = append(line, word{hit: i, after: strings.Split(before, "?")})
		default:
			line = append(line, word{text: strings.Split(f, "?"), hit: clean})
		}
	}
	return line
}

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		line string
		want danger
		by   string
	}{
		{"@ -l", program, ""},
		{"ls -l", harmless, ""},

		// Shells.
		{"sh -c @", code, "sh -c"},
		{"/bin/sh -c ping_@", code, "sh -c"},
		{"?/bash -c @", code, "bash -c"},
		{"bash -lc @", code, "bash -lc"},
		{"bash -c -- @", code, "bash -c"},
		{"bash -o pipefail -c @", code, "bash -c"},
		{"bash -ce true @", harmless, ""},
		{`sh -c echo_"$1" -- @`, harmless, ""},
		{`sh -c eval_"$1" -- @`, code, "sh -c"},
		{"sh @", code, "sh"},
		{"sh scripts/@", code, "sh"},
		{"sh backup.sh @", option, "sh"},
		{"sh backup.sh -- @", harmless, ""},
		{"sh backup.sh --name=@", harmless, ""},
		{"sh @*", code, "sh"},
		{"sh -c true @*", harmless, ""},
		{"sh -c @*", code, "sh -c"},
		{"bash -x ? @", option, "bash"},
		{"CMD.EXE /C dir @", code, "cmd /c"},
		{"cmd /S /C @", code, "cmd /c"},
		{`C:\Windows\System32\cmd.exe /c echo_@`, code, "cmd /c"},
		{"cmd /cdir_@", code, "cmd /c"},
		{"powershell -NoProfile -Command @", code, "powershell -command"},
		{"powershell.exe -ExecutionPolicy Bypass -File a.ps1 @", option, "powershell"},
		{"pwsh -EncodedCommand @", code, "pwsh -encodedcommand"},
		{"powershell Get-Item @", code, "powershell"},
		{"? -c @", code, " -c"},
		{"? /C dir_@", code, " /c"},

		// Other interpreters.
		{"python3 -c print(@", code, "python3 -c"},
		{"python3.12 -Ic @", code, "python3.12 -c"},
		{"python -c print(1) @", harmless, ""},
		{"python @", code, "python"},
		{"python script.py @", option, "python"},
		{"python -m @", code, "python -m"},
		{"python -m pip install @", option, "python"},
		{"perl -e @", code, "perl -e"},
		{"perl -ne print_@ file", code, "perl -e"},
		{"perl -e print a.txt @", option, "perl"},
		{"ruby -e @", code, "ruby -e"},
		{"node --eval=@", code, "node --eval"},
		{"node -e @", code, "node -e"},
		{"php -r @", code, "php -r"},
		{"lua5.4 -e @", code, "lua5.4 -e"},
		{"awk @ file", code, "awk"},
		{"awk {print_$@}", code, "awk"},
		{"awk {print_$1} @", harmless, ""},
		{"awk -v x=@ {print_x}", harmless, ""},
		{"awk -v @ {print_x}", harmless, ""},
		{"awk -f prog.awk @", option, "awk"},
		{"sed s/a/@/ file", code, "sed"},
		{"sed -e s/a/@/ file", code, "sed -e"},
		{"sed -i s/a/b/ @", option, "sed"},
		{"sed -e s/a/b/ -- @", harmless, ""},
		{"java -jar app.jar @", option, "java"},
		{"java -jar @", code, "java -jar"},
		{"go run @", code, "go run"},
		{"sqlite3 a.db @", code, "sqlite3"},
		{"osascript -e say_@", code, "osascript -e"},

		// Programs that start others.
		{"ssh host uptime @", code, "ssh"},
		{"ssh -p 22 -i key user@ ls", harmless, ""},
		{"ssh @ ls", option, "ssh"},
		{"ssh -- @ ls", harmless, ""},
		{"ssh -o ConnectTimeout=@ host", harmless, ""},
		{"ssh -o @ host", code, "ssh -o"},
		{"ssh host cat_/var/log/@", code, "ssh"},
		{"sudo @", program, ""},
		{"sudo -u www @", program, ""},
		{"sudo -u @ id", harmless, ""},
		{"sudo -n systemctl restart @", option, "systemctl"},
		{"sudo sh -c @", code, "sh -c"},
		{"sudo -u root -- bash -c @", code, "bash -c"},
		{"env A=b LANG=@ ls", harmless, ""},
		{"env @ ls", program, ""},
		{"env A=b sh -c @", code, "sh -c"},
		{"env -S @", code, "env -S"},
		{"timeout 5 ping -c 1 @", option, "ping"},
		{"timeout -s KILL @ ls", option, "timeout"},
		{"timeout 5 @", program, ""},
		{"timeout -k 1 5 ls -- @", harmless, ""},
		{"nice -n 5 sh -c @", code, "sh -c"},
		{"nohup sudo timeout 5 sh -c @", code, "sh -c"},
		{"chroot /srv @", program, ""},
		{"xargs -n 1 @", program, ""},
		{"busybox sh -c @", code, "sh -c"},
		{"su -c @ www", code, "su -c"},
		{"su - www -c @", code, "su -c"},
		{"docker exec app sh -c @", code, "sh -c"},
		{"docker exec -it app @", program, ""},
		{"docker exec @ ls", option, "docker exec"},
		{"docker run --rm -v /a:/b alpine sh -c @", code, "sh -c"},
		{"docker run --rm alpine echo @", harmless, ""},
		{"docker rm @", option, "docker rm"},
		{"kubectl exec -n prod pod -- sh -c @", code, "sh -c"},
		{"kubectl -n @ get pods", harmless, ""},
		{"kubectl delete pod @", option, "kubectl delete"},
		{"ip netns exec blue sh -c @", code, "sh -c"},
		{"find @ -name x", option, "find"},
		{"find . -name @", harmless, ""},
		{"find . -exec sh -c @ ;", code, "sh -c"},
		{"find . -exec @ ;", program, ""},
		{"find -- @", option, "find"},
		{"find ./@ -type f", harmless, ""},
		{"watch -n 1 ls @", code, "watch"},
		{"flock /l -c @", code, "flock -c"},
		{"script -c @ /dev/null", code, "script -c"},
		{"npx @", program, ""},

		// Ordinary programs.
		{"git log @", option, "git log"},
		{"git log -- @", harmless, ""},
		{"git -C @ status", harmless, ""},
		{"git -c @ status", code, "git -c"},
		{"git -c user.name=@ commit", harmless, ""},
		{"git clone --depth 1 -- @ dir", harmless, ""},
		{"git clone @", option, "git clone"},
		{"git commit -m @", harmless, ""},
		{"git @", option, "git"},
		{"tar -xf @", harmless, ""},
		{"tar xzf @", harmless, ""},
		{"tar xzf a.tgz @", option, "tar"},
		{"tar -cf a.tar -C /srv -- @", harmless, ""},
		{"tar --to-command=@ -xf a", code, "tar --to-command"},
		{"tar @*", option, "tar"},
		{"rsync -e @ a b", code, "rsync -e"},
		{"rsync -av -essh_@ a b", code, "rsync -e"},
		{"curl -s @", option, "curl"},
		{"curl -s -- @", harmless, ""},
		{"curl https://example.org/@", harmless, ""},
		{"curl -H @ https://example.org", harmless, ""},
		{"curl -o /tmp/@ https://example.org", harmless, ""},
		{"wget -qO- @", option, "wget"},
		{"ping -c 1 @", option, "ping"},
		{"ping -c 1 -- @", harmless, ""},
		{"ping -c @ host", harmless, ""},
		{"ffmpeg -i @ -y out.mp4", harmless, ""},
		{"ffmpeg -i in.mp4 @", option, "ffmpeg"},
		{"ffmpeg -y @", option, "ffmpeg"},
		{"ls -@", option, "ls"},
		{"ls --@", option, "ls"},
		{"ls -l@", harmless, ""},
		{"ls ?/@", harmless, ""},
		{"ls -- @*", harmless, ""},
		{"echo @", harmless, ""},
		{"true @*", harmless, ""},
		{"? @", option, ""},
		{"? -- @", harmless, ""},
	} {
		got := judge(parseLine(test.line))
		if got.danger != test.want || got.by != test.by {
			t.Errorf("%s: danger %d by %q, want %d by %q", test.line, got.danger, got.by, test.want, test.by)
		}
	}
}

func TestReadsScript(t *testing.T) {
	for line, want := range map[string]bool{
		"sh": true, "bash -s": true, "/usr/bin/python3 -u": true, "ssh -p 22 host": true,
		"sh -c cat": false, "sh script": false, "python -c code": false, "ssh host cat": false,
		"cat": false, "?": false, "perl -e print": false, "sudo sh": false,
	} {
		if _, _, got := readsScript(parseLine(line)); got != want {
			t.Errorf("%s: %v, want %v", line, got, want)
		}
	}
}

func TestCutIndex(t *testing.T) {
	for _, test := range []struct {
		path, rest string
		index      int
		exact      bool
	}{
		{"[2]", "", 2, true},
		{"*.Args[12]", "*.Args", 12, true},
		{"[]", "", 0, false},
		{"[from 3]", "", 3, false},
		{"", "", 0, false},
		{"[99999999999999999999]", "", 0, false},
		{"*.Path", "*.Path", 0, false},
	} {
		rest, index, exact := cutIndex(test.path)
		if rest != test.rest || index != test.index || exact != test.exact {
			t.Errorf("cutIndex(%q) = %q, %d, %v", test.path, rest, index, exact)
		}
	}
}

// No table entry may hide another, and every name is one.
func TestTables(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range [][]grammar{interpreters, wrappers, ordinaries} {
		for _, g := range table {
			for name := range strings.SplitSeq(g.names, ", ") {
				if name == "" || seen[name] {
					t.Errorf("the name %q of %q is empty or has an entry already", name, g.names)
				}
				seen[name] = true
			}
		}
	}
}

// A command line is hostile too: nothing in it may bring the reader down.
func FuzzJudge(f *testing.F) {
	f.Add("sudo -u www sh -c @ -- @*")
	f.Add("find . -exec ; @")
	f.Add("tar -xf ? @ --to-command=@")
	f.Add("sudo " + strings.Repeat("sudo ", 300) + "@")
	f.Fuzz(func(t *testing.T, s string) {
		if line := parseLine(s); len(line) > 0 && len(line) <= maxWords {
			judge(line)
		}
	})
}
