package places

type flagSet struct{}

func (*flagSet) StringVar(p *string, name, value, usage string)             {}
func (*flagSet) StringVarP(p *string, name, shorthand, value, usage string) {}

func updateColumns(id int, columns ...string) {}

func setters(f *flagSet, s *string) {
	f.StringVar(s, "crypto-passphrase", "", "Passphrase that encrypts and decrypts")
	f.StringVar(s, "crypto-passphrase", "kR7!pQ2m-xW9z", "usage")       // want `hard-coded password .* as the value of crypto-passphrase`
	f.StringVarP(s, "crypto-passphrase", "", "kR7!pQ2m-xW9y", "usage")  // want `hard-coded password .* as the value of crypto-passphrase`
	f.StringVarP(s, "crypto-passphrase", "p", "kR7!pQ2m-xW9w", "usage") // want `hard-coded password .* as the value of crypto-passphrase`
	updateColumns(1, "passwd", "passwd_hash_algo", "salt")
	updateColumns(1, "passwd", "kR7!pQ2m-xW9v") // want `hard-coded password .* as the value of passwd`
}
