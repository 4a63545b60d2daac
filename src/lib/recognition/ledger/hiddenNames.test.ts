import { describe, expect, it } from 'vitest';
import { createHiddenNames } from './hiddenNames.ts';

const { isToldBy, redactName, redactText } = createHiddenNames([
  'Grace Hopper',
  'Li',
  'José Núñez',
  '王伟',
  '林',
  'X',
  'David',
]);

describe('a text', () => {
  it.each([
    ['Thank Grace Hopper!', 'Thank …!'],
    ['GRACE  HOPPER’s idea', '…’s idea'],
    ['fix(grace_hopper): GraceHopper, grace.hopper', 'fix(…): …, …'],
    ['Hopper, Grace did it', '… did it'],
    ['ＧｒａｃｅＨｏｐｐｅｒ, 𝐆𝐫𝐚𝐜𝐞 𝐇𝐨𝐩𝐩𝐞𝐫', '…, …'],
    ['Jose Nunez; jose-nuñez', '…; …'],
    ['多亏王伟修复', '多亏…修复'],
    ['Li added X', '… added …'],
  ])('loses a name however it is written: %s', (text, expected) => expect(redactText(text)).toBe(expected));

  it.each(['Grace left, Hopper came', 'Life with Lisp', 'Hopper Grace', 'Grace Hopperson', '森林的文档', 'Index', ''])(
    'keeps everything else: %s',
    (text) => expect(redactText(text)).toBe(text),
  );
});

describe('another name', () => {
  it.each([
    'Ada and Grace Hopper',
    'Grace Hopper (work)',
    'grace.hopper',
    'grace-hopper',
    'gracehopper',
    '王伟（公司）',
    'LI',
    '林',
    'x',
  ])('tells a hidden one: %s', (name) => expect(isToldBy(name)).toBe(true));

  it.each(['Li Wei', 'David Smith', '王伟明', '小王伟', 'Grace', 'Grace Hopperson', '林徽因', 'X Æ', 'Ada'])(
    'tells none: %s',
    (name) => expect(isToldBy(name)).toBe(false),
  );

  it('keeps what is not hidden', () => {
    expect(redactName('Ada and Grace Hopper')).toBe('Ada and …');
    expect(redactName('GRACE HOPPER')).toBe('');
  });
});

it('takes no longer for many names and long texts', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `Grace Hopper${index}`);
  const { redactText: redact } = createHiddenNames(names);
  const text = 'grace '.repeat(50_000);
  expect(redact(`${text}Grace Hopper49999`)).toBe(`${text}…`);
});
