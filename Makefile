# The commands of this project. Each says what it does, and what is missing when it can't.
.DEFAULT_GOAL := help
.PHONY: help setup build standalone npm sbom release reproducible serve preview check-hosting test test-all bench size screenshots pictures

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## find or install everything the other commands need
	@scripts/tools.sh
	@echo "Ready."

build: ## dist/, the folder to upload
	@scripts/build.sh

standalone: build ## dist-standalone/, the page in one file that opens from a USB stick
	@node scripts/standalone.mjs

sbom: build ## release/, the bill of materials only: what the page is made of
	@node scripts/sbom.mjs

release: standalone ## release/, what is published: archive, page in one file, bill of materials, checksums
	@scripts/release.sh

reproducible: build ## build the same in another folder and compare, byte by byte
	@scripts/reproducible.sh

serve: ## develop: build, serve, build again on every change
	@scripts/serve.sh

preview: build ## serve dist/ as it would be published
	@node scripts/serve.mjs dist 8080

npm: build ## target/npm/, the package for JavaScript programs, with types
	@scripts/npm.sh

test: ## everything CI runs
	@scripts/test.sh

test-all: ## the same, the properties on many more cases, every journey and look in every language
	@scripts/test.sh all

bench: ## speed here and in the browser, and sizes
	@scripts/bench.sh

size: build ## bytes of every file, and the budget
	@node scripts/size.mjs

screenshots: build ## pictures of the page into target/screenshots/
	@node scripts/screenshots.mjs

pictures: build ## the pictures of README.md, into docs/screenshots/
	@node scripts/pictures.mjs

check-hosting: ## does a server send the page well? make check-hosting URL=https://…
	@node scripts/check-hosting.mjs "$(URL)"
