#!/usr/bin/env bash
# A small repository in which the real commands of the big one run: ./fixture.sh REPOSITORY FOLDER
set -euo pipefail
repository=$1 folder=$2
mkdir -p "$folder/node_modules" "$folder/notes"

# The commands themselves, without their tests.
(cd "$repository" && git ls-files -z --cached --others --exclude-standard \
  scripts src/lib plugins data docs/tags.yml package.json tsconfig.json |
  grep -zv '\.test\.tsx\?$' | tar --null --ignore-failed-read -cT - 2>/dev/null) | tar -xC "$folder"
for name in "$repository"/node_modules/*; do
  # The path of the tool that is missing leads nowhere; what the others cache is not shared.
  ln -s "$name" "$folder/node_modules/${name##*/}"
done
rm "$folder/node_modules/.bin" 2>/dev/null || true
mkdir "$folder/node_modules/.bin"
for tool in prettier eslint vitest; do
  ln -s "$repository/node_modules/.bin/$tool" "$folder/node_modules/.bin/$tool"
done

cd "$folder"
printf '/*\n!/notes\n*.test.ts\n' >.prettierignore
echo '{}' >.prettierrc.json
echo "export default [{ ignores: ['**/*', '!notes/**'] }, { files: ['notes/*.js'] }];" >eslint.config.mjs
cat >notes/small.js <<'EOS'
export const small = 1;
EOS
cat >vitest.config.ts <<'EOS'
export default { test: { include: ['notes/*.test.ts'] } };
EOS
cat >notes/small.test.ts <<'EOS'
import { expect, it } from 'vitest';
it('passes', () => expect(1).toBe(1));
it('fails', () => expect(1).toBe(2));
it.skip('is skipped', () => {});
EOS
git init -q -b main .
git config user.name Somebody
git config user.email somebody@example.org
git config commit.gpgsign false
git remote add origin https://somebody:password@git.example.org/team/notes.git
git add notes package.json data docs
git commit -q -m 'Begin'
