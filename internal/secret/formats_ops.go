package secret

// chatFormats: messengers.
func chatFormats() []Format {
	return []Format{
		{ID: "slack-bot", What: "Slack bot token", Keys: []string{"xoxb-"}, Pattern: `xoxb-[0-9]{8,14}-[0-9A-Za-z-]{18,60}`, Entropy: 2.5},
		{ID: "slack-user", What: "Slack user token", Keys: []string{"xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-"}, Pattern: `xox[parso]-(?:[0-9]-)?(?:[0-9]{8,14}-){1,3}[0-9A-Za-z]{10,48}`, Entropy: 2.5},
		{ID: "slack-config", What: "Slack configuration token", Keys: []string{"xoxe-", "xoxe.xox"}, Pattern: `xoxe(?:\.xox[bp])?-[0-9]-[A-Za-z0-9]{100,}`, Entropy: 3},
		{ID: "slack-app", What: "Slack app-level token", Keys: []string{"xapp-"}, Pattern: `xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,14}-[0-9a-f]{60,70}`, Entropy: 3},
		{ID: "slack-webhook", What: "Slack webhook address", Keys: []string{"hooks.slack.com/"}, Pattern: `hooks\.slack\.com/((?:services|workflows|triggers)/[A-Za-z0-9+/]{40,70})`, Inner: true, Entropy: 3.5},
		{ID: "discord-bot", What: "Discord bot token", Keys: []string{"mt", "mj", "mz", "nd", "nt", "nj", "nz", "od", "ot"}, Pattern: `[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}`, Entropy: 4},
		{ID: "discord-webhook", What: "Discord webhook address", Keys: []string{"discord.com/api/webhooks/", "discordapp.com/api/webhooks/"}, Pattern: `discord(?:app)?\.com/api/webhooks/([0-9]{17,20}/[A-Za-z0-9_-]{60,70})`, Inner: true, Entropy: 3.5},
		{ID: "telegram", What: "Telegram bot token", Keys: []string{":aa"}, Back: 10, Loose: true, Pattern: `[0-9]{8,10}:AA[A-Za-z0-9_-]{33}`, Inner: true, Entropy: 3.5},
		{ID: "teams-webhook", What: "Microsoft Teams webhook address", Keys: []string{".webhook.office.com/"}, Pattern: `\.webhook\.office\.com/(webhookb2/[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f-]{36})`, Inner: true, Entropy: 3},
	}
}

// paymentFormats: money and shops.
func paymentFormats() []Format {
	return []Format{
		{ID: "stripe-live", What: "Stripe secret key", Keys: []string{"sk_live_", "rk_live_", "sk_prod_", "sk_org_live_"}, Pattern: `[sr]k_(?:live|prod|org_live)_[A-Za-z0-9]{10,}`, Entropy: 2.8},
		{ID: "stripe-test", What: "Stripe test-mode secret key", Keys: []string{"sk_test_", "rk_test_"}, Pattern: `[sr]k_test_[A-Za-z0-9]{10,}`, Entropy: 2.8},
		{ID: "webhook-signing", What: "webhook signing secret", Keys: []string{"whsec_"}, Pattern: `whsec_[A-Za-z0-9+/]{24,64}={0,2}`, Entropy: 3.5},
		{ID: "square-token", What: "Square access token", Keys: []string{"sq0atp-"}, Pattern: `sq0atp-[\w-]{22}`, Entropy: 3},
		{ID: "square-secret", What: "Square OAuth secret", Keys: []string{"sq0csp-"}, Pattern: `sq0csp-[\w-]{43}`, Entropy: 3},
		{ID: "square-access", What: "Square access token", Keys: []string{"eaaa"}, Pattern: `EAAA[A-Za-z0-9_-]{60}`, Entropy: 4},
		{ID: "shopify", What: "Shopify access token", Keys: []string{"shpat_", "shpca_", "shppa_", "shpss_"}, Pattern: `shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}`, Entropy: 3},
		{ID: "braintree", What: "Braintree access token", Keys: []string{"access_token$"}, Pattern: `access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}`, Entropy: 3},
		{ID: "razorpay", What: "Razorpay API key", Keys: []string{"rzp_live_"}, Pattern: `rzp_live_[A-Za-z0-9]{14}`, Entropy: 3},
		{ID: "flutterwave", What: "Flutterwave secret key", Keys: []string{"flwseck"}, Pattern: `FLWSECK(?:_TEST)?-[0-9a-zA-Z]{32}-X`, Entropy: 3},
		{ID: "plaid", What: "Plaid access token", Keys: []string{"access-"}, Pattern: `access-(?:production|sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`, Entropy: 3},
		{ID: "adyen", What: "Adyen API key", Keys: []string{"aqe"}, Pattern: `AQE[a-z]hm[A-Za-z0-9+/=_-]{100,}`, Entropy: 3.5},
		{ID: "easypost", What: "EasyPost API key", Keys: []string{"ezak", "eztk"}, Pattern: `EZ[AT]K[A-Za-z0-9]{54}`, Entropy: 3.5},
		{ID: "shippo", What: "Shippo token", Keys: []string{"shippo_"}, Pattern: `shippo_(?:live|test)_[0-9a-f]{40}`, Entropy: 3},
		{ID: "duffel", What: "Duffel token", Keys: []string{"duffel_"}, Pattern: `duffel_(?:live|test)_[\w-]{43}`, Entropy: 3.5},
		{ID: "mollie", What: "Mollie access token", Keys: []string{"access_"}, Pattern: `access_[A-Za-z0-9]{40}`, Entropy: 4},
		{ID: "settlemint", What: "SettleMint token", Keys: []string{"sm_pat_", "sm_aat_", "sm_sat_"}, Pattern: `sm_[pas]at_[A-Za-z0-9]{16}`, Entropy: 3},
	}
}

