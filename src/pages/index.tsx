import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { ContributionTrace } from '../components/ContributionTrace';
import { ProofLabels } from '../components/ProofLabels';
import { SearchButton } from '../components/SearchButton';
import styles from './index.module.css';

export default function Home(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'home.title', message: '跑得起来的 OpenTelemetry 指南' })}
      description={translate({
        id: 'home.description',
        message: '中英双语的 OTLP 与 OpenTelemetry 指南：命令跑过，说法有出处，贡献者都署名。',
      })}
    >
      <main>
        <Hero />
        <Guides />
        <Proof />
        <Contribute />
      </main>
    </Layout>
  );
}

function Hero(): ReactNode {
  return (
    <header className={styles.hero}>
      <div className={styles.heroInner}>
        <div>
          <h1 className={styles.title}>
            <Translate id="home.heading">跑得起来的 OpenTelemetry 指南</Translate>
          </h1>
          <p className={styles.lead}>
            <Translate id="home.lead">
              用中文和英文讲 OTLP 与 OpenTelemetry：页面里的命令在标明的版本上跑过，说法附出处，写的人留名。
            </Translate>
          </p>
          <div className={styles.actions}>
            <Link className="button button--primary button--lg" to="/guides/ebpf/">
              <Translate id="home.readGuide">读 eBPF 指南</Translate>
            </Link>
            <SearchButton />
            <Link className={styles.textLink} to="/contributing/first-contribution/">
              <Translate id="home.firstContribution">第一次贡献 →</Translate>
            </Link>
          </div>
        </div>
        <ContributionTrace />
      </div>
    </header>
  );
}

function Guides(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="guides">
      <h2 id="guides">
        <Translate id="home.guides">指南</Translate>
      </h2>
      <ul className={styles.cards}>
        <Card
          to="/guides/ebpf/check-kernel/"
          topic="eBPF"
          title={translate({ id: 'home.card.kernel', message: '先弄清内核允许什么' })}
          text={translate({
            id: 'home.card.kernel.text',
            message: '选工具之前，让内核自己回答：哪些程序能加载、能挂上、真的收到了事件。',
          })}
        />
        <Card
          to="/guides/ebpf/count-syscalls/"
          topic="eBPF → OTLP"
          title={translate({ id: 'home.card.syscalls', message: '从系统调用到一条 OTLP 指标' })}
          text={translate({
            id: 'home.card.syscalls.text',
            message: '用 Go 和一小段 eBPF 数系统调用，经 OTLP 发出去，并避开 PID 命名空间的陷阱。',
          })}
        />
        <Card
          to="/contributing/first-contribution/"
          topic={translate({ id: 'home.card.contribute.topic', message: '参与' })}
          title={translate({ id: 'home.card.contribute', message: '第一次贡献' })}
          text={translate({
            id: 'home.card.contribute.text',
            message: '改一句话、补一个示例或翻译一页；提交之前，CI 要查的在本地就能查。',
          })}
        />
      </ul>
    </section>
  );
}

type CardProps = { to: string; topic: string; title: string; text: string };

function Card({ to, topic, title, text }: CardProps): ReactNode {
  return (
    <li>
      <Link className={styles.card} to={to}>
        <span className={styles.topic}>{topic}</span>
        <span className={styles.cardTitle}>{title}</span>
        <span className={styles.cardText}>{text}</span>
      </Link>
    </li>
  );
}

function Proof(): ReactNode {
  return (
    <section className={styles.band} aria-labelledby="proof">
      <div className={styles.section}>
        <h2 id="proof">
          <Translate id="home.proof">每篇教程都写明怎么验证过</Translate>
        </h2>
        <ProofLabels />
      </div>
    </section>
  );
}

function Contribute(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="contribute">
      <h2 id="contribute">
        <Translate id="home.contribute">从改一句话到留名</Translate>
      </h2>
      <ol className={styles.steps}>
        <li>
          <Translate id="home.contribute.start" values={{ command: <code>npm start</code> }}>
            {'克隆仓库，运行 {command}：安装、构建、启动网站，中间没有别的步骤。'}
          </Translate>
        </li>
        <li>
          <Translate id="home.contribute.check" values={{ command: <code>npm run check</code> }}>
            {'改完运行 {command}：除测试以外，CI 要查的先在本地查一遍，并指出出错的文件和行。'}
          </Translate>
        </li>
        <li>
          <Translate
            id="home.contribute.credit"
            values={{
              board: (
                <Link to="/community/contributors/">
                  <Translate id="home.contribute.board">贡献者页</Translate>
                </Link>
              ),
            }}
          >
            {'合并之后，名字出现在那一页的下方和{board}上。全部来自 git 历史，不用填表。'}
          </Translate>
        </li>
      </ol>
    </section>
  );
}
