import { describe, expect, it } from 'vitest';
import { diagramShape, toDiagram } from './diagram.ts';

describe('diagramShape', () => {
  it.each([
    [
      'flowchart',
      'flowchart LR\n  应用["应用程序"] -->|OTLP| 收集器(收集器)\n  收集器 -- 每分钟 --> 后端[(数据库)]\n  subgraph 集群\n    a{是吗？} -.->|否| b\n  end',
      'flowchart LR\n  app["Application"] -->|OTLP| collector(Collector)\n  collector -- every minute --> backend[(Database)]\n\n  subgraph A cluster\n    a{Is it so?} -.->|no| b;\n  end',
    ],
    [
      'sequence diagram',
      'sequenceDiagram\n  participant A as 应用\n  A->>收集器: 导出: 一批\n  loop 每次调用\n    收集器-->>A: 好\n  end\n  Note over A,收集器: 说明',
      'sequenceDiagram\n  %% the batch\n  participant A as Application\n  A->>Collector: exports: a batch\n  loop each call\n    Collector-->>A: ok\n  end\n  Note over A,Collector: a note',
    ],
    [
      'state diagram',
      'stateDiagram-v2\n  [*] --> 空闲\n  空闲 --> 忙 : 请求\n  state "繁 忙" as 忙\n  note right of 忙\n    说明一\n  end note',
      'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : a request\n  state "is busy" as Busy\n  note right of Busy\n    what it is\n  end note',
    ],
    ['pie chart', 'pie title 占比\n  "链路" : 3', 'pie title Shares\n  "traces" : 3'].map((text, index) =>
      index === 0 ? text : text.replace(/title .*/, ''),
    ) as [string, string, string],
  ])('is the same for a translated %s', (_, zh, en) => {
    expect(diagramShape(zh)).toBe(diagramShape(en));
  });

  it.each([
    ['an arrow', 'graph TD\n a --> b', 'graph TD\n b --> a\n a --> a'],
    ['the kind of an arrow', 'graph TD\n a --> b', 'graph TD\n a -.-> b'],
    ['a node', 'graph TD\n a --> b', 'graph TD\n a --> b --> c'],
    ['the form of a node', 'graph TD\n a[x]', 'graph TD\n a(x)'],
    ['the direction', 'graph TD\n a', 'graph LR\n a'],
    ['who speaks', 'sequenceDiagram\n A->>B: x\n B->>A: y', 'sequenceDiagram\n A->>B: x\n A->>B: y'],
    ['a line of an unknown diagram', 'mindmap\n a\n b', 'mindmap\n a'],
    ['a label that is missing', 'graph TD\n a -->|x| b', 'graph TD\n a --> b'],
  ])('differs by %s', (_, one, other) => {
    expect(diagramShape(one)).not.toBe(diagramShape(other));
  });

  it('does not depend on comments, configuration and white space', () => {
    expect(diagramShape('---\ntitle: T\n---\n%%{init: {}}%%\ngraph  TD\r\n\r\n  a   -->  b\n')).toBe(
      diagramShape('graph TD\n%% why\na --> b'),
    );
  });

  it('takes no quadratic time', () => {
    const lines = [
      '('.repeat(1999),
      ' -- a'.repeat(399),
      '"|'.repeat(999),
      'participant '.repeat(160),
      '['.repeat(50_000),
    ];
    for (const line of lines)
      expect(diagramShape(`graph TD\n${`${line}\n`.repeat(200)}`).split('\n')).toHaveLength(201);
  });
});

describe('toDiagram', () => {
  it('knows all texts in their order', () => {
    const { labels } = toDiagram(
      'graph LR\n a["一 (1)"] -->|二| b[三]\n b -- 四 五 --> c\n subgraph 六\n d --x e\n end',
    );
    expect(labels).toEqual(['一 (1)', '二', '三', '四 五', '六']);
  });

  it('takes an empty diagram', () => {
    expect(toDiagram('')).toEqual({ lines: [''], labels: [] });
  });
});
