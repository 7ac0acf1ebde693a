# Every command of the project, one sentence each. `make` alone lists them.
# The work is done by `environment/`, in plain Python; ARGS="..." is handed on.

PYTHON := $(shell for name in python3.11 python3 python; do "$$name" -c "" 2>/dev/null && echo "$$name" && break; done)
ENVIRONMENT = $(or $(PYTHON),$(error No Python was found: install Python 3.11, then run this again)) -m environment

.PHONY: help run test check train evaluate bench mutants docs lock clean
.DEFAULT_GOAL := help

help: ## Lists these commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

run: ## Starts Anydoor with an empty demonstration store, after setting up what is missing
	@$(ENVIRONMENT) run $(ARGS)

test: ## Runs the checks and every test, after setting up what is missing
	@$(ENVIRONMENT) test $(ARGS)

check: ## Looks at formatting, lint, types, directions of imports and the lock, and changes nothing
	@$(ENVIRONMENT) check $(ARGS)

train: ## Trains the conversation's model if anything that goes into it has changed
	@$(ENVIRONMENT) train $(ARGS)

evaluate: ## Measures how well the conversation understands
	@$(ENVIRONMENT) evaluate $(ARGS)

bench: ## Measures how fast and how large everything is
	@$(ENVIRONMENT) bench $(ARGS)

mutants: ## Changes the rules of the domain one by one and lists the changes that no test notices
	@$(ENVIRONMENT) mutants $(ARGS)

docs: ## Writes the generated pages of docs/ anew
	@$(ENVIRONMENT) docs $(ARGS)

lock: ## Writes the lock anew from pyproject.toml; ARGS=--upgrade takes newer versions
	@$(ENVIRONMENT) lock $(ARGS)

clean: ## Takes away everything that set-up made, and leaves stores and secrets alone
	@$(ENVIRONMENT) clean $(ARGS)
