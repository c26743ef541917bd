package secret

// The tables are written from the providers' documentation and from what their
// tokens look like. A pattern begins at its key, unless Back says otherwise.
// Publishable keys (Stripe pk_, Sentry DSN, Supabase anon …) are not in them:
// they are meant to be seen.

// vcsFormats: where source code is kept.
func vcsFormats() []Format {
	return []Format{
		{ID: "github-pat", What: "GitHub personal access token", Keys: []string{"ghp_"}, Pattern: `ghp_[A-Za-z0-9]{36}`, Valid: crcBase62},
		{ID: "github-oauth", What: "GitHub OAuth token", Keys: []string{"gho_"}, Pattern: `gho_[A-Za-z0-9]{36}`, Valid: crcBase62},
		{ID: "github-user", What: "GitHub App user token", Keys: []string{"ghu_"}, Pattern: `ghu_[A-Za-z0-9]{36}`, Valid: crcBase62},
		{ID: "github-server", What: "GitHub App installation token", Keys: []string{"ghs_"}, Pattern: `ghs_[A-Za-z0-9]{36}`, Valid: crcBase62},
		{ID: "github-refresh", What: "GitHub refresh token", Keys: []string{"ghr_"}, Pattern: `ghr_[A-Za-z0-9]{36,76}`, Valid: crcBase62},
		{ID: "github-fine-grained", What: "GitHub fine-grained personal access token", Keys: []string{"github_pat_"}, Pattern: `github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}`, Entropy: 3},
		{ID: "gitlab-pat", What: "GitLab personal access token", Keys: []string{"glpat-"}, Pattern: `glpat-[\w-]{20,}(?:\.[0-9a-z]{2}\.[0-9a-z]{7,9})?`, Entropy: 3},
		{ID: "gitlab-deploy", What: "GitLab deploy token", Keys: []string{"gldt-"}, Pattern: `gldt-[\w-]{20,64}`, Entropy: 3},
		{ID: "gitlab-runner", What: "GitLab runner token", Keys: []string{"glrt-", "glrtr-"}, Pattern: `glrtr?-[\w-]{20,64}`, Entropy: 3},
		{ID: "gitlab-registration", What: "GitLab runner registration token", Keys: []string{"gr1348941"}, Pattern: `GR1348941[\w-]{20}`, Entropy: 3},
		{ID: "gitlab-job", What: "GitLab CI job token", Keys: []string{"glcbt-"}, Pattern: `glcbt-[0-9a-zA-Z]{1,5}_[\w-]{20}`, Entropy: 3},
		{ID: "gitlab-trigger", What: "GitLab pipeline trigger token", Keys: []string{"glptt-"}, Pattern: `glptt-[0-9a-f]{40}`, Entropy: 3},
		{ID: "gitlab-feed", What: "GitLab feed token", Keys: []string{"glft-"}, Pattern: `glft-[\w-]{20}`, Entropy: 3},
		{ID: "gitlab-mail", What: "GitLab incoming-mail token", Keys: []string{"glimt-"}, Pattern: `glimt-[\w-]{25}`, Entropy: 3},
		{ID: "gitlab-agent", What: "GitLab agent token", Keys: []string{"glagent-"}, Pattern: `glagent-[\w-]{50,64}`, Entropy: 3},
		{ID: "gitlab-oauth", What: "GitLab OAuth application secret", Keys: []string{"gloas-"}, Pattern: `gloas-[\w-]{64}`, Entropy: 3},
		{ID: "gitlab-scim", What: "GitLab SCIM token", Keys: []string{"glsoat-"}, Pattern: `glsoat-[\w-]{20}`, Entropy: 3},
		{ID: "gitlab-flags", What: "GitLab feature-flags client token", Keys: []string{"glffct-"}, Pattern: `glffct-[\w-]{20}`, Entropy: 3},
		{ID: "bitbucket-app", What: "Bitbucket app password", Keys: []string{"atbb"}, Pattern: `ATBB[A-Za-z0-9]{24}[A-F0-9]{8}`, Entropy: 3},
		{ID: "bitbucket-access", What: "Bitbucket access token", Keys: []string{"atctt3xffgn0"}, Pattern: `ATCTT3xFfGN0[A-Za-z0-9_=-]{100,}`, Entropy: 3},
		{ID: "atlassian-api", What: "Atlassian API token", Keys: []string{"atatt3xffgf0"}, Pattern: `ATATT3xFfGF0[A-Za-z0-9_=-]{100,}`, Entropy: 3},
		{ID: "sourcegraph", What: "Sourcegraph access token", Keys: []string{"sgp_"}, Pattern: `sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}`, Entropy: 3},
	}
}

