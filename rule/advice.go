package rule

// advice is what to say to somebody who has a weakness in his code: the harm, and
// what to write instead, in Go. It stands for every check that says nothing better.
type advice struct{ why, fix string }

// Explain returns the harm that the check warns of, and what to write instead,
// each in one sentence without a full stop.
func (c *Check) Explain() (why, fix string) {
	why, fix = c.Why, c.Fix
	for _, id := range c.CWE {
		a := advices[id]
		if why == "" {
			why = a.why
		}
		if fix == "" {
			fix = a.fix
		}
	}
	return why, fix
}

var (
	pathAdvice = advice{"a name with \"..\" or an absolute one reads or writes files outside of the directory that was meant",
		"open the file below an os.Root, or refuse names for which filepath.IsLocal is false"}
	linkAdvice = advice{"a symbolic link that somebody else made leads the program to another file",
		"open files through os.OpenRoot, which follows no link out of its directory"}
	commandAdvice = advice{"whoever sends the text runs commands with the rights of this program",
		"start a fixed program directly with exec.Command, and pass the text as an argument after it was checked"}
	htmlAdvice = advice{"a script in the text runs in the browser of whoever looks at the page, with that user's session",
		"let html/template write the page, without template.HTML and its like around what comes from outside"}
	lineAdvice = advice{"a line end in the text begins a header, command or record that the attacker writes",
		"refuse or remove \\r and \\n, or quote the text with %q"}
	codeAdvice = advice{"whoever chooses the code does whatever this program can do",
		"keep code in the program, and let outsiders choose among fixed names only"}
	boundsAdvice = advice{"an index out of range stops the program",
		"compare the index with len before it is used"}
	sizeAdvice = advice{"one request can take all memory or processor time",
		"limit sizes and durations: http.MaxBytesReader, io.LimitReader, timeouts of http.Server, a context with a deadline"}
	halfAdvice = advice{"what the check was written to keep out comes through it",
		"compare the parts of url.Parse with a list, or anchor the pattern at both ends and escape its dots"}
	leakAdvice = advice{"strangers learn what helps them to attack",
		"show outsiders a fixed text, and keep the details in a log or behind a login"}
	secretAdvice = advice{"everybody who can read the source or the binary has the secret, and it cannot be changed without a release",
		"read it when the program starts, from the environment or a file, fail without it, and replace the one that was published"}
	rightsAdvice = advice{"whoever gets into this program gets more rights than its work needs",
		"give each part only the rights that it needs, and drop the others first"}
	filesAdvice = advice{"other users of the machine can read or change the file",
		"create files with 0o600 and directories with 0o700 unless others must have them"}
	tlsAdvice = advice{"somebody between the two ends can read and change what they say",
		"use TLS 1.2 or newer, and leave the verification of certificates on"}
	sshAdvice = advice{"somebody in between can pretend to be the server",
		"check the server's key, with golang.org/x/crypto/ssh/knownhosts or ssh.FixedHostKey"}
	cryptoAdvice = advice{"what it protects can be read or forged with known attacks",
		"use AES-GCM or ChaCha20-Poly1305 to encrypt, SHA-256 to hash, Argon2id or bcrypt for passwords"}
	ivAdvice = advice{"a nonce that repeats or can be guessed gives the plain text away",
		"fill it from crypto/rand for every message, or use cipher.NewGCMWithRandomNonce"}
	randomAdvice = advice{"whoever sees some of the values can compute the others",
		"take them from crypto/rand: rand.Text, rand.Read, rand.Int"}
	authAdvice = advice{"somebody who should not be let in is let in",
		"decide on what was verified for this very request or connection, and refuse when in doubt"}
	originAdvice = advice{"a page on another site acts in the name of the user who looks at it",
		"check the origin against a fixed list, or use http.CrossOriginProtection without bypasses"}
	raceAdvice = advice{"the file can be exchanged between the check and the use",
		"open it once, through os.OpenRoot, and check what was opened"}
	errorAdvice = advice{"the program goes on as if a step had worked that had not",
		"check the error, and stop when a step matters for security"}
	trustAdvice = advice{"data or code that somebody else changed is taken for genuine",
		"verify a signature or a pinned checksum before it is used"}
	cookieAdvice = advice{"the cookie can be stolen by a script, on an unencrypted connection, or used from another site",
		"set Secure, HttpOnly and SameSite"}
	listenAdvice = advice{"everybody who can reach the machine on any network can talk to the program",
		"listen on 127.0.0.1 or on the one address that is meant"}
	debugAdvice = advice{"whoever finds the debugging service reads the program's inside or makes it slow",
		"serve it on a loopback address of its own, or leave it out of what is shipped"}
)

