package code

func isAdmin(level string) bool {
	return level != "user‮ ⁦// want `use of bidirectional text`⁩ ⁦" // want `bidirectional text control characters \(G116\)`
}
