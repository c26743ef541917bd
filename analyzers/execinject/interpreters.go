package execinject

// interpreters run program text that they are given.
var interpreters = []grammar{
	{ // -c is a flag that makes the first operand code
		names:    "sh, bash, dash, ash, zsh, ksh, mksh, pdksh, oksh, rksh, rbash, yash, csh, tcsh, fish, elvish, oil, osh, nu, xonsh, ion",
		hasShell: true, operands: []role{script}, follows: "-c --command", stdin: "-s", values: "-o -O --rcfile --init-file",
		codeEnds: true, bites: "-c runs the word after it",
	},
	{
		names: "cmd", hasShell: true, shell: "/c /k /r", slash: true, noDashes: true, bites: "/c runs what follows",
	},
	{
		names: "powershell, pwsh", hasShell: true, operands: []role{shellText}, slash: true, long: true, noDashes: true,
		shell:   "-command -c -com -comm -commandwithargs /command /c",
		code:    "-encodedcommand -enc -ec -e -encodedarguments",
		scripts: "-file -f /file", values: "-executionpolicy -ex -ep -version -windowstyle -w -inputformat -outputformat -configurationname -psconsolefile -workingdirectory -wd",
		bites: "-Command runs what follows",
	},
	{
		names: "python, pypy, ipython, jython, micropython", operands: []role{script},
		code: "-c", scripts: "-m", values: "-W -X --check-hash-based-pycs", codeEnds: true, bites: "-c runs code",
	},
	{
		names: "perl", operands: []role{script}, code: "-e -E -M -m", values: "-I -F", bites: "-e runs code",
	},
	{
		names: "ruby, jruby", operands: []role{script}, code: "-e -r", values: "-I -C -E -F", bites: "-e runs code",
	},
	{
		names: "node, nodejs, bun", operands: []role{script},
		code:    "-e -p -pe --eval --print -r --require --import --loader --experimental-loader",
		scripts: "", values: "-C --conditions --env-file", long: true, bites: "--eval and --require run code",
	},
	{names: "deno", operands: []role{subcommand}, bites: "--allow-all lifts the sandbox"},
	{names: "deno eval, deno repl", operands: []role{codeRole, plain}, code: "--eval", bites: "--allow-all lifts the sandbox"},
	{names: "deno run", operands: []role{script}, bites: "--allow-all lifts the sandbox"},
	{
		names: "php, php-cgi, php-fpm", operands: []role{script}, code: "-r -B -R -E --run --process-begin --process-code --process-end -d --define",
		scripts: "-f -F --file --process-file", values: "-c -t -S", bites: "-r runs code and -d changes the configuration",
	},
	{names: "lua, luajit, texlua", operands: []role{script}, code: "-e -l", bites: "-e runs code"},
	{names: "tclsh, wish", operands: []role{script}, noDashes: true},
	{names: "expect", operands: []role{script}, code: "-c", scripts: "-f", bites: "-c runs code"},
	{
		names: "awk, gawk, mawk, nawk, original-awk", operands: []role{codeRole, inert},
		code: "-e --source", scripts: "-f --file -E --exec -i --include", values: "-v -F --assign --field-separator",
		bites: "-f runs a program file",
	},
	{
		names: "sed, gsed", operands: []role{codeRole, plain}, code: "-e --expression",
		scripts: "-f --file", values: "-l", bites: "-e can run a command",
	},
	{names: "Rscript, littler", operands: []role{script}, code: "-e", bites: "-e runs code"},
	{names: "julia", operands: []role{script}, code: "-e -E --eval --print", bites: "-e runs code"},
	{names: "elixir", operands: []role{script}, code: "-e --eval --rpc-eval", bites: "-e runs code"},
	{names: "erl", code: "-eval -run -s", long: true, bites: "-eval runs code"},
	{names: "groovy, scala, kotlin, jshell", operands: []role{script}, code: "-e", bites: "-e runs code"},
	{names: "osascript", operands: []role{script}, code: "-e", values: "-l", bites: "-e runs code"},
	{names: "emacs", code: "--eval -eval --execute -f", scripts: "-l --load --script", long: true, bites: "--eval runs code"},
	{names: "vim, vi, nvim, view, ex, gvim", code: "-c --cmd", scripts: "-S -s -u", bites: "-c runs a command"},
	{names: "gdb, lldb", code: "-ex -eval-command --eval-command -iex -o", scripts: "-x", long: true, bites: "-ex runs a command"},
	{names: "guile, racket, sbcl, clojure, clj, ghci, octave, maxima, gp", operands: []role{script}, code: "-e -c --eval -eval", long: true, bites: "-e runs code"},
	{names: "java", operands: []role{script}, scripts: "-jar", values: "-cp -classpath --class-path -p --module-path", long: true, noDashes: true, bites: "-javaagent loads code"},
	{names: "wscript, cscript, mshta", operands: []role{script}, slash: true, noDashes: true},
	{names: "dotnet", operands: []role{script}, bites: "exec runs a program"},
	{names: "go", operands: []role{subcommand}, values: "-C", long: true, bites: "-toolexec and -exec run a program"},
	{names: "go run", operands: []role{script}, values: "-tags -ldflags -gcflags -mod -o -p", code: "-exec -toolexec", long: true, bites: "-exec runs a program"},
	{names: "sqlite3", operands: []role{plain, codeRole}, code: "-cmd --cmd", values: "-separator", scripts: "-init --init", long: true, bites: "-cmd runs a dot-command"},
	{names: "dc, bc", code: "-e --expression", scripts: "-f --file", bites: "-e runs an expression"},
}
