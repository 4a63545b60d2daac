import { useId, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { PathPage } from '../../learning/buildLearning.ts';
import { certificateSize, drawCertificate, longestName, toFileName } from '../../learning/certificate.ts';
import styles from './Certificate.module.css';
import { printOnly, savePng, saveSvg, toImageUrl } from './savePicture.ts';

/** A certificate that is drawn here for whoever has finished a path. Nothing of it leaves the browser. */
export function Certificate({ path }: { path: PathPage }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const address = useBaseUrl(`/community/learn/${path.id}/`, { absolute: true });
  const field = useId();
  const [name, setName] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const svg = drawCertificate({
    site: siteConfig.title,
    kind: translate({ id: 'community.certificate.kind', message: '自学记录' }),
    name,
    did: translate(
      { id: 'community.certificate.did', message: '走完 {steps} 步，答对 {questions} 道自测题' },
      { steps: path.steps.length, questions: path.questions.length },
    ),
    path: translate({ id: 'community.certificate.path', message: '学习路径：{role}' }, { role: path.role }),
    date: today(),
    caveat: translate({ id: 'community.certificate.caveat', message: '这是本人的自我评估，没有经过任何人核实。' }),
    address,
  });
  const file = toFileName(path.id, name);
  const isReady = name.trim() !== '';
  return (
    <div className={styles.certificate}>
      <p>
        <Translate id="community.certificate.about">
          证书在这个浏览器里画出来，名字不会发送或保存。它只说明你自己走完了这条路径，没有人核实过。
        </Translate>
      </p>
      <p className={styles.field}>
        <label htmlFor={field}>
          <Translate id="community.certificate.name">写在证书上的名字</Translate>
        </label>
        <input
          id={field}
          type="text"
          autoComplete="off"
          maxLength={longestName}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </p>
      <p className={styles.buttons}>
        <button
          type="button"
          className="button button--primary"
          disabled={!isReady}
          onClick={() => saveSvg(svg, `${file}.svg`)}
        >
          <Translate id="community.certificate.svg">保存 SVG</Translate>
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={!isReady}
          onClick={() =>
            savePng(svg, `${file}.png`).then(
              () => setHasFailed(false),
              () => setHasFailed(true),
            )
          }
        >
          <Translate id="community.certificate.png">保存 PNG</Translate>
        </button>
        <button type="button" className="button button--secondary" disabled={!isReady} onClick={printOnly}>
          <Translate id="community.certificate.print">打印</Translate>
        </button>
      </p>
      <p role="alert">
        {hasFailed && <Translate id="community.certificate.failed">这个浏览器画不出 PNG。请保存 SVG。</Translate>}
      </p>
      <img
        className={styles.paper}
        src={toImageUrl(svg)}
        {...certificateSize}
        alt={translate({ id: 'community.certificate.alt', message: '证书的预览，内容就是上面的名字、路径和日期' })}
      />
    </div>
  );
}

/** `2026-11-22`, where the reader is. */
function today(): string {
  const now = new Date();
  const pad = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
