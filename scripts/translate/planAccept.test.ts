import { describe, expect, it } from 'vitest';
import type { SectionChange } from '../../src/lib/translations/status.ts';
import { planAccept, type AcceptQuestion } from './planAccept.ts';

const [old, older, blob] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];
const change = (id: string, more: Partial<SectionChange> = {}): SectionChange => ({
  id,
  change: 'changed',
  kind: 'prose',
  title: id,
  ...more,
});
const question: AcceptQuestion = {
  record: { source: 'zh-Hans', blob: old, sections: {} },
  source: 'zh-Hans',
  blob,
  sectionIds: ['(front-matter)', '(intro)', 'one', 'two', 'three'],
  changes: [change('one'), change('gone', { change: 'removed' }), change('three', { kind: 'cosmetic' })],
  ids: [],
};
const whole = { source: 'zh-Hans', blob, sections: {} };

describe('planAccept', () => {
  it('records the whole page as one text', () => {
    expect(planAccept(question)).toEqual({ record: whole, accepted: ['one', 'gone'], left: [] });
  });

  it('records one section and leaves the others to be done', () => {
    expect(planAccept({ ...question, ids: ['gone'] })).toEqual({
      record: { source: 'zh-Hans', blob: old, sections: { gone: blob } },
      accepted: ['gone'],
      left: ['one'],
    });
  });

  it('becomes one text again with the last section', () => {
    const record = { source: 'zh-Hans', blob: old, sections: { gone: blob } };
    expect(planAccept({ ...question, record, changes: [change('one')], ids: ['one'] })).toMatchObject({
      record: whole,
    });
    expect(planAccept({ ...question, ids: ['one', 'gone', 'one'] })).toMatchObject({ record: whole });
  });

  it('does not record a section that has not changed, nor one whose looks have', () => {
    expect(planAccept({ ...question, ids: ['two', 'three'] })).toEqual({
      record: { source: 'zh-Hans', blob: old, sections: {} },
      accepted: [],
      left: ['one', 'gone'],
    });
  });

  it('records everything that has changed its looks only as one text', () => {
    expect(planAccept({ ...question, changes: [change('three', { kind: 'cosmetic' })] })).toEqual({
      record: whole,
      accepted: [],
      left: [],
    });
  });

  it('replaces a section that has got another id, and takes its old id for it', () => {
    const record = { source: 'zh-Hans', blob: older, sections: { before: old } };
    const changes = [change('one', { was: 'before' }), change('two')];
    expect(planAccept({ ...question, record, changes, ids: ['before'] })).toEqual({
      record: { source: 'zh-Hans', blob: older, sections: { one: blob } },
      accepted: ['one'],
      left: ['two'],
    });
  });

  it('knows the parts without a heading without their parentheses', () => {
    const changes = [change('(intro)'), change('one')];
    expect(planAccept({ ...question, changes, ids: ['intro'] })).toMatchObject({
      accepted: ['(intro)'],
      left: ['one'],
    });
    const sectionIds = [...question.sectionIds, 'intro'];
    expect(planAccept({ ...question, sectionIds, changes, ids: ['intro'] })).toMatchObject({ accepted: [] });
  });

  it('takes the name of a heading, or the one it had, for that heading and not for the part without one', () => {
    const changes = [change('(intro)'), change('start', { was: 'intro' })];
    expect(planAccept({ ...question, changes, ids: ['intro'] })).toMatchObject({
      accepted: ['start'],
      left: ['(intro)'],
    });
    expect(planAccept({ ...question, changes, ids: ['(intro)'] })).toMatchObject({ accepted: ['(intro)'] });
  });

  it('says which section it does not know, and those that it knows', () => {
    expect(planAccept({ ...question, ids: ['one', 'threee'] })).toEqual({
      unknown: 'threee',
      known: ['(front-matter)', '(intro)', 'one', 'two', 'three', 'gone'],
    });
  });

  describe('of a page of which nothing is translated', () => {
    const place: AcceptQuestion = { ...question, record: { source: 'zh-Hans', sections: {} }, changes: [] };

    it('records a section without a text for the page', () => {
      expect(planAccept({ ...place, ids: ['one'] })).toEqual({
        record: { source: 'zh-Hans', sections: { one: blob } },
        accepted: ['one'],
        left: ['(front-matter)', '(intro)', 'two', 'three'],
      });
    });

    it('becomes one text with the last section, unless one of the first has changed meanwhile', () => {
      const record = { source: 'zh-Hans', sections: { '(front-matter)': blob, '(intro)': blob, one: old, two: blob } };
      expect(planAccept({ ...place, record, ids: ['three'] })).toMatchObject({ record: whole });
      expect(planAccept({ ...place, record, changes: [change('one')], ids: ['three'] })).toEqual({
        record: { ...record, sections: { ...record.sections, three: blob } },
        accepted: ['three'],
        left: ['one'],
      });
    });
  });

  it('takes every section for open when what was translated cannot be read', () => {
    const { changes: _, ...unreadable } = question;
    expect(planAccept({ ...unreadable, ids: ['one'] })).toEqual({
      record: { source: 'zh-Hans', blob: old, sections: { one: blob } },
      accepted: ['one'],
      left: ['(front-matter)', '(intro)', 'two', 'three'],
    });
  });

  it('forgets what was recorded of another source', () => {
    const { record: _, ...unrecorded } = question;
    const other = { source: 'ja', blob: old, sections: { two: old } };
    for (const asked of [unrecorded, { ...question, record: other }])
      expect(planAccept({ ...asked, changes: [], ids: ['one'] })).toMatchObject({
        record: { source: 'zh-Hans', sections: { one: blob } },
        left: ['(front-matter)', '(intro)', 'two', 'three'],
      });
    expect(planAccept({ ...question, record: other, changes: [] })).toMatchObject({ record: whole });
  });

  it('does not take the name of a section for something else', () => {
    const sectionIds = ['constructor', '__proto__', 'one'];
    expect(
      planAccept({
        ...question,
        record: { source: 'zh-Hans', sections: {} },
        sectionIds,
        changes: [],
        ids: ['__proto__'],
      }),
    ).toMatchObject({
      accepted: ['__proto__'],
      left: ['constructor', 'one'],
    });
  });
});
