#!/usr/bin/env bash
# Breaks what the checks look at: ./break.sh FOLDER
set -euo pipefail
cd "$1"
printf 'export  const small=1\n' >notes/small.js
mkdir -p docs/guides
# Not to be compiled: the build stops before Docusaurus starts.
printf -- '---\ntitle: x\n---\n\n<Open>\n' >docs/guides/broken.mdx
