package rule

import (
	"cmp"
	"slices"
	"strconv"
)

// CWE is a weakness of the Common Weakness Enumeration, and where the OWASP Top
// 10 of 2021 and of 2025 put it. A category is empty when the list is not known to
// name the weakness itself: nothing is inferred from its neighbours.
type CWE struct {
	ID        int
	Name      string
	OWASP2021 string // "A03"
	OWASP2025 string // "A05"
}

// LookupCWE finds a weakness by its number.
func LookupCWE(id int) (CWE, bool) {
	i, ok := slices.BinarySearchFunc(cwes[:], id, func(c CWE, id int) int { return cmp.Compare(c.ID, id) })
	if !ok {
		return CWE{}, false
	}
	return cwes[i], true
}

func (c CWE) String() string { return "CWE-" + strconv.Itoa(c.ID) }

// Link is the weakness's page.
func (c CWE) Link() string {
	return "https://cwe.mitre.org/data/definitions/" + strconv.Itoa(c.ID) + ".html"
}

// OWASPName is the title of a category of the OWASP Top 10 of 2021 or 2025.
func OWASPName(year int, category string) string {
	names := owasp2025
	if year == 2021 {
		names = owasp2021
	}
	for i, n := range names {
		if id := strconv.Itoa(i + 1); category == "A"+id || category == "A0"+id {
			return n
		}
	}
	return ""
}

var owasp2021 = [...]string{
	"Broken Access Control",
	"Cryptographic Failures",
	"Injection",
	"Insecure Design",
	"Security Misconfiguration",
	"Vulnerable and Outdated Components",
	"Identification and Authentication Failures",
	"Software and Data Integrity Failures",
	"Security Logging and Monitoring Failures",
	"Server-Side Request Forgery (SSRF)",
}

var owasp2025 = [...]string{
	"Broken Access Control",
	"Security Misconfiguration",
	"Software Supply Chain Failures",
	"Cryptographic Failures",
	"Injection",
	"Insecure Design",
	"Authentication Failures",
	"Software or Data Integrity Failures",
	"Security Logging and Alerting Failures",
	"Mishandling of Exceptional Conditions",
}