// mailFormats: mail, text messages, marketing.
func mailFormats() []Format {
	return []Format{
		{ID: "sendgrid", What: "SendGrid API key", Keys: []string{"sg."}, Pattern: `SG\.[\w-]{22}\.[\w-]{43}`, Entropy: 3.5},
		{ID: "mailgun", What: "Mailgun API key", Keys: []string{"key-"}, Pattern: `key-[0-9a-f]{32}`, Entropy: 3},
		{ID: "mailchimp", What: "Mailchimp API key", Keys: []string{"-us"}, Back: 32, Pattern: `[0-9a-f]{32}-us[0-9]{1,2}`, Entropy: 3},
		{ID: "mandrill", What: "Mandrill API key", Keys: []string{"md-"}, Pattern: `md-[A-Za-z0-9_-]{22}`, Entropy: 3.8},
		{ID: "brevo", What: "Brevo API key", Keys: []string{"xkeysib-", "xsmtpsib-"}, Pattern: `x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}`, Entropy: 3},
		{ID: "resend", What: "Resend API key", Keys: []string{"re_"}, Pattern: `re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}`, Entropy: 3.5},
		{ID: "mailersend", What: "MailerSend API token", Keys: []string{"mlsn."}, Pattern: `mlsn\.[0-9a-f]{64}`, Entropy: 3},
		{ID: "twilio", What: "Twilio API key", Keys: []string{"sk"}, Pattern: `SK[0-9a-f]{32}`, Entropy: 3},
		{ID: "klaviyo", What: "Klaviyo private key", Keys: []string{"pk_"}, Pattern: `pk_[0-9a-f]{34}`, Entropy: 3},
		{ID: "hubspot", What: "HubSpot private-app token", Keys: []string{"pat-na", "pat-eu"}, Pattern: `pat-(?:na|eu)[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`, Entropy: 3},
		{ID: "beamer", What: "Beamer API token", Keys: []string{"b_"}, Pattern: `b_[A-Za-z0-9=_-]{44}`, Entropy: 4.5},
	}
}

