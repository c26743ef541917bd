// Govet-sec finds security weaknesses in Go code.
//
// Usage:
//
//	govet-sec [flags] [packages]
//	govet-sec help [rule or ID]
//	govet-sec init
//	govet-sec baseline write [-o FILE] [flags] [packages]
//	govet-sec migrate-ignores [-fix|-diff] [-reason TEXT] [flags] [packages]
//	govet-sec compare [-format text|markdown|json] OLD NEW
//	go vet -vettool=$(which govet-sec) [flags] [packages]
//
// Packages are named as for the go command: directories (./internal/auth), import
// paths, patterns (./...), files; "-" stands for a list of those on standard input,
// one a line. Without any it is the one in the current directory. In a directory
// that belongs to no module, ./... stands for all modules below it. Directories
// called testdata or vendor are left out.
//
// Findings go to standard output; whatever could not be analysed, and a summary,
// go to standard error.
//
// Rules:
//
//	-RULE           run only this rule; several can be given: -execinject -bindall
//	-RULE=false     run all but this one
//	-ID, -ID=false  the same for one check of a rule: -GVS103=false
//	-RULE.FLAG=V    set a flag of a rule; "help RULE" lists them
//	-list           list all checks and exit
//	-severity S     only checks of this severity or above: info, low, medium, high,
//	                critical
//	-confidence C   the same for the confidence: low, medium, high
//	-cwe LIST       only checks for these CWEs
//	-threats LIST   whose text counts as an attacker's
//	-models FILES   models of your own code and of libraries that are not known, in YAML
//	                (see docs/models.md)
//	-exclude LIST   pass over findings in files that match these patterns
//	-preset NAME    settings under one name: default; ci (medium severity and
//	                confidence, or above); strict (checks that are off by default,
//	                too); audit (these, and every source of text)
//	-config FILE    configuration; "off" for none. By default $GOVETSEC_CONFIG, or
//	                .govet-sec.yaml at or above the root of the module. "init" writes one
//	-print-config   print the settings, and where each comes from
//
// What is new:
//
//	-baseline FILE  report only what is not in this file of known findings, which
//	                "baseline write" writes; "off" for none. What is known stays
//	                visible in the formats for programs and in the count
//	-new-from REV   report only what is new since this revision of git, wherever it
//	                is: in code that changed, or because of it. What is not committed
//	                counts as new
//	-diff-base REV  the same since HEAD and REV parted: what a branch brings
//
// "compare" prints what is fixed, new and remaining between two reports (json, sarif)
// or baselines. It ends with 1 when there is something new.
//
// Packages:
//
//	-tags LIST      build tags, separated by commas
//	-tests=false    leave test files out; -test=false is the same
//	-matrix LIST    analyse for several systems, and show what is found for any:
//	                linux/amd64,windows/amd64:tag+tag,host:tag
//	-deps WHICH     follow input through the code of dependencies, too: none (only
//	                modules of this code base; the default), direct, all
//	-cache DIR      keep results in this directory, for the next run; "off" for not at
//	                all. By default it is $GOVETSEC_CACHE, or govet-sec in the user's
//	                cache directory
//	-cache-prog CMD a program that shares results with other machines, which speaks the
//	                protocol of the go command's GOCACHEPROG. By default it is
//	                $GOVETSEC_CACHEPROG
//
// Output:
//
//	-format FORMAT[=FILE]
//	                write FORMAT to a file, or to standard output. Can be given several
//	                times: -format text -format sarif=out.sarif. The formats are text
//	                (the default), json, jsonl, sarif, html, markdown, github, gitlab,
//	                junit, checkstyle, csv, sonarqube, and template:FILE for a Go
//	                template (see docs/formats.md)
//	-stats          print statistics, with the time, to standard error
//	-v              list the functions that limits kept from being analysed to the end;
//	                otherwise it says how many. json, jsonl, sarif, gitlab and html list them
//	-json           JSON in the shape of go vet -json and x/tools' multichecker
//	-c N            show N lines of code around each finding
//
// Fixes:
//
//	-fix            apply the fix of every finding that has one; report the others
//	-diff           print what -fix would change, as a unified diff
//
// "migrate-ignores" rewrites #nosec and //nolint:gosec comments to //govetsec:ignore:
// it prints a diff, or writes with -fix. What stays is listed with the reason.
//
// Exit codes:
//
//	0  no findings
//	1  findings; with -diff, changes
//	2  not everything was analysed, or nothing could be
//
// With -json the code is 0 with findings, too. Under go vet the codes are go vet's:
// 1 for findings and for failures, 0 with -json.
//
// Colours are for terminals only, and not when NO_COLOR is set.
package main