// advices are by CWE.
var advices = map[int]advice{
	22: pathAdvice, 23: pathAdvice, 36: pathAdvice, 73: pathAdvice, 59: linkAdvice,
	77: commandAdvice, 78: commandAdvice,
	79: htmlAdvice, 80: htmlAdvice,
	88: {"an argument that begins with \"-\" is taken for an option, and some options write files or run commands",
		"put \"--\" before it where the program honours that, or refuse text that begins with \"-\""},
	89: {"whoever sends the text reads and changes the database at will",
		"write placeholders into the query and pass values as arguments; choose names of columns from a fixed list"},
	90:  {"the text changes what the directory is asked for", "escape it with ldap.EscapeFilter and ldap.EscapeDN"},
	643: {"the text changes what the document is asked for", "compile a fixed expression, and compare values in Go"},
	943: {"the text changes what the database is asked for", "build the query from typed values, never from text or maps that came from outside"},
	93:  lineAdvice, 113: lineAdvice, 117: {"a line end in the text forges an entry of the log", "log with log/slog, or quote the text with %q"},
	94: codeAdvice, 95: codeAdvice, 470: codeAdvice, 913: codeAdvice, 829: trustAdvice, 494: trustAdvice,
	1336: {"whoever writes the template reads the data that it is given and calls their methods",
		"keep templates in the program, and pass what comes from outside as data"},
	116: {"text means something else where it is put than where it came from", "escape it for the place where it is put"},
	838: {"the code that is compiled is not the code that people read", "remove the invisible characters"},
	134: {"the text is read as a format: it changes what is printed", "pass a constant format, and the text as an argument: \"%s\""},
	118: boundsAdvice, 119: boundsAdvice,
	190: {"a number that does not fit becomes another one, often negative", "check the range before the conversion, or parse with the right bit size"},
	200: leakAdvice, 209: leakAdvice, 548: leakAdvice, 668: leakAdvice, 215: debugAdvice, 489: debugAdvice,
	208: {"the time that an answer takes tells whoever measures it how much of a secret was right", "compare secrets with hmac.Equal or subtle.ConstantTimeCompare"},
	499: {"the secret is written wherever the value is encoded", "tag the field with \"-\", or encode a type without it"},
	242: {"the compiler no longer checks what is read and written", "do it without unsafe, or keep it in one small tested place"},
	243: rightsAdvice, 250: rightsAdvice, 266: rightsAdvice, 269: rightsAdvice,
	252: errorAdvice, 391: errorAdvice, 703: errorAdvice,
	259: secretAdvice, 321: secretAdvice, 798: secretAdvice,
	276: filesAdvice, 732: filesAdvice,
	377: {"another user of the machine creates the file first and decides what is in it", "use os.CreateTemp or os.MkdirTemp"},
	287: authAdvice, 640: {"somebody else's link in a mail to the user takes the account over", "build links from a configured address, not from the request"},
	295: tlsAdvice, 300: tlsAdvice, 311: tlsAdvice, 319: tlsAdvice, 757: tlsAdvice, 322: sshAdvice,
	310: cryptoAdvice, 326: cryptoAdvice, 327: cryptoAdvice, 328: cryptoAdvice, 916: cryptoAdvice,
	312: {"whoever reads the log or the file can use the secret", "leave it out, or keep a fixed mark in its place"},
	546: {"a comment that nobody checks hides what it should explain", "correct the comment, or remove it"},
	532: {"whoever reads the log can use the secret", "log who acted and what came of it, not what was sent to prove it"},
	427: {"whoever chooses where programs and libraries are looked for decides what runs", "give the child a fixed environment, and start programs by their absolute names"},
	639: {"whoever knows or guesses an identifier acts on what belongs to somebody else", "look the record up together with its owner, who is taken from the session"},
	807: {"whoever sends the request decides about it", "decide by what the server keeps of the session, not by what comes with the request"},
	681: {"a number that does not fit changes its value or its sign, and passes the check of its size", "check the bounds before the conversion, or parse with the size that is needed"},
	329: ivAdvice, 1204: ivAdvice, 330: randomAdvice, 338: randomAdvice,
	345: trustAdvice, 347: trustAdvice, 346: originAdvice, 352: originAdvice, 942: originAdvice, 1385: originAdvice,
	367: raceAdvice,
	400: sizeAdvice, 409: sizeAdvice, 770: sizeAdvice, 789: sizeAdvice,
	20:   halfAdvice,
	184:  halfAdvice,
	625:  halfAdvice,
	777:  halfAdvice,
	1333: {"one text can take all processor time", "match with regexp, which is linear in the text, and keep patterns in the program"},
	444:  {"two servers in a row disagree where a request ends, and one user's request is answered to another", "leave Content-Length and Transfer-Encoding to net/http"},
	502:  {"data from outside decide which types are made and how much of them", "decode into a type of your own, with a limit on its size"},
	601:  {"a link to this site leads to somebody else's, which looks as trustworthy", "redirect to paths of this site only, or to hosts from a fixed list"},
	605:  listenAdvice, 1327: listenAdvice,
	611: {"a document makes the program read files and addresses of the attacker's choice", "turn external entities off"},
	614: cookieAdvice, 1004: cookieAdvice, 1275: cookieAdvice,
	676: {"a client that sends slowly, or never, holds a connection for ever", "use an http.Server with ReadHeaderTimeout and the other timeouts set"},
	918: {"the attacker makes this program send requests to machines that only it can reach",
		"choose the host from a fixed list, and refuse private addresses in the Control function of the dialer"},
}
