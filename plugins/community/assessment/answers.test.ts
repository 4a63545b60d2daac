import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAnswers, parseFragment, toFragment, type Answers } from './answers.ts';

const known = { languages: ['chinese', 'english'], skills: ['go', 'technical-writing'] };

describe('the fragment of the address', () => {
  it('holds what was answered', () => {
    const answers: Answers = {
      minutes: 60,
      languages: ['english', 'chinese'],
      skills: { 'technical-writing': 'some', go: 'good' },
      likes: ['test', 'page'],
    };
    const fragment = '#time=60&languages=chinese,english&skills=go.good,technical-writing.some&likes=page,test';
    expect(toFragment(answers)).toBe(fragment);
    expect(parseFragment(fragment, known)).toEqual({
      minutes: 60,
      languages: ['chinese', 'english'],
      skills: { go: 'good', 'technical-writing': 'some' },
      likes: ['page', 'test'],
    });
  });

  it('is never empty: the page would scroll to its top', () => {
    expect(toFragment(noAnswers)).toBe('#none');
    expect(parseFragment('#none', known)).toEqual(noAnswers);
  });

  it('of another page, or made up, answers only what can be asked', () => {
    const made = '#how&time=61&languages=latin,english&skills=go.best,cobol.good,constructor.good&likes=sleep,page';
    expect(parseFragment(made, known)).toEqual({ languages: ['english'], skills: {}, likes: ['page'] });
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const answers = parseFragment(`#${text}`, known);
        expect(parseFragment(toFragment(answers), known)).toEqual({
          ...answers,
          languages: answers.languages.toSorted(),
        });
      }),
    );
  });
});