// registryFormats: where packages and images are kept.
func registryFormats() []Format {
	return []Format{
		{ID: "npm", What: "npm access token", Keys: []string{"npm_"}, Pattern: `npm_[A-Za-z0-9]{36}`, Valid: crcBase62},
		{ID: "pypi", What: "PyPI upload token", Keys: []string{"pypi-ageichlwas5vcmc", "pypi-agendgvzdc5wexbplm9yzw"}, Pattern: `pypi-(AgE[A-Za-z0-9_-]{50,})`, Inner: true, Valid: macaroon},
		{ID: "rubygems", What: "RubyGems API key", Keys: []string{"rubygems_"}, Pattern: `rubygems_[0-9a-f]{48}`, Entropy: 3},
		{ID: "crates", What: "crates.io API token", Keys: []string{"cio"}, Pattern: `cio[A-Za-z0-9]{32}`, Entropy: 3.8},
		{ID: "nuget", What: "NuGet API key", Keys: []string{"oy2"}, Pattern: `oy2[a-z0-9]{43}`, Entropy: 3.5},
		{ID: "clojars", What: "Clojars deploy token", Keys: []string{"clojars_"}, Pattern: `CLOJARS_[0-9a-fA-F]{60}`, Entropy: 3},
		{ID: "docker-pat", What: "Docker access token", Keys: []string{"dckr_pat_", "dckr_oat_"}, Pattern: `dckr_[po]at_[A-Za-z0-9_-]{27,32}`, Entropy: 3},
		{ID: "artifactory-key", What: "JFrog Artifactory API key", Keys: []string{"akcp"}, Pattern: `AKCp[A-Za-z0-9]{69,100}`, Entropy: 4},
		{ID: "artifactory-token", What: "JFrog Artifactory reference token", Keys: []string{"cmvmdgtu"}, Pattern: `cmVmdGtu[A-Za-z0-9]{56}`, Entropy: 3.5},
		{ID: "packagist", What: "Packagist token", Keys: []string{"packagist_"}, Pattern: `packagist_[ao][a-z]{1,2}_[0-9a-f]{60,80}`, Entropy: 3},
	}
}

// aiFormats: model providers.
func aiFormats() []Format {
	return []Format{
		{ID: "openai-project", What: "OpenAI API key", Keys: []string{"sk-proj-", "sk-svcacct-", "sk-admin-", "sk-service-", "sk-none-"}, Pattern: `sk-(?:proj|svcacct|admin|service|None)-[A-Za-z0-9_-]{20,}`, Entropy: 3.5},
		{ID: "openai", What: "OpenAI API key", Keys: []string{"sk-"}, Pattern: `sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}`, Entropy: 3},
		{ID: "anthropic", What: "Anthropic API key", Keys: []string{"sk-ant-"}, Pattern: `sk-ant-[a-z]{3,9}[0-9]{2}-[A-Za-z0-9_-]{24,}`, Entropy: 3.5},
		{ID: "openrouter", What: "OpenRouter API key", Keys: []string{"sk-or-v1-"}, Pattern: `sk-or-v1-[0-9a-f]{64}`, Entropy: 3},
		{ID: "langfuse", What: "Langfuse secret key", Keys: []string{"sk-lf-"}, Pattern: `sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`, Entropy: 3},
		{ID: "deepseek", What: "API key of the form sk-…", Keys: []string{"sk-"}, Pattern: `sk-[0-9a-f]{32}`, Entropy: 3},
		{ID: "huggingface", What: "Hugging Face access token", Keys: []string{"hf_"}, Pattern: `hf_[A-Za-z]{34}`, Entropy: 3.5},
		{ID: "huggingface-org", What: "Hugging Face organisation token", Keys: []string{"api_org_"}, Pattern: `api_org_[A-Za-z]{34}`, Entropy: 3.5},
		{ID: "replicate", What: "Replicate API token", Keys: []string{"r8_"}, Pattern: `r8_[A-Za-z0-9]{37}`, Entropy: 3.5},
		{ID: "groq", What: "Groq API key", Keys: []string{"gsk_"}, Pattern: `gsk_[A-Za-z0-9]{52}`, Entropy: 3.5},
		{ID: "perplexity", What: "Perplexity API key", Keys: []string{"pplx-"}, Pattern: `pplx-[A-Za-z0-9]{48,56}`, Entropy: 3.5},
		{ID: "xai", What: "xAI API key", Keys: []string{"xai-"}, Pattern: `xai-[A-Za-z0-9]{70,90}`, Entropy: 3.5},
		{ID: "langsmith", What: "LangSmith API key", Keys: []string{"lsv2_"}, Pattern: `lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}`, Entropy: 3},
		{ID: "pinecone", What: "Pinecone API key", Keys: []string{"pcsk_"}, Pattern: `pcsk_[A-Za-z0-9_]{40,80}`, Entropy: 3.5},
		{ID: "nvidia", What: "NVIDIA API key", Keys: []string{"nvapi-"}, Pattern: `nvapi-[\w-]{60,70}`, Entropy: 3.5},
		{ID: "elevenlabs", What: "ElevenLabs API key", Keys: []string{"sk_"}, Pattern: `sk_[0-9a-f]{48}`, Entropy: 3},
		{ID: "jina", What: "Jina API key", Keys: []string{"jina_"}, Pattern: `jina_[A-Za-z0-9_-]{60}`, Entropy: 3.5},
		{ID: "tavily", What: "Tavily API key", Keys: []string{"tvly-"}, Pattern: `tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}`, Entropy: 3.5},
		{ID: "firecrawl", What: "Firecrawl API key", Keys: []string{"fc-"}, Pattern: `fc-[0-9a-f]{32}`, Entropy: 3},
	}
}
