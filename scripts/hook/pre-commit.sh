#!/bin/sh
# Checks the Markdown that is about to be committed. Git starts it in the top folder of the work tree, through the hook that
# "npm run hook -- install" puts into place; another hook can start it too.
#
# It stops a commit only for what the check has found. Where the check cannot run it says so and lets the commit through:
# CI runs the same check.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  zh | zh[-_.]*) chinese=yes ;;
  *) chinese=no ;;
esac

say() {
  if [ "$chinese" = yes ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

# What is staged, by the index that git names in GIT_INDEX_FILE: for "git commit FILE" that is not the usual one.
if git diff --cached --quiet --no-ext-diff --diff-filter=d -- ':(icase)*.md' ':(icase)*.mdx'; then
  exit 0
fi

if ! command -v node >/dev/null; then
  say 'Pages are not checked: node is not on the PATH. The commit goes on; CI checks it.' \
    '没有检查页面：PATH 里没有 node。提交照常进行，由 CI 检查。'
  exit 0
fi
if [ ! -f node_modules/.package-lock.json ]; then
  say 'Pages are not checked: the packages are not installed. The commit goes on; CI checks it. Run "npm ci" once.' \
    '没有检查页面：依赖还没有安装。提交照常进行，由 CI 检查。请运行一次 “npm ci”。'
  exit 0
fi

# A commit is no time for an installation.
OTLP_DOCS_INSTALL=never node scripts/run.mjs lint --staged
status=$?

case "$status" in
  0) exit 0 ;;
  1)
    say 'Not committed. Mend what is said above and stage it, or skip the check: git commit --no-verify' \
      '没有提交。请改好上面的问题并重新暂存，或者跳过检查：git commit --no-verify'
    exit 1
    ;;
  2)
    say 'Pages are not checked: the check could not run, see above. The commit goes on; CI checks it.' \
      '没有检查页面：检查没能运行，原因见上。提交照常进行，由 CI 检查。'
    exit 0
    ;;
  # Ended by a signal, such as Ctrl+C.
  *) exit "$status" ;;
esac
