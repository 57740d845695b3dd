#!/usr/bin/env bash
# Lints openapi.yaml at the root of the repository; ends with 1 when a rule of severity "error" is broken.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# npm leaves this file behind when it is done; older than the lock file means that something has changed since.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  npm ci --silent
fi
npm run --silent lint
