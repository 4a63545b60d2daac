import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskDifficulties, taskKinds } from '../../../src/lib/tasks/task.ts';
import { noAnswers, timeChoices, type Answers, type SkillLevel } from './answers.ts';
import { limits, recommendTasks, type Offer } from './recommendTasks.ts';

const toOffer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  kind: 'page',
  difficulty: 'beginner',
  minutes: 30,
  languages: [],
  skills: [],
  goodFirst: false,
  isOpen: true,
  ...more,
});
const idsOf = (answers: Partial<Answers>, offers: readonly Offer[]) =>
  recommendTasks({ ...noAnswers, ...answers }, offers).tasks.map(({ id }) => id);

const skillIds = ['go', 'linux', 'markdown', 'constructor'];
const languageIds = ['chinese', 'english'];
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    minutes: fc.option(fc.constantFrom(...timeChoices), { nil: undefined }),
    languages: fc.subarray(languageIds),
    skills: fc.dictionary(fc.constantFrom(...skillIds), fc.constantFrom<SkillLevel>('learn', 'some', 'good')),
    likes: fc.subarray([...taskKinds]),
  })
  .map(({ minutes, ...rest }) => ({ ...(minutes !== undefined && { minutes }), ...rest }));
const anyOffers: fc.Arbitrary<Offer[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((number) => `T-${String(number).padStart(3, '0')}`),
    kind: fc.constantFrom(...taskKinds),
    difficulty: fc.constantFrom(...taskDifficulties),
    minutes: fc.integer({ min: 5, max: 960 }),
    languages: fc.subarray(languageIds),
    skills: fc.subarray(skillIds),
    goodFirst: fc.boolean(),
    isOpen: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('what is recommended', () => {
  it('is what is good for a first contribution when nothing is answered', () => {
    const offers = [
      toOffer('T-001'),
      toOffer('T-002', { goodFirst: true }),
      toOffer('T-003', { goodFirst: true, isOpen: false }),
      toOffer('T-004', { goodFirst: true, minutes: 15 }),
      toOffer('T-005', { goodFirst: true }),
    ];
    expect(idsOf({}, offers)).toEqual(['T-004', 'T-002', 'T-005']);
  });

  it('is something, each with a reason, or comes with why there is not more', () => {
    fc.assert(
      fc.property(anyAnswers, anyOffers, (answers, offers) => {
        const { tasks, short } = recommendTasks(answers, offers);
        expect(tasks.length).toBeLessThanOrEqual(limits.most);
        for (const { reasons } of tasks) expect(reasons.length).toBeGreaterThan(0);
        expect(short === undefined).toBe(tasks.length >= limits.fewest);
        // Every task of the board is accounted for.
        const turnedAway = Object.values(short ?? {}).reduce((sum, count) => sum + count, 0);
        if (short) expect(turnedAway + tasks.length).toBe(offers.length);
      }),
    );
  });

  it('is open, fits the time and needs no other language', () => {
    fc.assert(
      fc.property(anyAnswers, anyOffers, (answers, offers) => {
        for (const id of recommendTasks(answers, offers).tasks.map((task) => task.id)) {
          const offer = offers.find((one) => one.id === id);
          expect(offer?.isOpen).toBe(true);
          expect(offer?.minutes).toBeLessThanOrEqual(answers.minutes ?? Infinity);
          if (answers.languages.length > 0)
            expect(offer?.languages.filter((language) => !answers.languages.includes(language))).toEqual([]);
        }
      }),
    );
  });

  it('does not depend on the order of the board', () => {
    fc.assert(
      fc.property(anyAnswers, anyOffers, (answers, offers) => {
        expect(recommendTasks(answers, offers.toReversed())).toEqual(recommendTasks(answers, offers));
      }),
    );
  });

  it('does not shrink with more time', () => {
    fc.assert(
      fc.property(anyAnswers, anyOffers, (answers, offers) => {
        const counts = timeChoices.map((minutes) => recommendTasks({ ...answers, minutes }, offers).tasks.length);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('puts what somebody likes before what they are good at', () => {
    const offers = [
      toOffer('T-001', { skills: ['go'] }),
      toOffer('T-002', { kind: 'test', skills: ['linux'] }),
      toOffer('T-003'),
    ];
    expect(idsOf({ likes: ['test'], skills: { go: 'good' } }, offers)).toEqual(['T-002', 'T-001', 'T-003']);
  });

  it('leaves out what is hard and far from every skill, and keeps what beginners can learn', () => {
    const offers = [
      toOffer('T-001', { difficulty: 'advanced', skills: ['go', 'linux'] }),
      toOffer('T-002', { difficulty: 'intermediate', skills: ['go', 'linux'] }),
      toOffer('T-003', { skills: ['linux'] }),
    ];
    const { tasks, short } = recommendTasks({ ...noAnswers, skills: { go: 'good' } }, offers);
    expect(tasks.map(({ id }) => id)).toEqual(['T-002', 'T-003']);
    expect(short).toEqual({ taken: 0, languages: 0, time: 0, skills: 1 });
  });
});

describe('the reasons', () => {
  it('say what fits, and what was not chosen', () => {
    const offer = toOffer('T-001', { goodFirst: true, languages: ['english'], skills: ['go', 'linux', 'markdown'] });
    const answers: Answers = {
      minutes: 60,
      languages: ['english'],
      skills: { go: 'learn', markdown: 'good' },
      likes: ['page'],
    };
    expect(recommendTasks(answers, [offer]).tasks[0]?.reasons).toEqual([
      { why: 'first' },
      { why: 'likes', kind: 'page' },
      { why: 'skills', level: 'good', skills: ['markdown'] },
      { why: 'skills', level: 'learn', skills: ['go'] },
      { why: 'languages', languages: ['english'] },
      { why: 'time', minutes: 30 },
      { why: 'unknown', skills: ['linux'] },
    ]);
  });
});
