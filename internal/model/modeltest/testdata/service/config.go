// Package config is about what the program is configured with.
package config

import (
	"context"

	"github.com/caarlos0/env/v11"
	"github.com/joho/godotenv"
	"github.com/kelseyhightower/envconfig"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
	cli2 "github.com/urfave/cli/v2"
	"github.com/urfave/cli/v3"
)

func sink(any) {}

type settings struct {
	Dir  string
	Port int
}

func files(k *koanf.Koanf) {
	sink(viper.GetString("dir")) // want file
	sink(viper.GetInt("port"))
	sink(viper.GetBool("on"))
	var s settings
	if viper.Unmarshal(&s) == nil {
		sink(s.Dir) // want file
		sink(s.Port)
	}
	v := viper.New()
	sink(v.GetStringSlice("dirs")[0]) // want file
	sink(k.String("dir"))             // want file
	var t settings
	k.Unmarshal("", &t)
	sink(t.Dir) // want file
	m, _ := godotenv.Read()
	sink(m["DIR"]) // want file
	sink(godotenv.Load())
	sink(k.Int("port"))
	var untouched settings
	sink(untouched.Dir)
}

func environment() error {
	var s settings
	if err := envconfig.Process("app", &s); err != nil {
		return err
	}
	sink(s.Dir) // want env
	sink(s.Port)
	var ports settings
	envconfig.MustProcess("app", &ports)
	sink(ports.Port)
	var unread settings
	env.Parse(&unread)
	sink(unread.Port)
	var t settings
	if err := env.Parse(&t); err != nil {
		return err
	}
	sink(t.Dir) // want env
	u, err := env.ParseAs[settings]()
	sink(u.Dir) // want env
	return err
}

func commandLine() {
	root := &cobra.Command{
		Use: "app",
		RunE: func(cmd *cobra.Command, args []string) error {
			sink(args[0]) // want args
			name, err := cmd.Flags().GetString("name")
			sink(name) // want args
			sink(cmd.Use)
			n, _ := cmd.Flags().GetInt("n")
			sink(n)
			return err
		},
		Args: func(cmd *cobra.Command, args []string) error {
			sink(args) // want args
			return nil
		},
	}
	root.Run = run
	dir := pflag.StringP("dir", "d", ".", "")
	n := pflag.IntP("n", "n", 1, "")
	pflag.Parse()
	sink(*n)
	sink(pflag.NArg())
	sink(*dir)         // want args
	sink(pflag.Arg(0)) // want args
	_ = cli2.App{Action: func(c *cli2.Context) error {
		sink(c.String("dir"))  // want args
		sink(c.Args().First()) // want args
		sink(c.Int("n"))
		return nil
	}}
	_ = cli.Command{Action: func(ctx context.Context, c *cli.Command) error {
		sink(c.String("dir"))     // want args
		sink(c.Args().Slice()[0]) // want args
		sink(c.Int("n"))
		return nil
	}}
}

func run(cmd *cobra.Command, args []string) { sink(args[0]) } // want args
