import type { Random } from './random.ts';

const givenNames = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', '丽', '伟', 'Søren', 'Zoë', 'Ivan'];
const familyNames = ['Hopper', 'Turing', '李', '王', 'Kierkegaard', 'Liskov', 'Petrov', 'Nguyen', 'Okafor', 'Smith'];
const bots = ['dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', 'Docs Bot <docs-bot@example.org>'];
const commitsPerPerson = 32;
const recentCommits = 2000;
const recentPeople = 100;

/** Draws authors: one in 32 is new; of the others, whoever did much goes on to do more. */
export function createPeople(random: Random): { drawAuthor: () => number; drawBot: () => string } {
  const authors: number[] = [];
  let people = 0;
  const drawKnown = (): number => {
    // Else the first person would do nearly everything.
    if (random(5) < 2) return people - 1 - random(Math.min(people, recentPeople));
    // Half of the work is done by those who are about, however long the project exists.
    const from = random(2) === 0 ? Math.max(0, authors.length - recentCommits) : 0;
    return authors[from + random(authors.length - from)] ?? 0;
  };
  return {
    drawAuthor: () => {
      const author = people === 0 || random(commitsPerPerson) === 0 ? people++ : drawKnown();
      authors.push(author);
      return author;
    },
    drawBot: () => bots[random(bots.length)] ?? '',
  };
}

/** `Name <address>`; one person in five has three addresses, of which `variant` chooses one. */
export function toContact(person: number, variant: number): string {
  const given = givenNames[person % givenNames.length];
  const family = familyNames[Math.floor(person / givenNames.length) % familyNames.length];
  const login = `person-${person}`;
  const addresses = [
    `${login}@example.org`,
    `${1000 + person}+${login}@users.noreply.github.com`,
    `${login}@example.net`,
  ];
  return `${given} ${family} ${person} <${addresses[person % 5 === 0 ? variant % 3 : 0]}>`;
}