// cwes is sorted by ID. The names are MITRE's. It grows with the rules: the test
// of every rule fails when one of its weaknesses is missing.
var cwes = [...]CWE{
	{20, "Improper Input Validation", "A03", "A05"},
	{22, "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')", "A01", "A01"},
	{23, "Relative Path Traversal", "A01", "A01"},
	{36, "Absolute Path Traversal", "", ""},
	{59, "Improper Link Resolution Before File Access ('Link Following')", "A01", "A01"},
	{73, "External Control of File Name or Path", "A04", "A06"},
	{77, "Improper Neutralization of Special Elements used in a Command ('Command Injection')", "A03", "A05"},
	{78, "Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')", "A03", "A05"},
	{79, "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')", "A03", "A05"},
	{80, "Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)", "A03", "A05"},
	{88, "Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')", "A03", "A05"},
	{89, "Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')", "A03", "A05"},
	{90, "Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')", "A03", "A05"},
	{93, "Improper Neutralization of CRLF Sequences ('CRLF Injection')", "A03", "A05"},
	{94, "Improper Control of Generation of Code ('Code Injection')", "A03", "A05"},
	{95, "Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')", "A03", "A05"},
	{113, "Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')", "A03", "A05"},
	{116, "Improper Encoding or Escaping of Output", "A03", "A05"},
	{117, "Improper Output Neutralization for Logs", "A09", "A09"},
	{118, "Incorrect Access of Indexable Resource ('Range Error')", "", ""},
	{119, "Improper Restriction of Operations within the Bounds of a Memory Buffer", "", ""},
	{134, "Use of Externally-Controlled Format String", "", ""},
	{184, "Incomplete List of Disallowed Inputs", "A03", ""},
	{190, "Integer Overflow or Wraparound", "", ""},
	{200, "Exposure of Sensitive Information to an Unauthorized Actor", "A01", "A01"},
	{208, "Observable Timing Discrepancy", "", ""},
	{209, "Generation of Error Message Containing Sensitive Information", "A04", "A10"},
	{215, "Insertion of Sensitive Information Into Debugging Code", "", "A10"},
	{242, "Use of Inherently Dangerous Function", "", ""},
	{243, "Creation of chroot Jail Without Changing Working Directory", "", ""},
	{250, "Execution with Unnecessary Privileges", "", ""},
	{252, "Unchecked Return Value", "", "A10"},
	{259, "Use of Hard-coded Password", "A07", "A07"},
	{266, "Incorrect Privilege Assignment", "A04", "A06"},
	{269, "Improper Privilege Management", "A04", "A06"},
	{276, "Incorrect Default Permissions", "A01", "A01"},
	{287, "Improper Authentication", "A07", "A07"},
	{295, "Improper Certificate Validation", "A07", "A07"},
	{300, "Channel Accessible by Non-Endpoint", "A07", "A07"},
	{310, "Cryptographic Issues", "A02", ""},
	{311, "Missing Encryption of Sensitive Data", "A04", "A06"},
	{312, "Cleartext Storage of Sensitive Information", "A04", "A06"},
	{319, "Cleartext Transmission of Sensitive Information", "A02", "A04"},
	{321, "Use of Hard-coded Cryptographic Key", "A02", "A04"},
	{322, "Key Exchange without Entity Authentication", "A02", "A04"},
	{326, "Inadequate Encryption Strength", "A02", "A04"},
	{327, "Use of a Broken or Risky Cryptographic Algorithm", "A02", "A04"},
	{328, "Use of Weak Hash", "A02", "A04"},
	{329, "Generation of Predictable IV with CBC Mode", "A02", "A04"},
	{330, "Use of Insufficiently Random Values", "A02", "A04"},
	{338, "Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)", "A02", "A04"},
	{345, "Insufficient Verification of Data Authenticity", "A08", "A08"},
	{346, "Origin Validation Error", "A07", "A07"},
	{347, "Improper Verification of Cryptographic Signature", "A02", "A04"},
	{352, "Cross-Site Request Forgery (CSRF)", "A01", "A01"},
	{367, "Time-of-check Time-of-use (TOCTOU) Race Condition", "", ""},
	{377, "Insecure Temporary File", "A01", "A01"},
	{391, "Unchecked Error Condition", "", "A10"},
	{400, "Uncontrolled Resource Consumption", "", ""},
	{409, "Improper Handling of Highly Compressed Data (Data Amplification)", "", ""},
	{427, "Uncontrolled Search Path Element", "", ""},
	{444, "Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')", "A04", "A06"},
	{470, "Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')", "A03", "A05"},
	{489, "Active Debug Code", "", "A02"},
	{494, "Download of Code Without Integrity Check", "A08", "A08"},
	{499, "Serializable Class Containing Sensitive Data", "", ""},
	{502, "Deserialization of Untrusted Data", "A08", "A08"},
	{532, "Insertion of Sensitive Information into Log File", "A09", "A09"},
	{546, "Suspicious Comment", "", ""},
	{548, "Exposure of Information Through Directory Listing", "A01", "A01"},
	{601, "URL Redirection to Untrusted Site ('Open Redirect')", "A01", "A01"},
	{605, "Multiple Binds to the Same Port", "", ""},
	{611, "Improper Restriction of XML External Entity Reference", "A05", "A02"},
	{614, "Sensitive Cookie in HTTPS Session Without 'Secure' Attribute", "A05", "A02"},
	{625, "Permissive Regular Expression", "", ""},
	{639, "Authorization Bypass Through User-Controlled Key", "A01", "A01"},
	{640, "Weak Password Recovery Mechanism for Forgotten Password", "A07", "A07"},
	{643, "Improper Neutralization of Data within XPath Expressions ('XPath Injection')", "A03", "A05"},
	{668, "Exposure of Resource to Wrong Sphere", "A01", "A01"},
	{676, "Use of Potentially Dangerous Function", "", ""},
	{681, "Incorrect Conversion between Numeric Types", "", ""},
	{703, "Improper Check or Handling of Exceptional Conditions", "", "A10"},
	{732, "Incorrect Permission Assignment for Critical Resource", "", "A01"},
	{757, "Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')", "A02", "A04"},
	{770, "Allocation of Resources Without Limits or Throttling", "", ""},
	{777, "Regular Expression without Anchors", "", ""},
	{789, "Memory Allocation with Excessive Size Value", "", ""},
	{798, "Use of Hard-coded Credentials", "A07", "A07"},
	{807, "Reliance on Untrusted Inputs in a Security Decision", "A04", "A06"},
	{829, "Inclusion of Functionality from Untrusted Control Sphere", "A08", "A08"},
	{838, "Inappropriate Encoding for Output Context", "A03", ""},
	{913, "Improper Control of Dynamically-Managed Code Resources", "A01", ""},
	{916, "Use of Password Hash With Insufficient Computational Effort", "A02", "A04"},
	{918, "Server-Side Request Forgery (SSRF)", "A10", "A01"},
	{942, "Permissive Cross-domain Security Policy with Untrusted Domains", "A05", "A02"},
	{943, "Improper Neutralization of Special Elements in Data Query Logic", "", ""},
	{1004, "Sensitive Cookie Without 'HttpOnly' Flag", "A05", "A02"},
	{1204, "Generation of Weak Initialization Vector (IV)", "", ""},
	{1275, "Sensitive Cookie with Improper SameSite Attribute", "A01", "A01"},
	{1327, "Binding to an Unrestricted IP Address", "", ""},
	{1333, "Inefficient Regular Expression Complexity", "", ""},
	{1336, "Improper Neutralization of Special Elements Used in a Template Engine", "", ""},
	{1385, "Missing Origin Validation in WebSockets", "A07", "A07"},
}