// devopsFormats: building, running and watching software.
func devopsFormats() []Format {
	return []Format{
		{ID: "vault-service", What: "HashiCorp Vault token", Keys: []string{"hvs.", "hvb.", "hvr."}, Pattern: `hv[sbr]\.[\w-]{24,}`, Entropy: 3.5},
		{ID: "terraform", What: "HCP Terraform token", Keys: []string{".atlasv1."}, Back: 14, Pattern: `[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}`, Entropy: 3.5},
		{ID: "doppler", What: "Doppler token", Keys: []string{"dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.", "dp.said."}, Pattern: `dp\.(?:pt|st|ct|sa|scim|audit|said)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}`, Entropy: 3},
		{ID: "pulumi", What: "Pulumi access token", Keys: []string{"pul-"}, Pattern: `pul-[0-9a-f]{40}`, Entropy: 3},
		{ID: "onepassword", What: "1Password service-account token", Keys: []string{"ops_eyj"}, Pattern: `ops_(eyJ[A-Za-z0-9+/_-]{200,}={0,2})`, Inner: true, Valid: encodedJSON},
		{ID: "onepassword-key", What: "1Password secret key", Keys: []string{"a3-"}, Pattern: `A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}`, Entropy: 3.5},
		{ID: "grafana-service", What: "Grafana service-account token", Keys: []string{"glsa_"}, Pattern: `glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}`, Valid: crcGrafana},
		{ID: "grafana-cloud", What: "Grafana Cloud token", Keys: []string{"glc_eyj"}, Pattern: `glc_(eyJ[A-Za-z0-9+/]{29,}={0,2})`, Inner: true, Valid: encodedJSON},
		{ID: "grafana-legacy", What: "Grafana API key", Keys: []string{"eyjrijoi"}, Pattern: `eyJrIjoi[A-Za-z0-9+/]{70,}={0,2}`, Entropy: 3.5},
		{ID: "newrelic-user", What: "New Relic user key", Keys: []string{"nrak-"}, Pattern: `NRAK-[A-Z0-9]{27}`, Entropy: 3},
		{ID: "newrelic-insert", What: "New Relic insert key", Keys: []string{"nrii-", "nriq-", "nrra-"}, Pattern: `NR(?:II|IQ|RA)-[A-Za-z0-9_-]{32,42}`, Entropy: 3},
		{ID: "newrelic-license", What: "New Relic licence key", Keys: []string{"nral"}, Back: 36, Pattern: `(?:[a-z]{2}[0-9]{2}xx[0-9a-f]{30}|[0-9a-f]{36})NRAL`, Entropy: 3},
		{ID: "sentry-org", What: "Sentry organisation token", Keys: []string{"sntrys_eyj"}, Pattern: `sntrys_(eyJ[A-Za-z0-9+/=]{60,})_[A-Za-z0-9+/]{43}`, Inner: true, Valid: encodedJSON},
		{ID: "sentry-user", What: "Sentry user token", Keys: []string{"sntryu_"}, Pattern: `sntryu_[0-9a-f]{64}`, Entropy: 3},
		{ID: "dynatrace", What: "Dynatrace token", Keys: []string{"dt0c01.", "dt0s"}, Pattern: `dt0[cs][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}`, Entropy: 3},
		{ID: "sonar", What: "SonarQube token", Keys: []string{"sqp_", "squ_", "sqa_"}, Pattern: `sq[pua]_[0-9a-f]{40}`, Entropy: 3},
		{ID: "circleci", What: "CircleCI token", Keys: []string{"ccipat_", "cciprj_"}, Pattern: `CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}`, Entropy: 3},
		{ID: "buildkite", What: "Buildkite token", Keys: []string{"bkua_"}, Pattern: `bkua_[0-9a-f]{40}`, Entropy: 3},
		{ID: "octopus", What: "Octopus Deploy API key", Keys: []string{"api-"}, Pattern: `API-[A-Z0-9]{26,34}`, Entropy: 3.5},
		{ID: "harness", What: "Harness access token", Keys: []string{"pat.", "sat."}, Pattern: `[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}`, Entropy: 3.5},
		{ID: "infracost", What: "Infracost API key", Keys: []string{"ico-"}, Pattern: `ico-[A-Za-z0-9]{32}`, Entropy: 3.5},
		{ID: "prefect", What: "Prefect API key", Keys: []string{"pnu_"}, Pattern: `pnu_[A-Za-z0-9]{36}`, Entropy: 3.5},
		{ID: "tailscale", What: "Tailscale key", Keys: []string{"tskey-"}, Pattern: `tskey-(?:(?:auth|api|client|scim|webhook)-)?[A-Za-z0-9]{6,24}-[A-Za-z0-9]{20,40}`, Entropy: 3},
		{ID: "defined-networking", What: "Defined Networking key", Keys: []string{"dnkey-"}, Pattern: `dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}`, Entropy: 3.5},
		{ID: "postman", What: "Postman API key", Keys: []string{"pmak-"}, Pattern: `PMAK-[0-9a-f]{24}-[0-9a-f]{34}`, Entropy: 3},
		{ID: "launchdarkly", What: "LaunchDarkly key", Keys: []string{"api-", "sdk-"}, Pattern: `(?:api|sdk)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`, Entropy: 3},
		{ID: "honeycomb", What: "Honeycomb ingest key", Keys: []string{"hcaik_", "hcalk_"}, Pattern: `hca[il]k_[a-z0-9]{58}`, Entropy: 3},
		{ID: "endor", What: "Endor Labs key", Keys: []string{"endr+"}, Pattern: `endr\+[A-Za-z0-9-]{16}`, Entropy: 3},
		{ID: "snyk", What: "Snyk token", Keys: []string{"snyk_"}, Pattern: `snyk_[us]at\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{20,}`, Entropy: 3.5},
	}
}

