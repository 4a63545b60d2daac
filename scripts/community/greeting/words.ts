import type { Language } from '../../../src/lib/docs/language.ts';

export type Threads = 'pull-request' | 'issue';

type Links = { guide: string; guideInOther: string; tasks: string; review: string; contributors: string };

/** What a first-time contributor reads: what happens now, and what they can do. */
export const greetings = {
  'zh-Hans': {
    'pull-request': ({
      guide,
      guideInOther,
      tasks,
      review,
      contributors,
    }: Links) => `感谢你的第一个 pull request！接下来：

1. 检查会自动运行。第一次贡献时，可能要等维护者点一下批准才会开始。
2. 结果会写在这里的一条评论里，附上文件和行号；之后每次推送都更新同一条。在本机，\`npm run check\` 检查其中除测试以外的部分，\`npm test\` 是全部；\`npm run fix\` 能自动改好一部分。
3. 审阅者看什么、要多久：[审阅指南](${review})。照着意见继续往这个分支推送就行，不用重新提。
4. 合并后，你的名字会出现在改过的页面和[贡献者名单](${contributors})里。

卡住了就在这里直接问。步骤见[第一次贡献](${guide})（[English](${guideInOther})），还想再做一个可以看[任务板](${tasks})。`,
    issue: ({ guide, guideInOther, tasks }: Links) => `感谢你的反馈！这是你在这里的第一个 issue，接下来：

1. 维护者会看，并在这里回复；补充出处、版本或复现步骤，能让问题更快解决。
2. 想自己动手改？小改动在浏览器里就能完成：[第一次贡献](${guide})（[English](${guideInOther})）。
3. 想找现成的事做：[任务板](${tasks})上每个任务都有步骤和验收命令。`,
  },
  en: {
    'pull-request': ({
      guide,
      guideInOther,
      tasks,
      review,
      contributors,
    }: Links) => `Thank you for your first pull request! What happens now:

1. The checks run by themselves. For a first contribution they may wait for a maintainer to let them start.
2. Their result comes as one comment here, with files and lines; each push brings it up to date. On your machine, \`npm run check\` does all of it but the tests, \`npm test\` the whole; \`npm run fix\` mends a part.
3. What reviewers look at, and how long they take: [review guide](${review}). Push to the same branch to answer them; there is no need for a new pull request.
4. Once it is merged, your name stands below the pages that you changed and on the [list of contributors](${contributors}).

If you get stuck, ask right here. The steps are in [your first contribution](${guide}) ([中文](${guideInOther})); for one more, see the [task board](${tasks}).`,
    issue: ({
      guide,
      guideInOther,
      tasks,
    }: Links) => `Thank you for telling us! This is your first issue here. What happens now:

1. A maintainer will read it and answer here. A source, the versions or the steps to see it yourself make that faster.
2. Would you like to change it yourself? A small change needs nothing but a browser: [your first contribution](${guide}) ([中文](${guideInOther})).
3. If you are looking for something to do, each task on the [task board](${tasks}) has steps and a command that says when it is done.`,
  },
} as const satisfies Record<Language, Record<Threads, (links: Links) => string>>;
