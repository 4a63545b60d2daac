import type { Message } from '../../../src/lib/finding.ts';
import { showValue } from '../../../src/lib/data/showValue.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { isTimeZone } from '../../../src/lib/recognition/timeZones.ts';
import { idField, titleFields } from '../fields.ts';
import type { Field, Kind } from '../kind.ts';
import { toFlowScalar } from '../yamlText.ts';

/** A campaign that is announced as soon as its file is there. */
export const campaign: Kind = {
  id: 'campaign',
  what: { en: 'a campaign: a span of time with goals and standings', 'zh-Hans': '一次活动：一段时间、目标和名次' },
  subject: 'id',
  fields: [
    idField('id', { en: 'Name of its file, such as links-2027', 'zh-Hans': '文件名，例如 links-2027' }),
    ...titleFields({ en: 'the campaign', 'zh-Hans': '活动' }),
    dateField('from', { en: 'First day, YYYY-MM-DD', 'zh-Hans': '第一天，YYYY-MM-DD' }),
    dateField('to', { en: 'Last day, YYYY-MM-DD', 'zh-Hans': '最后一天，YYYY-MM-DD' }),
    {
      name: 'time-zone',
      label: { en: 'Time zone whose days count', 'zh-Hans': '按哪个时区算日子' },
      fallback: 'Asia/Shanghai',
      check: (answer) =>
        /^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(answer) && isTimeZone(answer)
          ? undefined
          : {
              en: `Unexpected "${showValue(answer)}", expected an IANA time zone such as Asia/Shanghai.`,
              'zh-Hans': `不应为 "${showValue(answer)}"，应为 IANA 时区，例如 Asia/Shanghai。`,
            },
    },
  ],
  plan(answers, { today }) {
    const { id, from = '', to = '' } = answers;
    if (to < from)
      throw new Problem(
        `Unexpected --to ${to}, expected a day that is not before --from ${from}. Correct one of them.`,
      );
    if (from < today)
      throw new Problem(
        `Unexpected --from ${from}, expected ${today} or later: a campaign is announced before it begins. Correct it.`,
      );
    const file = `data/campaigns/${id}.yml`;
    const text = `# yaml-language-server: $schema=../schemas/campaign.schema.json
name: { zh-Hans: ${toFlowScalar(answers['title-zh'])}, en: ${toFlowScalar(answers['title-en'])} }
theme: { zh-Hans: 待写：围绕什么, en: 'To write: what it is about' }
slogan: { zh-Hans: 待写：口号, en: 'To write: a slogan' }
from: ${from}
to: ${to}
timeZone: ${answers['time-zone']}
goals: { pages: 10 }
paths: [docs/**, i18n/*/docusaurus-plugin-content-docs/current/**]
scoring: { perDay: 1, cap: 10 }
rules:
  - zh-Hans: 待写：什么算数，什么不算。
    en: 'To write: what counts and what does not.'
`;
    return {
      writes: [{ how: 'create', file, text }],
      next: [
        {
          en: `Write theme, slogan, goals and rules in ${file}; data/schemas/campaign.schema.json says what each key means. Rules do not change once it has begun.`,
          'zh-Hans': `在 ${file} 里写主题、口号、目标和规则；每个键的含义见 data/schemas/campaign.schema.json。活动开始之后不再改规则。`,
        },
        {
          en: `See it: \`npm run campaign -- show ${id}\`, and /community/campaigns/${id}/ after \`npm start\`. From the day of the merge on it is announced.`,
          'zh-Hans': `看一看：\`npm run campaign -- show ${id}\`；\`npm start\` 之后还有 /community/campaigns/${id}/。合并当天起就会公布。`,
        },
      ],
    };
  },
};

function dateField(name: string, label: Message): Field {
  return {
    name,
    label,
    check: (answer) =>
      /^\d{4}-\d\d-\d\d$/.test(answer) && new Date(`${answer}T00:00:00Z`).toJSON()?.startsWith(answer)
        ? undefined
        : {
            en: `Unexpected "${showValue(answer)}", expected a day such as 2027-03-01.`,
            'zh-Hans': `不应为 "${showValue(answer)}"，应为日期，例如 2027-03-01。`,
          },
  };
}
