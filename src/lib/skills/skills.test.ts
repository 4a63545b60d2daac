import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTasks } from '../tasks/parseTasks.ts';
import { readSkills } from './readSkills.ts';

let site: string;
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'skills-'))));
afterEach(() => rmSync(site, { recursive: true }));

const write = (text: string) => {
  mkdirSync(join(site, 'data'));
  writeFileSync(join(site, 'data/skills.yml'), text);
};
const name = '{ zh-Hans: 名, en: Name }';

describe('data/skills.yml', () => {
  it('has every skill that a task of this site asks for', async () => {
    const { skills } = await readSkills('.');
    const wanted = new Set((await readTasks('.')).flatMap((task) => task.skills));
    const known = new Set(skills.map(({ id }) => id));
    expect([...wanted].filter((id) => !known.has(id))).toEqual([]);
  });

  it('does not have to exist', async () => {
    expect(await readSkills(site)).toEqual({ groups: [], skills: [] });
  });

  it('says every mistake with its line', async () => {
    const skill = `{ id: go, group: code, name: ${name}, about: ${name} }`;
    write(`groups:\n  - { id: coding, name: ${name} }\nskills:\n  - ${skill}\n  - ${skill}\n`);
    await expect(readSkills(site)).rejects.toThrow(
      /^data\/skills\.yml:4:\d+: Unexpected "group: code".*\n.*yml:5:\d+: Unexpected second "id: go".*\n.*yml:5:/,
    );
  });

  it('says what its schema has against it, and what is no text', async () => {
    write('groups: []\n');
    await expect(readSkills(site)).rejects.toThrow(/^data\/skills\.yml:1:/);
    writeFileSync(join(site, 'data/skills.yml'), Buffer.from([0xff, 0xfe, 0x00]));
    await expect(readSkills(site)).rejects.toThrow(/UTF-8/);
    rmSync(join(site, 'data/skills.yml'));
    mkdirSync(join(site, 'data/skills.yml'));
    await expect(readSkills(site)).rejects.toThrow('expected a file that can be read');
  });
});