// saasFormats: offices and everything else.
func saasFormats() []Format {
	return []Format{
		{ID: "linear", What: "Linear API key", Keys: []string{"lin_api_", "lin_oauth_", "lin_wh_"}, Pattern: `lin_(?:api|oauth|wh)_[A-Za-z0-9]{40,64}`, Entropy: 3},
		{ID: "notion", What: "Notion integration token", Keys: []string{"ntn_", "secret_"}, Pattern: `ntn_[0-9]{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43}`, Entropy: 3.8},
		{ID: "figma", What: "Figma access token", Keys: []string{"figd_", "figu_", "figo_"}, Pattern: `fig[duo]_[\w-]{38,44}`, Entropy: 3},
		{ID: "airtable", What: "Airtable personal access token", Keys: []string{"pat"}, Pattern: `pat[A-Za-z0-9]{14}\.[0-9a-f]{64}`, Entropy: 3.5},
		{ID: "asana", What: "Asana personal access token", Keys: []string{"1/", "2/"}, Pattern: `[12]/[0-9]{15,17}(?:/[0-9]{15,17})?:[0-9a-f]{32}`, Entropy: 3},
		{ID: "dropbox", What: "Dropbox access token", Keys: []string{"sl."}, Pattern: `sl\.(?:u\.)?[A-Za-z0-9_-]{130,}`, Entropy: 4},
		{ID: "typeform", What: "Typeform token", Keys: []string{"tfp_"}, Pattern: `tfp_[\w-]{44,59}`, Entropy: 3.5},
		{ID: "readme", What: "ReadMe API key", Keys: []string{"rdme_"}, Pattern: `rdme_[a-z0-9]{70}`, Entropy: 3},
		{ID: "contentful", What: "Contentful management token", Keys: []string{"cfpat-"}, Pattern: `CFPAT-[\w-]{43}`, Entropy: 3.5},
		{ID: "intercom", What: "Intercom access token", Keys: []string{"dg9rog"}, Pattern: `dG9rOg[A-Za-z0-9+/]{50,80}={0,2}`, Entropy: 3.5},
		{ID: "frameio", What: "Frame.io token", Keys: []string{"fio-u-"}, Pattern: `fio-u-[\w=-]{64}`, Entropy: 3.5},
		{ID: "maxmind", What: "MaxMind licence key", Keys: []string{"_mmk"}, Back: 36, Pattern: `[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk`, Entropy: 3.5},
		{ID: "authress", What: "Authress access key", Keys: []string{"sc_", "ext_", "scauth_", "authress_"}, Pattern: `(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,}`, Entropy: 3.5},
		{ID: "facebook", What: "Facebook access token", Keys: []string{"eaam", "eaac"}, Pattern: `EAA[MC][A-Za-z0-9]{100,}`, Entropy: 3.5},
		{ID: "instagram", What: "Instagram access token", Keys: []string{"igqv", "igaa"}, Pattern: `IG(?:QV|AA)[\w-]{100,}`, Entropy: 3.5},
		{ID: "twitter", What: "X (Twitter) bearer token", Keys: []string{"aaaaaaaaaaaaaaaaaaaa"}, Pattern: `A{20,24}([A-Za-z0-9%]{70,})`, Inner: true, Entropy: 3.8},
		{ID: "linkedin", What: "LinkedIn client secret", Keys: []string{"wpl_ap1."}, Pattern: `WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,10}={0,2}`, Entropy: 3},
		{ID: "okta", What: "Okta API token", Keys: []string{"ssws "}, Pattern: `SSWS (00[\w-]{40})`, Inner: true, Entropy: 3.5},
		{ID: "clickup", What: "ClickUp API token", Keys: []string{"pk_"}, Pattern: `pk_[0-9]{6,9}_[A-Z0-9]{32}`, Entropy: 3.5},
		{ID: "cal-com", What: "Cal.com API key", Keys: []string{"cal_live_"}, Pattern: `cal_live_[0-9a-f]{32}`, Entropy: 3},
		{ID: "posthog", What: "PostHog personal API key", Keys: []string{"phx_"}, Pattern: `phx_[A-Za-z0-9]{40,50}`, Entropy: 3.5},
		{ID: "mapbox", What: "Mapbox secret token", Keys: []string{"sk.eyj"}, Pattern: `sk\.eyJ[A-Za-z0-9_-]{40,}\.[A-Za-z0-9_-]{20,24}`, Entropy: 3.5},
		{ID: "lob", What: "Lob API key", Keys: []string{"live_"}, Pattern: `live_[0-9a-f]{35}`, Entropy: 3},
		{ID: "wakatime", What: "WakaTime API key", Keys: []string{"waka_"}, Pattern: `waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`, Entropy: 3},
		{ID: "generic-sk", What: "API secret key of the form sk_…", Keys: []string{"sk_"}, Pattern: `sk_[A-Za-z0-9]{60,100}`, Entropy: 4},
	}
}
