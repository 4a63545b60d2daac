import { toProposal } from '../../../src/lib/data/nearest.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import type { Message, Range } from '../../../src/lib/finding.ts';
import { wordsOf } from '../englishWords.ts';
import { pageProse, placeOf } from '../pageProse.ts';
import { respell } from '../respell.ts';
import type { PageRule } from '../rule.ts';

/** Who misspells more has other worries, and each proposal takes hundreds of look-ups. */
const maxProposals = 3;

/** The words of English prose are in a dictionary, or in data/words.txt. A word is reported where it first stands. */
export const spelling: PageRule = {
  id: 'spelling',
  scope: 'markdown',
  check(page, { isWord }, report) {
    if (pageProse(page).language !== 'en') return;
    let proposals = 0;
    for (const [word, { range, count }] of unknownWords(page, isWord)) {
      const proposal = proposals++ < maxProposals ? respell(word, isWord) : undefined;
      report({ message: explain(word, count, proposal), range });
    }
  },
};

type Places = { range: Range; count: number };

function unknownWords(page: Page, isWord: (word: string) => boolean): Map<string, Places> {
  const unknown = new Map<string, Places>();
  for (const block of pageProse(page).blocks) {
    for (const { word, start } of wordsOf(block.text)) {
      if (isWord(word)) continue;
      const places = unknown.get(word);
      if (places) places.count++;
      else unknown.set(word, { range: placeOf(page, block, start, start + word.length), count: 1 });
    }
  }
  return unknown;
}

function explain(word: string, count: number, proposal: string | undefined): Message {
  const hint = toProposal(proposal);
  const times =
    count > 1
      ? { en: ` (${count} times on this page)`, 'zh-Hans': `（本页共 ${count} 处）` }
      : { en: '', 'zh-Hans': '' };
  return {
    en: `Unexpected word "${word}"${times.en}, expected one of an English dictionary.${hint.en} Correct it, write it as \`code\`, or add it to data/words.txt.`,
    'zh-Hans': `词典里没有单词 "${word}"${times['zh-Hans']}，应为词典收录的英文单词。${hint['zh-Hans']}请改正；如果是代码，请放在反引号里；如果是正确的词，请加入 data/words.txt。`,
  };
}
